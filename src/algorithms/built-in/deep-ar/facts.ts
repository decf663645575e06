import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE } from '../data-formats';

export const DEEP_AR: BuiltInAlgorithm = {
  repository: 'forecasting-deepar',
  title: 'DeepAR',
  factory: 'deepAr',
  summary: 'DeepAR: forecasts of time series.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/deepar.html',
  inputModes: FILE,
  requiredChannels: ['train'],
  optionalChannels: ['test'],
};
