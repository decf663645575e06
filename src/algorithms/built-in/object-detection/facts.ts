import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, IMAGES } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const OBJECT_DETECTION: BuiltInAlgorithm = {
  repository: 'object-detection',
  title: 'Object Detection - MXNet',
  factory: 'objectDetection',
  summary: 'Object Detection, on MXNet: objects in images, with boxes around them.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train', 'validation'],
  optionalChannels: ['train_annotation', 'validation_annotation', 'model'],
  labelChannels: { train: 'train_annotation', validation: 'validation_annotation' },
  contentTypes: IMAGES,
  hardware: 'gpu',
  checkpoints: true,
  incremental: true,
  gpuFamilies: DOCUMENTED_GPUS,
};
