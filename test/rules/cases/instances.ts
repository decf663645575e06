import { each, type TopicCases } from './case';
import { COUNT, group, GROUPS, groups, RESOURCES, resources, TYPE, WITHOUT_RESOURCES, WITHOUT_TYPE } from './resources';

const KEEP_ALIVE = `${RESOURCES}.keepAlivePeriodInSeconds`;
const PLACEMENT = `${RESOURCES}.instancePlacementConfig`;

const keepAlive = (keepAlivePeriodInSeconds: number | null) => resources({ keepAlivePeriodInSeconds });
const spotKeepAlive = (keepAlivePeriodInSeconds: number, enableManagedSpotTraining: boolean | null) => ({
  spec: { enableManagedSpotTraining, resourceConfig: { keepAlivePeriodInSeconds } },
});
const placed = (instanceCount: number, instanceType = 'ml.p6e-gb200.36xlarge') =>
  resources({ instanceType, instancePlacementConfig: { placementSpecifications: [{ instanceCount }] } });

export const INSTANCE_CASES: TopicCases = {
  'instance-type-and-count': {
    accepts: {
      'a group of instances': groups(group('a')),
      'an unknown instance type': resources({ instanceType: 'ml.z9.large' }),
      'a job without resources': WITHOUT_RESOURCES,
    },
    refuses: {
      [TYPE]: { 'a job without an instance type': resources({ instanceType: null }), 'an empty list of groups': groups() },
      [COUNT]: { 'a job without an instance count': resources({ instanceCount: null }) },
    },
  },
  'instance-type-format': {
    accepts: {
      'a known instance type': resources({ instanceType: 'ml.p5.48xlarge' }),
      'an unknown family': resources({ instanceType: 'ml.z9-x.48xlarge' }),
      'a type in capitals, about which field-value speaks': resources({ instanceType: 'ML.P5.48XLARGE' }),
    },
    refuses: {
      [TYPE]: {
        'a type of Amazon EC2': resources({ instanceType: 'p5.48xlarge' }),
        'a type of Amazon EC2 in capitals': resources({ instanceType: 'P5.48XLARGE' }),
        'a placeholder in place of a type': resources({ instanceType: '${INSTANCE_TYPE}' }),
        'a family without a size': resources({ instanceType: 'ml.m5' }),
      },
      [`${GROUPS}[0].instanceType`]: { 'a type of Amazon EC2 in a group': groups(group('a', { instanceType: 'm5.xlarge' })) },
    },
  },
  'instance-type-unknown': {
    accepts: { 'a known instance type': resources({ instanceType: 'ml.p5.48xlarge' }), 'a type of Amazon EC2, which is another error': resources({ instanceType: 'p5.48xlarge' }) },
    refuses: {
      [TYPE]: {
        'a misspelled size': resources({ instanceType: 'ml.m5.xlage' }),
        'a type that training does not have': resources({ instanceType: 'ml.t2.medium' }),
      },
      [`${GROUPS}[0].instanceType`]: { 'an unknown type in a group': groups(group('a', { instanceType: 'ml.z9.xlarge' })) },
    },
  },
  'instance-count-minimum': {
    accepts: {
      'a group of one instance': groups(group('a')),
      'no instances beside a group': resources({ instanceType: null, instanceCount: 0, instanceGroups: [group('a')] }),
      'one placed instance': placed(1),
    },
    refuses: {
      [COUNT]: { 'no instances': resources({ instanceCount: 0 }) },
      [`${GROUPS}[1].instanceCount`]: { 'a second group without instances': groups(group('a'), group('b', { instanceCount: 0 })) },
      [`${PLACEMENT}.placementSpecifications[0].instanceCount`]: { 'a placement without instances': placed(0) },
    },
  },
  'instance-count-quota': {
    accepts: {
      '20 instances': resources({ instanceCount: 20 }),
      '20 instances in two groups': groups(group('a', { instanceCount: 10 }), group('b', { instanceCount: 10 })),
    },
    refuses: {
      [COUNT]: { '21 instances': resources({ instanceCount: 21 }) },
      [GROUPS]: { '21 instances in two groups': groups(group('a', { instanceCount: 10 }), group('b', { instanceCount: 11 })) },
    },
  },
  'placement-ultra-server': {
    accepts: {
      'a placement on an UltraServer': placed(1),
      'a placement on an unknown UltraServer': placed(1, 'ml.p9e-xx900.36xlarge'),
      'a placement without an instance type': resources({ instanceType: null, instancePlacementConfig: {} }),
      'a placement with an UltraServer in one of two groups':
        resources({ ...WITHOUT_TYPE, instanceGroups: [group('a'), group('b', { instanceType: 'ml.p6e-gb200.36xlarge' })], instancePlacementConfig: {} }),
    },
    refuses: { [PLACEMENT]: each(['ml.m5.xlarge', 'ml.trn2.48xlarge'], type => `a placement on ${type}`, type => placed(1, type)) },
  },
  'keep-alive-limit': {
    accepts: {
      'no warm pool': keepAlive(0),
      'a warm pool for an hour': keepAlive(3600),
      'a warm pool of a spot job, which is to be removed': spotKeepAlive(3601, true),
      'a warm pool for groups, which is to be removed': resources({ ...WITHOUT_TYPE, instanceGroups: [group('a')], keepAlivePeriodInSeconds: 3601 }),
      'a warm pool for longer than 6 hours, which is another error': keepAlive(21601),
    },
    refuses: { [KEEP_ALIVE]: { 'a warm pool for longer than an hour': keepAlive(3601), 'a warm pool for 6 hours': keepAlive(21600) } },
  },
  'keep-alive-spot': {
    accepts: {
      'a warm pool with spot off': spotKeepAlive(600, false),
      'a warm pool with spot unset': spotKeepAlive(600, null),
      'spot with no time for a warm pool': spotKeepAlive(0, true),
    },
    refuses: { [KEEP_ALIVE]: { 'spot with a warm pool': spotKeepAlive(1, true) } },
  },
  'keep-alive-instance-groups': {
    accepts: {
      'a warm pool without groups': keepAlive(600),
      'a group without a warm pool': groups(group('a')),
      'a group with no time for a warm pool': resources({ ...WITHOUT_TYPE, instanceGroups: [group('a')], keepAlivePeriodInSeconds: 0 }),
    },
    refuses: { [KEEP_ALIVE]: { 'a group with a warm pool': resources({ ...WITHOUT_TYPE, instanceGroups: [group('a')], keepAlivePeriodInSeconds: 1 }) } },
  },
};
