import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const OBJECT2VEC: BuiltInAlgorithm = {
  repository: 'object2vec',
  title: 'Object2Vec',
  factory: 'object2Vec',
  summary: 'Object2Vec: embeddings of objects from pairs of them.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/object2vec.html',
  inputModes: FILE,
  requiredChannels: ['train'],
  optionalChannels: ['validation', 'test', 'auxiliary'],
  contentTypes: ['application/jsonlines'],
  singleInstance: true,
  gpuFamilies: DOCUMENTED_GPUS,
};
