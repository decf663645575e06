import { channelWith, each, type TopicCases } from './case';

const CHANNEL = 'spec.inputDataConfig[0]';
const S3 = `${CHANNEL}.dataSource.s3DataSource`;

const channel = (s3DataSource: object, more: object = {}) => ({
  spec: { inputDataConfig: [channelWith({ dataSource: { s3DataSource }, ...more })] },
});
const inMode = (inputMode: string, s3DataSource: object, more: object = {}) => channel(s3DataSource, { inputMode, ...more });
const inModeOfJob = (trainingInputMode: string, s3DataSource: object, more: object = {}) => ({
  spec: { ...channel(s3DataSource, more).spec, algorithmSpecification: { trainingInputMode } },
});
const onFileSystem = (more: object) => ({
  spec: {
    inputDataConfig: [channelWith({
      dataSource: {
        s3DataSource: null,
        fileSystemDataSource: { directoryPath: '/data', fileSystemAccessMode: 'ro', fileSystemID: 'fs-0123456789abcdef0', fileSystemType: 'EFS' },
      },
      ...more,
    })],
  },
});

const MANIFEST = { s3DataType: 'ManifestFile', s3URI: 's3://churn/train.manifest' };
const AUGMENTED = { s3DataType: 'AugmentedManifestFile', s3URI: 's3://churn/train.manifest', attributeNames: ['source-ref', 'label'] };
const FOLDERS = ['s3://churn/train/', 's3://churn', 's3://churn/'];
const GZIP = { compressionType: 'Gzip' };
const UNKNOWN = { s3DataType: 'Converse', s3URI: 's3://churn/train' };

const withVision = (algorithm: string, s3DataSource: object, more: object) => ({
  spec: {
    ...channel(s3DataSource, more).spec,
    algorithmSpecification: { trainingImage: `685385470294.dkr.ecr.eu-west-1.amazonaws.com/${algorithm}`, trainingInputMode: 'Pipe' },
  },
});

const read = (account: string, algorithm: string, inputMode: string, more: object = {}) => ({
  spec: {
    ...inMode(inputMode, AUGMENTED, more).spec,
    algorithmSpecification: { trainingImage: `${account}.dkr.ecr.eu-west-1.amazonaws.com/${algorithm}` },
  },
});
const withCode = (inputMode: string) => ({
  spec: {
    ...read('763104351884', 'pytorch-training:2.8.0-gpu-py312', inputMode, { channelName: 'code' }).spec,
    environment: { SAGEMAKER_PROGRAM: '/opt/ml/input/data/code/train.py' },
  },
});

