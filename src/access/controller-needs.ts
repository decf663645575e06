import { accountIdOf, arnIn, regionOf, saysOfNoRegion } from './aws-location';
import type { Grant } from './grants';
import { POLICY_RULES, remedyByOption } from './role-rules';
import type { RunNames } from './run-names';
import { hasWildcards } from './wildcards';
import { ACK_ANNOTATION, annotationOf } from '../controller/annotations';
import { partitionOf } from '../manifest/aws/partitions';
import { isTuningJobManifest, type Manifest } from '../manifest/manifest';
import { isConcrete } from '../manifest/tokens';
import { kindOf } from '../naming/job-kind';
import { toFinding } from '../rules/engine/to-finding';
import type { Finding } from '../rules/finding';
import { trainingJobsOf } from '../rules/tuning/training-jobs';

/** Reads off the manifest of a job what the controller needs to run it. */
export function controllerNeedsOf(
  job: Manifest, options: { readonly accountId?: string; readonly region?: string }, names: RunNames,
): { grants: Grant[]; findings: Finding[] } {
  const trainings = trainingJobsOf(job);
  const roles = [...new Set(trainings.map(({ manifest: { spec } }) => spec?.roleARN))];
  const { nameField } = kindOf(job);
  const name = job.spec?.[nameField] ?? nameToAdopt(job, nameField);
  // What is only adopted is never created, so its role is never passed.
  const isAdopted = annotationOf(job, ACK_ANNOTATION.adoptionPolicy) === 'adopt';
  const region = regionOf(job, options);
  const account = options.accountId ?? trainings.map(({ manifest }) => accountIdOf(manifest)).find(found => found !== undefined);
  const [rolePath] = trainings.length === 0 ? ['spec.roleARN'] : trainings[0].placed({ path: 'spec.roleARN', says: '' }).map(({ path }) => path);
  const findings = [
    ...(region === undefined ? [unknown(`metadata.annotations.${ACK_ANNOTATION.region}`, saysOfNoRegion(job, options), 'region')] : []),
    ...known(account, rolePath, 'accountId'),
    ...known(name, `spec.${nameField}`),
    ...(isAdopted ? [] : roles.flatMap(role => knownRole(role, rolePath))),
  ];
  if (findings.length > 0 || region === undefined || account === undefined) {
    return { grants: [], findings };
  }
  const place = { partition: partitionOf(region).id, region, account };
  const isReadOnly = annotationOf(job, ACK_ANNOTATION.readOnly)?.toLowerCase() === 'true';
  const { watched, run, type } = isTuningJobManifest(job) ? TUNING_JOBS : TRAINING_JOBS;
  const grantOf = (grant: Omit<Grant, 'resources' | 'field'>): Grant => ({ ...grant, resources: arns, field: `spec.${nameField}` });
  const arns = jobArns(type, name, names).map(resource => arnIn(place, 'sagemaker', resource));
  return {
    grants: [
      grantOf(watched),
      ...(isReadOnly ? [] : [grantOf(run)]),
      ...(isReadOnly || isAdopted ? [] : roles.map(role => passing(role, rolePath))),
    ],
    findings,
  };
}

/** A resource that only adopts a job may leave the spec to the controller. */
function nameToAdopt(job: Manifest, nameField: string): unknown {
  try {
    return JSON.parse(annotationOf(job, ACK_ANNOTATION.adoptionFields) ?? '{}')[nameField];
  } catch {
    return undefined;
  }
}

/** SageMaker writes the names of jobs in ARNs without capitals, and permissions are asked for as the caller writes them. */
function jobArns(type: string, name: string, names: RunNames): string[] {
  const pattern = names.patternOf(name);
  return [...new Set([pattern, pattern.toLowerCase()])].map(each => `${type}/${each}`);
}

/** What the controller does with one kind of job. */
interface Handling {
  /** How ARNs call it. */
  readonly type: string;
  readonly watched: Omit<Grant, 'resources' | 'field'>;
  readonly run: Omit<Grant, 'resources' | 'field'>;
}

const TRAINING_JOBS: Handling = {
  type: 'training-job',
  watched: {
    sid: 'DescribeTrainingJobs',
    actions: ['sagemaker:DescribeTrainingJob'],
    reason: 'The controller looks for the job before it creates it, and follows it until it ends.',
  },
  run: {
    sid: 'RunTrainingJobs',
    actions: ['sagemaker:AddTags', 'sagemaker:CreateTrainingJob', 'sagemaker:StopTrainingJob', 'sagemaker:UpdateTrainingJob'],
    reason: 'The controller creates the job, always with tags of its own, updates its warm pool and profiler, and stops it when the resource is deleted.',
  },
};

const TUNING_JOBS: Handling = {
  type: 'hyper-parameter-tuning-job',
  watched: {
    sid: 'DescribeTuningJobs',
    actions: ['sagemaker:DescribeHyperParameterTuningJob'],
    reason: 'The controller looks for the tuning job before it creates it, and follows it until it ends.',
  },
  run: {
    sid: 'RunTuningJobs',
    actions: ['sagemaker:AddTags', 'sagemaker:CreateHyperParameterTuningJob', 'sagemaker:StopHyperParameterTuningJob'],
    reason: 'The controller creates the tuning job, always with tags of its own, and stops it when the resource is deleted.',
  },
};

function passing(role: string, field: string): Grant {
  return {
    sid: 'PassRoles',
    actions: ['iam:PassRole'],
    resources: [role],
    conditions: { StringEquals: { 'iam:PassedToService': ['sagemaker.amazonaws.com'] } },
    reason: 'The controller passes the execution role to SageMaker, and to no other service.',
    field,
  };
}

function known(value: unknown, path: string, option?: string): Finding[] {
  if (typeof value === 'string' && isConcrete(value)) {
    return [];
  }
  const says = value === undefined ? 'is not known' : 'is a token that nothing has resolved';
  return [unknown(path, says, option)];
}

/** Every role that a pattern matches could be passed. */
function knownRole(role: unknown, path: string): Finding[] {
  return typeof role === 'string' && hasWildcards(role) && isConcrete(role)
    ? [unknown(path, `is a pattern for roles, got '${role}'`)]
    : known(role, path);
}

function unknown(path: string, says: string, option?: string): Finding {
  return toFinding(POLICY_RULES.unknownValue, { path, says, remedy: option && remedyByOption(option) });
}
