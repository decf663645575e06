import { closest } from '../../manifest/closest';
import { isTrainingJobManifest, TRAINING_JOB_KIND } from '../../manifest/manifest';
import { isObject } from '../../manifest/plain-data';
import { toFinding } from '../engine/to-finding';
import { type Finding, FindingLevel } from '../finding';
import type { RuleDescription, Violation } from '../rule';

const [GROUP, VERSION] = TRAINING_JOB_KIND.apiVersion.split('/');
const RETIRED_GROUP = 'sagemaker.aws.amazon.com';
const KIND_SOURCE = 'https://aws-controllers-k8s.github.io/community/reference/sagemaker/v1alpha1/trainingjob/';

/** The rule about objects that were meant to be training jobs. */
export const RESOURCE_KIND_RULE: RuleDescription = {
  id: 'resource-kind',
  level: FindingLevel.ERROR,
  paths: ['kind', 'apiVersion'],
  what: 'A training job is a TrainingJob of sagemaker.services.k8s.aws/v1alpha1.',
  why: 'the API server does not know this kind and rejects the resource',
  remedy: `set apiVersion to ${TRAINING_JOB_KIND.apiVersion}, and kind to ${TRAINING_JOB_KIND.kind}`,
  source: KIND_SOURCE,
};

/** What is found in an object that was meant to be a training job, and is another kind of object; undefined for all others. */
export function mistakenKind(object: unknown): Finding | undefined {
  const violation = isObject(object) ? violationIn(object) : undefined;
  return violation && toFinding(RESOURCE_KIND_RULE, violation);
}

function violationIn(object: Record<string, unknown>): Violation | undefined {
  const { apiVersion, kind } = object;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    return isRequest(object) ? {
      path: 'TrainingJobName' in object ? 'TrainingJobName' : 'AlgorithmSpecification',
      says: 'belongs to a request of the SageMaker API, which is not a Kubernetes resource',
      remedy: 'write a program for it with cdk8s-sagemaker-training import',
    } : undefined;
  }
  const [group, version] = apiVersion.split('/');
  if (group === RETIRED_GROUP && kind === TRAINING_JOB_KIND.kind) {
    return {
      path: 'apiVersion',
      says: `is ${apiVersion}, of the retired Amazon SageMaker Operators for Kubernetes`,
      remedy: 'write a program for it with cdk8s-sagemaker-training import',
    };
  }
  if (group === GROUP) {
    return isTrainingJobManifest(object)
      ? version === VERSION ? undefined : { path: 'apiVersion', says: `is ${apiVersion}, which does not exist`, remedy: `set it to ${TRAINING_JOB_KIND.apiVersion}` }
      : isMisspelt(kind) ? { path: 'kind', says: `is ${kind}; did you mean ${TRAINING_JOB_KIND.kind}?`, remedy: `set it to ${TRAINING_JOB_KIND.kind}` } : undefined;
  }
  return kind === TRAINING_JOB_KIND.kind && closest(group, [GROUP]) !== undefined
    ? { path: 'apiVersion', says: `is ${apiVersion}; did you mean ${TRAINING_JOB_KIND.apiVersion}?`, remedy: `set it to ${TRAINING_JOB_KIND.apiVersion}` }
    : undefined;
}

function isMisspelt(kind: string): boolean {
  const singular = kind.replace(/s$/i, '');
  return !KINDS.includes(kind) && !kind.endsWith('List') && closest(singular, KINDS) === TRAINING_JOB_KIND.kind;
}

/** A request, as people write it in JSON or in the spelling of the AWS CLI. */
function isRequest(object: Record<string, unknown>): boolean {
  return object.kind === undefined && object.apiVersion === undefined
    && ['AlgorithmSpecification', 'TrainingJobName', 'RoleArn', 'ResourceConfig', 'OutputDataConfig'].filter(name => name in object).length >= 2;
}

/** The kinds of the group. */
const KINDS: readonly string[] = [
  'App', 'DataQualityJobDefinition', 'Domain', 'Endpoint', 'EndpointConfig', 'FeatureGroup', 'HyperParameterTuningJob', 'InferenceComponent',
  'LabelingJob', 'Model', 'ModelBiasJobDefinition', 'ModelExplainabilityJobDefinition', 'ModelPackage', 'ModelPackageGroup',
  'ModelQualityJobDefinition', 'MonitoringSchedule', 'NotebookInstance', 'NotebookInstanceLifecycleConfig', 'Pipeline', 'PipelineExecution',
  'ProcessingJob', 'Space', TRAINING_JOB_KIND.kind, 'TransformJob', 'UserProfile',
];
