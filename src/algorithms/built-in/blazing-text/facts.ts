import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const BLAZING_TEXT: BuiltInAlgorithm = {
  repository: 'blazingtext',
  title: 'BlazingText',
  factory: 'blazingText',
  summary: 'BlazingText: word vectors, and the classification of text.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train'],
  optionalChannels: ['validation'],
  singleInstance: { unless: ['mode', 'batch_skipgram'] },
  gpuFamilies: DOCUMENTED_GPUS,
};