export const CHANNEL_MODE_CASES: TopicCases = {
  'fast-file-needs-prefix': {
    accepts: {
      'a prefix in fast file mode': inMode('FastFile', {}),
      'an unknown type of data in fast file mode': inMode('FastFile', UNKNOWN),
      'an augmented manifest in pipe mode in a job in fast file mode': inModeOfJob('FastFile', AUGMENTED, { inputMode: 'Pipe' }),
    },
    refuses: {
      [`${S3}.s3DataType`]: {
        'an augmented manifest in a job in fast file mode': inModeOfJob('FastFile', AUGMENTED),
        'an augmented manifest with code in fast file mode': withCode('FastFile'),
        'an augmented manifest of LIBSVM data in fast file mode': read('141502667606', 'sagemaker-xgboost:1.7-1', 'FastFile', { contentType: 'text/libsvm' }),
        'an augmented manifest for XGBoost 3.2 in fast file mode': read('141502667606', 'sagemaker-xgboost:3.2-0', 'FastFile', { contentType: 'text/csv' }),
      },
    },
  },
  'fast-file-manifest': {
    accepts: {
      'a manifest in file mode': inMode('File', MANIFEST),
      'a manifest in pipe mode in a job in fast file mode': inModeOfJob('FastFile', MANIFEST, { inputMode: 'Pipe' }),
    },
    refuses: { [`${S3}.s3DataType`]: { 'a manifest in fast file mode': inMode('FastFile', MANIFEST) } },
  },
  'fast-file-whole-folder': {
    accepts: {
      ...each(
        ['s3://churn/train/', 's3://churn', 's3://churn/', 'https://s3.amazonaws.com/churn/train/'],
        uri => `${uri} in fast file mode`,
        s3URI => inMode('FastFile', { s3URI }),
      ),
      'an unknown type of data in fast file mode': inMode('FastFile', UNKNOWN),
      'a prefix without a slash in file mode': inMode('File', { s3URI: 's3://churn/train' }),
    },
    refuses: {
      [`${S3}.s3URI`]: {
        'a prefix without a slash in fast file mode': inMode('FastFile', { s3URI: 's3://churn/train' }),
        'a prefix without a slash in a job in fast file mode': inModeOfJob('FastFile', { s3URI: 's3://churn/train/a' }),
        'an object in fast file mode': inMode('FastFile', { s3URI: 's3://churn/train/part-0.parquet' }),
      },
    },
  },
  'manifest-is-an-object': {
    accepts: {
      'a manifest that is an object': channel(MANIFEST),
      'an augmented manifest that is an object': inMode('Pipe', AUGMENTED),
      'a manifest without a URI': channel({ ...MANIFEST, s3URI: null }),
      'a folder of an unknown type of data': channel({ ...UNKNOWN, s3URI: 's3://churn/train/' }),
    },
    refuses: {
      [`${S3}.s3URI`]: {
        ...each(FOLDERS, uri => `the manifest ${uri}`, s3URI => channel({ ...MANIFEST, s3URI })),
        ...each(FOLDERS, uri => `the augmented manifest ${uri}`, s3URI => inMode('Pipe', { ...AUGMENTED, s3URI })),
      },
    },
  },
  'augmented-manifest-needs-pipe': {
    accepts: {
      'an augmented manifest in pipe mode': inMode('Pipe', AUGMENTED),
      'an augmented manifest in a job in pipe mode': inModeOfJob('Pipe', AUGMENTED),
      'a manifest in file mode': inMode('File', MANIFEST),
      'an unknown type of data in file mode': inMode('File', UNKNOWN),
    },
    refuses: {
      [`${CHANNEL}.inputMode`]: {
        'an augmented manifest in file mode': inMode('File', AUGMENTED),
        'an augmented manifest in a job in file mode': channel(AUGMENTED),
        'an augmented manifest for Object2Vec': read('685385470294', 'object2vec:1', 'File'),
        'an augmented manifest for XGBoost 3.2': read('141502667606', 'sagemaker-xgboost:3.2-0', 'File', { contentType: 'text/csv' }),
        'an augmented manifest of LIBSVM data for XGBoost': read('141502667606', 'sagemaker-xgboost:1.7-1', 'File', { contentType: 'text/libsvm' }),
        'an augmented manifest of CSV data for XGBoost': read('141502667606', 'sagemaker-xgboost:1.7-1', 'File', { contentType: 'text/csv' }),
        'an augmented manifest with code': withCode('File'),
      },
    },
  },
  'augmented-manifest-needs-attributes': {
    accepts: {
      'an augmented manifest with two attributes': inMode('Pipe', AUGMENTED),
      'an augmented manifest with one attribute': inMode('Pipe', { ...AUGMENTED, attributeNames: ['label'] }),
    },
    refuses: {
      [`${S3}.attributeNames`]: {
        'an augmented manifest without attributes': inMode('Pipe', { ...AUGMENTED, attributeNames: null }),
        'an augmented manifest with an empty list of attributes': inMode('Pipe', { ...AUGMENTED, attributeNames: [] }),
      },
    },
  },
  'attributes-need-augmented-manifest': {
    accepts: {
      'attributes of an augmented manifest': inMode('Pipe', AUGMENTED),
      'attributes of an unknown type of data': channel({ ...UNKNOWN, attributeNames: ['label'] }),
      'an empty list of attributes of a prefix': channel({ attributeNames: [] }),
    },
    refuses: {
      [`${S3}.attributeNames`]: {
        'attributes of a prefix': channel({ attributeNames: ['source-ref', 'label'] }),
        'attributes of a manifest': channel({ ...MANIFEST, attributeNames: ['source-ref', 'label'] }),
      },
    },
  },
  'augmented-manifest-record-io': {
    accepts: {
      'an augmented manifest for an image of your own': inMode('Pipe', AUGMENTED),
      'RecordIO for image classification': withVision('image-classification:1', AUGMENTED, { recordWrapperType: 'RecordIO' }),
      'a prefix for image classification': withVision('image-classification:1', {}, {}),
      'an image of your own that is named like an algorithm': withVision('image-classification-of-ours:1', AUGMENTED, {}),
      'an algorithm that does not see images': withVision('forecasting-deepar:1', AUGMENTED, {}),
      'a file system for image classification': { spec: { ...withVision('image-classification:1', {}, {}).spec, ...onFileSystem({}).spec } },
    },
    refuses: {
      [`${CHANNEL}.recordWrapperType`]: {
        'image classification without RecordIO': withVision('image-classification:1', AUGMENTED, {}),
        'object detection with the wrapper unset':
          withVision(`object-detection@sha256:${'0'.repeat(64)}`, AUGMENTED, { recordWrapperType: null }),
        'semantic segmentation without RecordIO': withVision('semantic-segmentation', AUGMENTED, {}),
      },
    },
  },
  'gzip-in-file-mode': {
    accepts: {
      'Gzip in pipe mode': inMode('Pipe', {}, GZIP),
      'Gzip in fast file mode': inMode('FastFile', {}, GZIP),
      'Gzip on a file system': onFileSystem(GZIP),
      'Gzip of an augmented manifest, which needs pipe mode': inMode('File', AUGMENTED, GZIP),
    },
    refuses: {
      [`${CHANNEL}.compressionType`]: {
        'Gzip in file mode': inMode('File', {}, GZIP),
        'Gzip in a job in file mode': channel({}, GZIP),
      },
    },
  },
  'gzip-in-fast-file-mode': {
    accepts: {
      'no compression in fast file mode': inMode('FastFile', {}),
      'Gzip in file mode': inMode('File', {}, GZIP),
      'Gzip in pipe mode': inMode('Pipe', {}, GZIP),
      'Gzip of an augmented manifest, which needs pipe mode': inMode('FastFile', AUGMENTED, GZIP),
    },
    refuses: {
      [`${CHANNEL}.compressionType`]: {
        'Gzip in fast file mode': inMode('FastFile', {}, GZIP),
        'Gzip in a job in fast file mode': inModeOfJob('FastFile', {}, GZIP),
      },
    },
  },
  'record-io-in-file-mode': {
    accepts: {
      'RecordIO in pipe mode': inMode('Pipe', {}, { recordWrapperType: 'RecordIO' }),
      'RecordIO on a file system': onFileSystem({ recordWrapperType: 'RecordIO' }),
      'RecordIO of an augmented manifest, which needs pipe mode': inMode('File', AUGMENTED, { recordWrapperType: 'RecordIO' }),
    },
    refuses: { [`${CHANNEL}.recordWrapperType`]: { 'RecordIO in file mode': channel({}, { recordWrapperType: 'RecordIO' }) } },
  },
  'shuffle-in-file-mode': {
    accepts: {
      'shuffling in pipe mode': inMode('Pipe', {}, { shuffleConfig: { seed: 1 } }),
      'shuffling in fast file mode': inMode('FastFile', {}, { shuffleConfig: { seed: 1 } }),
      'shuffling of an augmented manifest, which needs pipe mode': inMode('File', AUGMENTED, { shuffleConfig: { seed: 1 } }),
      'shuffling of sharded files in file mode': channel({ s3DataDistributionType: 'ShardedByS3Key' }, { shuffleConfig: { seed: 1 } }),
    },
    refuses: { [`${CHANNEL}.shuffleConfig`]: { 'shuffling in file mode': channel({}, { shuffleConfig: { seed: 1 } }), 'shuffling without a seed': channel({}, { shuffleConfig: {} }) } },
  },
};
