import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, PROTOBUF } from '../data-formats';

const XGBOOST_DATA = [
  'csv', 'libsvm', 'parquet', 'recordio-protobuf', 'text/csv', 'text/libsvm', 'text/x-libsvm', 'application/x-parquet', ...PROTOBUF,
];

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost-tuning.html */
const METRICS = {
  accuracy: 'Maximize',
  auc: 'Maximize',
  f1: 'Maximize',
  map: 'Maximize',
  ndcg: 'Maximize',
  error: 'Minimize',
  logloss: 'Minimize',
  mae: 'Minimize',
  merror: 'Minimize',
  mlogloss: 'Minimize',
  mse: 'Minimize',
  rmse: 'Minimize',
} as const;

/** Before version 0.90-1. */
export const OLD_XGBOOST: BuiltInAlgorithm = {
  repository: 'xgboost',
  title: 'XGBoost',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train'],
  optionalChannels: ['validation'],
  contentTypes: XGBOOST_DATA,
  encoding: 'TEXT_WITH_COMMA_LISTS',
  framework: 'xgboost',
  hardware: 'cpu',
  metrics: METRICS,
};

/** From version 0.90-1 on. */
export const XGBOOST: BuiltInAlgorithm = {
  repository: 'sagemaker-xgboost',
  title: 'XGBoost',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train'],
  optionalChannels: ['validation', 'code'],
  contentTypes: XGBOOST_DATA,
  encoding: 'TEXT_WITH_COMMA_LISTS',
  framework: 'xgboost',
  gpuSince: [1, 2],
  checkpoints: true,
  runsScripts: true,
  metrics: METRICS,
};
