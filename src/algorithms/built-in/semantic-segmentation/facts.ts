import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, IMAGES } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

const ANNOTATIONS = ['train_annotation', 'validation_annotation'];

export const SEMANTIC_SEGMENTATION: BuiltInAlgorithm = {
  repository: 'semantic-segmentation',
  title: 'Semantic Segmentation',
  factory: 'semanticSegmentation',
  summary: 'Semantic Segmentation: a label for every pixel of an image.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/semantic-segmentation.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train', 'validation', ...ANNOTATIONS],
  optionalChannels: ['label_map', 'model'],
  annotationChannels: ANNOTATIONS,
  contentTypes: IMAGES,
  hardware: 'gpu',
  singleInstance: true,
  checkpoints: true,
  incremental: true,
  gpuFamilies: DOCUMENTED_GPUS,
};
