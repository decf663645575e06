import { each, type TopicCases } from './case';
import { group, RESOURCES, resources, WITHOUT_RESOURCES, WITHOUT_TYPE } from './resources';

const SIZE = `${RESOURCES}.volumeSizeInGB`;
const KEY = `${RESOURCES}.volumeKMSKeyID`;

const volume = (instanceType: string, volumeSizeInGB: number | null) => resources({ instanceType, volumeSizeInGB });
const key = (instanceType: string, volumeKMSKeyID: string) => resources({ instanceType, volumeKMSKeyID });
const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';

export const STORAGE_CASES: TopicCases = {
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
        [
          ['ml.g5.xlarge', 30], ['ml.g5.xlarge', 250], ['ml.g6e.2xlarge', 450], ['ml.p5.48xlarge', 30720], ['ml.trn2.48xlarge', 16000],
          ['ml.m5.xlarge', 2000], ['ml.z9.xlarge', 2000],
        ] as const,
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
          [
            ['ml.g5.xlarge', 251], ['ml.g6e.xlarge', 300], ['ml.g6e.2xlarge', 451], ['ml.g6.12xlarge', 3761], ['ml.r5d.large', 76],
            ['ml.trn1.32xlarge', 7601], ['ml.p4d.24xlarge', 8001], ['ml.p5.48xlarge', 30721],
          ] as const,
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
      'an alias for local disks, which is to be removed': key('ml.g5.xlarge', 'alias/churn'),
      'a job without resources': WITHOUT_RESOURCES,
    },
    refuses: {
      [KEY]: {
        'the alias of a key': key('ml.m5.xlarge', 'alias/churn'),
        'the ARN of an alias': key('ml.m5.xlarge', 'arn:aws:kms:eu-west-1:111122223333:alias/churn'),
        'an alias for the volumes of a group': resources({ ...WITHOUT_TYPE, volumeKMSKeyID: 'alias/churn', instanceGroups: [group('a')] }),
      },
    },
  },
};
