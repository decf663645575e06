import { BUILT_IN_HYPER_PARAMETER_CASES } from './built-in-hyper-parameters';
import { channelWith, type TopicCases } from './case';

const MODE = 'spec.algorithmSpecification.trainingInputMode';
const TYPE = 'spec.resourceConfig.instanceType';
const COUNT = 'spec.resourceConfig.instanceCount';
const GROUPS = 'spec.resourceConfig.instanceGroups';
const CHANNELS = 'spec.inputDataConfig';
const WAIT = 'spec.stoppingCondition.maxWaitTimeInSeconds';
const RUN = 'spec.stoppingCondition.maxRuntimeInSeconds';
const METRICS = 'spec.algorithmSpecification.metricDefinitions';

const REGISTRY = '438346466558.dkr.ecr.eu-west-1.amazonaws.com';
const OWN_REGISTRY = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
const SCRIPT = { sagemaker_program: 'train.py' };
const MANIFEST = { dataSource: { s3DataSource: { s3DataType: 'AugmentedManifestFile' } } };

const builtIn = (image: string, spec: object = {}, algorithmSpecification: object = {}, registry = REGISTRY) => ({
  spec: { algorithmSpecification: { trainingImage: `${registry}/${image}`, ...algorithmSpecification }, ...spec },
});
const own = (image: string, spec: object = {}, algorithmSpecification: object = {}) => builtIn(image, spec, algorithmSpecification, OWN_REGISTRY);
const channels = (...names: string[]) => ({ inputDataConfig: names.map(channelName => channelWith({ channelName })) });
const channel = (patch: object) => ({ inputDataConfig: [channelWith(patch)] });
const distributed = (channelName: string, s3DataDistributionType: string | null) =>
  channel({ channelName, dataSource: { s3DataSource: { s3DataDistributionType } } });
const on = (instanceType: string, instanceCount = 1) => ({ resourceConfig: { instanceType, instanceCount } });
const groups = (...types: string[]) => ({
  resourceConfig: {
    instanceType: null,
    instanceCount: null,
    instanceGroups: types.map((instanceType, position) => ({ instanceGroupName: `g${position}`, instanceType, instanceCount: 1 })),
  },
});
const spot = (maxWaitTimeInSeconds: number, enableManagedSpotTraining = true) => ({
  enableManagedSpotTraining, stoppingCondition: { maxWaitTimeInSeconds },
});
const run = (maxRuntimeInSeconds: number | null) => ({ stoppingCondition: { maxRuntimeInSeconds } });
const METRIC = { metricDefinitions: [{ name: 'loss', regex: 'loss=(.*)' }] };
const PIPE = { trainingInputMode: 'Pipe' };

