import { INSTANCE_GROUP_RULES } from './instance-groups';
import { STORAGE_RULES } from './storage';
import { instanceFamily } from '../../instances/facts/families';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { isMalformedType, isUnknownType, relativesOf, typeAdvice } from '../readings/instance-type';
import { instanceCountOf, instancesOf, isHeterogeneous, asList } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const RESOURCES = 'spec.resourceConfig';
const TYPE = 'spec.resourceConfig.instanceType';
const COUNT = 'spec.resourceConfig.instanceCount';
const GROUPS = 'spec.resourceConfig.instanceGroups';
const KEEP_ALIVE = 'spec.resourceConfig.keepAlivePeriodInSeconds';
const PLACEMENT = 'spec.resourceConfig.instancePlacementConfig';
const PLACED_COUNT = `${PLACEMENT}.placementSpecifications[].instanceCount`;
const RESOURCE_CONFIG = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html';
const INSTANCE_GROUP = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InstanceGroup.html';
const WARM_POOLS = 'https://docs.aws.amazon.com/sagemaker/latest/dg/train-warm-pools.html';

const MOST_INSTANCES_OF_DEFAULT_QUOTA = 20;
const LONGEST_KEEP_ALIVE_OF_GUIDE = 3600;
const LONGEST_KEEP_ALIVE_OF_API = 21600;

/** Rules about instances, storage and warm pools. */
export const INSTANCE_RULES: readonly Rule[] = [
  {
    id: 'instance-type-and-count',
    level: FindingLevel.ERROR,
    paths: [TYPE, COUNT, GROUPS],
    what: 'A job without instance groups has an instance type and an instance count.',
    why: 'SageMaker doesn\'t know what to run the job on and rejects it',
    remedy: 'set spec.resourceConfig.instanceType and spec.resourceConfig.instanceCount',
    source: RESOURCE_CONFIG,
    check: job => {
      const resources = job.spec.resourceConfig;
      return resources === undefined || isHeterogeneous(job) ? undefined : ['instanceType', 'instanceCount']
        .filter(field => resources[field] === undefined)
        .map(field => ({
          path: `${RESOURCES}.${field}`,
          says: 'is missing, and there are no instance groups',
          remedy: field === 'instanceType' ? 'set it to a type such as ml.m5.xlarge' : 'set it to the number of instances',
        }));
    },
  },
  {
    id: 'instance-type-format',
    level: FindingLevel.ERROR,
    paths: [TYPE, `${GROUPS}[].instanceType`],
    what: 'An instance type has the form ml.<family>.<size>.',
    why: 'every instance type of SageMaker has this form, so SageMaker rejects the job',
    remedy: 'use a type such as ml.m5.xlarge',
    source: RESOURCE_CONFIG,
    check: job => instancesOf(job)
      .filter(({ type }) => isMalformedType(type, 'InstanceType'))
      .map(({ type, path }) => ({ path: `${path}.instanceType`, says: `is '${type}', which is not ml.<family>.<size>`, ...typeAdvice(type, 'InstanceType') })),
  },
  {
    id: 'instance-type-unknown',
    level: FindingLevel.WARNING,
    paths: [TYPE, `${GROUPS}[].instanceType`],
    what: 'The instance type is one that SageMaker has for training.',
    why: 'SageMaker rejects types that it does not have for training; only types newer than this release are fine',
    remedy: 'correct it; for a new type, acknowledge this',
    source: RESOURCE_CONFIG,
    check: job => instancesOf(job)
      .filter(({ type }) => isUnknownType(type, 'InstanceType'))
      .map(({ type, path }) => ({ path: `${path}.instanceType`, says: `is ${type}, which is not known${relativesOf(type, 'InstanceType')}` })),
  },
  {
    id: 'instance-count-minimum',
    level: FindingLevel.ERROR,
    paths: [COUNT, `${GROUPS}[].instanceCount`, PLACED_COUNT],
    what: 'A job, an instance group and a placement have at least one instance each.',
    why: 'a job without instances has nothing to run on',
    remedy: 'set it to 1 at least',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_PlacementSpecification.html',
    check: noInstances,
  },
  {
    id: 'instance-count-quota',
    level: FindingLevel.WARNING,
    paths: [COUNT, `${GROUPS}[].instanceCount`],
    what: 'A job has at most 20 instances, unless the quota of the account was raised.',
    why: 'the default quota is 20 instances for a training job; above it, SageMaker rejects the job with ResourceLimitExceeded',
    remedy: 'lower it; once the quota is raised, acknowledge this',
    source: 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html',
    check: job => {
      const count = instanceCountOf(job);
      return count > MOST_INSTANCES_OF_DEFAULT_QUOTA
        ? [{ path: isHeterogeneous(job) ? GROUPS : COUNT, says: `${isHeterogeneous(job) ? 'add up to' : 'is'} ${count}, more than the default quota of 20` }]
        : undefined;
    },
  },
  {
    id: 'placement-ultra-server',
    level: FindingLevel.WARNING,
    paths: [PLACEMENT, TYPE, `${GROUPS}[].instanceType`],
    what: 'Only instances of UltraServers are placed.',
    why: 'a placement applies to UltraServer capacity only',
    remedy: 'remove spec.resourceConfig.instancePlacementConfig',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InstancePlacementConfig.html',
    check: placedElsewhere,
  },
  {
    id: 'keep-alive-limit',
    level: FindingLevel.WARNING,
    paths: [KEEP_ALIVE, 'spec.enableManagedSpotTraining', GROUPS],
    what: 'A warm pool waits at most one hour for the next job.',
    why: 'the guide and the quotas of SageMaker allow 3600 seconds, although the API accepts 21600',
    remedy: 'lower it to 3600 seconds',
    source: WARM_POOLS,
    check: job => {
      const seconds = job.spec.resourceConfig?.keepAlivePeriodInSeconds;
      return seconds > LONGEST_KEEP_ALIVE_OF_GUIDE && seconds <= LONGEST_KEEP_ALIVE_OF_API
        && job.spec.enableManagedSpotTraining !== true && !isHeterogeneous(job)
        ? [{ path: KEEP_ALIVE, says: `is ${seconds}, more than one hour` }]
        : undefined;
    },
  },
  {
    id: 'keep-alive-spot',
    level: FindingLevel.WARNING,
    paths: [KEEP_ALIVE, 'spec.enableManagedSpotTraining'],
    what: 'A spot job has no warm pool.',
    why: 'warm pools are not available for Spot Instances: SageMaker creates no pool, or rejects the job',
    remedy: 'remove spec.resourceConfig.keepAlivePeriodInSeconds',
    source: WARM_POOLS,
    check: ({ spec }) => spec.enableManagedSpotTraining === true ? keptAlive(spec, 'though the job is a spot job') : undefined,
  },
  {
    id: 'keep-alive-instance-groups',
    level: FindingLevel.WARNING,
    paths: [KEEP_ALIVE, GROUPS],
    what: 'A job with instance groups has no warm pool.',
    why: 'SageMaker keeps warm pools for clusters of one instance type only',
    remedy: 'remove spec.resourceConfig.keepAlivePeriodInSeconds',
    source: WARM_POOLS,
    check: job => isHeterogeneous(job) ? keptAlive(job.spec, 'though there are instance groups') : undefined,
  },
  ...INSTANCE_GROUP_RULES,
  ...STORAGE_RULES,
];

