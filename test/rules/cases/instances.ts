import { each, type TopicCases } from './case';

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
const WITHOUT_RESOURCES = { spec: { resourceConfig: null } };
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
    accepts: { 'a known instance type': resources({ instanceType: 'ml.p5.48xlarge' }), 'an unknown family': resources({ instanceType: 'ml.z9-x.48xlarge' }) },
    refuses: {
      [TYPE]: {
        'a type of Amazon EC2': resources({ instanceType: 'p5.48xlarge' }),
        'a type in capitals': resources({ instanceType: 'ML.P5.48XLARGE' }),
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
  'instance-groups-or-type': {
    accepts: {
      'a group alone': groups(group('a')),
      'an instance type with an empty list of groups': resources({ instanceGroups: [] }),
      'a group with an instance count of 0': resources({ instanceType: null, instanceCount: 0, instanceGroups: [group('a')] }),
    },
    refuses: {
      [TYPE]: { 'a group with an instance type': resources({ instanceCount: null, instanceGroups: [group('a')] }) },
      [COUNT]: { 'a group with an instance count': resources({ instanceType: null, instanceGroups: [group('a')] }) },
    },
  },
  'instance-group-names-unique': {
    accepts: {
      'names that differ in case': groups(group('a'), group('b'), group('A')),
      'groups without names': groups({ instanceType: 'ml.m5.xlarge' }, { instanceType: 'ml.m5.xlarge' }),
    },
    refuses: { [`${GROUPS}[2].instanceGroupName`]: { 'a name that is used twice': groups(group('a'), group('b'), group('a')) } },
  },
  'instance-groups-framework': {
    accepts: {
      'groups for an image of your own': groups(...TWO_GROUPS),
      'an old framework without groups': withImage(framework('pytorch-training:1.9.0-gpu-py38'), null),
      ...each(
        [
          'pytorch-training:1.10.0-gpu-py38', 'pytorch-training:2.8.0-gpu-py312', 'tensorflow-training:2.6.0-cpu-py38',
          'tensorflow-training:2.19.0-gpu-py312', 'pytorch-training:mine', 'pytorch-training:1.2', 'pytorch-training', 'pytorch-training:mine-1.9.0-gpu-py38',
        ],
        image => `groups for ${image}`,
        image => withImage(framework(image)),
      ),
      'groups for PyTorch of Hugging Face': withImage(framework('huggingface-pytorch-training:2.9.0-transformers5.3.0-gpu-py312-cu130-ubuntu22.04')),
      'an old framework of another registry': withImage('registry.example.com/pytorch-training:1.9.0-gpu-py38'),
    },
    refuses: {
      [IMAGE]: {
        ...each(
          ['pytorch-training:1.9.0-gpu-py38', 'tensorflow-training:2.5.0-cpu-py37', 'tensorflow-training:1.15.5-gpu-py37'],
          image => `groups for ${image}`,
          image => withImage(framework(image)),
        ),
        'groups for an old PyTorch of Hugging Face':
          withImage(framework('huggingface-pytorch-training:1.9.0-transformers4.12.3-gpu-py38-cu111-ubuntu20.04')),
      },
    },
  },
  'volume-size-missing': {
    accepts: {
      'a volume of 1 GB': volume('ml.m5.xlarge', 1),
      'no volume on local disks': volume('ml.g5.xlarge', null),
      'a volume of 0 GB on local disks': volume('ml.g5.xlarge', 0),
      'no volume on an unknown type': volume('ml.z9.xlarge', null),
      'no volume on Trainium': volume('ml.trn2.48xlarge', null),
      'a job without resources': WITHOUT_RESOURCES,
    },
    refuses: {
      [SIZE]: {
        'no volume on an instance without local disks': volume('ml.m5.xlarge', null),
        'a volume of 0 GB on an instance without local disks': volume('ml.p3.2xlarge', 0),
        'no volume on a group without local disks':
          resources({ ...WITHOUT_TYPE, volumeSizeInGB: null, instanceGroups: [group('a', { instanceType: 'ml.g5.xlarge' }), group('b')] }),
      },
    },
  },
  'volume-size-local-storage': {
    accepts: {
      ...each(
        [['ml.g5.xlarge', 30], ['ml.g5.xlarge', 250], ['ml.g6e.2xlarge', 16000], ['ml.m5.xlarge', 2000], ['ml.z9.xlarge', 2000]] as const,
        ([type, size]) => `a volume of ${size} GB on ${type}`,
        ([type, size]) => volume(type, size),
      ),
      'no volume on an instance with local disks': volume('ml.g5.xlarge', null),
      'a size that is the name of a member of objects': volume('ml.g5.constructor', 2000),
      'a type that is none of SageMaker': volume('local', 2000),
      'a group that is too small beside one that is not known yet': resources({
        ...WITHOUT_TYPE,
        volumeSizeInGB: 300,
        instanceGroups: [group('a', { instanceType: '${Token[TOKEN.1]}' }), group('b', { instanceType: 'ml.g4dn.xlarge' })],
      }),
    },
    refuses: {
      [SIZE]: {
        ...each(
          [['ml.g5.xlarge', 251], ['ml.g6e.xlarge', 300], ['ml.trn1.32xlarge', 7601], ['ml.p4d.24xlarge', 8001]] as const,
          ([type, size]) => `a volume of ${size} GB on ${type}`,
          ([type, size]) => volume(type, size),
        ),
        'a volume larger than the local disks of a group':
          resources({ ...WITHOUT_TYPE, volumeSizeInGB: 300, instanceGroups: [group('a'), group('b', { instanceType: 'ml.g4dn.xlarge' })] }),
      },
    },
  },
  'volume-size-quota': {
    accepts: {
      'a volume of 1024 GB': volume('ml.m5.xlarge', 1024),
      'local disks of 7600 GB': volume('ml.g5.48xlarge', 7600),
      'a volume of 1025 GB on an unknown type': volume('ml.z9.xlarge', 1025),
      'a job without a volume': volume('ml.m5.xlarge', null),
      'local disks of a group': resources({ ...WITHOUT_TYPE, volumeSizeInGB: 1025, instanceGroups: [group('a', { instanceType: 'ml.g5.48xlarge' })] }),
    },
    refuses: { [SIZE]: { 'a volume of 1025 GB': volume('ml.m5.xlarge', 1025) } },
  },
  'volume-key-local-storage': {
    accepts: {
      'a key for a volume': key('ml.m5.xlarge', KEY_ID),
      'an empty key on local disks': key('ml.g5.xlarge', ''),
      'a key on an unknown type': key('ml.z9.xlarge', KEY_ID),
      'a key on a size whose storage is not known': key('ml.g7e.2xlarge', KEY_ID),
    },
    refuses: {
      [KEY]: {
        ...each(['ml.g5.xlarge', 'ml.p5.48xlarge', 'ml.r5d.large'], type => `a key for the local disks of ${type}`, type => key(type, KEY_ID)),
        'a key for the local disks of a group':
          resources({ ...WITHOUT_TYPE, volumeKMSKeyID: KEY_ID, instanceGroups: [group('a'), group('b', { instanceType: 'ml.g4dn.xlarge' })] }),
      },
    },
  },
  'volume-key-alias': {
    accepts: {
      'the ID of a key': key('ml.m5.xlarge', KEY_ID),
      'the ARN of a key': key('ml.m5.xlarge', `arn:aws:kms:eu-west-1:111122223333:key/${KEY_ID}`),
      'a job without resources': WITHOUT_RESOURCES,
    },
    refuses: {
      [KEY]: {
        'the alias of a key': key('ml.m5.xlarge', 'alias/churn'),
        'the ARN of an alias': key('ml.m5.xlarge', 'arn:aws:kms:eu-west-1:111122223333:alias/churn'),
      },
    },
  },
};
