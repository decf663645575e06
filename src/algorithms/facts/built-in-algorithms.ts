import type { Encoding, Framework } from './framework';

/** What a first-party built-in algorithm of SageMaker takes. */
export interface BuiltInAlgorithm {
  /** Its name in the documentation. */
  readonly title: string;
  /** The input modes that its documentation names; about `FastFile` it is silent. */
  readonly inputModes: ReadonlyArray<'File' | 'Pipe'>;
  /** The channels that it can't do without. */
  readonly requiredChannels: readonly string[];
  /** The channels that it reads besides. */
  readonly optionalChannels: readonly string[];
  /** Required channels whose content augmented manifests carry along, so that they may be missing then. */
  readonly annotationChannels?: readonly string[];
  /** The MIME types of its data, in lower case and without parameters; absent where the documentation is vague. */
  readonly contentTypes?: readonly string[];
  /** Whether its records have no label, which a CSV content type has to say. */
  readonly unlabelled?: boolean;
  /** How S3 data has to be distributed, by channel, where there is no choice. */
  readonly distribution?: { readonly [channel: string]: 'FullyReplicated' | 'ShardedByS3Key' };
  /** The only hardware that it runs on or makes use of. */
  readonly hardware?: 'cpu' | 'gpu';
  /** The first version, as major and minor number, that uses GPUs. */
  readonly gpuSince?: readonly [number, number];
  /** Whether it runs on one instance only; an object names the value of a hyperparameter with which it runs on more. */
  readonly singleInstance?: boolean | { readonly unless: readonly [hyperParameter: string, value: string] };
  /** Whether it saves checkpoints of its own accord. */
  readonly checkpoints?: boolean;
  /** Whether it can go on from a model in the channel `model`. */
  readonly incremental?: boolean;
  /** Whether nothing is left of a run that a time limit cuts short. */
  readonly noPartialModel?: boolean;
  /** How it reads hyperparameters; as text, unless this says otherwise. */
  readonly encoding?: Encoding;
  /** The framework that it is made with, where Debugger knows it. */
  readonly framework?: Framework;
  /** Whether its image can run a script instead. */
  readonly runsScripts?: true;
}

/** The algorithm whose image has this repository in the registries of SageMaker. */
export function builtInAlgorithm(repository: string): BuiltInAlgorithm | undefined {
  return Object.prototype.hasOwnProperty.call(ALGORITHMS, repository) ? ALGORITHMS[repository] : undefined;
}

const FILE = ['File'] as const;
const FILE_OR_PIPE = ['File', 'Pipe'] as const;
const PROTOBUF = ['application/x-recordio-protobuf'];
const PROTOBUF_OR_CSV = [...PROTOBUF, 'text/csv'];
const IMAGES = ['application/x-recordio', 'application/x-image', 'image/jpeg', 'image/png'];
const XGBOOST_DATA = [
  'csv', 'libsvm', 'parquet', 'recordio-protobuf', 'text/csv', 'text/libsvm', 'text/x-libsvm', 'application/x-parquet', ...PROTOBUF,
];
const ANNOTATIONS = ['train_annotation', 'validation_annotation'];