// With groups the count of the job itself may be 0, because SageMaker reports it so and the controller writes it back.
function noInstances(job: JobView): Violation[] {
  const { instanceGroups, instancePlacementConfig, instanceCount } = job.spec.resourceConfig ?? {};
  return [
    ...without(asList(instanceGroups), GROUPS, INSTANCE_GROUP),
    ...without(asList(instancePlacementConfig?.placementSpecifications), `${PLACEMENT}.placementSpecifications`),
    ...instanceCount === 0 && !isHeterogeneous(job) ? [{ path: COUNT, says: 'is 0', source: RESOURCE_CONFIG }] : [],
  ];
}

/** The elements that have an instance count of 0. */
function without(elements: readonly any[], list: string, source?: string): Violation[] {
  return elements.flatMap(({ instanceCount }, position) => instanceCount === 0
    ? [{ path: `${list}[${position}].instanceCount`, says: 'is 0', source }]
    : []);
}

function placedElsewhere(job: JobView): Violation[] | undefined {
  const types = instancesOf(job).map(({ type }) => type);
  const others = types.filter(type => instanceFamily(type)?.ultraServer === undefined && instanceFamily(type) !== undefined);
  return job.spec.resourceConfig?.instancePlacementConfig !== undefined && types.length > 0 && others.length === types.length
    ? [{ path: PLACEMENT, says: `is there, though ${others[0]} is not part of an UltraServer` }]
    : undefined;
}

function keptAlive(spec: any, contradiction: string): Violation[] | undefined {
  const seconds = spec.resourceConfig?.keepAlivePeriodInSeconds;
  // The API has a limit, too: above it, SageMaker rejects the job in any case.
  const level = seconds > LONGEST_KEEP_ALIVE_OF_API ? FindingLevel.ERROR : undefined;
  return seconds > 0 ? [{ path: KEEP_ALIVE, says: `is ${seconds}, ${contradiction}`, level }] : undefined;
}
