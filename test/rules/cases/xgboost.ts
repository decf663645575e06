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
};
