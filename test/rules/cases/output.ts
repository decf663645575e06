import { channelWith, type TopicCases } from './case';

const KEY = 'spec.outputDataConfig.kmsKeyID';
const REGION = 'metadata.annotations.services.k8s.aws/region';
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

export const OUTPUT_CASES: TopicCases = {
  'directory-bucket-without-key': {
    accepts: [
      {},
      output('s3://churn--euw1-az1--x-s3/models/', ''),
      output('s3://churn--euw1-az1--x-s3/models/', null),
      output('s3://churn/models--x-s3/', 'alias/churn'),
      output('https://s3.amazonaws.com/churn--euw1-az1--x-s3', 'alias/churn'),
      output('s3://churn/s3://churn--euw1-az1--x-s3/models/', 'alias/churn'),
      output(null, 'alias/churn'),
    ],
    refuses: ['s3://churn--euw1-az1--x-s3/models/', 's3://churn--euw1-az1--x-s3'].map(path => ({ patch: output(path, 'alias/churn'), path: KEY })),
  },
  'partition-differs': {
    accepts: [
      {},
      key('alias/churn'),
      key('alias/arn:aws-cn:kms:cn-north-1:111122223333:key/churn'),
      key('arn:aws:kms:eu-west-1:111122223333:key/churn'),
      volumeKey('arn:aws:kms:eu-west-1:111122223333:key/churn'),
      algorithm('churn'),
      ...Object.entries(REGIONS).map(([partition, name]) => inPartition(partition, name)),
      // Regions that nobody knows are of any partition.
      ...Object.values(REGIONS).flatMap(name => [`x${name}`, `${name}x`]).map(name => inPartition('aws-new', name)),
      inPartition('aws-new', 'xx-new-west-1'),
      inPartition('aws-cn', null),
      { spec: { roleARN: null } },
      { spec: { roleARN: 'training' } },
    ],
    refuses: [
      { patch: key('arn:aws-cn:kms:cn-north-1:111122223333:key/churn'), path: KEY },
      { patch: volumeKey('arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/churn'), path: 'spec.resourceConfig.volumeKMSKeyID' },
      { patch: algorithm('arn:aws-cn:sagemaker:cn-north-1:111122223333:algorithm/churn'), path: 'spec.algorithmSpecification.algorithmName' },
      { patch: hub('arn:aws-iso:sagemaker:us-iso-east-1:111122223333:hub-content/churn/ModelReference/llama/1.0.0'), path: HUB },
      ...Object.values(REGIONS).flatMap(name => [name, `${name}0`]).map(name => ({ patch: inPartition('aws-new', name), path: REGION })),
      { patch: { spec: { roleARN: null, outputDataConfig: { kmsKeyID: 'arn:aws-cn:kms:cn-north-1:111122223333:key/churn' } } }, path: REGION },
    ],
  },
  'region-differs': {
    accepts: [
      {},
      key('1234abcd-12ab-34cd-56ef-1234567890ab'),
      key('arn:aws:kms:eu-west-1:111122223333:key/churn'),
      volumeKey('arn:aws:kms:eu-west-1:111122223333:key/churn'),
      algorithm('arn:aws:sagemaker:eu-west-1:111122223333:algorithm/churn'),
      algorithm('arn:aws:sagemaker::111122223333:algorithm/churn'),
      hub('arn:aws:sagemaker:eu-west-1:111122223333:hub-content/churn/ModelReference/llama/1.0.0'),
      { ...region(null), ...key('arn:aws:kms:us-east-1:111122223333:key/churn') },
    ],
    refuses: [
      { patch: key('arn:aws:kms:us-east-1:111122223333:key/churn'), path: KEY },
      { patch: volumeKey('arn:aws:kms:us-east-1:111122223333:key/churn'), path: 'spec.resourceConfig.volumeKMSKeyID' },
      { patch: algorithm('arn:aws:sagemaker:us-east-1:111122223333:algorithm/churn'), path: 'spec.algorithmSpecification.algorithmName' },
      { patch: hub('arn:aws:sagemaker:us-east-1:111122223333:hub-content/churn/ModelReference/llama/1.0.0'), path: HUB },
    ],
  },
};