/** By repository, from https://docs.aws.amazon.com/sagemaker/latest/dg/common-info-all-im-models.html and the page of each algorithm. */
const ALGORITHMS: { readonly [repository: string]: BuiltInAlgorithm } = {
  'blazingtext': {
    title: 'BlazingText',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train'],
    optionalChannels: ['validation'],
    singleInstance: { unless: ['mode', 'batch_skipgram'] },
  },
  'factorization-machines': {
    title: 'Factorization Machines',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train'],
    optionalChannels: ['test'],
    contentTypes: PROTOBUF,
  },
  'forecasting-deepar': {
    title: 'DeepAR',
    inputModes: FILE,
    requiredChannels: ['train'],
    optionalChannels: ['test'],
  },
  'image-classification': {
    title: 'Image Classification - MXNet',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train', 'validation'],
    optionalChannels: ['train_lst', 'validation_lst', 'model'],
    contentTypes: IMAGES,
    hardware: 'gpu',
    checkpoints: true,
    incremental: true,
  },
  'ipinsights': {
    title: 'IP Insights',
    inputModes: FILE,
    requiredChannels: ['train'],
    optionalChannels: ['validation'],
    contentTypes: ['text/csv'],
  },
  'kmeans': {
    title: 'K-Means',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train'],
    optionalChannels: ['test'],
    contentTypes: PROTOBUF_OR_CSV,
    unlabelled: true,
  },
  'knn': {
    title: 'k-NN',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train'],
    optionalChannels: ['test'],
    contentTypes: PROTOBUF_OR_CSV,
  },
  'lda': {
    title: 'LDA',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train'],
    optionalChannels: ['test'],
    contentTypes: PROTOBUF_OR_CSV,
    unlabelled: true,
    hardware: 'cpu',
    singleInstance: true,
  },
  'linear-learner': {
    title: 'Linear Learner',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train'],
    optionalChannels: ['validation', 'test'],
    contentTypes: PROTOBUF_OR_CSV,
    distribution: { validation: 'FullyReplicated' },
  },
  'ntm': {
    title: 'Neural Topic Model',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train'],
    optionalChannels: ['validation', 'test', 'auxiliary'],
    contentTypes: PROTOBUF_OR_CSV,
    unlabelled: true,
    distribution: { validation: 'FullyReplicated', test: 'FullyReplicated', auxiliary: 'FullyReplicated' },
    noPartialModel: true,
  },
  'object-detection': {
    title: 'Object Detection - MXNet',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train', 'validation'],
    optionalChannels: [...ANNOTATIONS, 'model'],
    contentTypes: IMAGES,
    hardware: 'gpu',
    checkpoints: true,
    incremental: true,
  },
  'object2vec': {
    title: 'Object2Vec',
    inputModes: FILE,
    requiredChannels: ['train'],
    optionalChannels: ['validation', 'test'],
    contentTypes: ['application/jsonlines'],
    singleInstance: true,
  },
  'pca': {
    title: 'PCA',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train'],
    optionalChannels: ['test'],
    contentTypes: PROTOBUF_OR_CSV,
    unlabelled: true,
  },
  'randomcutforest': {
    title: 'Random Cut Forest',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train'],
    optionalChannels: ['test'],
    contentTypes: PROTOBUF_OR_CSV,
    unlabelled: true,
    distribution: { train: 'ShardedByS3Key', test: 'FullyReplicated' },
    hardware: 'cpu',
  },
  'semantic-segmentation': {
    title: 'Semantic Segmentation',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train', 'validation', ...ANNOTATIONS],
    optionalChannels: ['label_map', 'model'],
    annotationChannels: ANNOTATIONS,
    contentTypes: IMAGES,
    hardware: 'gpu',
    singleInstance: true,
    checkpoints: true,
    incremental: true,
  },
  'seq2seq': {
    title: 'Sequence-to-Sequence',
    inputModes: FILE,
    requiredChannels: ['train', 'validation', 'vocab'],
    optionalChannels: [],
    contentTypes: PROTOBUF,
    hardware: 'gpu',
    singleInstance: true,
  },
  'xgboost': {
    title: 'XGBoost',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train'],
    optionalChannels: ['validation'],
    contentTypes: XGBOOST_DATA,
    encoding: 'TEXT_WITH_COMMA_LISTS',
    framework: 'xgboost',
    hardware: 'cpu',
  },
  // From version 0.90-1 on.
  'sagemaker-xgboost': {
    title: 'XGBoost',
    inputModes: FILE_OR_PIPE,
    requiredChannels: ['train'],
    optionalChannels: ['validation', 'code'],
    contentTypes: XGBOOST_DATA,
    encoding: 'TEXT_WITH_COMMA_LISTS',
    framework: 'xgboost',
    gpuSince: [1, 2],
    checkpoints: true,
    runsScripts: true,
  },
};