export const BUILT_IN_ALGORITHM_CASES: TopicCases = {
  'built-in-input-mode': {
    accepts: [
      {}, builtIn('kmeans:1', {}, PIPE), builtIn('seq2seq:1'), builtIn('seq2seq:1', {}, { trainingInputMode: 'FastFile' }),
      builtIn('seq2seq:1', {}, { trainingInputMode: null }), builtIn('seq2seq:1', channel({ inputMode: 'File' }), PIPE),
      own('seq2seq:1', {}, PIPE), builtIn('unheard-of:1', {}, PIPE), builtIn('constructor:1', {}, PIPE),
    ],
    refuses: [
      { patch: builtIn('seq2seq:1', {}, PIPE), path: MODE },
      { patch: builtIn('seq2seq:1', { inputDataConfig: null }, PIPE), path: MODE },
      { patch: builtIn('object2vec:1', channel({ inputMode: 'Pipe' })), path: 'spec.inputDataConfig[0].inputMode' },
    ],
  },
  'built-in-single-instance': {
    accepts: [
      {}, builtIn('lda:1'), builtIn('kmeans:1', on('ml.m5.xlarge', 2)), own('lda:1', on('ml.m5.xlarge', 2)), builtIn('lda:1', groups('ml.m5.xlarge')),
      builtIn('blazingtext:1', { ...on('ml.m5.xlarge', 2), hyperParameters: { mode: 'batch_skipgram' } }),
      builtIn('lda:1', { resourceConfig: null }),
    ],
    refuses: [
      { patch: builtIn('lda:1', on('ml.m5.xlarge', 2)), path: COUNT },
      { patch: builtIn('lda:1', groups('ml.m5.xlarge', 'ml.m5.xlarge')), path: GROUPS },
      { patch: builtIn('blazingtext:1', on('ml.m5.xlarge', 2)), path: COUNT },
      { patch: builtIn('blazingtext:1', { ...on('ml.m5.xlarge', 2), hyperParameters: { mode: 'supervised' } }), path: COUNT },
    ],
  },
  'built-in-needs-gpu': {
    accepts: [
      {}, builtIn('image-classification:1', on('ml.g5.xlarge')), builtIn('image-classification:1', on('ml.z9.xlarge')), builtIn('kmeans:1'),
      own('image-classification:1'), builtIn('image-classification:1', groups('ml.g5.xlarge', 'ml.p3.2xlarge')),
    ],
    refuses: [
      { patch: builtIn('semantic-segmentation:1'), path: TYPE },
      { patch: builtIn('object-detection:1', on('ml.trn1.2xlarge')), path: TYPE },
      { patch: builtIn('object-detection:1', groups('ml.g5.xlarge', 'ml.m5.xlarge')), path: `${GROUPS}[1].instanceType` },
    ],
  },
  'image-classification-needs-gpu': {
    accepts: [{}, builtIn('image-classification:1', on('ml.g5.xlarge')), builtIn('object-detection:1'), own('image-classification:1')],
    refuses: [
      { patch: builtIn('image-classification:1'), path: TYPE },
      { patch: builtIn('image-classification:1', groups('ml.g5.xlarge', 'ml.m5.xlarge')), path: `${GROUPS}[1].instanceType` },
    ],
  },
  'built-in-unused-accelerator': {
    accepts: [
      {}, builtIn('lda:1'), builtIn('kmeans:1', on('ml.g5.xlarge')), builtIn('lda:1', on('ml.z9.xlarge')), own('lda:1', on('ml.g5.xlarge')),
      ...['1.2-1', '1.10-1', '3.0-5', 'latest'].map(version => builtIn(`sagemaker-xgboost:${version}`, on('ml.g5.xlarge'))),
      builtIn('sagemaker-xgboost', on('ml.g5.xlarge')), builtIn('sagemaker-xgboost:1.0-1-cpu-py3'),
      builtIn('sagemaker-xgboost:build-1.0', on('ml.g5.xlarge')), builtIn('kmeans:1.0', on('ml.g5.xlarge')),
    ],
    refuses: [
      { patch: builtIn('lda:1', on('ml.g5.xlarge')), path: TYPE },
      { patch: builtIn('randomcutforest:1', on('ml.trn1.2xlarge')), path: TYPE },
      ...['xgboost:1', 'sagemaker-xgboost:0.90-2-cpu-py3', 'sagemaker-xgboost:1.0-1-cpu-py3']
        .map(image => ({ patch: builtIn(image, on('ml.p3.2xlarge')), path: TYPE })),
    ],
  },
  'built-in-channel-missing': {
    accepts: [
      {}, builtIn('kmeans:1'), own('kmeans:1', channels('data')), builtIn('seq2seq:1', channels('train', 'validation', 'vocab')),
      builtIn('semantic-segmentation:1', channels('train', 'validation', 'train_annotation', 'validation_annotation')),
      builtIn('semantic-segmentation:1', {
        inputDataConfig: ['train', 'validation'].map(channelName => channelWith({ ...MANIFEST, channelName })),
      }),
      builtIn('semantic-segmentation:1', {
        inputDataConfig: [channelWith({ ...MANIFEST, channelName: 'train' }), ...channels('validation', 'validation_annotation').inputDataConfig],
      }),
      builtIn('sagemaker-xgboost:1.7-1', { ...channels('data'), hyperParameters: SCRIPT }),
    ],
    refuses: [
      builtIn('kmeans:1', channels('training')), builtIn('kmeans:1', { inputDataConfig: null }), builtIn('image-classification:1', channels('train')),
      builtIn('seq2seq:1', channels('train', 'validation')), builtIn('semantic-segmentation:1', channels('train', 'validation')),
      builtIn('sagemaker-xgboost:1.7-1', channels('data')), builtIn('kmeans:1', { ...channels('data'), hyperParameters: SCRIPT }),
    ].map(patch => ({ patch, path: CHANNELS })),
  },
  'built-in-channel-unknown': {
    accepts: [
      {}, builtIn('kmeans:1', channels('train', 'test')), builtIn('ntm:1', channels('train', 'auxiliary')), own('kmeans:1', channels('data')),
      builtIn('image-classification:1', channels('train', 'validation', 'train_lst', 'validation_lst', 'model')),
      builtIn('sagemaker-xgboost:1.7-1', channels('train', 'validation', 'code')),
      builtIn('sagemaker-xgboost:1.7-1', { ...channels('train', 'data'), hyperParameters: SCRIPT }),
      builtIn('kmeans:1', channel({ channelName: null })),
    ],
    refuses: [
      { patch: builtIn('kmeans:1', channels('train', 'validation')), path: `${CHANNELS}[1].channelName` },
      { patch: builtIn('linear-learner:1', channels('Train')), path: `${CHANNELS}[0].channelName` },
      { patch: builtIn('sagemaker-xgboost:1.7-1', channels('train', 'model')), path: `${CHANNELS}[1].channelName` },
    ],
  },
  'built-in-content-type': {
    accepts: [
      {}, builtIn('kmeans:1', channel({ contentType: 'text/csv;label_size=0' })), builtIn('kmeans:1', channel({ contentType: 'Text/CSV ; label_size=0' })),
      builtIn('kmeans:1'), builtIn('forecasting-deepar:1', channel({ contentType: 'anything' })), own('kmeans:1', channel({ contentType: 'text/libsvm' })),
      builtIn('ntm:1', channel({ channelName: 'auxiliary', contentType: 'text/plain' })), builtIn('sagemaker-xgboost:1.7-1', channel({ contentType: 'csv' })),
      builtIn('image-classification:1', channel({ contentType: 'application/x-recordio; label-format=class-id' })),
      builtIn('sagemaker-xgboost:1.7-1', { ...channel({ contentType: 'text/plain' }), hyperParameters: SCRIPT }),
    ],
    refuses: [
      builtIn('kmeans:1', channel({ contentType: 'text/libsvm' })), builtIn('factorization-machines:1', channel({ contentType: 'text/csv' })),
      builtIn('sagemaker-xgboost:1.7-1', channel({ contentType: 'application/json' })), builtIn('kmeans:1', channel({ contentType: '' })),
      ...['validation', 'test'].map(channelName => builtIn('linear-learner:1', channel({ channelName, contentType: 'text/libsvm' }))),
    ].map(patch => ({ patch, path: `${CHANNELS}[0].contentType` })),
  },
  'built-in-csv-label-size': {
    accepts: [
      {}, builtIn('kmeans:1'), builtIn('kmeans:1', channel({ contentType: 'text/csv;label_size=0' })), builtIn('knn:1', channel({ contentType: 'text/csv' })),
      builtIn('pca:1', channel({ contentType: 'text/csv; LABEL_SIZE=1' })), builtIn('kmeans:1', channel({ contentType: 'application/x-recordio-protobuf' })),
      builtIn('kmeans:1', channel({ channelName: 'test', contentType: 'text/csv' })), own('kmeans:1', channel({ contentType: 'text/csv' })),
    ],
    refuses: ['kmeans', 'lda', 'ntm', 'pca', 'randomcutforest'].map(name => ({
      patch: builtIn(`${name}:1`, channel({ contentType: 'text/csv' })), path: `${CHANNELS}[0].contentType`,
    })),
  },
  'built-in-data-distribution': {
    accepts: [
      {}, builtIn('randomcutforest:1', distributed('train', 'ShardedByS3Key')), builtIn('randomcutforest:1', distributed('test', 'FullyReplicated')),
      builtIn('randomcutforest:1', distributed('train', null)), builtIn('kmeans:1', distributed('train', 'ShardedByS3Key')),
      builtIn('linear-learner:1', distributed('train', 'ShardedByS3Key')), own('randomcutforest:1'),
      builtIn('randomcutforest:1', distributed('constructor', 'ShardedByS3Key')),
      builtIn('randomcutforest:1', channel({ dataSource: { s3DataSource: null } })),
    ],
    refuses: [
      builtIn('randomcutforest:1', distributed('train', 'FullyReplicated')), builtIn('randomcutforest:1', distributed('test', 'ShardedByS3Key')),
      builtIn('linear-learner:1', distributed('validation', 'ShardedByS3Key')), builtIn('ntm:1', distributed('auxiliary', 'ShardedByS3Key')),
    ].map(patch => ({ patch, path: `${CHANNELS}[0].dataSource.s3DataSource.s3DataDistributionType` })),
  },
  'built-in-metrics': {
    accepts: [
      {}, builtIn('kmeans:1'), builtIn('kmeans:1', {}, { metricDefinitions: [] }), own('kmeans:1', {}, METRIC),
      builtIn('sagemaker-xgboost:1.7-1', { hyperParameters: SCRIPT }, METRIC),
    ],
    refuses: ['kmeans:1', 'sagemaker-xgboost:1.7-1'].map(image => ({ patch: builtIn(image, {}, METRIC), path: METRICS })),
  },
  'built-in-spot-wait': {
    accepts: [
      {}, builtIn('kmeans:1', spot(3600)), builtIn('kmeans:1', spot(3601, false)), own('kmeans:1', spot(3601)), builtIn('kmeans:1', { stoppingCondition: null }),
      ...['image-classification:1', 'object-detection:1', 'semantic-segmentation:1', 'sagemaker-xgboost:0.90-1-cpu-py3']
        .map(image => builtIn(image, spot(3601))),
    ],
    refuses: ['kmeans:1', 'xgboost:1'].map(image => ({ patch: builtIn(image, spot(3601)), path: WAIT })),
  },
  'built-in-no-partial-model': {
    accepts: [{}, builtIn('ntm:1', run(86400)), builtIn('ntm:1', run(null)), builtIn('kmeans:1', run(3600)), own('ntm:1', run(3600))],
    refuses: [{ patch: builtIn('ntm:1', run(86399)), path: RUN }],
  },
  ...BUILT_IN_HYPER_PARAMETER_CASES,
};
