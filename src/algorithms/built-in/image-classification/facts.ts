import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, IMAGES } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const IMAGE_CLASSIFICATION: BuiltInAlgorithm = {
  repository: 'image-classification',
  title: 'Image Classification - MXNet',
  factory: 'imageClassification',
  summary: 'Image Classification, on MXNet: labels for whole images.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/image-classification.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train', 'validation'],
  optionalChannels: ['train_lst', 'validation_lst', 'model'],
  labelChannels: { train: 'train_lst', validation: 'validation_lst' },
  contentTypes: IMAGES,
  hardware: 'gpu',
  checkpoints: true,
  incremental: true,
  gpuFamilies: DOCUMENTED_GPUS,
};
