import { inList } from './valid-tuning';
import { each, type TopicCases } from '../cases/case';

const CONFIG = 'spec.hyperParameterTuningJobConfig';
const RANGES = `${CONFIG}.parameterRanges`;
const OBJECTIVE = { metricName: 'auc', type_: 'Maximize' };
const MISPLACED_OBJECTIVE = {
  spec: { trainingJobDefinition: { tuningObjective: OBJECTIVE }, hyperParameterTuningJobConfig: { hyperParameterTuningJobObjective: null } },
};
const XGBOOST = '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1';

const config = (hyperParameterTuningJobConfig: object) => ({ spec: { hyperParameterTuningJobConfig } });
const ranges = (parameterRanges: object) => config({ parameterRanges });
const definition = (trainingJobDefinition: object) => ({ spec: { trainingJobDefinition } });
const continuous = (minValue: string, maxValue: string, scalingType?: string) =>
  ranges({ continuousParameterRanges: [{ name: 'gamma', minValue, maxValue, scalingType }] });
const integer = (minValue: string, maxValue: string, scalingType?: string) =>
  ranges({ integerParameterRanges: [{ name: 'max_depth', minValue, maxValue, scalingType }] });
const objective = (metricName: string, type_ = 'Maximize') => config({ hyperParameterTuningJobObjective: { metricName, type_ } });
const list = (...trainingJobDefinitions: object[]) => ({
  spec: {
    trainingJobDefinition: null,
    trainingJobDefinitions,
    hyperParameterTuningJobConfig: { hyperParameterTuningJobObjective: null, parameterRanges: null },
  },
});
const xgboost = (metricName: string, type_?: string, channels = ['train', 'validation']) => ({
  spec: {
    ...objective(metricName, type_).spec,
    trainingJobDefinition: {
      algorithmSpecification: { trainingImage: XGBOOST, metricDefinitions: null },
      inputDataConfig: channels.map(channelName => ({
        channelName, contentType: 'text/csv', dataSource: { s3DataSource: { s3DataType: 'S3Prefix', s3URI: `s3://example-churn/${channelName}/` } },
      })),
    },
  },
});
const scripted = (metricName: string, type_?: string, channels?: string[]) => {
  const { spec } = xgboost(metricName, type_, channels);
  return { spec: { ...spec, trainingJobDefinition: { ...spec.trainingJobDefinition, staticHyperParameters: { sagemaker_program: 'train.py' } } } };
};
const tunedXgboost = (kind: 'continuous' | 'integer', name: string, minValue: string, maxValue: string) => ({
  spec: { ...xgboost('validation:auc').spec, ...ranges({ [`${kind}ParameterRanges`]: [{ name, minValue, maxValue }] }).spec },
});
const target = (targetObjectiveMetricValue: number | undefined) => config({ tuningJobCompletionCriteria: { targetObjectiveMetricValue } });
const warmStart = (...names: Array<string | undefined>) => ({
  spec: {
    warmStartConfig: {
      warmStartType: 'TransferLearning', parentHyperParameterTuningJobs: names.map(hyperParameterTuningJobName => ({ hyperParameterTuningJobName })),
    },
  },
});

const grid = (resourceLimits: object, values = ['gbtree', 'dart']) => config({
  strategy: 'Grid',
  resourceLimits: { maxParallelTrainingJobs: 1, ...resourceLimits },
  parameterRanges: { categoricalParameterRanges: [{ name: 'booster', values }], continuousParameterRanges: null, integerParameterRanges: null },
});
const drawn = (resourceLimits: object, parameterRanges: object) => config({
  resourceLimits: { maxParallelTrainingJobs: 1, ...resourceLimits }, parameterRanges: { continuousParameterRanges: null, ...parameterRanges },
});
const small = (minValue: string, maxValue: string) => ({
  categoricalParameterRanges: [{ name: 'booster', values: ['gbtree', 'dart'] }],
  integerParameterRanges: [{ name: 'max_depth', minValue, maxValue }],
});
const withJob = ({ spec }: ReturnType<typeof list>, more: object) => (
  { spec: { ...spec, hyperParameterTuningJobConfig: { ...spec.hyperParameterTuningJobConfig, ...more } } });
