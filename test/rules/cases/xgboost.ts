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
const streamed = (s3DataType: string, contentType = 'text/csv') => channelWith({ contentType, inputMode: 'Pipe', dataSource: { s3DataSource: { s3DataType } } });
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
const IN_3_0 = NEW.replace('1.7-1', '3.0-5');
const IN_3_2 = NEW.replace('1.7-1', '3.2-0');
const NEWER = NEW.replace('1.7-1', '9.0-1');
const UNVERSIONED = NEW.replace('1.7-1', 'latest');
const daskWith = (tree_method: string, trainingImage: string) => dask('text/csv', { hyperParameters: { ...DASK, tree_method } }, trainingImage);
const DASK_WITHOUT_METHOD = { num_round: '100', use_dask_gpu_training: 'true' };
const gpuHist = (trainingImage: string, instanceType: string, more: object = {}) => xgboost('text/csv', trainingImage, {
  hyperParameters: { num_round: '100', tree_method: 'gpu_hist', ...more }, resourceConfig: { ...GPUS, instanceType },
});
const CPU = { resourceConfig: { instanceType: 'ml.m5.xlarge' } };

export const XGBOOST_CASES: TopicCases = {
  'xgboost-label-size': {
    accepts: {
      ...each(['text/csv', 'csv', 'text/csv;label_size=1', 'text/csv; label_size=1; charset=utf8', 'text/csv;row_label_size=2', 'text/libsvm'], typed, type => xgboost(type)),
      'no content type': xgboost(null),
      'no label in an image of your own': xgboost('text/csv;label_size=0', OWN),
      'no label for a script': xgboost('text/csv;label_size=0', NEW, SCRIPT),
      'no label for the old XGBoost': xgboost('text/csv;label_size=0', OLD),
    },
    refuses: { [CONTENT_TYPE]: each(['text/csv;label_size=0', 'text/csv; label_size=2', 'csv;label_size=0', 'Text/CSV; charset=utf8; LABEL_SIZE = 0'], typed, type => xgboost(type)) },
  },
  'xgboost-pipe-libsvm': {
    accepts: {
      'LIBSVM in file mode': xgboost('text/libsvm'),
      'CSV in pipe mode': xgboost('text/csv', NEW, {}, PIPE),
      'LIBSVM in pipe mode for a script': xgboost('text/libsvm', NEW, SCRIPT, PIPE),
      'LIBSVM in pipe mode for an image of your own': xgboost('text/libsvm', OWN, {}, PIPE),
      'LIBSVM in pipe mode for a version without this mode': xgboost('text/libsvm', IN_3_2, {}, PIPE),
    },
    refuses: {
      [CONTENT_TYPE]: {
        'LIBSVM in pipe mode': xgboost('text/libsvm', NEW, {}, PIPE),
        'other LIBSVM in pipe mode': xgboost('text/x-libsvm', NEW, {}, PIPE),
        'no content type in pipe mode': xgboost(null, NEW, {}, PIPE),
        'LIBSVM in pipe mode for XGBoost 3.0': xgboost('text/libsvm', IN_3_0, {}, PIPE),
        'LIBSVM in pipe mode for an image without a version': xgboost('text/libsvm', UNVERSIONED, {}, PIPE),
        'LIBSVM in an augmented manifest': xgboost(null, NEW, { inputDataConfig: [streamed('AugmentedManifestFile', 'libsvm')] }),
        'LIBSVM in a channel in pipe mode': xgboost(null, NEW, { inputDataConfig: [channelWith({ contentType: 'libsvm', inputMode: 'Pipe' })] }),
      },
    },
  },
  'xgboost-pipe': {
    accepts: {
      'files': xgboost('text/csv', IN_3_2),
      'fast files': xgboost('text/csv', IN_3_2, {}, { trainingInputMode: 'FastFile' }),
      ...each([EARLY, NEW, IN_3_0, UNVERSIONED, OLD, OWN.replace('1.7-1', '3.2-0')], image => `CSV in pipe mode for ${image.split('/')[1]}`,
        image => xgboost('text/csv', image, {}, PIPE)),
      'pipe mode for a script': xgboost('text/csv', IN_3_2, SCRIPT, PIPE),
      'another channel in pipe mode': xgboost(null, IN_3_2, {
        inputDataConfig: [channelWith({ contentType: 'text/csv' }), channelWith({ channelName: 'code', inputMode: 'Pipe' })],
      }),
    },
    refuses: {
      'spec.algorithmSpecification.trainingInputMode': {
        ...each(['text/csv', 'text/libsvm', 'application/x-parquet', 'application/x-recordio-protobuf'], type => `${type} in pipe mode`,
          type => xgboost(type, IN_3_2, {}, PIPE)),
        'no content type in pipe mode': xgboost(null, IN_3_2, {}, PIPE),
        'pipe mode with Dask': dask('text/csv', { hyperParameters: { ...DASK, tree_method: 'hist' } }, IN_3_2, PIPE),
        'pipe mode for a newer version': xgboost('text/csv', NEWER, {}, PIPE),
        'two channels in pipe mode': xgboost(null, IN_3_2, channels('train', 'validation'), PIPE),
      },
      'spec.inputDataConfig[0].inputMode': {
        'an augmented manifest': xgboost(null, IN_3_2, { inputDataConfig: [streamed('AugmentedManifestFile')] }),
        'a manifest': xgboost(null, IN_3_2, { inputDataConfig: [streamed('ManifestFile')] }),
        'a channel in pipe mode': xgboost(null, IN_3_2, { inputDataConfig: [channelWith({ contentType: 'text/csv', inputMode: 'Pipe' })] }),
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
      'gpu_hist for XGBoost 3.0': daskWith('gpu_hist', IN_3_0),
      'hist for XGBoost 3.2': daskWith('hist', IN_3_2),
      'gpu_hist for XGBoost 3.2, which another rule refuses': daskWith('gpu_hist', IN_3_2),
      'pipe mode for XGBoost 3.2, which another rule refuses': dask('text/csv', { hyperParameters: { ...DASK, tree_method: 'hist' } }, IN_3_2, PIPE),
      'another method for an image without a version': daskWith('hist', UNVERSIONED),
    },
    refuses: {
      'spec.hyperParameters.tree_method': {
        'another method': dask('text/csv', { hyperParameters: { ...DASK, tree_method: 'hist' } }),
        'no method': dask('text/csv', { hyperParameters: DASK_WITHOUT_METHOD }),
        'hist for XGBoost 3.0': daskWith('hist', IN_3_0),
        'no method for XGBoost 3.0': dask('text/csv', { hyperParameters: DASK_WITHOUT_METHOD }, IN_3_0),
        'another method for XGBoost 3.2': daskWith('approx', IN_3_2),
        'no method for XGBoost 3.2': dask('text/csv', { hyperParameters: DASK_WITHOUT_METHOD }, IN_3_2),
        'another method for a newer version': daskWith('approx', NEWER),
      },
      'spec.resourceConfig.instanceType': {
        'CPUs for the first version with Dask': dask('text/csv', CPU, NEW.replace('1.7-1', '1.5-1')),
        'CPUs': dask('text/csv', CPU),
        'CPUs for XGBoost 3.0': dask('text/csv', CPU, IN_3_0),
        'CPUs for an image without a version': dask('text/csv', CPU, UNVERSIONED),
      },
      'spec.inputDataConfig[0].inputMode': { 'CSV in pipe mode': dask('text/csv', {}, NEW, PIPE) },
      [CONTENT_TYPE]: { 'LIBSVM': dask('text/libsvm'), 'no content type': dask(null) },
      'spec.inputDataConfig[1].dataSource.s3DataSource.s3DataDistributionType': { 'shards for two instances': sharded('validation', 2) },
    },
  },
  'xgboost-gpu-hist': {
    accepts: {
      ...each(['1.2-1', '1.3-1', '1.5-1', '1.7-1', '3.0-5', 'latest'], tag => `gpu_hist on GPUs for XGBoost ${tag}`,
        tag => gpuHist(NEW.replace('1.7-1', tag), 'ml.g5.12xlarge')),
      'gpu_hist on a type that is not known': gpuHist(NEW, 'ml.zz9.xlarge'),
      'hist on CPUs': xgboost('text/csv', IN_3_2, { hyperParameters: { num_round: '100', tree_method: 'hist' } }),
      'gpu_hist for a script': gpuHist(IN_3_2, 'ml.m5.xlarge', { sagemaker_program: 'train.py' }),
      'gpu_hist for an image of your own': gpuHist(OWN, 'ml.m5.xlarge'),
      'gpu_hist with Dask on CPUs, which another rule refuses': gpuHist(NEW, 'ml.m5.xlarge', { use_dask_gpu_training: 'true' }),
    },
    refuses: {
      'spec.hyperParameters.tree_method': {
        'gpu_hist for XGBoost 3.2': gpuHist(IN_3_2, 'ml.g5.12xlarge'),
        'gpu_hist on CPUs that samples by gradient': gpuHist(NEW, 'ml.m5.xlarge', { sampling_method: 'gradient_based' }),
        'gpu_hist for a newer version': gpuHist(NEWER, 'ml.g5.12xlarge'),
        'gpu_hist with Dask for XGBoost 3.2': daskWith('gpu_hist', IN_3_2),
        ...each(['1.2-1', '1.3-1', '1.5-1', '1.7-1', '3.0-5', 'latest'], tag => `gpu_hist on CPUs for XGBoost ${tag}`,
          tag => gpuHist(NEW.replace('1.7-1', tag), 'ml.m5.xlarge')),
        ...each([EARLY, NEW.replace('1.7-1', '1.0-1-cpu-py3'), OLD], image => `gpu_hist for ${image.split('/')[1]}`,
          image => gpuHist(image, 'ml.g5.12xlarge')),
        'gpu_hist on CPUs, with Dask for a version that lacks it': gpuHist(NEW.replace('1.7-1', '1.3-1'), 'ml.m5.xlarge', { use_dask_gpu_training: 'true' }),
      },
    },
  },
};
