import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, PROTOBUF } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const FACTORIZATION_MACHINES: BuiltInAlgorithm = {
  repository: 'factorization-machines',
  title: 'Factorization Machines',
  factory: 'factorizationMachines',
  summary: 'Factorization Machines: classification and regression on sparse data.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/fact-machines.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train'],
  optionalChannels: ['test'],
  contentTypes: PROTOBUF,
  gpuFamilies: DOCUMENTED_GPUS,
};
