import { channelWith, type TopicCases } from './case';
import { CHANNEL_MODE_CASES } from './channel-modes';
import { FILE_SYSTEM_CASES } from './file-systems';

const withChannels = (...channels: object[]) => ({ spec: { inputDataConfig: channels } });
const withS3 = (s3DataSource: object, more: object = {}) => withChannels(channelWith({ dataSource: { s3DataSource }, ...more }));
const channelOf = (channelName: string, ...instanceGroupNames: string[]) => channelWith({
  channelName, dataSource: { s3DataSource: { instanceGroupNames } },
});
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

export const CHANNEL_CASES: TopicCases = {
  'channel-one-source': {
    accepts: [
      {},
      { spec: { inputDataConfig: null } },
      withChannels(channelWith({ dataSource: null })),
      withChannels(channelWith({ dataSource: MOUNTED })),
    ],
    refuses: [
      { patch: withChannels(channelWith({ dataSource: { fileSystemDataSource: FILE_SYSTEM } })), path: `${CHANNEL}.dataSource` },
      { patch: withChannels(channelWith({}), channelWith({ channelName: 'test', dataSource: NOWHERE })), path: 'spec.inputDataConfig[1].dataSource' },
    ],
  },
  'channel-name-unique': {
    accepts: [{}, withChannels(channelOf('train'), channelOf('Train')), withChannels(...['a', 'b'].map(() => channelWith({ channelName: null })))],
    refuses: [{ patch: withChannels(channelOf('train'), channelOf('test'), channelOf('train')), path: 'spec.inputDataConfig[2].channelName' }],
  },
  'channel-groups-declared': {
    accepts: [{}, withGroups(TWO_GROUPS, channelOf('train', 'trainers', 'loaders')), withGroups(TWO_GROUPS, channelWith({}))],
    refuses: [
      { patch: withGroups(TWO_GROUPS, channelOf('train', 'trainers', 'Loaders')), path: `${S3}.instanceGroupNames[1]` },
      { patch: withChannels(channelOf('train', 'trainers')), path: `${S3}.instanceGroupNames[0]` },
    ],
  },
  'channel-groups-all-or-none': {
    accepts: [
      {},
      withGroups(TWO_GROUPS, channelOf('train', 'trainers'), channelOf('test', 'loaders')),
      withGroups(TWO_GROUPS, channelWith({}), channelOf('test')),
      withGroups(TWO_GROUPS, channelOf('train', 'trainers'), channelWith({ channelName: 'test', dataSource: MOUNTED })),
    ],
    refuses: [
      {
        patch: withGroups(TWO_GROUPS, channelOf('train', 'trainers'), channelWith({ channelName: 'test' })),
        path: 'spec.inputDataConfig[1].dataSource.s3DataSource.instanceGroupNames',
      },
      { patch: withGroups(TWO_GROUPS, channelOf('train'), channelOf('test', 'trainers')), path: `${S3}.instanceGroupNames` },
    ],
  },
  'sharding-one-instance': {
    accepts: [
      {},
      withAlgorithm('randomcutforest', withChannels(sharded())),
      { spec: { inputDataConfig: [sharded()], resourceConfig: { instanceCount: 2 } } },
      { spec: { inputDataConfig: [sharded()], resourceConfig: { instanceCount: null } } },
      withGroups(TWO_GROUPS, sharded()),
      withGroups(TWO_GROUPS, sharded('trainers')),
      withGroups(TWO_GROUPS, sharded('others')),
    ],
    refuses: [withChannels(sharded()), withGroups(TWO_GROUPS, sharded('loaders'))].map(patch => ({ patch, path: `${S3}.s3DataDistributionType` })),
  },
  'shuffle-seed-exact': {
    accepts: [{}, ...[9007199254740991, -9007199254740991, 0].map(seed => withChannels(channelWith({ shuffleConfig: { seed } })))],
    refuses: [9007199254740992, -9007199254740992].map(seed => ({
      patch: withChannels(channelWith({ shuffleConfig: { seed } })), path: `${CHANNEL}.shuffleConfig.seed`,
    })),
  },
  'eula-not-accepted': {
    accepts: [{}, withS3({ modelAccessConfig: { acceptEula: true } }), withS3({ modelAccessConfig: {} })],
    refuses: [{ patch: withS3({ modelAccessConfig: { acceptEula: false } }), path: `${S3}.modelAccessConfig.acceptEula` }],
  },
  'hub-content-reference': {
    accepts: [
      {},
      withS3({ hubAccessConfig: { hubContentARN: 'arn:aws:sagemaker:eu-west-1:111122223333:hub-content/churn/ModelReference/llama/1.0.0' } }),
      withS3({ hubAccessConfig: { hubContentARN: 'arn:aws-new:sagemaker:xx-new-1:111122223333:hub-content/churn/ModelReference/llama' } }),
    ],
    refuses: [
      'arn:aws:sagemaker:eu-west-1:111122223333:hub-content/churn/Notebook/llama/1.0.0', 'llama',
      ' arn:aws:sagemaker:eu-west-1:111122223333:hub-content/churn/ModelReference/llama/1.0.0',
    ].map(hubContentARN => ({ patch: withS3({ hubAccessConfig: { hubContentARN } }), path: `${S3}.hubAccessConfig.hubContentARN` })),
  },
  'earlier-model-as-it-is': {
    accepts: [
      {},
      withS3({}, { channelName: 'model', inputMode: 'Pipe' }),
      withAlgorithm('image-classification', withS3({}, { channelName: 'model', inputMode: 'File', recordWrapperType: 'None' })),
      withAlgorithm('image-classification', withS3({}, { inputMode: 'Pipe', compressionType: 'Gzip', recordWrapperType: 'RecordIO' })),
      withAlgorithm('linear-learner', withS3({}, { channelName: 'model', inputMode: 'Pipe' })),
      withS3({}, A_MODEL),
      withChannels(channelWith({ ...A_MODEL, dataSource: MOUNTED })),
    ],
    refuses: [
      { patch: withAlgorithm('image-classification', withS3({}, { channelName: 'model', inputMode: 'Pipe' })), path: `${CHANNEL}.inputMode` },
      { patch: withS3({}, { ...A_MODEL, inputMode: 'FastFile' }), path: `${CHANNEL}.inputMode` },
      { patch: withS3({ s3DataDistributionType: 'ShardedByS3Key' }, A_MODEL), path: `${S3}.s3DataDistributionType` },
      { patch: withS3({}, { ...A_MODEL, compressionType: 'Gzip' }), path: `${CHANNEL}.compressionType` },
      { patch: withS3({}, { ...A_MODEL, recordWrapperType: 'RecordIO' }), path: `${CHANNEL}.recordWrapperType` },
    ],
  },
  ...CHANNEL_MODE_CASES,
  ...FILE_SYSTEM_CASES,
};