const many = (continuousNumber: number, integerNumber: number) => {
  const named = (kind: string, count: number) => Array.from({ length: count }, (_, i) => ({ name: `${kind}${i}`, minValue: '1', maxValue: '2' }));
  return {
    categoricalParameterRanges: [{ name: 'booster', values: ['gbtree'] }],
    continuousParameterRanges: named('c', continuousNumber),
    integerParameterRanges: named('i', integerNumber),
  };
};
const adoptOrCreate = (patch: object, policy = 'adopt-or-create') => (
  { ...patch, metadata: { annotations: { 'services.k8s.aws/adoption-policy': policy, 'services.k8s.aws/adoption-fields': '{"hyperParameterTuningJobName":"churn-1"}' } } });

export const TUNING_CASES: TopicCases = {
  'tuning-definition': {
    accepts: { 'one definition': {}, 'a list of definitions': list(inList('a'), inList('b')) },
    refuses: {
      'spec.trainingJobDefinition': { 'neither of both': { spec: { trainingJobDefinition: null } } },
      'spec.trainingJobDefinitions': { 'both together': { spec: { trainingJobDefinitions: [inList('a')] } } },
    },
  },
  'tuning-definition-name': {
    accepts: { 'one definition without a name': {}, 'a list with names': list(inList('a'), inList('b')) },
    refuses: {
      'spec.trainingJobDefinitions[1].definitionName': {
        'a list with a definition without a name': list(inList('a'), inList(undefined)),
        'a list with a name that occurs twice': list(inList('a'), inList('a')),
      },
    },
  },
  'tuning-resources': {
    accepts: { 'a definition with instances': {} },
    refuses: {
      'spec.trainingJobDefinition.resourceConfig': { 'a definition without instances': definition({ resourceConfig: null }) },
      'spec.trainingJobDefinitions[0].resourceConfig': { 'one of a list without instances': list(inList('a', { resourceConfig: undefined })) },
    },
  },
  'tuning-checkpoints': {
    accepts: { 'no checkpoints': {} },
    refuses: {
      'spec.trainingJobDefinition.checkpointConfig': { 'one place for all checkpoints': definition({ checkpointConfig: { s3URI: 's3://churn/checkpoints/' } }) },
    },
  },
  'tuning-warm-pool': {
    accepts: {
      'instances without a warm pool': {},
      'a warm pool of no seconds': definition({ resourceConfig: { keepAlivePeriodInSeconds: 0 } }),
    },
    refuses: {
      'spec.trainingJobDefinition.resourceConfig.keepAlivePeriodInSeconds': { 'a warm pool': definition({ resourceConfig: { keepAlivePeriodInSeconds: 600 } }) },
      'spec.trainingJobDefinitions[1].resourceConfig.keepAlivePeriodInSeconds': {
        'a warm pool in a list': list(inList('a'), inList('b', {
          resourceConfig: {
            instanceCount: 1, instanceType: 'ml.m5.xlarge', volumeSizeInGB: 30, keepAlivePeriodInSeconds: 600,
          },
        })),
      },
    },
  },
  'tuning-static-of-service': {
    accepts: {
      'an underscore within a name': definition({ staticHyperParameters: { max_depth_: '5' } }),
      'one at the beginning in a list, where the controller leaves out none': list(inList('a', { staticHyperParameters: { _kfold: '5' } })),
    },
    refuses: {
      'spec.trainingJobDefinition.staticHyperParameters._kfold': { 'one at the beginning': definition({ staticHyperParameters: { _kfold: '5' } }) },
    },
  },
  'tuning-adopted-metrics': {
    accepts: {
      'metrics of a tuning job that may be adopted': adoptOrCreate({}),
      'none of one that is only adopted': { ...definition({ algorithmSpecification: { metricDefinitions: null } }), ...adoptOrCreate({}, 'adopt') },
      'none of one that is created': definition({ algorithmSpecification: { metricDefinitions: null } }),
      'none in a list, where the controller does not compare them': adoptOrCreate(list(inList('a', { algorithmSpecification: { trainingInputMode: 'File' } }))),
    },
    refuses: {
      'spec.trainingJobDefinition.algorithmSpecification.metricDefinitions': {
        'a container of one\'s own without metrics': adoptOrCreate(definition({ algorithmSpecification: { metricDefinitions: null } })),
        'a built-in algorithm, which brings them': adoptOrCreate(xgboost('validation:auc')),
      },
    },
  },
  'tuning-objective': {
    accepts: {
      'an objective': {},
      'objectives in a list': list(inList('a')),
      'an objective in the wrong place, which is another finding': MISPLACED_OBJECTIVE,
    },
    refuses: {
      [`${CONFIG}.hyperParameterTuningJobObjective`]: { 'no objective': config({ hyperParameterTuningJobObjective: null }) },
      'spec.trainingJobDefinitions[0].tuningObjective': { 'no objective in a list': list(inList('a', { tuningObjective: undefined })) },
    },
  },
  'tuning-objective-place': {
    accepts: { 'objective and ranges in the configuration': {}, 'objective and ranges in each definition': list(inList('a')) },
    refuses: {
      'spec.trainingJobDefinition.tuningObjective': {
        'an objective in a single definition, too': definition({ tuningObjective: OBJECTIVE }),
        'an objective in a single definition alone': MISPLACED_OBJECTIVE,
      },
      'spec.trainingJobDefinition.hyperParameterRanges': {
        'ranges in a single definition alone': { spec: { ...definition({ hyperParameterRanges: small('3', '10') }).spec, ...config({ parameterRanges: null }).spec } },
      },
      [`${CONFIG}.hyperParameterTuningJobObjective`]: {
        'an objective in the configuration beside a list without one': {
          spec: { trainingJobDefinition: null, trainingJobDefinitions: [inList('a', { tuningObjective: undefined })], ...config({ parameterRanges: null }).spec },
        },
      },
      [RANGES]: {
        'ranges in the configuration beside a list': {
          spec: { trainingJobDefinition: null, trainingJobDefinitions: [inList('a')], ...config({ hyperParameterTuningJobObjective: null }).spec },
        },
      },
    },
  },
  'tuning-objective-metric': {
    accepts: {
      'a metric with a definition': {},
      'a metric of a built-in algorithm': xgboost('validation:auc'),
      'a metric of a built-in algorithm that runs a script': scripted('validation:auc'),
      'an algorithm of the Marketplace, whose metrics are not known': definition({ algorithmSpecification: { trainingImage: null, algorithmName: 'churn' } }),
    },
    refuses: {
      [`${CONFIG}.hyperParameterTuningJobObjective.metricName`]: { 'a metric without a definition': objective('loss'), 'a placeholder': objective('${METRIC}') },
    },
  },
  'tuning-objective-built-in': {
    accepts: {
      'what XGBoost reports': xgboost('validation:auc'),
      'what XGBoost reports, in the right direction': xgboost('validation:error', 'Minimize'),
      'what only the container of XGBoost names': xgboost('validation:aucpr'),
      'what XGBoost reports, with a script': scripted('validation:auc'),
      'what XGBoost reports, with a script that splits its data itself': scripted('validation:auc', 'Maximize', ['train']),
      'a direction in other letters, which is another finding': xgboost('validation:auc', 'maximize'),
      'any metric of a container of one\'s own': {},
    },
    refuses: {
      [`${CONFIG}.hyperParameterTuningJobObjective.metricName`]: {
        'what XGBoost doesn\'t report': xgboost('validation:loss'),
        'a metric without its channel': xgboost('auc'),
        'a metric of the training data': xgboost('train:auc'),
        'a metric of the training data, with a script': scripted('train:auc'),
        'what XGBoost doesn\'t report, with a script': scripted('loss'),
        'a metric of a channel that the training lacks': xgboost('validation:auc', 'Maximize', ['train']),
      },
      [`${CONFIG}.hyperParameterTuningJobObjective.type_`]: { 'the wrong direction': xgboost('validation:auc', 'Minimize') },
    },
  },
  'tuning-without-ranges': {
    accepts: {
      'ranges': {},
      'no ranges with autotune': { spec: { ...config({ parameterRanges: null }).spec, autotune: { mode: 'Enabled' } } },
      'ranges in the wrong place, which is another finding':
        { spec: { ...definition({ hyperParameterRanges: small('3', '10') }).spec, ...config({ parameterRanges: null }).spec } },
    },
    refuses: {
      [RANGES]: { 'no ranges': config({ parameterRanges: null }) },
      'spec.trainingJobDefinitions[0].hyperParameterRanges': { 'no ranges in a list': list(inList('a', { hyperParameterRanges: undefined })) },
    },
  },
  'tuning-ranges-together': {
    accepts: {
      'thirty hyperparameters of several kinds': ranges(many(20, 9)),
      'too many of one kind, which is another finding': ranges({ ...many(31, 0), categoricalParameterRanges: null }),
      'more that SageMaker finds': { spec: { ...ranges({ ...many(20, 9), autoParameters: [{ name: 'x', valueHint: '1' }] }).spec, autotune: { mode: 'Enabled' } } },
    },
    refuses: {
      [RANGES]: { 'more of several kinds than of one': ranges(many(20, 10)) },
      'spec.trainingJobDefinitions[0].hyperParameterRanges': {
        'as many in a list': list(inList('a', { hyperParameterRanges: many(20, 11) })),
        'too many of one kind, and more of others': list(inList('a', { hyperParameterRanges: many(31, 2) })),
      },
    },
  },
  'tuning-range-name': {
    accepts: { 'hyperparameters with either a value or a range': {} },
    refuses: {
      [`${RANGES}.continuousParameterRanges[0].name`]: { 'a static value and a range': definition({ staticHyperParameters: { gamma: '1' } }) },
      [`${RANGES}.integerParameterRanges[0].name`]: { 'two ranges': ranges({ integerParameterRanges: [{ name: 'gamma', minValue: '1', maxValue: '2' }] }) },
      'spec.trainingJobDefinition.staticHyperParameters': { 'a hyperparameter without a name': definition({ staticHyperParameters: { '': '1' } }) },
    },
  },
  'tuning-range-numbers': {
    accepts: {
      'numbers': continuous('-1e-3', '.5'),
      'all digits of a number': continuous('0.1000000000000000055511151231257827021181583404541015625', '1.'),
      'whole numbers': integer('-3', '3'),
      'one number': integer('3', '3'),
    },
    refuses: {
      [`${RANGES}.continuousParameterRanges[0].minValue`]: { 'a text': continuous('low', '1'), 'limits in the wrong order': continuous('10', '9') },
      [`${RANGES}.integerParameterRanges[0].maxValue`]: { 'a decimal among whole numbers': integer('1', '2.5') },
    },
  },
  'tuning-range-whole': {
    accepts: {
      'a continuous range of a number': tunedXgboost('continuous', 'eta', '0.1', '0.3'),
      'an integer range of a whole number': tunedXgboost('integer', 'max_depth', '2', '10'),
      'a continuous range in a container of one\'s own': continuous('2', '10'),
    },
    refuses: { [`${RANGES}.continuousParameterRanges[0].name`]: { 'a continuous range of a whole number': tunedXgboost('continuous', 'max_depth', '2', '10') } },
  },
  'tuning-range-scaling': {
    accepts: {
      'a logarithm of positive numbers': continuous('0.01', '0.3', 'Logarithmic'),
      'a reverse logarithm below 1': continuous('0', '0.99', 'ReverseLogarithmic'),
      'linear scaling of anything': continuous('-1', '1', 'Linear'),
    },
    refuses: {
      [`${RANGES}.continuousParameterRanges[0].minValue`]: { 'the logarithm of 0': continuous('0', '1', 'Logarithmic') },
      [`${RANGES}.continuousParameterRanges[0]`]: { 'a reverse logarithm of 1': continuous('0.5', '1', 'ReverseLogarithmic') },
      [`${RANGES}.integerParameterRanges[0].scalingType`]: { 'a reverse logarithm of whole numbers': integer('1', '2', 'ReverseLogarithmic') },
    },
  },
  'tuning-auto-range': {
    accepts: {
      'automatic ranges with autotune': { spec: { ...ranges({ autoParameters: [{ name: 'lambda', valueHint: '1.5' }] }).spec, autotune: { mode: 'Enabled' } } },
    },
    refuses: { [`${RANGES}.autoParameters[0]`]: { 'automatic ranges alone': ranges({ autoParameters: [{ name: 'lambda', valueHint: '1.5' }] }) } },
  },
  'tuning-strategy-unknown': {
    accepts: {
      'Hyperband': config({ strategy: 'Hyperband' }),
      'a strategy in other letters, which is another finding': config({ strategy: 'bayesian' }),
      'no strategy, which is another finding': config({ strategy: null }),
    },
    refuses: { [`${CONFIG}.strategy`]: each(['GridSearch', 'Bayes', 'Newest'], strategy => `the strategy ${strategy}`, strategy => config({ strategy })) },
  },
  'tuning-grid-categorical': {
    accepts: { 'a grid of lists': config({ strategy: 'Grid', parameterRanges: { continuousParameterRanges: null, integerParameterRanges: null } }) },
    refuses: { [`${RANGES}.continuousParameterRanges[0]`]: { 'a grid of numbers': config({ strategy: 'Grid' }) } },
  },
  'tuning-grid-limit': {
    accepts: {
      'a grid without a limit': grid({ maxNumberOfTrainingJobs: null }),
      'the number of combinations': grid({ maxNumberOfTrainingJobs: 2 }),
      'a value that occurs twice, and counts once': grid({ maxNumberOfTrainingJobs: 2 }, ['gbtree', 'dart', 'dart']),
      'any number of another strategy': config({ resourceLimits: { maxNumberOfTrainingJobs: 7 } }),
    },
    refuses: { [`${CONFIG}.resourceLimits.maxNumberOfTrainingJobs`]: { 'another number': grid({ maxNumberOfTrainingJobs: 5 }) } },
  },
  'tuning-combinations': {
    accepts: {
      'as many training jobs as combinations': drawn({ maxNumberOfTrainingJobs: 16 }, small('3', '10')),
      'an endless range': drawn({ maxNumberOfTrainingJobs: 500 }, { ...small('3', '4'), continuousParameterRanges: [{ name: 'gamma', minValue: '0', maxValue: '1' }] }),
      'a range that SageMaker finds':
        { spec: { ...drawn({ maxNumberOfTrainingJobs: 500 }, { ...small('3', '4'), autoParameters: [{ name: 'x' }] }).spec, autotune: { mode: 'Enabled' } } },
      'autotune, which can change ranges': { spec: { ...drawn({ maxNumberOfTrainingJobs: 500 }, small('3', '4')).spec, autotune: { mode: 'Enabled' } } },
      'a strategy with rules of its own': config({ ...drawn({ maxNumberOfTrainingJobs: 500 }, small('3', '4')).spec.hyperParameterTuningJobConfig, strategy: 'Hyperband' }),
      'huge ranges': drawn({ maxNumberOfTrainingJobs: 500 }, small('-9007199254740991', '9007199254740991')),
      'numbers too large to be counted': drawn({ maxNumberOfTrainingJobs: 500 }, small('1000000000000000000', '1000000000000000900')),
      'ranges that are no numbers, which is another finding': drawn({ maxNumberOfTrainingJobs: 500 }, small('3', 'many')),
      'ranges in the wrong order, which is another finding': drawn({ maxNumberOfTrainingJobs: 500 }, small('4', '3')),
      'no limit': drawn({ maxNumberOfTrainingJobs: null }, small('3', '4')),
      'no ranges, which is another finding': config({ parameterRanges: null }),
      'definitions with enough combinations together': list(inList('a', { hyperParameterRanges: small('1', '30') }), inList('b', { hyperParameterRanges: small('1', '20') })),
      'an endless range in one of two definitions': list(inList('a', { hyperParameterRanges: small('3', '4') }), inList('b')),
    },
    refuses: {
      [`${CONFIG}.resourceLimits.maxNumberOfTrainingJobs`]: {
        'more training jobs than combinations': drawn({ maxNumberOfTrainingJobs: 17 }, small('3', '10')),
        'more at a time than combinations': drawn({ maxNumberOfTrainingJobs: 5, maxParallelTrainingJobs: 5 }, small('3', '4')),
        'a single combination': drawn({ maxNumberOfTrainingJobs: 2 }, { ...small('3', '3'), categoricalParameterRanges: null }),
        'a random choice among lists': config({ ...drawn({ maxNumberOfTrainingJobs: 3 }, { ...small('3', '3') }).spec.hyperParameterTuningJobConfig, strategy: 'Random' }),
        'fewer combinations in several definitions':
          list(inList('a', { hyperParameterRanges: small('3', '4') }), inList('b', { hyperParameterRanges: small('3', '4') })),
      },
    },
  },
  'tuning-single-algorithm': {
    accepts: {
      'early stopping and a warm start of one definition': { spec: { ...warmStart('churn-0').spec, ...config({ trainingJobEarlyStoppingType: 'Auto' }).spec } },
      'early stopping of a list of one': withJob(list(inList('a')), { trainingJobEarlyStoppingType: 'Auto' }),
      'early stopping off': withJob(list(inList('a'), inList('b')), { trainingJobEarlyStoppingType: 'Off' }),
      'Hyperband, which refuses early stopping in any case': withJob(list(inList('a'), inList('b')), { trainingJobEarlyStoppingType: 'Auto', strategy: 'Hyperband' }),
    },
    refuses: {
      [`${CONFIG}.trainingJobEarlyStoppingType`]: {
        'early stopping of two definitions': withJob(list(inList('a'), inList('b')), { trainingJobEarlyStoppingType: 'Auto' }),
      },
      'spec.warmStartConfig': { 'a warm start of two definitions': { spec: { ...list(inList('a'), inList('b')).spec, ...warmStart('churn-0').spec } } },
    },
  },
  'tuning-target-precision': {
    accepts: { 'a target with single precision': target(0.5), 'a rounded target': target(Math.fround(0.2)), 'no target': target(undefined) },
    refuses: { [`${CONFIG}.tuningJobCompletionCriteria.targetObjectiveMetricValue`]: { 'a target with more digits': target(0.2), 'a target that is too large': target(1e39) } },
  },
  'tuning-hyperband-stopping': {
    accepts: {
      'Hyperband alone': config({ strategy: 'Hyperband' }),
      'Hyperband with early stopping off': config({ strategy: 'Hyperband', trainingJobEarlyStoppingType: 'Off' }),
      'early stopping of another strategy': config({ trainingJobEarlyStoppingType: 'Auto' }),
    },
    refuses: {
      [`${CONFIG}.trainingJobEarlyStoppingType`]: { 'Hyperband with early stopping': config({ strategy: 'Hyperband', trainingJobEarlyStoppingType: 'Auto' }) },
    },
  },
  'tuning-parallel': {
    accepts: {
      'fewer at a time than in all': {},
      'all at a time': config({ resourceLimits: { maxNumberOfTrainingJobs: 5 } }),
      'no limit in all': config({ resourceLimits: { maxNumberOfTrainingJobs: null } }),
      'a limit below 1, which is another finding': config({ resourceLimits: { maxNumberOfTrainingJobs: 0 } }),
    },
    refuses: { [`${CONFIG}.resourceLimits.maxParallelTrainingJobs`]: { 'more at a time than in all': config({ resourceLimits: { maxNumberOfTrainingJobs: 4 } }) } },
  },
  'tuning-warm-start': {
    accepts: { 'other tuning jobs': warmStart('churn-0', 'churn-00') },
    refuses: {
      'spec.warmStartConfig.parentHyperParameterTuningJobs[0].hyperParameterTuningJobName': { 'the tuning job itself': warmStart('churn-1'), 'a parent without a name': warmStart(undefined) },
      'spec.warmStartConfig.parentHyperParameterTuningJobs[1].hyperParameterTuningJobName': { 'one tuning job twice': warmStart('churn-0', 'churn-0') },
    },
  },
};
