import type { TopicCases } from './case';

const RESOURCES = 'spec.resourceConfig';
const TYPE = `${RESOURCES}.instanceType`;
const COUNT = `${RESOURCES}.instanceCount`;
const GROUPS = `${RESOURCES}.instanceGroups`;
const KEEP_ALIVE = `${RESOURCES}.keepAlivePeriodInSeconds`;
const PLACEMENT = `${RESOURCES}.instancePlacementConfig`;
const SIZE = `${RESOURCES}.volumeSizeInGB`;
const KEY = `${RESOURCES}.volumeKMSKeyID`;
const IMAGE = 'spec.algorithmSpecification.trainingImage';

const resources = (resourceConfig: object) => ({ spec: { resourceConfig } });
const group = (instanceGroupName: string, patch: object = {}) => ({ instanceGroupName, instanceType: 'ml.m5.xlarge', instanceCount: 1, ...patch });
const WITHOUT_TYPE = { instanceType: null, instanceCount: null };
const groups = (...instanceGroups: object[]) => resources({ ...WITHOUT_TYPE, instanceGroups });
const TWO_GROUPS = [group('a'), group('b')];
const keepAlive = (keepAlivePeriodInSeconds: number | null) => resources({ keepAlivePeriodInSeconds });
const spotKeepAlive = (keepAlivePeriodInSeconds: number, enableManagedSpotTraining: boolean | null) => ({
  spec: { enableManagedSpotTraining, resourceConfig: { keepAlivePeriodInSeconds } },
});
const placed = (instanceCount: number, instanceType = 'ml.p6e-gb200.36xlarge') =>
  resources({ instanceType, instancePlacementConfig: { placementSpecifications: [{ instanceCount }] } });
const withImage = (trainingImage: string, instanceGroups: object[] | null = TWO_GROUPS) => ({
  spec: { algorithmSpecification: { trainingImage }, resourceConfig: { ...(instanceGroups === null ? {} : WITHOUT_TYPE), instanceGroups } },
});
const framework = (image: string) => `763104351884.dkr.ecr.eu-west-1.amazonaws.com/${image}`;
const volume = (instanceType: string, volumeSizeInGB: number | null) => resources({ instanceType, volumeSizeInGB });
const key = (instanceType: string, volumeKMSKeyID: string) => resources({ instanceType, volumeKMSKeyID });
const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';

