import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE, PROTOBUF } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const SEQ2SEQ: BuiltInAlgorithm = {
  repository: 'seq2seq',
  title: 'Sequence-to-Sequence',
  factory: 'seq2Seq',
  summary: 'Sequence-to-Sequence: a sequence of tokens into another, such as a translation.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/seq-2-seq.html',
  inputModes: FILE,
  requiredChannels: ['train', 'validation', 'vocab'],
  optionalChannels: [],
  contentTypes: PROTOBUF,
  hardware: 'gpu',
  singleInstance: true,
  gpuFamilies: DOCUMENTED_GPUS,
};
