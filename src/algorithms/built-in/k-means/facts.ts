import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, PROTOBUF_OR_CSV } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const K_MEANS: BuiltInAlgorithm = {
  repository: 'kmeans',
  title: 'K-Means',
  factory: 'kMeans',
  summary: 'K-Means: clusters of similar records.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/k-means.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train'],
  optionalChannels: ['test'],
  contentTypes: PROTOBUF_OR_CSV,
  unlabelled: true,
  gpuFamilies: DOCUMENTED_GPUS,
};
