import { ACK_GROUP, TRAINING_JOB_KIND, TUNING_JOB_KIND } from '../../manifest/manifest';
import { isObject } from '../../manifest/plain-data';
import { closest } from '../../manifest/text/closest';
import { toFinding } from '../engine/to-finding';
import { type Finding, FindingLevel } from '../finding';
import type { RuleDescription, Violation } from '../rule';

const RETIRED_GROUP = 'sagemaker.aws.amazon.com';
const KIND_SOURCE = 'https://aws-controllers-k8s.github.io/community/reference/sagemaker/v1alpha1/trainingjob/';

/** The rule about objects that were meant to be training or tuning jobs. */
export const RESOURCE_KIND_RULE: RuleDescription = {
  id: 'resource-kind',
  level: FindingLevel.ERROR,
  paths: ['kind', 'apiVersion'],
  what: `A job is a ${TRAINING_JOB_KIND.kind} or a ${TUNING_JOB_KIND.kind} of ${TRAINING_JOB_KIND.apiVersion}.`,
  why: 'the API server does not know this kind and rejects the resource',
  remedy: `set apiVersion to ${TRAINING_JOB_KIND.apiVersion}, and kind to ${TRAINING_JOB_KIND.kind}`,
  source: KIND_SOURCE,
};

/** What is found in an object that was meant to be a job, and is another kind of object; undefined for all others. */
export function mistakenKind(object: unknown): Finding | undefined {
  const violation = kindViolation(object);
  return violation && toFinding(RESOURCE_KIND_RULE, violation);
}

/** The same before it becomes a finding, with the change that mends it. */
export function kindViolation(object: unknown): Violation | undefined {
  return isObject(object) ? violationIn(object) : undefined;
}

/** An object as the job that it was meant to be; the object itself if nothing is wrong with its kind, or if only a program can mend it. */
export function asMeant(object: any): any {
  const { path, change } = kindViolation(object) ?? {};
  return change === undefined || !('to' in change) ? object : asMeant({ ...object, [path!]: change.to });
}

function violationIn(object: Record<string, unknown>): Violation | undefined {
  const { apiVersion, kind } = object;
  if (kind === undefined && apiVersion === undefined) {
    return inRequest(object);
  }
  if (typeof kind !== 'string') {
    return undefined;
  }
  if (apiVersion === undefined) {
    return JOB_KINDS.includes(kind) && isObject(object.spec) && DESCRIPTIONS.some(name => name in (object.spec as object))
      ? { path: 'apiVersion', says: 'is missing', remedy: SET_VERSION, change: { kind: 'add', to: TRAINING_JOB_KIND.apiVersion } }
      : undefined;
  }
  const meant = typeof apiVersion === 'string' ? meantKind(kind) : undefined;
  return meant === undefined ? undefined : inVersionAndKind(apiVersion as string, kind, meant);
}

function inVersionAndKind(apiVersion: string, kind: string, meant: string): Violation | undefined {
  const [group] = apiVersion.split('/', 1);
  if (group === RETIRED_GROUP) {
    return {
      path: 'apiVersion',
      says: `is ${apiVersion}, of the retired Amazon SageMaker Operators for Kubernetes`,
      remedy: IMPORT,
    };
  }
  if (group !== ACK_GROUP) {
    return closest(group, [ACK_GROUP]) === undefined ? undefined : wrongVersion(`is ${apiVersion}; did you mean ${TRAINING_JOB_KIND.apiVersion}?`);
  }
  if (kind !== meant) {
    return { path: 'kind', says: `is ${kind}; did you mean ${meant}?`, remedy: `set it to ${meant}`, change: { kind: 'replace', to: meant } };
  }
  return apiVersion === TRAINING_JOB_KIND.apiVersion ? undefined : wrongVersion(`is ${apiVersion}, which does not exist`);
}

const IMPORT = 'write a program for it with cdk8s-sagemaker-training import';
const SET_VERSION = `set it to ${TRAINING_JOB_KIND.apiVersion}`;

function wrongVersion(says: string): Violation {
  return { path: 'apiVersion', says, remedy: SET_VERSION, change: { kind: 'replace', to: TRAINING_JOB_KIND.apiVersion } };
}

/** The kind of job that was meant by a kind, if it was one. */
function meantKind(kind: string): string | undefined {
  const nearest = KINDS.includes(kind) ? kind : kind.endsWith('List') ? undefined : closest(kind.replace(/s$/i, ''), KINDS);
  return JOB_KINDS.find(each => each === nearest);
}

/** What is found in a request, as people write it in JSON or in the spelling of the AWS CLI. */
function inRequest(object: Record<string, unknown>): Violation | undefined {
  const members = REQUESTS.find(names => names.filter(name => name in object).length >= 2);
  return members && {
    path: members.find(name => name in object)!,
    says: 'belongs to a request of the SageMaker API, which is not a Kubernetes resource',
    remedy: IMPORT,
  };
}

/** Members that requests have and few other objects, the most telling ones first. */
const REQUESTS: ReadonlyArray<readonly string[]> = [
  ['TrainingJobName', 'AlgorithmSpecification', 'RoleArn', 'ResourceConfig', 'OutputDataConfig'],
  ['HyperParameterTuningJobName', 'HyperParameterTuningJobConfig', 'TrainingJobDefinition', 'TrainingJobDefinitions'],
];

/** Members by which the spec of a job differs from that of another kind with the same name. */
const DESCRIPTIONS: readonly string[] = ['trainingJobName', 'algorithmSpecification', 'hyperParameterTuningJobConfig', 'trainingJobDefinition'];

const JOB_KINDS: readonly string[] = [TRAINING_JOB_KIND.kind, TUNING_JOB_KIND.kind];

/** The kinds of the group. */
const KINDS: readonly string[] = [
  'App', 'DataQualityJobDefinition', 'Domain', 'Endpoint', 'EndpointConfig', 'FeatureGroup', TUNING_JOB_KIND.kind, 'InferenceComponent',
  'LabelingJob', 'Model', 'ModelBiasJobDefinition', 'ModelExplainabilityJobDefinition', 'ModelPackage', 'ModelPackageGroup',
  'ModelQualityJobDefinition', 'MonitoringSchedule', 'NotebookInstance', 'NotebookInstanceLifecycleConfig', 'Pipeline', 'PipelineExecution',
  'ProcessingJob', 'Space', TRAINING_JOB_KIND.kind, 'TransformJob', 'UserProfile',
];
