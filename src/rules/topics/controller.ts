import { ACK_ANNOTATION } from '../../ack/annotations';
import type { SchemaNode } from '../../schema/schema-node';
import { SPEC_SCHEMA } from '../../schema/training-job-schema';
import { FindingLevel } from '../finding';
import { annotationOf, channelsOf, isHeterogeneous, type ChannelInForce } from '../reading';
import type { Rule, Violation } from '../rule';
import { ACK_ANNOTATION_RULES } from './ack-annotations';

const COMPARISON = 'https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/training_job/delta.go';
const TAKEN_FOR_CHANGE = 'the controller takes the difference from what SageMaker reports for a change, can\'t make it, and stops following the job';

/** What the controller fills in on its own when it has created a job. */
const LATE_INITIALIZED = [
  'spec.enableInterContainerTrafficEncryption',
  'spec.enableManagedSpotTraining',
  'spec.enableNetworkIsolation',
  'spec.algorithmSpecification.enableSageMakerMetricsTimeSeries',
  'spec.outputDataConfig.compressionType',
  'spec.outputDataConfig.kmsKeyID',
  'spec.resourceConfig.instanceCount',
];

/** Rules about what the ACK controller and the API server do. */
export const CONTROLLER_RULES: readonly Rule[] = [
  {
    id: 'empty-value',
    level: FindingLevel.WARNING,
    paths: ['spec'],
    what: 'Optional objects, lists and maps are absent rather than empty.',
    why: `they say nothing, but an empty object is not an absent one, nor are empty lists and maps in old releases: ${TAKEN_FOR_CHANGE}`,
    remedy: 'remove it, or put something into it',
    source: COMPARISON,
    check: ({ spec }) => hasEmptyValue(spec) ? emptyValues(SPEC_SCHEMA, spec, 'spec') : undefined,
  },
  {
    id: 'channel-defaults-written',
    level: FindingLevel.WARNING,
    paths: [
      'spec.inputDataConfig[].compressionType', 'spec.inputDataConfig[].recordWrapperType',
      'spec.inputDataConfig[].dataSource.s3DataSource.s3DataDistributionType',
    ],
    what: 'A channel says its compression, its record wrapper and its distribution, even if they are the defaults.',
    why: `SageMaker reports the defaults: ${TAKEN_FOR_CHANGE}`,
    remedy: 'write compressionType: None, recordWrapperType: None and s3DataDistributionType: FullyReplicated, as Channel does in code',
    source: COMPARISON,
    check: job => channelsOf(job).flatMap(unwrittenDefaults),
  },
  {
    id: 'reported-defaults-written',
    level: FindingLevel.WARNING,
    paths: ['spec.stoppingCondition.maxRuntimeInSeconds', 'spec.profilerConfig.profilingIntervalInMilliseconds'],
    what: 'The maximum run time and the profiling interval are there, even if they are the defaults.',
    why: `SageMaker reports the defaults: ${TAKEN_FOR_CHANGE}`,
    remedy: 'write the default, which is 86400 seconds and 500 milliseconds, as TrainingJob and Profiler.at do in code',
    source: COMPARISON,
    check: ({ spec }) => [
      ...missing(spec.stoppingCondition, 'maxRuntimeInSeconds', 'spec.stoppingCondition'),
      ...missing(spec.profilerConfig, 'profilingIntervalInMilliseconds', 'spec.profilerConfig'),
    ],
  },
  {
    id: 'adopt-or-create-defaults-written',
    level: FindingLevel.WARNING,
    paths: [`metadata.annotations.${ACK_ANNOTATION.adoptionPolicy}`, ...LATE_INITIALIZED, 'spec.resourceConfig.instanceGroups'],
    what: 'A job that may be adopted says everything that the controller would otherwise fill in.',
    why: `the controller fills it in after it has created a job, not after it has adopted one: ${TAKEN_FOR_CHANGE}`,
    remedy: 'write the value of the existing job, by default false, GZIP and an empty key, as TrainingJob does in code',
    source: 'https://github.com/aws-controllers-k8s/runtime/blob/main/pkg/runtime/reconciler.go',
    check: job => annotationOf(job, ACK_ANNOTATION.adoptionPolicy) !== 'adopt-or-create' ? undefined : LATE_INITIALIZED
      .filter(path => valueAt(job, path) === undefined)
      // With instance groups it must be absent.
      .filter(path => path !== 'spec.resourceConfig.instanceCount' || !isHeterogeneous(job))
      .map(path => ({ path, says: 'is missing, though the job may be adopted' })),
  },
  ...ACK_ANNOTATION_RULES,
];

// What has to have members, or elements, is not optional.
function hasEmptyValue(value: any): boolean {
  for (const name in value) {
    const member = value[name];
    if (typeof member === 'object' && member !== null && (isEmpty(member) || hasEmptyValue(member))) {
      return true;
    }
  }
  return false;
}

function isEmpty(value: object): boolean {
  for (const _name in value) {
    return false;
  }
  return true;
}

function emptyValues(node: SchemaNode | undefined, value: any, path: string): Violation[] {
  if (node === undefined || value === null || typeof value !== 'object') {
    return [];
  }
  if (Object.keys(value).length === 0) {
    return (node.minItems ?? 0) > 0 || node.required !== undefined ? [] : [{ path, says: `is ${Array.isArray(value) ? 'an empty list' : 'empty'}` }];
  }
  return Array.isArray(value)
    ? value.flatMap((element, position) => emptyValues(node.items, element, `${path}[${position}]`))
    : Object.keys(value).flatMap(name => emptyValues(node.properties?.[name], value[name], `${path}.${name}`));
}

function unwrittenDefaults({ channel, path, s3 }: ChannelInForce): Violation[] {
  return [
    ...missing(channel, 'compressionType', path),
    ...missing(channel, 'recordWrapperType', path),
    ...missing(s3, 's3DataDistributionType', `${path}.dataSource.s3DataSource`),
  ];
}

/** The violation that a member of an object is missing; an absent object may lack what it wants. */
function missing(object: any, name: string, path: string): Violation[] {
  return object === undefined || object[name] !== undefined ? [] : [{ path: `${path}.${name}`, says: 'is missing' }];
}

function valueAt(job: any, path: string): any {
  return path.split('.').reduce((value, name) => value?.[name], job);
}
