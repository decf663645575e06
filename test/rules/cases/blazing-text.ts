import { channelWith, type TopicCases } from './case';

const TYPE = 'spec.resourceConfig.instanceType';
const REGISTRY = '438346466558.dkr.ecr.eu-west-1.amazonaws.com';
const OWN_REGISTRY = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';

const text = (mode: string | null, spec: object = {}, registry = REGISTRY) => ({
  spec: { algorithmSpecification: { trainingImage: `${registry}/blazingtext:1` }, hyperParameters: { eta: null, mode }, ...spec },
});
const on = (instanceType: string, instanceCount = 1) => ({ resourceConfig: { instanceType, instanceCount } });
const groups = (...types: string[]) => ({
  resourceConfig: {
    instanceType: null,
    instanceCount: null,
    instanceGroups: types.map((instanceType, position) => ({ instanceGroupName: `g${position}`, instanceType, instanceCount: 1 })),
  },
});
const channels = (...names: string[]) => ({ inputDataConfig: names.map(channelName => channelWith({ channelName })) });
const distributed = (s3DataDistributionType: string | null, instanceCount = 2) => ({
  inputDataConfig: [channelWith({ dataSource: { s3DataSource: { s3DataDistributionType } } })], resourceConfig: { instanceCount },
});
const stopping = (early_stopping: string, ...names: string[]) =>
  ({ hyperParameters: { eta: null, mode: 'supervised', early_stopping }, ...channels('train', ...names) });

export const BLAZING_TEXT_CASES: TopicCases = {
  'blazing-text-gpus': {
    accepts: {
      'the batch mode on CPUs': text('batch_skipgram', on('ml.c5.4xlarge')),
      'word vectors on a GPU': text('skipgram', on('ml.p3.2xlarge')),
      'word vectors on several GPUs': text('cbow', on('ml.p3.8xlarge')),
      'classification on a GPU': text('supervised', on('ml.g4dn.xlarge')),
      'classification on CPUs': text('supervised'),
      'the batch mode on an unknown type': text('batch_skipgram', on('ml.z9.xlarge')),
      'classification on an unknown type': text('supervised', on('ml.z9.48xlarge')),
      'no mode on several GPUs': text(null, on('ml.p3.8xlarge')),
      'an image of your own in the batch mode on a GPU': text('batch_skipgram', on('ml.p3.2xlarge'), OWN_REGISTRY),
    },
    refuses: {
      [TYPE]: {
        'the batch mode on a GPU': text('batch_skipgram', on('ml.p3.2xlarge')),
        'classification on four GPUs': text('supervised', on('ml.p3.8xlarge')),
      },
      'spec.resourceConfig.instanceGroups[1].instanceType': {
        'the batch mode on a group with GPUs': text('batch_skipgram', groups('ml.c5.4xlarge', 'ml.p3.2xlarge')),
      },
    },
  },
  'blazing-text-distribution': {
    accepts: {
      'all data on each instance': text('batch_skipgram', distributed('FullyReplicated')),
      'data without a distribution': text('batch_skipgram', distributed(null)),
      'shards on a group of one instance': text('batch_skipgram', { ...distributed('ShardedByS3Key'), ...groups('ml.c5.4xlarge') }),
      'shards on one instance': text('batch_skipgram', distributed('ShardedByS3Key', 1)),
      'shards of a mode that runs on one instance': text('skipgram', distributed('ShardedByS3Key')),
      'shards for an image of your own': text('batch_skipgram', distributed('ShardedByS3Key'), OWN_REGISTRY),
    },
    refuses: {
      'spec.inputDataConfig[0].dataSource.s3DataSource.s3DataDistributionType': {
        'shards on several instances': text('batch_skipgram', distributed('ShardedByS3Key')),
      },
    },
  },
  'blazing-text-validation': {
    accepts: {
      'classification with validation': text('supervised', channels('train', 'validation')),
      'word vectors without validation': text('skipgram', channels('train')),
      'an unknown mode with validation': text('newest', channels('train', 'validation')),
      'no mode with validation': text(null, channels('train', 'validation')),
      'early stopping with validation': text('supervised', stopping('True', 'validation')),
      'no early stopping and no validation': text('supervised', stopping('False')),
      'an image of your own with validation': text('cbow', channels('train', 'validation'), OWN_REGISTRY),
    },
    refuses: {
      'spec.inputDataConfig[1].channelName': {
        'word vectors with validation': text('cbow', channels('train', 'validation')),
        'word vectors in batches with validation': text('batch_skipgram', channels('train', 'validation')),
      },
      'spec.hyperParameters.early_stopping': { 'early stopping without validation': text('supervised', stopping('True')) },
    },
  },
};
