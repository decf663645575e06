import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, PROTOBUF_OR_CSV } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const LINEAR_LEARNER: BuiltInAlgorithm = {
  repository: 'linear-learner',
  title: 'Linear Learner',
  factory: 'linearLearner',
  summary: 'Linear Learner: classification and regression with linear models.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/linear-learner.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train'],
  optionalChannels: ['validation', 'test'],
  contentTypes: PROTOBUF_OR_CSV,
  distribution: { validation: 'FullyReplicated' },
  gpuFamilies: DOCUMENTED_GPUS,
};
