import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, PROTOBUF_OR_CSV } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const NTM: BuiltInAlgorithm = {
  repository: 'ntm',
  title: 'Neural Topic Model',
  factory: 'ntm',
  summary: 'Neural Topic Model: topics in documents.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/ntm.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train'],
  optionalChannels: ['validation', 'test', 'auxiliary'],
  contentTypes: PROTOBUF_OR_CSV,
  unlabelled: true,
  distribution: { validation: 'FullyReplicated', test: 'FullyReplicated', auxiliary: 'FullyReplicated' },
  noPartialModel: true,
  gpuFamilies: DOCUMENTED_GPUS,
};
