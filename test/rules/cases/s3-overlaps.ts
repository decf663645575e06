import { channelWith, type TopicCases } from './case';

const OUTPUT = 'spec.outputDataConfig.s3OutputPath';
const CHECKPOINTS = 'spec.checkpointConfig.s3URI';
const places = (train: string, s3OutputPath: string, checkpoints?: string, s3DataType = 'S3Prefix') => ({
  spec: {
    inputDataConfig: [channelWith({ dataSource: { s3DataSource: { s3URI: train, s3DataType } } })],
    outputDataConfig: { s3OutputPath },
    ...checkpoints === undefined ? {} : { checkpointConfig: { s3URI: checkpoints } },
  },
});

const inData = (part: 'debugHookConfig' | 'tensorBoardOutputConfig' | 'profilerConfig', s3OutputPath: string) => ({
  spec: { [part]: { s3OutputPath, ...part === 'profilerConfig' && { profilingIntervalInMilliseconds: 500 } } },
});

const withCheckpoints = (s3URI: string, { spec }: { spec: object }) => ({ spec: { ...spec, checkpointConfig: { s3URI } } });

export const S3_OVERLAP_CASES: TopicCases = {
  'output-in-input': {
    accepts: {
      'output beside the data': places('s3://churn/train/', 's3://churn/models/', 's3://churn/checkpoints/'),
      'data in the output': places('s3://churn/train/', 's3://churn/'),
      'output in another bucket': places('s3://churn', 's3://churn-models/'),
      'output with a longer name than the folder of the data': places('s3://churn/train/', 's3://churn/training/'),
      'a manifest': places('s3://churn/models', 's3://churn/models', undefined, 'ManifestFile'),
      'no channels': { spec: { inputDataConfig: null } },
      'data without a URI': places('', 's3://churn/models/'),
      'data without a bucket': places('s3://', 's3://churn/models/'),
      'tensors beside the data': inData('debugHookConfig', 's3://churn/tensors/'),
      'TensorBoard beside the data': inData('tensorBoardOutputConfig', 's3://churn/training/'),
      'a profile beside the data': inData('profilerConfig', 's3://churn/profile/'),
    },
    refuses: {
      [OUTPUT]: {
        'output in the data': places('s3://churn/train/', 's3://churn/train/models/'),
        'output at the data': places('s3://churn/train/', 's3://churn/train'),
        'output in a bucket of data': places('s3://churn', 's3://churn/models/'),
        'output with a key that begins with the prefix': places('s3://churn/train', 's3://churn/training/'),
      },
      [CHECKPOINTS]: { 'checkpoints in the data': places('s3://churn/train/', 's3://churn/models/', 's3://churn/train/checkpoints/') },
      'spec.debugHookConfig.s3OutputPath': { 'tensors in the data': inData('debugHookConfig', 's3://churn/train/tensors/') },
      'spec.tensorBoardOutputConfig.s3OutputPath': { 'TensorBoard at the data': inData('tensorBoardOutputConfig', 's3://churn/train') },
      'spec.profilerConfig.s3OutputPath': { 'a profile in the data': inData('profilerConfig', 's3://churn/train/profile/') },
    },
  },
  'checkpoints-in-output': {
    accepts: {
      'checkpoints beside the output': places('s3://churn/train/', 's3://churn/models/', 's3://churn/checkpoints/'),
      'checkpoints in a bucket of output': places('s3://churn/train/', 's3://churn/', 's3://churn/checkpoints/'),
      'checkpoints with a longer name than the output': places('s3://churn/train/', 's3://churn/models', 's3://churn/models-checkpoints'),
      'no checkpoints': {},
    },
    refuses: {
      [CHECKPOINTS]: {
        'checkpoints in the output': places('s3://churn/train/', 's3://churn/models/', 's3://churn/models/checkpoints/'),
        'checkpoints at the output': places('s3://churn/train/', 's3://churn/models', 's3://churn/models/'),
      },
    },
  },
  'output-in-checkpoints': {
    accepts: {
      'output beside the checkpoints': places('s3://churn/train/', 's3://churn/models/', 's3://churn/checkpoints/'),
      'output with a longer name than the checkpoints': places('s3://churn/train/', 's3://churn/checkpoints-models/', 's3://churn/checkpoints'),
      'output at the checkpoints, which is another finding': places('s3://churn/train/', 's3://churn/models/', 's3://churn/models'),
      'tensors beside the checkpoints': withCheckpoints('s3://churn/checkpoints/', inData('debugHookConfig', 's3://churn/tensors/')),
      'output without checkpoints': places('s3://churn/train/', 's3://churn/models/'),
    },
    refuses: {
      [CHECKPOINTS]: {
        'output in the checkpoints': places('s3://churn/train/', 's3://churn/run/models/', 's3://churn/run'),
        'output in a bucket of checkpoints': places('s3://churn/train/', 's3://churn-models/', 's3://churn-models'),
        'tensors in the checkpoints': withCheckpoints('s3://churn/run/', inData('debugHookConfig', 's3://churn/run/tensors/')),
        'TensorBoard at the checkpoints': withCheckpoints('s3://churn/run/', inData('tensorBoardOutputConfig', 's3://churn/run')),
        'a profile in the checkpoints': withCheckpoints('s3://churn/run/', inData('profilerConfig', 's3://churn/run/profile')),
      },
    },
  },
};
