import { channelWith, each, type TopicCases } from './case';

const withChannels = (...channels: object[]) => ({ spec: { inputDataConfig: channels } });
const withS3 = (s3DataSource: object, more: object = {}) => withChannels(channelWith({ dataSource: { s3DataSource }, ...more }));
const channelOf = (channelName: string, ...instanceGroupNames: string[]) => channelWith({
  channelName, dataSource: { s3DataSource: { instanceGroupNames } },
});
const shuffled = (seed: number) => withChannels(channelWith({ shuffleConfig: { seed } }));
const NOWHERE = { s3DataSource: null };
const FILE_SYSTEM = { directoryPath: '/data', fileSystemAccessMode: 'ro', fileSystemID: 'fs-0123456789abcdef0', fileSystemType: 'EFS' };

const MOUNTED = { s3DataSource: null, fileSystemDataSource: FILE_SYSTEM };
const sharded = (...instanceGroupNames: string[]) => channelWith({
  dataSource: { s3DataSource: { s3DataDistributionType: 'ShardedByS3Key', instanceGroupNames } },
});

const group = (instanceGroupName: string, instanceCount: number) => ({ instanceGroupName, instanceCount, instanceType: 'ml.m5.xlarge' });
const withGroups = (groups: object[], ...channels: object[]) => ({
  spec: { inputDataConfig: channels, resourceConfig: { instanceCount: null, instanceType: null, instanceGroups: groups } },
});
const TWO_GROUPS = [group('loaders', 1), group('trainers', 2)];
const withAlgorithm = (algorithm: string, patch: { spec: object }) => ({
  spec: { algorithmSpecification: { trainingImage: `685385470294.dkr.ecr.eu-west-1.amazonaws.com/${algorithm}:1` }, ...patch.spec },
});

const A_MODEL = { contentType: 'application/x-sagemaker-model' };

const CHANNEL = 'spec.inputDataConfig[0]';
const S3 = `${CHANNEL}.dataSource.s3DataSource`;

const DATA_TYPE = 'spec.inputDataConfig[0].dataSource.s3DataSource.s3DataType';
const dataType = (s3DataType: string | null) => ({ spec: { inputDataConfig: [channelWith({ dataSource: { s3DataSource: { s3DataType } } })] } });

