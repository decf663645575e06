import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, PROTOBUF_OR_CSV } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const PCA: BuiltInAlgorithm = {
  repository: 'pca',
  title: 'PCA',
  factory: 'pca',
  summary: 'Principal Component Analysis: fewer dimensions.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/pca.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train'],
  optionalChannels: ['test'],
  contentTypes: PROTOBUF_OR_CSV,
  unlabelled: true,
  gpuFamilies: DOCUMENTED_GPUS,
};
