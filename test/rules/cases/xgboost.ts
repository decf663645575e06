import { channelWith, each, type TopicCases } from './case';

const CONTENT_TYPE = 'spec.inputDataConfig[0].contentType';
const NEW = '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1';
const EARLY = '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:0.90-2-cpu-py3';
const OLD = '685385470294.dkr.ecr.eu-west-1.amazonaws.com/xgboost:1';
const OWN = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1';

const xgboost = (contentType: string | null, trainingImage = NEW, more: object = {}, algorithm: object = {}) => ({
  spec: {
    algorithmSpecification: { trainingImage, ...algorithm },
    inputDataConfig: [channelWith({ contentType })],
    ...more,
  },
});
const PIPE = { trainingInputMode: 'Pipe' };
const SCRIPT = { hyperParameters: { sagemaker_program: 'train.py' } };
const typed = (contentType: string) => `the content type ${contentType}`;
const channels = (...names: string[]) => ({
  inputDataConfig: names.map(channelName => channelWith({ channelName, contentType: 'text/csv' })),
  hyperParameters: { num_round: '100', early_stopping_rounds: '5' },
});

const DASK = { num_round: '100', use_dask_gpu_training: 'true', tree_method: 'gpu_hist' };
const GPUS = { instanceType: 'ml.g5.12xlarge', volumeSizeInGB: null };
const dask = (contentType: string | null, more: object = {}, trainingImage = NEW, algorithm: object = {}) =>
  xgboost(contentType, trainingImage, { hyperParameters: DASK, resourceConfig: GPUS, ...more }, algorithm);
const sharded = (channelName: string, instanceCount: number) => dask(null, {
  inputDataConfig: [
    channelWith({ contentType: 'text/csv' }),
    channelWith({ channelName, contentType: 'text/csv', dataSource: { s3DataSource: { s3DataDistributionType: 'ShardedByS3Key' } } }),
  ],
  resourceConfig: { ...GPUS, instanceCount },
});
const CPU = { resourceConfig: { instanceType: 'ml.m5.xlarge' } };

export const XGBOOST_CASES: TopicCases = {
  'xgboost-label-size': {
    accepts: {
      ...each(['text/csv', 'csv', 'text/csv;label_size=1', 'text/csv; label_size=1', 'text/libsvm'], typed, type => xgboost(type)),
      'no content type': xgboost(null),
      'no label in an image of your own': xgboost('text/csv;label_size=0', OWN),
      'no label for a script': xgboost('text/csv;label_size=0', NEW, SCRIPT),
      'no label for the old XGBoost': xgboost('text/csv;label_size=0', OLD),
    },
    refuses: { [CONTENT_TYPE]: each(['text/csv;label_size=0', 'text/csv; label_size=2', 'csv;label_size=0'], typed, type => xgboost(type)) },
  },
  'xgboost-pipe-libsvm': {
    accepts: {
      'LIBSVM in file mode': xgboost('text/libsvm'),
      'CSV in pipe mode': xgboost('text/csv', NEW, {}, PIPE),
      'LIBSVM in pipe mode for a script': xgboost('text/libsvm', NEW, SCRIPT, PIPE),
      'LIBSVM in pipe mode for an image of your own': xgboost('text/libsvm', OWN, {}, PIPE),
    },
    refuses: {
      [CONTENT_TYPE]: {
        'LIBSVM in pipe mode': xgboost('text/libsvm', NEW, {}, PIPE),
        'other LIBSVM in pipe mode': xgboost('text/x-libsvm', NEW, {}, PIPE),
        'no content type in pipe mode': xgboost(null, NEW, {}, PIPE),
        'LIBSVM in a channel in pipe mode': xgboost(null, NEW, { inputDataConfig: [channelWith({ contentType: 'libsvm', inputMode: 'Pipe' })] }),
      },
    },
  },
  'xgboost-content-type': {
    accepts: {
      'CSV': xgboost('text/csv'),
      'a script': xgboost(null, NEW, SCRIPT),
      'an image of your own': xgboost(null, OWN),
    },
    refuses: { [CONTENT_TYPE]: { 'no content type': xgboost(null), 'no content type for the old XGBoost': xgboost(null, OLD) } },
  },
  'xgboost-parquet': {
    accepts: {
      'Parquet for a newer XGBoost': xgboost('application/x-parquet'),
      'CSV for the old XGBoost': xgboost('text/csv', OLD),
      'Parquet for an image of your own': xgboost('application/x-parquet', OWN),
    },
    refuses: {
      [CONTENT_TYPE]: {
        'Parquet for the old XGBoost': xgboost('application/x-parquet', OLD),
        'Parquet for XGBoost 0.90': xgboost('application/x-parquet', EARLY),
      },
    },
  },
  'xgboost-early-stopping': {
    accepts: {
      'a validation channel': xgboost(null, NEW, channels('train', 'validation')),
      'all rounds': xgboost('text/csv'),
      'an image of your own': xgboost(null, OWN, channels('train')),
    },
    refuses: {
      'spec.hyperParameters.early_stopping_rounds': {
        'no validation channel': xgboost(null, NEW, channels('train')),
        'no validation channel for the old XGBoost': xgboost(null, OLD, channels('train')),
      },
    },
  },
  'xgboost-dask': {
    accepts: {
      'CSV on GPUs': dask('text/csv'),
      'Parquet on GPUs': dask('application/x-parquet'),
      'shards for one instance': sharded('validation', 1),
      'CPUs without Dask': xgboost('text/libsvm', NEW, { hyperParameters: { ...DASK, use_dask_gpu_training: 'false' } }),
      'CPUs for a script': xgboost('text/csv', NEW, { ...SCRIPT, ...CPU }),
      'CPUs for an image of your own': dask('text/csv', CPU, OWN),
      'CPUs for a version without Dask': dask('text/csv', CPU, NEW.replace('1.7-1', '1.3-1')),
      'another method for a version whose checks are unknown':
        dask('text/csv', { hyperParameters: { ...DASK, tree_method: 'hist' } }, NEW.replace('1.7-1', '3.0-5')),
    },
    refuses: {
      'spec.hyperParameters.tree_method': {
        'another method': dask('text/csv', { hyperParameters: { ...DASK, tree_method: 'hist' } }),
        'no method': dask('text/csv', { hyperParameters: { num_round: '100', use_dask_gpu_training: 'true' } }),
      },
      'spec.resourceConfig.instanceType': {
        'CPUs for the first version with Dask': dask('text/csv', CPU, NEW.replace('1.7-1', '1.5-1')),
        'CPUs': dask('text/csv', CPU),
        'CPUs for a version whose checks are unknown': dask('text/csv', CPU, NEW.replace('1.7-1', '3.0-5')),
      },
      'spec.inputDataConfig[0].inputMode': { 'CSV in pipe mode': dask('text/csv', {}, NEW, PIPE) },
      [CONTENT_TYPE]: { 'LIBSVM': dask('text/libsvm'), 'no content type': dask(null) },
      'spec.inputDataConfig[1].dataSource.s3DataSource.s3DataDistributionType': { 'shards for two instances': sharded('validation', 2) },
    },
  },
};
