import { arnIn } from './aws-location';
import { accountOf, regionOf } from './execution-needs';
import type { Grant } from './grants';
import { POLICY_RULES } from './role-rules';
import type { RunNames } from './run-names';
import { ACK_ANNOTATION, annotationOf } from '../controller/annotations';
import type { Manifest } from '../manifest/manifest';
import { partitionOf } from '../manifest/partitions';
import { isConcrete } from '../manifest/tokens';
import { toFinding } from '../rules/engine/to-finding';
import type { Finding } from '../rules/finding';

/** Reads off the manifest of a job what the controller needs to run it. */
export function controllerNeedsOf(
  job: Manifest, options: { readonly accountId?: string; readonly region?: string }, names: RunNames,
): { grants: Grant[]; findings: Finding[] } {
  const role = job.spec?.roleARN;
  const name = job.spec?.trainingJobName ?? nameToAdopt(job);
  // What is only adopted is never created, so its role is never passed.
  const isAdopted = annotationOf(job, ACK_ANNOTATION.adoptionPolicy) === 'adopt';
  const region = regionOf(job, options);
  const account = options.accountId ?? accountOf(job);
  const findings = [
    ...known(region, `metadata.annotations.${ACK_ANNOTATION.region}`, 'region'),
    ...known(account, 'spec.roleARN', 'accountId'),
    ...known(name, 'spec.trainingJobName'),
    ...(isAdopted ? [] : known(role, 'spec.roleARN')),
  ];
  if (findings.length > 0 || region === undefined || account === undefined) {
    return { grants: [], findings };
  }
  const place = { partition: partitionOf(region).id, region, account };
  const isReadOnly = annotationOf(job, ACK_ANNOTATION.readOnly)?.toLowerCase() === 'true';
  const arns = jobArns(name, names).map(resource => arnIn(place, 'sagemaker', resource));
  return {
    grants: [watching(arns), ...(isReadOnly ? [] : [running(arns)]), ...(isReadOnly || isAdopted ? [] : [passing(role)])],
    findings,
  };
}

/** A resource that only adopts a job may leave the spec to the controller. */
function nameToAdopt(job: Manifest): unknown {
  try {
    return JSON.parse(annotationOf(job, ACK_ANNOTATION.adoptionFields) ?? '{}').trainingJobName;
  } catch {
    return undefined;
  }
}

/** SageMaker writes the names of jobs in ARNs without capitals, and permissions are asked for as the caller writes them. */
function jobArns(name: string, names: RunNames): string[] {
  const pattern = names.patternOf(name);
  return [...new Set([pattern, pattern.toLowerCase()])].map(each => `training-job/${each}`);
}

function watching(resources: string[]): Grant {
  return {
    sid: 'DescribeTrainingJobs',
    actions: ['sagemaker:DescribeTrainingJob'],
    resources,
    reason: 'The controller looks for the job before it creates it, and follows it until it ends.',
    field: 'spec.trainingJobName',
  };
}

function running(resources: string[]): Grant {
  return {
    sid: 'RunTrainingJobs',
    actions: ['sagemaker:AddTags', 'sagemaker:CreateTrainingJob', 'sagemaker:StopTrainingJob', 'sagemaker:UpdateTrainingJob'],
    resources,
    reason: 'The controller creates the job, always with tags of its own, updates its warm pool and profiler, and stops it when the resource is deleted.',
    field: 'spec.trainingJobName',
  };
}

function passing(role: string): Grant {
  return {
    sid: 'PassRoles',
    actions: ['iam:PassRole'],
    resources: [role],
    conditions: { StringEquals: { 'iam:PassedToService': ['sagemaker.amazonaws.com'] } },
    reason: 'The controller hands the execution role to SageMaker, and to no other service.',
    field: 'spec.roleARN',
  };
}

function known(value: unknown, path: string, option?: string): Finding[] {
  if (typeof value === 'string' && isConcrete(value)) {
    return [];
  }
  const rule = POLICY_RULES.unknownValue;
  const remedy = option === undefined ? 'give it as plain text in the job' : `${rule.remedy} '${option}'`;
  return [toFinding({ ...rule, remedy }, { path, says: value === undefined ? 'is not known' : 'is a token that nothing has resolved' })];
}
