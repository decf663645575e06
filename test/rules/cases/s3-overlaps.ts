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

export const S3_OVERLAP_CASES: TopicCases = {
  'output-in-input': {
    accepts: {
      'output beside the data': places('s3://churn/train/', 's3://churn/models/', 's3://churn/checkpoints/'),
      'data in the output': places('s3://churn/train/', 's3://churn/'),
      'output in another bucket': places('s3://churn', 's3://churn-models/'),
      'output with a longer name than the folder of the data': places('s3://churn/train/', 's3://churn/training/'),
      'a manifest': places('s3://churn/models', 's3://churn/models', undefined, 'ManifestFile'),
      'no channels': { spec: { inputDataConfig: null } },
    },
    refuses: {
      [OUTPUT]: {
        'output in the data': places('s3://churn/train/', 's3://churn/train/models/'),
        'output at the data': places('s3://churn/train/', 's3://churn/train'),
        'output in a bucket of data': places('s3://churn', 's3://churn/models/'),
        'output with a key that begins with the prefix': places('s3://churn/train', 's3://churn/training/'),
      },
      [CHECKPOINTS]: { 'checkpoints in the data': places('s3://churn/train/', 's3://churn/models/', 's3://churn/train/checkpoints/') },
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
};
