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

/**
 * What the container of version 0.90-1 and later measures besides.
 *
 * @see https://github.com/aws/sagemaker-xgboost-container/blob/master/src/sagemaker_xgboost_container/constants/xgb_constants.py
 */
const OTHER_METRICS = {
  'aucpr': 'Maximize',
  'balanced_accuracy': 'Maximize',
  'f1_binary': 'Maximize',
  'f1_macro': 'Maximize',
  'precision': 'Maximize',
  'precision_macro': 'Maximize',
  'precision_micro': 'Maximize',
  'r2': 'Maximize',
  'recall': 'Maximize',
  'recall_macro': 'Maximize',
  'recall_micro': 'Maximize',
  'aft-nloglik': 'Minimize',
  'cox-nloglik': 'Minimize',
  'gamma-deviance': 'Minimize',
  'gamma-nloglik': 'Minimize',
  'interval-regression-accuracy': 'Minimize',
  'mape': 'Minimize',
  'mphe': 'Minimize',
  'poisson-nloglik': 'Minimize',
  'rmsle': 'Minimize',
  'tweedie-nloglik': 'Minimize',
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
  metrics: { ...METRICS, ...OTHER_METRICS },
};
