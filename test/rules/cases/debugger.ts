import { each, type TopicCases } from './case';
import {
  collectionParameters, COLLECTIONS, collections, CUSTOM, debugRule, DL_IMAGE, HOOK, hook, hookParameters, merged, PARAMETERS, rule, trainingImage,
  UNKNOWN_IMAGE, XGBOOST_IMAGE,
} from './debugging';

const weightUpdate = (steps: string | undefined, weights: object | undefined, hookWide?: object) => merged(
  rule('WeightUpdateRatio', steps === undefined ? {} : { num_steps: steps }),
  hook({
    ...hookWide && { hookParameters: hookWide },
    ...weights && { collectionConfigurations: [{ collectionName: 'weights', collectionParameters: weights }] },
  }),
);
const CHECKPOINTS = { checkpointConfig: { s3URI: 's3://churn/checkpoints/' } };
const distributed = (spec: object) => merged(hook({}), trainingImage(DL_IMAGE), { spec: { ...CHECKPOINTS, ...spec } });
const TWO_INSTANCES = { resourceConfig: { instanceCount: 2 } };
const DATA_PARALLEL = { hyperParameters: { sagemaker_distributed_dataparallel_enabled: 'true' } };

export const DEBUGGER_CASES: TopicCases = {
  'debugger-rules-need-hook': {
    accepts: {
      'the hook without rules': { spec: { debugHookConfig: HOOK } },
      'a built-in rule with the hook': rule('VanishingGradient'),
      'a rule in an image of your own without the hook':
        merged({ spec: { ...debugRule({ ruleEvaluatorImage: UNKNOWN_IMAGE }).spec, debugHookConfig: null } }),
      'an empty list of rules': { spec: { debugRuleConfigurations: [] } },
    },
    refuses: {
      'spec.debugHookConfig': {
        'a built-in rule without the hook': merged(rule('VanishingGradient'), { spec: { debugHookConfig: null } }),
        'a custom rule without the hook': merged(rule('MyRule', {}, CUSTOM), { spec: { debugHookConfig: null } }),
        'a rule without the hook with parameter servers':
          merged(rule('VanishingGradient'), { spec: { debugHookConfig: null, hyperParameters: { sagemaker_parameter_server_enabled: 'true' } } }),
      },
    },
  },
  'debugger-rule-collections': {
    accepts: {
      'a rule with its collection': merged(rule('VanishingGradient'), hook({ collectionConfigurations: collections('gradients') })),
      'a rule with the collection of all tensors': merged(rule('VanishingGradient'), hook({ collectionConfigurations: collections('all') })),
      'a rule with a hook that saves all tensors': merged(rule('VanishingGradient'), hookParameters({ save_all: 'True' })),
      'a rule without the hook, which is another error': merged(rule('VanishingGradient'), { spec: { debugHookConfig: null } }),
      'a rule whose collection is saved by default': rule('LossNotDecreasing'),
      'a rule whose collection a framework image saves by default': merged(rule('LossNotDecreasing'), trainingImage(DL_IMAGE)),
      'a rule that needs no collection': rule('ExplodingTensor'),
      'a rule with the collections that it names':
        merged(rule('AllZero', { collection_names: 'mine, biases' }), hook({ collectionConfigurations: collections('mine', 'biases') })),
      'a rule with a pattern in a collection': merged(rule('DeadRelu'), collectionParameters({ include_regex: '.*relu.*' }, 'mine')),
      'a rule with a pattern in the hook': merged(rule('DeadRelu'), hookParameters({ include_regex: '.*relu.*' })),
      'a rule of the default collection with a pattern in the hook':
        merged(rule('AllZero', { collection_names: 'default' }), hookParameters({ include_regex: '.*relu.*' })),
      'a rule with a pattern of tensors': rule('DeadRelu', { tensor_regex: '.*ReLU_output' }),
      'a rule with a pattern of inputs': rule('PoorWeightInitialization', { activation_inputs_regex: '.*ReLU_input' }),
      'a rule with a pattern of images': rule('CheckInputImages', { regex: '.*input_0' }),
      'an unknown rule': merged(rule('FutureRule')),
      'a custom rule': rule('MyRule', { source_s3_uri: 's3://churn/rule.py' }, CUSTOM),
    },
    refuses: {
      [COLLECTIONS]: {
        'a rule without collections': rule('VanishingGradient'),
        'a rule with another collection': merged(rule('VanishingGradient'), hook({ collectionConfigurations: collections('losses') })),
        'a rule with a hook that does not save all tensors': merged(rule('VanishingGradient'), hookParameters({ save_all: 'False' })),
        'a rule whose collection XGBoost does not save by default': merged(rule('LossNotDecreasing'), trainingImage(XGBOOST_IMAGE)),
        'a rule with one of the two collections that it names':
          merged(rule('AllZero', { collection_names: 'a,b' }), hook({ collectionConfigurations: collections('a') })),
        'a rule that needs a pattern with another collection': merged(rule('DeadRelu'), hook({ collectionConfigurations: collections('gradients') })),
        // The pattern of the hook is that of the collection default.
        'a rule with a pattern in the hook for its collection': merged(rule('VanishingGradient'), hookParameters({ include_regex: '.*' })),
        'a rule with a pattern in the hook for a collection that it names':
          merged(rule('AllZero', { collection_names: 'mine' }), hookParameters({ include_regex: '.*' })),
        'a rule of the default collection without a pattern': rule('AllZero', { collection_names: 'default' }),
        'a report with one of its collections': merged(rule('CreateXgboostReport'), hook({ collectionConfigurations: collections('metrics') })),
      },
    },
  },
  'debugger-rule-framework': {
    accepts: {
      'a rule of deep learning in an image of your own': rule('VanishingGradient'),
      'a rule of deep learning in PyTorch': merged(rule('VanishingGradient'), trainingImage(DL_IMAGE)),
      'a rule of deep learning in an unknown image': merged(rule('VanishingGradient'), trainingImage(UNKNOWN_IMAGE)),
      'a rule of XGBoost in XGBoost': merged(rule('TreeDepth'), trainingImage(XGBOOST_IMAGE)),
      'a common rule in XGBoost': merged(rule('TensorVariance'), trainingImage(XGBOOST_IMAGE)),
      'a common rule in PyTorch': merged(rule('Confusion'), trainingImage(DL_IMAGE)),
    },
    refuses: {
      [`${PARAMETERS}.rule_to_invoke`]: {
        'a rule of deep learning in XGBoost': merged(rule('VanishingGradient'), trainingImage(XGBOOST_IMAGE)),
        'a rule of XGBoost in PyTorch': merged(rule('TreeDepth'), trainingImage(DL_IMAGE)),
      },
    },
  },
  'debugger-weight-update-interval': {
    accepts: {
      'the interval of training in the collection': weightUpdate('100', { 'train.save_interval': '100', 'save_interval': '7' }),
      'the interval in the collection before that of the hook': weightUpdate('100', { save_interval: '100' }, { 'train.save_interval': '7' }),
      'the interval of training in the hook': weightUpdate('100', {}, { 'train.save_interval': '100', 'save_interval': '7' }),
      'the interval in the hook': weightUpdate('100', {}, { save_interval: '100' }),
      'the default interval': weightUpdate('500', {}),
      'a rule without steps': weightUpdate(undefined, { save_interval: '7' }),
      'a job without the collection': weightUpdate('100', undefined),
      'the interval in the collection after another one': merged(weightUpdate('100', undefined), hook({
        collectionConfigurations: [
          { collectionName: 'biases', collectionParameters: { save_interval: '7' } },
          { collectionName: 'weights', collectionParameters: { save_interval: '100' } },
        ],
      })),
      'another rule with steps': merged(rule('LossNotDecreasing', { num_steps: '100' }), collectionParameters({ save_interval: '7' })),
    },
    refuses: {
      [`${PARAMETERS}.num_steps`]: {
        'another interval of training in the collection': weightUpdate('100', { 'train.save_interval': '50', 'save_interval': '100' }),
        'steps that differ from the default interval': weightUpdate('100', {}),
      },
    },
  },
  'debugger-distributed-checkpoints': {
    accepts: {
      'one instance with checkpoints': distributed({}),
      'two instances without checkpoints': distributed({ ...TWO_INSTANCES, checkpointConfig: null }),
      'two instances without the hook': distributed({ ...TWO_INSTANCES, debugHookConfig: null }),
      'two instances of XGBoost': merged(distributed(TWO_INSTANCES), trainingImage(XGBOOST_IMAGE)),
      'two instances of an image of your own': merged(distributed(TWO_INSTANCES), trainingImage(UNKNOWN_IMAGE)),
    },
    refuses: {
      'spec.debugHookConfig': {
        'two instances with checkpoints': distributed(TWO_INSTANCES),
        'two spot instances with checkpoints': distributed({
          ...TWO_INSTANCES, enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 3600 },
        }),
        ...each(
          ['mpi', 'distributed_dataparallel', 'torch_distributed', 'multi_worker_mirrored_strategy', 'pytorch_ddp'],
          launcher => `the launcher ${launcher} with checkpoints`,
          launcher => distributed({ hyperParameters: { [`sagemaker_${launcher}_enabled`]: 'true' } }),
        ),
        'data parallelism in an image of your own': merged(distributed(DATA_PARALLEL), trainingImage(UNKNOWN_IMAGE)),
      },
    },
  },
  'debugger-distribution': {
    accepts: {
      'the hook without hyperparameters': merged(hook({}), { spec: { hyperParameters: null } }),
      'the hook with launchers off': merged(hook({}), { spec: { hyperParameters: { sagemaker_parameter_server_enabled: 'false', mp_parameters: '{}' } } }),
      'parameter servers without the hook': { spec: { hyperParameters: { sagemaker_parameter_server_enabled: 'true' } } },
    },
    refuses: {
      'spec.debugHookConfig': {
        'the hook with parameter servers': merged(hook({}), { spec: { hyperParameters: { sagemaker_parameter_server_enabled: 'true' } } }),
        'the hook with model parallelism': merged(hook({}), { spec: { hyperParameters: { mp_parameters: '{"partitions": 2}' } } }),
      },
    },
  },
};
