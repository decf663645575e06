import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE_OR_PIPE, PROTOBUF_OR_CSV } from '../data-formats';

export const RANDOM_CUT_FOREST: BuiltInAlgorithm = {
  repository: 'randomcutforest',
  title: 'Random Cut Forest',
  factory: 'randomCutForest',
  summary: 'Random Cut Forest: anomalies.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/randomcutforest.html',
  inputModes: FILE_OR_PIPE,
  requiredChannels: ['train'],
  optionalChannels: ['test'],
  contentTypes: PROTOBUF_OR_CSV,
  unlabelled: true,
  distribution: { train: 'ShardedByS3Key', test: 'FullyReplicated' },
  hardware: 'cpu',
};
