import type { JobView } from '../engine/job-view';

/** The account of the algorithm, if it is another one than that of the job. */
export function otherOwnerOfAlgorithm({ spec }: JobView): string | undefined {
  const owner = /^arn:[^:]*:sagemaker:[^:]*:(\d{12}):algorithm\//.exec(spec.algorithmSpecification?.algorithmName)?.[1];
  // An account uses its own algorithms or, by subscription, those of AWS Marketplace.
  const user = owner === undefined ? undefined : accountOfRole(spec.roleARN);
  return user === undefined || owner === user ? undefined : owner;
}

/** The account of a job: its role is always one of its own account. */
export function accountOfRole(roleARN: string | undefined): string | undefined {
  return /^arn:[^:]*:iam::(\d{12}):/.exec(roleARN ?? '')?.[1];
}
