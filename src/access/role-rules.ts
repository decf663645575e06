import { FindingLevel } from '../rules/finding';
import type { RuleDescription } from '../rules/rule';

const ROLES_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html';
const QUOTAS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';

/** What can be wrong with a policy that is computed from jobs. */
export const POLICY_RULES = {
  unknownValue: {
    id: 'policy-unknown-value',
    level: FindingLevel.ERROR,
    paths: [],
    what: 'What a policy has to name is known at synthesis, in a form that policies understand.',
    why: 'a policy without it lets the job fail, and one with a wildcard instead gives away more than the job needs',
    remedy: 'set it as plain text in the job',
    source: ROLES_GUIDE,
  },
  listedObjects: {
    id: 'policy-listed-objects',
    level: FindingLevel.ERROR,
    paths: ['spec.inputDataConfig[].dataSource.s3DataSource.s3DataType'],
    what: 'A policy names the objects that a manifest lists.',
    why: 'the manifest in S3 lists them, not the job; without them the job can read only the manifest',
    remedy: 'give their prefixes with \'listedObjects\'; if the role can read them already, give an empty list',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html',
  },
  algorithmImage: {
    id: 'policy-algorithm-image',
    level: FindingLevel.ERROR,
    paths: ['spec.algorithmSpecification.algorithmName'],
    what: 'A policy names the image of an algorithm resource of the same account.',
    why: 'the algorithm names it, not the job; without it SageMaker can\'t pull the image',
    remedy: 'give its path with \'algorithmImages\'; for an algorithm of the AWS Marketplace, give an empty list',
    source: ROLES_GUIDE,
  },
  uriInText: {
    id: 'policy-uri-in-text',
    level: FindingLevel.WARNING,
    paths: ['spec.hyperParameters', 'spec.environment'],
    what: 'A policy covers the S3 URIs that a script gets as text.',
    why: 'whether the script reads there, writes there or does neither is not in the manifest, so the policy allows nothing',
    remedy: 'give the URI with \'reads\' if the script reads it, with \'writes\' if it writes it; else acknowledge this',
    source: ROLES_GUIDE,
  },
} as const satisfies Record<string, RuleDescription>;

/** What to do about a value that is not known, where an option of the policy can say it. */
export function remedyByOption(option: string): string {
  return `give it to the policy as plain text, with '${option}'`;
}

/** What can be wrong with an `ExecutionRole`. */
export const ROLE_RULES = {
  tooLong: {
    id: 'role-policy-too-long',
    level: FindingLevel.ERROR,
    paths: [],
    what: 'The inline policy of a role has at most 10,240 characters, white space not counted, and its trust policy 2,048.',
    why: 'IAM rejects it, and no job can use the role',
    remedy: 'give jobs with little in common roles of their own',
    source: QUOTAS,
  },
  unused: {
    id: 'role-without-jobs',
    level: FindingLevel.WARNING,
    paths: ['spec.roleARN'],
    what: 'At least one training job of the app uses an execution role.',
    why: 'its policy is computed from its jobs, so it allows nothing',
    remedy: 'give its \'arn\' to jobs as their \'role\'; for objects of other libraries, use \'addJob\'',
    source: ROLES_GUIDE,
  },
  otherRole: {
    id: 'role-of-added-job',
    level: FindingLevel.WARNING,
    paths: ['spec.roleARN'],
    what: 'A job that is added to an execution role has this role.',
    why: 'the job runs with the other role, and this one allows more than its jobs need',
    remedy: 'set spec.roleARN of the job to the \'arn\' of this role; if the job keeps its own role, remove the call of addJob',
    source: ROLES_GUIDE,
  },
} as const satisfies Record<string, RuleDescription>;
