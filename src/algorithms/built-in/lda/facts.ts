import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, PROTOBUF_OR_CSV } from '../data-formats';

export const LDA: BuiltInAlgorithm = {
  repository: 'lda',
  title: 'LDA',
  factory: 'lda',
  summary: 'Latent Dirichlet Allocation: topics in documents. Its image is in fewer Regions than the others.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/lda.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train'],
  optionalChannels: ['test'],
  contentTypes: PROTOBUF_OR_CSV,
  unlabelled: true,
  hardware: 'cpu',
  singleInstance: true,
};