export const CHANNEL_CASES: TopicCases = {
  'channel-one-source': {
    accepts: {
      'a job without channels': { spec: { inputDataConfig: null } },
      'a channel without a data source': withChannels(channelWith({ dataSource: null })),
      'a channel of a file system': withChannels(channelWith({ dataSource: MOUNTED })),
    },
    refuses: {
      [`${CHANNEL}.dataSource`]: { 'a channel of S3 and a file system': withChannels(channelWith({ dataSource: { fileSystemDataSource: FILE_SYSTEM } })) },
      'spec.inputDataConfig[1].dataSource': {
        'a second channel with an empty data source': withChannels(channelWith({}), channelWith({ channelName: 'test', dataSource: NOWHERE })),
      },
    },
  },
  'channel-name-unique': {
    accepts: {
      'names that differ in case': withChannels(channelOf('train'), channelOf('Train')),
      'channels without names': withChannels(...['a', 'b'].map(() => channelWith({ channelName: null }))),
    },
    refuses: {
      'spec.inputDataConfig[2].channelName': { 'a name that is used twice': withChannels(channelOf('train'), channelOf('test'), channelOf('train')) },
    },
  },
  'channel-data-type': {
    accepts: {
      ...each(['S3Prefix', 'ManifestFile', 'AugmentedManifestFile', 'Converse', 'Tomorrow'], type => `data of the type ${type}`, dataType),
      'a type in lower case, about which field-value speaks': dataType('s3prefix'),
      'no type': dataType(null),
    },
    refuses: { [DATA_TYPE]: each(['S3Object', 's3object', 'ManifestS3Object'], type => `data of the type ${type}`, dataType) },
  },
  'channel-data-type-unknown': {
    accepts: each(['S3Prefix', 's3prefix', 'S3Object'], type => `data of the type ${type}`, dataType),
    refuses: { [DATA_TYPE]: each(['Tomorrow', ''], type => `data of the type '${type}'`, dataType) },
  },
  'channel-groups-declared': {
    accepts: {
      'a channel for groups of the job': withGroups(TWO_GROUPS, channelOf('train', 'trainers', 'loaders')),
      'a channel for no group in particular': withGroups(TWO_GROUPS, channelWith({})),
    },
    refuses: {
      [`${S3}.instanceGroupNames[1]`]: { 'a channel for a group in another case': withGroups(TWO_GROUPS, channelOf('train', 'trainers', 'Loaders')) },
      [`${S3}.instanceGroupNames[0]`]: { 'a channel for a group in a job without groups': withChannels(channelOf('train', 'trainers')) },
    },
  },
  'channel-groups-all-or-none': {
    accepts: {
      'a group for each channel': withGroups(TWO_GROUPS, channelOf('train', 'trainers'), channelOf('test', 'loaders')),
      'a group for no channel': withGroups(TWO_GROUPS, channelWith({}), channelOf('test')),
      'a group for each channel of S3 beside a file system':
        withGroups(TWO_GROUPS, channelOf('train', 'trainers'), channelWith({ channelName: 'test', dataSource: MOUNTED })),
    },
    refuses: {
      'spec.inputDataConfig[1].dataSource.s3DataSource.instanceGroupNames': {
        'a second channel without a group': withGroups(TWO_GROUPS, channelOf('train', 'trainers'), channelWith({ channelName: 'test' })),
      },
      [`${S3}.instanceGroupNames`]: {
        'a first channel with an empty list of groups': withGroups(TWO_GROUPS, channelOf('train'), channelOf('test', 'trainers')),
      },
    },
  },
  'sharding-one-instance': {
    accepts: {
      'sharding for an algorithm that demands it': withAlgorithm('randomcutforest', withChannels(sharded())),
      'sharding over two instances': { spec: { inputDataConfig: [sharded()], resourceConfig: { instanceCount: 2 } } },
      'sharding without an instance count': { spec: { inputDataConfig: [sharded()], resourceConfig: { instanceCount: null } } },
      'sharding over all groups': withGroups(TWO_GROUPS, sharded()),
      'sharding over a group of two instances': withGroups(TWO_GROUPS, sharded('trainers')),
      'sharding over a group that the job does not have': withGroups(TWO_GROUPS, sharded('others')),
    },
    refuses: {
      [`${S3}.s3DataDistributionType`]: {
        'sharding over one instance': withChannels(sharded()),
        'sharding over a group of one instance': withGroups(TWO_GROUPS, sharded('loaders')),
      },
    },
  },
  'shuffle-seed-exact': {
    accepts: each([9007199254740991, -9007199254740991, 0], seed => `the seed ${seed}`, shuffled),
    refuses: { [`${CHANNEL}.shuffleConfig.seed`]: each([9007199254740992, -9007199254740992], seed => `the seed ${seed}`, shuffled) },
  },
  'eula-not-accepted': {
    accepts: {
      'an accepted EULA': withS3({ modelAccessConfig: { acceptEula: true } }),
      'a EULA that is not mentioned': withS3({ modelAccessConfig: {} }),
    },
    refuses: { [`${S3}.modelAccessConfig.acceptEula`]: { 'a EULA that is not accepted': withS3({ modelAccessConfig: { acceptEula: false } }) } },
  },
  'hub-content-reference': {
    accepts: {
      'a model reference with a version':
        withS3({ hubAccessConfig: { hubContentARN: 'arn:aws:sagemaker:eu-west-1:111122223333:hub-content/churn/ModelReference/llama/1.0.0' } }),
      'a model reference without a version in a new partition':
        withS3({ hubAccessConfig: { hubContentARN: 'arn:aws-new:sagemaker:xx-new-1:111122223333:hub-content/churn/ModelReference/llama' } }),
    },
    refuses: {
      [`${S3}.hubAccessConfig.hubContentARN`]: {
        'a notebook': withS3({ hubAccessConfig: { hubContentARN: 'arn:aws:sagemaker:eu-west-1:111122223333:hub-content/churn/Notebook/llama/1.0.0' } }),
        'a name': withS3({ hubAccessConfig: { hubContentARN: 'llama' } }),
        'a model reference after a space':
          withS3({ hubAccessConfig: { hubContentARN: ' arn:aws:sagemaker:eu-west-1:111122223333:hub-content/churn/ModelReference/llama/1.0.0' } }),
      },
    },
  },
  'earlier-model-as-it-is': {
    accepts: {
      'a channel named model for an image of your own': withS3({}, { channelName: 'model', inputMode: 'Pipe' }),
      'the model channel of image classification in file mode':
        withAlgorithm('image-classification', withS3({}, { channelName: 'model', inputMode: 'File', recordWrapperType: 'None' })),
      'another channel of image classification':
        withAlgorithm('image-classification', withS3({}, { inputMode: 'Pipe', compressionType: 'Gzip', recordWrapperType: 'RecordIO' })),
      'a channel named model for an algorithm that takes no model':
        withAlgorithm('linear-learner', withS3({}, { channelName: 'model', inputMode: 'Pipe' })),
      'a model as it is': withS3({}, A_MODEL),
      'a model on a file system': withChannels(channelWith({ ...A_MODEL, dataSource: MOUNTED })),
    },
    refuses: {
      [`${CHANNEL}.inputMode`]: {
        'the model channel of image classification in pipe mode':
          withAlgorithm('image-classification', withS3({}, { channelName: 'model', inputMode: 'Pipe' })),
        'a model in fast file mode': withS3({}, { ...A_MODEL, inputMode: 'FastFile' }),
      },
      [`${S3}.s3DataDistributionType`]: { 'a sharded model': withS3({ s3DataDistributionType: 'ShardedByS3Key' }, A_MODEL) },
      [`${CHANNEL}.compressionType`]: { 'a compressed model': withS3({}, { ...A_MODEL, compressionType: 'Gzip' }) },
      [`${CHANNEL}.recordWrapperType`]: { 'a model wrapped in RecordIO': withS3({}, { ...A_MODEL, recordWrapperType: 'RecordIO' }) },
    },
  },
};
