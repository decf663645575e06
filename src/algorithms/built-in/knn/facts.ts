import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, PROTOBUF_OR_CSV } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const KNN: BuiltInAlgorithm = {
  repository: 'knn',
  title: 'k-NN',
  factory: 'knn',
  summary: 'k-NN: classification and regression by the nearest neighbors.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/k-nearest-neighbors.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train'],
  optionalChannels: ['test'],
  contentTypes: PROTOBUF_OR_CSV,
  gpuFamilies: DOCUMENTED_GPUS,
};
