import { channelWith, each, type TopicCases } from './case';

const KEY = 'spec.outputDataConfig.kmsKeyID';
const HUB = 'spec.inputDataConfig[0].dataSource.s3DataSource.hubAccessConfig.hubContentARN';

const output = (s3OutputPath: string | null, kmsKeyID: string | null) => ({ spec: { outputDataConfig: { s3OutputPath, kmsKeyID } } });
const key = (kmsKeyID: string) => ({ spec: { outputDataConfig: { kmsKeyID } } });
const volumeKey = (volumeKMSKeyID: string) => ({ spec: { resourceConfig: { volumeKMSKeyID } } });
const algorithm = (algorithmName: string) => ({ spec: { algorithmSpecification: { algorithmName } } });
const hub = (hubContentARN: string) => ({
  spec: { inputDataConfig: [channelWith({ dataSource: { s3DataSource: { hubAccessConfig: { hubContentARN } } } })] },
});
const region = (value: string | null) => ({ metadata: { annotations: { 'services.k8s.aws/region': value } } });
const inPartition = (partition: string, regionOfJob: string | null) => ({
  ...region(regionOfJob), spec: { roleARN: `arn:${partition}:iam::111122223333:role/training` },
});
/** A Region of each partition. */
const REGIONS = {
  'aws': 'eu-west-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-iso': 'us-iso-east-1',
  'aws-iso-b': 'us-isob-east-1',
  'aws-iso-e': 'eu-isoe-west-1',
  'aws-iso-f': 'us-isof-south-1',
  'aws-eusc': 'eusc-de-east-1',
};
const OF_PARTITION = Object.entries(REGIONS).map(([partition, name]) => ({ partition, name }));

export const OUTPUT_CASES: TopicCases = {
  'directory-bucket-without-key': {
    accepts: {
      'a directory bucket with an empty key': output('s3://churn--euw1-az1--x-s3/models/', ''),
      'a directory bucket without a key': output('s3://churn--euw1-az1--x-s3/models/', null),
      'a folder that is named like a directory bucket': output('s3://churn/models--x-s3/', 'alias/churn'),
      'an HTTPS URL': output('https://s3.amazonaws.com/churn--euw1-az1--x-s3', 'alias/churn'),
      'a directory bucket inside a longer URI': output('s3://churn/s3://churn--euw1-az1--x-s3/models/', 'alias/churn'),
      'a key without an output path': output(null, 'alias/churn'),
    },
    refuses: {
      [KEY]: {
        'a folder of a directory bucket with a key': output('s3://churn--euw1-az1--x-s3/models/', 'alias/churn'),
        'a whole directory bucket with a key': output('s3://churn--euw1-az1--x-s3', 'alias/churn'),
      },
    },
  },
  'partition-differs': {
    accepts: {
      'the alias of a key': key('alias/churn'),
      'a text that only contains an ARN': key('alias/arn:aws-cn:kms:cn-north-1:111122223333:key/churn'),
      'an output key of the partition': key('arn:aws:kms:eu-west-1:111122223333:key/churn'),
      'a volume key of the partition': volumeKey('arn:aws:kms:eu-west-1:111122223333:key/churn'),
      'an algorithm without an ARN': algorithm('churn'),
      ...each(OF_PARTITION, ({ partition, name }) => `a role of ${partition} in ${name}`, ({ partition, name }) => inPartition(partition, name)),
      ...each(
        [...Object.values(REGIONS).flatMap(name => [`x${name}`, `${name}x`]), 'xx-new-west-1'],
        name => `a role of an unknown partition in ${name}`,
        name => inPartition('aws-new', name),
      ),
      'a role of another partition without a Region': inPartition('aws-cn', null),
      'a job without a role': { spec: { roleARN: null } },
      'a role without an ARN': { spec: { roleARN: 'training' } },
    },
    refuses: {
      [KEY]: {
        'an output key of China': key('arn:aws-cn:kms:cn-north-1:111122223333:key/churn'),
        'an output key of China in a job without a role': {
          spec: { roleARN: null, outputDataConfig: { kmsKeyID: 'arn:aws-cn:kms:cn-north-1:111122223333:key/churn' } },
        },
        'an output key of another partition than the role, without a Region': {
          ...region(null), ...key('arn:aws-cn:kms:cn-north-1:111122223333:key/churn'),
        },
      },
      'spec.resourceConfig.volumeKMSKeyID': { 'a volume key of GovCloud': volumeKey('arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/churn') },
      'spec.algorithmSpecification.algorithmName': {
        'an algorithm of China': algorithm('arn:aws-cn:sagemaker:cn-north-1:111122223333:algorithm/churn'),
      },
      [HUB]: {
        'hub content of an isolated partition': hub('arn:aws-iso:sagemaker:us-iso-east-1:111122223333:hub-content/churn/ModelReference/llama/1.0.0'),
      },
      'spec.roleARN': {
        ...each(
          Object.values(REGIONS).flatMap(name => [name, `${name}0`]),
          name => `a role of an unknown partition in ${name}`,
          name => inPartition('aws-new', name),
        ),
        'a commercial role beside a key of GovCloud in a job there': {
          ...region('us-gov-west-1'),
          spec: { roleARN: 'arn:aws:iam::111122223333:role/training', outputDataConfig: { kmsKeyID: 'arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/churn' } },
        },
      },
    },
  },
  'region-differs': {
    accepts: {
      'the ID of a key': key('1234abcd-12ab-34cd-56ef-1234567890ab'),
      'an output key of the Region': key('arn:aws:kms:eu-west-1:111122223333:key/churn'),
      'a volume key of the Region': volumeKey('arn:aws:kms:eu-west-1:111122223333:key/churn'),
      'an algorithm of the Region': algorithm('arn:aws:sagemaker:eu-west-1:111122223333:algorithm/churn'),
      'an algorithm whose ARN has no Region': algorithm('arn:aws:sagemaker::111122223333:algorithm/churn'),
      'hub content of the Region': hub('arn:aws:sagemaker:eu-west-1:111122223333:hub-content/churn/ModelReference/llama/1.0.0'),
      'a key of the Region in a job with an Availability Zone': { ...region('us-east-1a'), ...key('arn:aws:kms:us-east-1:111122223333:key/churn') },
      'a key of another Region in a job without a Region': { ...region(null), ...key('arn:aws:kms:us-east-1:111122223333:key/churn') },
    },
    refuses: {
      [KEY]: { 'an output key of another Region': key('arn:aws:kms:us-east-1:111122223333:key/churn') },
      'spec.resourceConfig.volumeKMSKeyID': { 'a volume key of another Region': volumeKey('arn:aws:kms:us-east-1:111122223333:key/churn') },
      'spec.algorithmSpecification.algorithmName': {
        'an algorithm of another Region': algorithm('arn:aws:sagemaker:us-east-1:111122223333:algorithm/churn'),
      },
      [HUB]: { 'hub content of another Region': hub('arn:aws:sagemaker:us-east-1:111122223333:hub-content/churn/ModelReference/llama/1.0.0') },
    },
  },
};
