import type { JobView } from '../engine/job-view';

/** The account of the algorithm, if it is another one than that of the job. */
export function otherOwnerOfAlgorithm({ spec }: JobView): string | undefined {
  const owner = /^arn:[^:]*:sagemaker:[^:]*:(\d{12}):algorithm\//.exec(spec.algorithmSpecification?.algorithmName)?.[1];
  // An account uses its own algorithms or, by subscription, those of AWS Marketplace; the role is always its own.
  const user = owner === undefined ? undefined : /^arn:[^:]*:iam::(\d{12}):/.exec(spec.roleARN)?.[1];
  return user === undefined || owner === user ? undefined : owner;
}
