import { channelWith, type TopicCases } from './case';

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
const GZIP = { compressionType: 'Gzip' };
const UNKNOWN = { s3DataType: 'Converse', s3URI: 's3://churn/train' };

const withVision = (algorithm: string, s3DataSource: object, more: object) => ({
  spec: {
    ...channel(s3DataSource, more).spec,
    algorithmSpecification: { trainingImage: `685385470294.dkr.ecr.eu-west-1.amazonaws.com/${algorithm}`, trainingInputMode: 'Pipe' },
  },
});

export const CHANNEL_MODE_CASES: TopicCases = {
  'fast-file-needs-prefix': {
    accepts: [
      {}, inMode('FastFile', {}), inMode('FastFile', UNKNOWN), inMode('File', MANIFEST), inModeOfJob('FastFile', MANIFEST, { inputMode: 'Pipe' }),
    ],
    refuses: [
      { patch: inMode('FastFile', MANIFEST), path: `${S3}.s3DataType` },
      { patch: inModeOfJob('FastFile', AUGMENTED), path: `${S3}.s3DataType` },
    ],
  },
  'fast-file-whole-folder': {
    accepts: [
      {},
      ...['s3://churn/train/', 's3://churn', 's3://churn/', 'https://s3.amazonaws.com/churn/train/'].map(s3URI => inMode('FastFile', { s3URI })),
      inMode('FastFile', UNKNOWN),
      inMode('File', { s3URI: 's3://churn/train' }),
    ],
    refuses: [
      { patch: inMode('FastFile', { s3URI: 's3://churn/train' }), path: `${S3}.s3URI` },
      { patch: inModeOfJob('FastFile', { s3URI: 's3://churn/train/a' }), path: `${S3}.s3URI` },
    ],
  },
  'manifest-is-an-object': {
    accepts: [
      {}, channel(MANIFEST), inMode('Pipe', AUGMENTED), channel({ ...MANIFEST, s3URI: null }), channel({ ...UNKNOWN, s3URI: 's3://churn/train/' }),
    ],
    refuses: ['s3://churn/train/', 's3://churn', 's3://churn/'].flatMap(s3URI => [
      { patch: channel({ ...MANIFEST, s3URI }), path: `${S3}.s3URI` },
      { patch: inMode('Pipe', { ...AUGMENTED, s3URI }), path: `${S3}.s3URI` },
    ]),
  },
  'augmented-manifest-needs-pipe': {
    accepts: [{}, inMode('Pipe', AUGMENTED), inModeOfJob('Pipe', AUGMENTED), inMode('File', MANIFEST), inMode('File', UNKNOWN)],
    refuses: [
      { patch: inMode('File', AUGMENTED), path: `${CHANNEL}.inputMode` },
      { patch: channel(AUGMENTED), path: `${CHANNEL}.inputMode` },
    ],
  },
  'augmented-manifest-needs-attributes': {
    accepts: [{}, inMode('Pipe', AUGMENTED), inMode('Pipe', { ...AUGMENTED, attributeNames: ['label'] })],
    refuses: [null, []].map(attributeNames => ({ patch: inMode('Pipe', { ...AUGMENTED, attributeNames }), path: `${S3}.attributeNames` })),
  },
  'attributes-need-augmented-manifest': {
    accepts: [{}, inMode('Pipe', AUGMENTED), channel({ ...UNKNOWN, attributeNames: ['label'] }), channel({ attributeNames: [] })],
    refuses: [{}, MANIFEST].map(s3 => ({ patch: channel({ ...s3, attributeNames: ['source-ref', 'label'] }), path: `${S3}.attributeNames` })),
  },
  'augmented-manifest-record-io': {
    accepts: [
      {},
      inMode('Pipe', AUGMENTED),
      withVision('image-classification:1', AUGMENTED, { recordWrapperType: 'RecordIO' }),
      withVision('image-classification:1', {}, {}),
      withVision('image-classification-of-ours:1', AUGMENTED, {}),
      withVision('forecasting-deepar:1', AUGMENTED, {}),
      { spec: { ...withVision('image-classification:1', {}, {}).spec, ...onFileSystem({}).spec } },
    ],
    refuses: [
      withVision('image-classification:1', AUGMENTED, {}),
      withVision(`object-detection@sha256:${'0'.repeat(64)}`, AUGMENTED, { recordWrapperType: null }),
      withVision('semantic-segmentation', AUGMENTED, {}),
    ].map(patch => ({ patch, path: `${CHANNEL}.recordWrapperType` })),
  },
  'gzip-in-file-mode': {
    accepts: [{}, inMode('Pipe', {}, GZIP), inMode('FastFile', {}, GZIP), onFileSystem(GZIP)],
    refuses: [
      { patch: inMode('File', {}, GZIP), path: `${CHANNEL}.compressionType` },
      { patch: channel({}, GZIP), path: `${CHANNEL}.compressionType` },
    ],
  },
  'gzip-in-fast-file-mode': {
    accepts: [{}, inMode('FastFile', {}), inMode('File', {}, GZIP), inMode('Pipe', {}, GZIP)],
    refuses: [inMode('FastFile', {}, GZIP), inModeOfJob('FastFile', {}, GZIP)].map(patch => ({ patch, path: `${CHANNEL}.compressionType` })),
  },
  'record-io-in-file-mode': {
    accepts: [{}, inMode('Pipe', {}, { recordWrapperType: 'RecordIO' }), onFileSystem({ recordWrapperType: 'RecordIO' })],
    refuses: [{ patch: channel({}, { recordWrapperType: 'RecordIO' }), path: `${CHANNEL}.recordWrapperType` }],
  },
  'shuffle-in-file-mode': {
    accepts: [
      {},
      inMode('Pipe', {}, { shuffleConfig: { seed: 1 } }),
      inMode('FastFile', {}, { shuffleConfig: { seed: 1 } }),
      channel({ s3DataDistributionType: 'ShardedByS3Key' }, { shuffleConfig: { seed: 1 } }),
    ],
    refuses: [{ patch: channel({}, { shuffleConfig: { seed: 1 } }), path: `${CHANNEL}.shuffleConfig` }],
  },
};
