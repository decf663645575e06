import { channelWith, each, type TopicCases } from './case';

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
const images = (contentType: string | null, others: readonly string[] = [], more: object = {}) => ({
  inputDataConfig: [
    ...['train', 'validation'].map(channelName => channelWith({ channelName, contentType, ...more })),
    ...channels(...others).inputDataConfig,
  ],
});
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
const XGBOOST = 'sagemaker-xgboost:1.7-1';
const adopting = (policy: string, patch: object) => ({ ...patch, metadata: { annotations: { 'services.k8s.aws/adoption-policy': policy } } });

export const BUILT_IN_ALGORITHM_CASES: TopicCases = {
  'built-in-input-mode': {
    accepts: {
      'k-means in pipe mode': builtIn('kmeans:1', {}, PIPE),
      'Seq2Seq in file mode': builtIn('seq2seq:1'),
      'Seq2Seq in fast file mode': builtIn('seq2seq:1', {}, { trainingInputMode: 'FastFile' }),
      'Seq2Seq with the mode unset': builtIn('seq2seq:1', {}, { trainingInputMode: null }),
      'Seq2Seq in pipe mode with a channel in file mode': builtIn('seq2seq:1', channel({ inputMode: 'File' }), PIPE),
      'an image of your own in pipe mode': own('seq2seq:1', {}, PIPE),
      'an unknown algorithm in pipe mode': builtIn('unheard-of:1', {}, PIPE),
      'an algorithm with the name of a member of objects': builtIn('constructor:1', {}, PIPE),
    },
    refuses: {
      [MODE]: {
        'Seq2Seq in pipe mode': builtIn('seq2seq:1', {}, PIPE),
        'Seq2Seq in pipe mode without channels': builtIn('seq2seq:1', { inputDataConfig: null }, PIPE),
      },
      [`${CHANNELS}[0].inputMode`]: {
        'Object2Vec with a channel in pipe mode': builtIn('object2vec:1', channel({ inputMode: 'Pipe' })),
        'Object2Vec with an augmented manifest': builtIn('object2vec:1', channel({ dataSource: { s3DataSource: { s3DataType: 'AugmentedManifestFile' } } }), PIPE),
      },
    },
  },
  'built-in-single-instance': {
    accepts: {
      'LDA on one instance': builtIn('lda:1'),
      'k-means on two instances': builtIn('kmeans:1', on('ml.m5.xlarge', 2)),
      'an image of your own on two instances': own('lda:1', on('ml.m5.xlarge', 2)),
      'LDA on a group of one instance': builtIn('lda:1', groups('ml.m5.xlarge')),
      'BlazingText on two instances in batch mode':
        builtIn('blazingtext:1', { ...on('ml.m5.xlarge', 2), hyperParameters: { mode: 'batch_skipgram' } }),
      'LDA without resources': builtIn('lda:1', { resourceConfig: null }),
    },
    refuses: {
      [COUNT]: {
        'LDA on two instances': builtIn('lda:1', on('ml.m5.xlarge', 2)),
        'BlazingText on two instances without a mode': builtIn('blazingtext:1', on('ml.m5.xlarge', 2)),
        'BlazingText on two instances in supervised mode':
          builtIn('blazingtext:1', { ...on('ml.m5.xlarge', 2), hyperParameters: { mode: 'supervised' } }),
      },
      [GROUPS]: { 'LDA on two groups': builtIn('lda:1', groups('ml.m5.xlarge', 'ml.m5.xlarge')) },
    },
  },
  'built-in-needs-gpu': {
    accepts: {
      'image classification on a GPU': builtIn('image-classification:1', on('ml.g5.xlarge')),
      'image classification on an unknown type': builtIn('image-classification:1', on('ml.z9.xlarge')),
      'k-means without a GPU': builtIn('kmeans:1'),
      'an image of your own without a GPU': own('image-classification:1'),
      'image classification on groups with GPUs': builtIn('image-classification:1', groups('ml.g5.xlarge', 'ml.p3.2xlarge')),
    },
    refuses: {
      [TYPE]: {
        'semantic segmentation without a GPU': builtIn('semantic-segmentation:1'),
        'object detection on Trainium': builtIn('object-detection:1', on('ml.trn1.2xlarge')),
      },
      [`${GROUPS}[1].instanceType`]: { 'object detection with a group without GPUs': builtIn('object-detection:1', groups('ml.g5.xlarge', 'ml.m5.xlarge')) },
    },
  },
  'image-classification-needs-gpu': {
    accepts: {
      'image classification on a GPU': builtIn('image-classification:1', on('ml.g5.xlarge')),
      'object detection without a GPU, which is another error': builtIn('object-detection:1'),
      'an image of your own without a GPU': own('image-classification:1'),
    },
    refuses: {
      [TYPE]: { 'image classification without a GPU': builtIn('image-classification:1') },
      [`${GROUPS}[1].instanceType`]: {
        'image classification with a group without GPUs': builtIn('image-classification:1', groups('ml.g5.xlarge', 'ml.m5.xlarge')),
      },
    },
  },
  'built-in-unused-accelerator': {
    accepts: {
      'LDA on a CPU': builtIn('lda:1'),
      'k-means on a GPU': builtIn('kmeans:1', on('ml.g5.xlarge')),
      'LDA on an unknown type': builtIn('lda:1', on('ml.z9.xlarge')),
      'LDA on a group with CPUs': builtIn('lda:1', groups('ml.m5.xlarge')),
      'an image of your own on a GPU': own('lda:1', on('ml.g5.xlarge')),
      ...each(['1.2-1', '1.10-1', '3.0-5', 'latest', 'build-1.0'], version => `XGBoost ${version} on a GPU`, version =>
        builtIn(`sagemaker-xgboost:${version}`, on('ml.g5.xlarge'))),
      'XGBoost without a version on a GPU': builtIn('sagemaker-xgboost', on('ml.g5.xlarge')),
      'XGBoost 1.0 on a CPU': builtIn('sagemaker-xgboost:1.0-1-cpu-py3'),
      'k-means with a version like that of an old XGBoost on a GPU': builtIn('kmeans:1.0', on('ml.g5.xlarge')),
    },
    refuses: {
      [TYPE]: {
        'LDA on a GPU': builtIn('lda:1', on('ml.g5.xlarge')),
        'random cut forest on Trainium': builtIn('randomcutforest:1', on('ml.trn1.2xlarge')),
        'the first XGBoost on a GPU': builtIn('xgboost:1', on('ml.p3.2xlarge')),
        'XGBoost 0.90 on a GPU': builtIn('sagemaker-xgboost:0.90-2-cpu-py3', on('ml.p3.2xlarge')),
        'XGBoost 1.0 on a GPU': builtIn('sagemaker-xgboost:1.0-1-cpu-py3', on('ml.p3.2xlarge')),
      },
    },
  },
  'built-in-gpu-family': {
    accepts: {
      'k-means on a GPU that is documented': builtIn('kmeans:1', on('ml.g5.xlarge')),
      'k-means on a CPU': builtIn('kmeans:1'),
      'k-means on an unknown type': builtIn('kmeans:1', on('ml.z9.xlarge')),
      'DeepAR, whose GPUs are not documented': builtIn('forecasting-deepar:1', on('ml.p4d.24xlarge')),
      'an image of your own on a newer GPU': own('kmeans:1', on('ml.p4d.24xlarge')),
      'object detection on Trainium, which is another finding': builtIn('object-detection:1', on('ml.trn1.2xlarge')),
    },
    refuses: {
      [TYPE]: { 'k-means on a newer GPU': builtIn('kmeans:1', on('ml.p4d.24xlarge')) },
      [`${GROUPS}[1].instanceType`]: { 'PCA with a group with newer GPUs': builtIn('pca:1', groups('ml.g5.xlarge', 'ml.p5.48xlarge')) },
    },
  },
  'built-in-channel-missing': {
    accepts: {
      'k-means with its channel': builtIn('kmeans:1'),
      'k-means with a misspelled channel, which is to be renamed': builtIn('kmeans:1', channels('Train')),
      'k-means with a longer name, which is to be shortened': builtIn('kmeans:1', channels('training')),
      'an image of your own with other channels': own('kmeans:1', channels('data')),
      'Seq2Seq with its channels': builtIn('seq2seq:1', channels('train', 'validation', 'vocab')),
      'semantic segmentation with annotations':
        builtIn('semantic-segmentation:1', channels('train', 'validation', 'train_annotation', 'validation_annotation')),
      'semantic segmentation with augmented manifests': builtIn('semantic-segmentation:1', {
        inputDataConfig: ['train', 'validation'].map(channelName => channelWith({ ...MANIFEST, channelName })),
      }),
      'semantic segmentation with one augmented manifest': builtIn('semantic-segmentation:1', {
        inputDataConfig: [channelWith({ ...MANIFEST, channelName: 'train' }), ...channels('validation', 'validation_annotation').inputDataConfig],
      }),
      'XGBoost with a script and other channels': builtIn(XGBOOST, { ...channels('data'), hyperParameters: SCRIPT }),
    },
    refuses: {
      [CHANNELS]: {
        'k-means with another channel': builtIn('kmeans:1', channels('data')),
        'k-means without channels': builtIn('kmeans:1', { inputDataConfig: null }),
        'image classification without validation': builtIn('image-classification:1', channels('train')),
        'Seq2Seq without a vocabulary': builtIn('seq2seq:1', channels('train', 'validation')),
        'semantic segmentation without annotations': builtIn('semantic-segmentation:1', channels('train', 'validation')),
        'XGBoost with other channels and no script': builtIn(XGBOOST, channels('data')),
        'k-means with other channels and a script': builtIn('kmeans:1', { ...channels('data'), hyperParameters: SCRIPT }),
      },
    },
  },
  'built-in-channel-labels': {
    accepts: {
      'images with lists of labels': builtIn('image-classification:1', images('image/jpeg', ['train_lst', 'validation_lst'])),
      'images with annotations': builtIn('object-detection:1', images('image/png', ['train_annotation', 'validation_annotation'])),
      'records': builtIn('image-classification:1', images('application/x-recordio')),
      'images without a content type': builtIn('image-classification:1', images(null)),
      'images in augmented manifests': builtIn('image-classification:1', images('application/x-image', [], MANIFEST)),
      'images that are wrapped in records': builtIn('image-classification:1', images('application/x-image', [], { recordWrapperType: 'RecordIO' })),
      'images for an algorithm that needs no such channels': builtIn('kmeans:1', images('image/jpeg')),
      'images for an image of your own': own('image-classification:1', images('image/jpeg')),
    },
    refuses: {
      [CHANNELS]: {
        'images without lists of labels': builtIn('image-classification:1', images('application/x-image')),
        'images for validation without their list': builtIn('image-classification:1', images('image/jpeg', ['train_lst'])),
        'images without annotations': builtIn('object-detection:1', images('image/jpeg; x=y')),
      },
    },
  },
  'built-in-channel-unknown': {
    accepts: {
      'k-means with its channels': builtIn('kmeans:1', channels('train', 'test')),
      'NTM with auxiliary data': builtIn('ntm:1', channels('train', 'auxiliary')),
      'Object2Vec with pretrained embeddings': builtIn('object2vec:1', channels('train', 'auxiliary')),
      'an image of your own with other channels': own('kmeans:1', channels('data')),
      'image classification with its channels':
        builtIn('image-classification:1', channels('train', 'validation', 'train_lst', 'validation_lst', 'model')),
      'XGBoost with its channels': builtIn(XGBOOST, channels('train', 'validation', 'code')),
      'XGBoost with a script and other channels': builtIn(XGBOOST, { ...channels('train', 'data'), hyperParameters: SCRIPT }),
      'a channel without a name': builtIn('kmeans:1', channel({ channelName: null })),
    },
    refuses: {
      [`${CHANNELS}[1].channelName`]: {
        'k-means with validation': builtIn('kmeans:1', channels('train', 'validation')),
        'XGBoost with a model': builtIn(XGBOOST, channels('train', 'model')),
      },
      [`${CHANNELS}[0].channelName`]: {
        'a channel in upper case': builtIn('linear-learner:1', channels('Train')),
        'a longer name': builtIn('kmeans:1', channels('training')),
        'a misspelled name beside the right one': builtIn('kmeans:1', channels('trainn', 'train')),
      },
    },
  },
  'built-in-content-type': {
    accepts: {
      'k-means with CSV': builtIn('kmeans:1', channel({ contentType: 'text/csv;label_size=0' })),
      'k-means with CSV in upper case and with spaces': builtIn('kmeans:1', channel({ contentType: 'Text/CSV ; label_size=0' })),
      'k-means with no content type': builtIn('kmeans:1'),
      'DeepAR with any content type': builtIn('forecasting-deepar:1', channel({ contentType: 'anything' })),
      'an image of your own with LIBSVM': own('kmeans:1', channel({ contentType: 'text/libsvm' })),
      'NTM with an auxiliary text': builtIn('ntm:1', channel({ channelName: 'auxiliary', contentType: 'text/plain' })),
      'XGBoost with the short name of CSV': builtIn(XGBOOST, channel({ contentType: 'csv' })),
      'image classification with a parameter of RecordIO':
        builtIn('image-classification:1', channel({ contentType: 'application/x-recordio; label-format=class-id' })),
      'XGBoost with a script and text': builtIn(XGBOOST, { ...channel({ contentType: 'text/plain' }), hyperParameters: SCRIPT }),
    },
    refuses: {
      [`${CHANNELS}[0].contentType`]: {
        'k-means with LIBSVM': builtIn('kmeans:1', channel({ contentType: 'text/libsvm' })),
        'factorization machines with CSV': builtIn('factorization-machines:1', channel({ contentType: 'text/csv' })),
        'XGBoost with JSON': builtIn(XGBOOST, channel({ contentType: 'application/json' })),
        'k-means with an empty content type': builtIn('kmeans:1', channel({ contentType: '' })),
        ...each(['validation', 'test'], name => `linear learner with LIBSVM for ${name}`, channelName =>
          builtIn('linear-learner:1', channel({ channelName, contentType: 'text/libsvm' }))),
      },
    },
  },
  'built-in-csv-label-size': {
    accepts: {
      'k-means with no content type': builtIn('kmeans:1'),
      'k-means with a label size': builtIn('kmeans:1', channel({ contentType: 'text/csv;label_size=0' })),
      'k-NN without a label size': builtIn('knn:1', channel({ contentType: 'text/csv' })),
      'PCA with a label size in upper case': builtIn('pca:1', channel({ contentType: 'text/csv; LABEL_SIZE=1' })),
      'k-means with RecordIO': builtIn('kmeans:1', channel({ contentType: 'application/x-recordio-protobuf' })),
      'k-means with CSV for test': builtIn('kmeans:1', channel({ channelName: 'test', contentType: 'text/csv' })),
      'an image of your own without a label size': own('kmeans:1', channel({ contentType: 'text/csv' })),
    },
    refuses: {
      [`${CHANNELS}[0].contentType`]: each(['kmeans', 'lda', 'ntm', 'pca', 'randomcutforest'], name => `${name} with CSV and no label size`, name =>
        builtIn(`${name}:1`, channel({ contentType: 'text/csv' }))),
    },
  },
  'built-in-data-distribution': {
    accepts: {
      'random cut forest with sharded data': builtIn('randomcutforest:1', distributed('train', 'ShardedByS3Key')),
      'random cut forest with replicated data for test': builtIn('randomcutforest:1', distributed('test', 'FullyReplicated')),
      'random cut forest with no distribution': builtIn('randomcutforest:1', distributed('train', null)),
      'k-means with sharded data': builtIn('kmeans:1', distributed('train', 'ShardedByS3Key')),
      'linear learner with sharded data': builtIn('linear-learner:1', distributed('train', 'ShardedByS3Key')),
      'an image of your own with replicated data': own('randomcutforest:1'),
      'a channel with the name of a member of objects': builtIn('randomcutforest:1', distributed('constructor', 'ShardedByS3Key')),
      'a channel without a source in S3': builtIn('randomcutforest:1', channel({ dataSource: { s3DataSource: null } })),
    },
    refuses: {
      [`${CHANNELS}[0].dataSource.s3DataSource.s3DataDistributionType`]: {
        'random cut forest with replicated data': builtIn('randomcutforest:1', distributed('train', 'FullyReplicated')),
        'random cut forest with sharded data for test': builtIn('randomcutforest:1', distributed('test', 'ShardedByS3Key')),
        'linear learner with sharded data for validation': builtIn('linear-learner:1', distributed('validation', 'ShardedByS3Key')),
        'NTM with sharded auxiliary data': builtIn('ntm:1', distributed('auxiliary', 'ShardedByS3Key')),
      },
    },
  },
  'built-in-metrics': {
    accepts: {
      'k-means without metrics': builtIn('kmeans:1'),
      'k-means with an empty list of metrics': builtIn('kmeans:1', {}, { metricDefinitions: [] }),
      'an image of your own with a metric': own('kmeans:1', {}, METRIC),
      'an adopted job with a metric': adopting('adopt', builtIn('kmeans:1', {}, METRIC)),
    },
    refuses: {
      [METRICS]: {
        'k-means with a metric': builtIn('kmeans:1', {}, METRIC),
        'a job that may be created with a metric': adopting('adopt-or-create', builtIn('kmeans:1', {}, METRIC)),
        'XGBoost with a metric and no script': builtIn(XGBOOST, {}, METRIC),
        'XGBoost with a script and a metric': builtIn(XGBOOST, { hyperParameters: SCRIPT }, METRIC),
      },
    },
  },
  'built-in-spot-wait': {
    accepts: {
      'k-means with a wait of an hour': builtIn('kmeans:1', spot(3600)),
      'k-means with a long wait and spot off': builtIn('kmeans:1', spot(3601, false)),
      'an image of your own with a long wait': own('kmeans:1', spot(3601)),
      'k-means without a stopping condition': builtIn('kmeans:1', { stoppingCondition: null }),
      ...each(
        ['image-classification:1', 'object-detection:1', 'semantic-segmentation:1', 'sagemaker-xgboost:0.90-1-cpu-py3'],
        image => `${image} with a long wait`,
        image => builtIn(image, spot(3601)),
      ),
    },
    refuses: { [WAIT]: each(['kmeans:1', 'xgboost:1'], image => `${image} with a wait longer than an hour`, image => builtIn(image, spot(3601))) },
  },
  'built-in-no-partial-model': {
    accepts: {
      'NTM for a day': builtIn('ntm:1', run(86400)),
      'NTM without a maximum run time': builtIn('ntm:1', run(null)),
      'k-means for an hour': builtIn('kmeans:1', run(3600)),
      'an image of your own for an hour': own('ntm:1', run(3600)),
    },
    refuses: {
      [RUN]: {
        'NTM for less than a day': builtIn('ntm:1', run(86399)),
        'NTM on spot, which may not wait long': builtIn('ntm:1', { enableManagedSpotTraining: true, ...run(7200) }),
      },
    },
  },
};