export const INSTANCE_CASES: TopicCases = {
  'instance-type-and-count': {
    accepts: [{}, groups(group('a')), resources({ instanceType: 'ml.z9.large' }), { spec: { resourceConfig: null } }],
    refuses: [
      { patch: resources({ instanceType: null }), path: TYPE },
      { patch: resources({ instanceCount: null }), path: COUNT },
      { patch: groups(), path: TYPE },
    ],
  },
  'instance-type-unknown': {
    accepts: [{}, resources({ instanceType: 'ml.p5.48xlarge' })],
    refuses: [
      { patch: resources({ instanceType: 'ml.m5.xlage' }), path: 'spec.resourceConfig.instanceType' },
      { patch: resources({ instanceType: 'ml.t2.medium' }), path: 'spec.resourceConfig.instanceType' },
      { patch: resources({ ...WITHOUT_TYPE, instanceGroups: [group('a', { instanceType: 'ml.z9.xlarge' })] }), path: 'spec.resourceConfig.instanceGroups[0].instanceType' },
    ],
  },
  'instance-count-minimum': {
    accepts: [{}, groups(group('a')), resources({ instanceType: null, instanceCount: 0, instanceGroups: [group('a')] }), placed(1)],
    refuses: [
      { patch: resources({ instanceCount: 0 }), path: COUNT },
      { patch: groups(group('a'), group('b', { instanceCount: 0 })), path: `${GROUPS}[1].instanceCount` },
      { patch: placed(0), path: `${PLACEMENT}.placementSpecifications[0].instanceCount` },
    ],
  },
  'instance-count-quota': {
    accepts: [{}, resources({ instanceCount: 20 }), groups(group('a', { instanceCount: 10 }), group('b', { instanceCount: 10 }))],
    refuses: [
      { patch: resources({ instanceCount: 21 }), path: COUNT },
      { patch: groups(group('a', { instanceCount: 10 }), group('b', { instanceCount: 11 })), path: GROUPS },
    ],
  },
  'placement-ultra-server': {
    accepts: [
      {}, placed(1), placed(1, 'ml.p9e-xx900.36xlarge'), resources({ instanceType: null, instancePlacementConfig: {} }),
      resources({ ...WITHOUT_TYPE, instanceGroups: [group('a'), group('b', { instanceType: 'ml.p6e-gb200.36xlarge' })], instancePlacementConfig: {} }),
    ],
    refuses: [{ patch: placed(1, 'ml.m5.xlarge'), path: PLACEMENT }, { patch: placed(1, 'ml.trn2.48xlarge'), path: PLACEMENT }],
  },
  'keep-alive-limit': {
    accepts: [{}, keepAlive(0), keepAlive(3600), keepAlive(21601)],
    refuses: [{ patch: keepAlive(3601), path: KEEP_ALIVE }, { patch: keepAlive(21600), path: KEEP_ALIVE }],
  },
  'keep-alive-spot': {
    accepts: [{}, spotKeepAlive(600, false), spotKeepAlive(600, null), spotKeepAlive(0, true)],
    refuses: [{ patch: spotKeepAlive(1, true), path: KEEP_ALIVE }],
  },
  'keep-alive-instance-groups': {
    accepts: [{}, keepAlive(600), groups(group('a')), resources({ ...WITHOUT_TYPE, instanceGroups: [group('a')], keepAlivePeriodInSeconds: 0 })],
    refuses: [{ patch: resources({ ...WITHOUT_TYPE, instanceGroups: [group('a')], keepAlivePeriodInSeconds: 1 }), path: KEEP_ALIVE }],
  },
  'instance-groups-or-type': {
    accepts: [{}, groups(group('a')), resources({ instanceGroups: [] }), resources({ instanceType: null, instanceCount: 0, instanceGroups: [group('a')] })],
    refuses: [
      { patch: resources({ instanceCount: null, instanceGroups: [group('a')] }), path: TYPE },
      { patch: resources({ instanceType: null, instanceGroups: [group('a')] }), path: COUNT },
    ],
  },
  'instance-group-names-unique': {
    accepts: [{}, groups(group('a'), group('b'), group('A')), groups({ instanceType: 'ml.m5.xlarge' }, { instanceType: 'ml.m5.xlarge' })],
    refuses: [{ patch: groups(group('a'), group('b'), group('a')), path: `${GROUPS}[2].instanceGroupName` }],
  },
  'instance-groups-framework': {
    accepts: [
      {}, groups(...TWO_GROUPS), withImage(framework('pytorch-training:1.9.0-gpu-py38'), null),
      ...[
        'pytorch-training:1.10.0-gpu-py38', 'pytorch-training:2.8.0-gpu-py312', 'tensorflow-training:2.6.0-cpu-py38', 'tensorflow-training:2.19.0-gpu-py312',
        'huggingface-pytorch-training:2.9.0-transformers5.3.0-gpu-py312-cu130-ubuntu22.04', 'pytorch-training:mine', 'pytorch-training:1.2', 'pytorch-training',
        'pytorch-training:mine-1.9.0-gpu-py38',
      ].map(image => withImage(framework(image))),
      withImage('registry.example.com/pytorch-training:1.9.0-gpu-py38'),
    ],
    refuses: [
      'pytorch-training:1.9.0-gpu-py38', 'tensorflow-training:2.5.0-cpu-py37', 'tensorflow-training:1.15.5-gpu-py37',
      'huggingface-pytorch-training:1.9.0-transformers4.12.3-gpu-py38-cu111-ubuntu20.04',
    ].map(image => ({ patch: withImage(framework(image)), path: IMAGE })),
  },
  'volume-size-missing': {
    accepts: [
      {}, volume('ml.m5.xlarge', 1), volume('ml.g5.xlarge', null), volume('ml.g5.xlarge', 0), volume('ml.z9.xlarge', null), volume('ml.trn2.48xlarge', null),
      { spec: { resourceConfig: null } },
    ],
    refuses: [
      volume('ml.m5.xlarge', null), volume('ml.p3.2xlarge', 0),
      resources({ ...WITHOUT_TYPE, volumeSizeInGB: null, instanceGroups: [group('a', { instanceType: 'ml.g5.xlarge' }), group('b')] }),
    ].map(patch => ({ patch, path: SIZE })),
  },
  'volume-size-local-storage': {
    accepts: [
      {}, volume('ml.g5.xlarge', 30), volume('ml.g5.xlarge', 250), volume('ml.g6e.2xlarge', 16000), volume('ml.m5.xlarge', 2000), volume('ml.z9.xlarge', 2000),
      volume('ml.g5.xlarge', null), volume('ml.g5.constructor', 2000), volume('local', 2000),
      // One type is not known yet, so nothing is said of the other one.
      resources({
        ...WITHOUT_TYPE,
        volumeSizeInGB: 300,
        instanceGroups: [group('a', { instanceType: '${Token[TOKEN.1]}' }), group('b', { instanceType: 'ml.g4dn.xlarge' })],
      }),
    ],
    refuses: [
      volume('ml.g5.xlarge', 251), volume('ml.g6e.xlarge', 300), volume('ml.trn1.32xlarge', 7601), volume('ml.p4d.24xlarge', 8001),
      resources({ ...WITHOUT_TYPE, volumeSizeInGB: 300, instanceGroups: [group('a'), group('b', { instanceType: 'ml.g4dn.xlarge' })] }),
    ].map(patch => ({ patch, path: SIZE })),
  },
  'volume-size-quota': {
    accepts: [{}, volume('ml.m5.xlarge', 1024), volume('ml.g5.48xlarge', 7600), volume('ml.z9.xlarge', 1025), volume('ml.m5.xlarge', null)],
    refuses: [{ patch: volume('ml.m5.xlarge', 1025), path: SIZE }],
  },
  'volume-key-local-storage': {
    accepts: [{}, key('ml.m5.xlarge', KEY_ID), key('ml.g5.xlarge', ''), key('ml.z9.xlarge', KEY_ID), key('ml.g7e.2xlarge', KEY_ID)],
    refuses: [
      key('ml.g5.xlarge', KEY_ID), key('ml.p5.48xlarge', KEY_ID), key('ml.r5d.large', KEY_ID),
      resources({ ...WITHOUT_TYPE, volumeKMSKeyID: KEY_ID, instanceGroups: [group('a'), group('b', { instanceType: 'ml.g4dn.xlarge' })] }),
    ].map(patch => ({ patch, path: KEY })),
  },
  'volume-key-alias': {
    accepts: [{}, key('ml.m5.xlarge', KEY_ID), key('ml.m5.xlarge', `arn:aws:kms:eu-west-1:111122223333:key/${KEY_ID}`), { spec: { resourceConfig: null } }],
    refuses: ['alias/churn', 'arn:aws:kms:eu-west-1:111122223333:alias/churn'].map(alias => ({ patch: key('ml.m5.xlarge', alias), path: KEY })),
  },
};
