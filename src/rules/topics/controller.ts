import { ACK_ANNOTATION } from '../../controller/annotations';
import { LATE_INITIALIZED } from '../../controller/late-initialized';
import { DEFAULTS } from '../../manifest/defaults';
import { valueAt } from '../../manifest/paths';
import { FindingLevel } from '../finding';
import { channelsOf, isHeterogeneous, type ChannelInForce } from '../readings/resources';
import type { Rule, Violation } from '../rule';
import { ACK_ANNOTATION_RULES } from './ack-annotations';
import { CONTROLLER_VERSION_RULES } from './controller-version';
import { COMPARISON, TAKEN_FOR_CHANGE } from '../readings/controller-reactions';

const RUN = 'spec.stoppingCondition.maxRuntimeInSeconds';
const INTERVAL = 'spec.profilerConfig.profilingIntervalInMilliseconds';
const COMPRESSION = 'spec.inputDataConfig[].compressionType';
const DISTRIBUTION = 'spec.inputDataConfig[].dataSource.s3DataSource.s3DataDistributionType';

/** Rules about what the ACK controller and the API server do. */
export const CONTROLLER_RULES: readonly Rule[] = [
  {
    id: 'channel-defaults-written',
    level: FindingLevel.WARNING,
    paths: [COMPRESSION, DISTRIBUTION],
    what: 'A channel sets its compression and its distribution, even to the defaults.',
    why: `SageMaker reports the defaults: ${TAKEN_FOR_CHANGE}`,
    remedy: 'write the default',
    source: COMPARISON,
    check: job => channelsOf(job).flatMap(unwrittenDefaults),
  },
  {
    id: 'reported-defaults-written',
    level: FindingLevel.WARNING,
    paths: [RUN, 'spec.profilerConfig'],
    what: 'The maximum run time and the profiling interval are there, even if they are the defaults (an error for an empty stopping condition).',
    why: `SageMaker reports the defaults: ${TAKEN_FOR_CHANGE}`,
    remedy: 'write the default',
    source: COMPARISON,
    check: ({ spec }) => [
      ...missing(spec.stoppingCondition, 'maxRuntimeInSeconds', 'spec.stoppingCondition', DEFAULTS[RUN])
        .map(violation => Object.keys(spec.stoppingCondition).length === 0 ? { ...violation, ...ALWAYS_REFUSED } : violation),
      ...isEmpty(spec.profilerConfig) ? [] : missing(spec.profilerConfig, 'profilingIntervalInMilliseconds', 'spec.profilerConfig', DEFAULTS[INTERVAL]),
    ],
  },
  {
    id: 'adopt-or-create-defaults-written',
    level: FindingLevel.WARNING,
    paths: [`metadata.annotations.${ACK_ANNOTATION.adoptionPolicy}`, ...LATE_INITIALIZED, 'spec.resourceConfig.instanceGroups'],
    what: 'A job that may be adopted sets every field that the controller would otherwise fill in.',
    why: `in an adopted job it stays empty: ${TAKEN_FOR_CHANGE}`,
    remedy: 'set it to the value of the existing job',
    source: 'https://github.com/aws-controllers-k8s/runtime/blob/main/pkg/runtime/reconciler.go',
    check: job => job.annotation(ACK_ANNOTATION.adoptionPolicy) !== 'adopt-or-create' ? undefined : LATE_INITIALIZED
      .filter(path => valueAt(job, path) === undefined)
      // With instance groups it must be absent.
      .filter(path => path !== 'spec.resourceConfig.instanceCount' || !isHeterogeneous(job))
      .map(path => ({ path, says: 'is missing, though the job may be adopted' })),
  },
  {
    id: 'adopted-instance-groups',
    level: FindingLevel.WARNING,
    paths: [`metadata.annotations.${ACK_ANNOTATION.adoptionPolicy}`, 'spec.resourceConfig.instanceGroups'],
    what: 'A job that may be adopted has no instance groups.',
    why: `SageMaker reports their instance count as 0: ${TAKEN_FOR_CHANGE}`,
    remedy: `remove metadata.annotations.${ACK_ANNOTATION.adoptionPolicy}`,
    source: 'https://github.com/aws-controllers-k8s/runtime/blob/main/pkg/runtime/reconciler.go',
    check: job => job.annotation(ACK_ANNOTATION.adoptionPolicy) === 'adopt-or-create' && isHeterogeneous(job)
      ? [{ path: 'spec.resourceConfig.instanceGroups', says: 'makes the resource fail once the job is adopted' }]
      : undefined,
  },
  ...CONTROLLER_VERSION_RULES,
  ...ACK_ANNOTATION_RULES,
];

/** What follows from a stopping condition that is empty. */
const ALWAYS_REFUSED = { level: FindingLevel.ERROR, why: 'the controller takes an empty stopping condition for a change, and always sets ACK.Terminal' };

/** Whether Profiler has no settings, so that the object is to be removed. */
function isEmpty(profiler: any): boolean {
  return profiler?.s3OutputPath === undefined && profiler?.profilingParameters === undefined;
}

// The controller fills the record wrapper in before it compares, so that one may be absent.
function unwrittenDefaults({ channel, path, s3 }: ChannelInForce): Violation[] {
  return [
    ...missing(channel, 'compressionType', path, DEFAULTS[COMPRESSION]),
    ...missing(s3, 's3DataDistributionType', `${path}.dataSource.s3DataSource`, DEFAULTS[DISTRIBUTION]),
  ];
}

/** The violation that a member of an object is missing; an absent object may lack what it wants. */
function missing(object: any, name: string, path: string, usual: string | number): Violation[] {
  return object === undefined || object[name] !== undefined
    ? []
    : [{ path: `${path}.${name}`, says: 'is missing', remedy: `set it to ${usual}`, change: { kind: 'add', to: usual } }];
}

