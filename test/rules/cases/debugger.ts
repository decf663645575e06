import { byPath, each, type TopicCases } from './case';
import { EVALUATION_CASES } from './evaluation-rules';
import {
  BUILT_IN, CUSTOM, debugRule, DL_IMAGE, HOOK, profilerRule, trainingImage, UNKNOWN_IMAGE, XGBOOST_IMAGE,
} from './evaluators';

const collections = (...names: string[]) => names.map(collectionName => ({ collectionName }));
const hook = (patch: object) => ({ spec: { debugHookConfig: { ...HOOK, ...patch } } });
const hookParameters = (parameters: object) => hook({ hookParameters: parameters });
const collectionParameters = (parameters: object, collectionName = 'weights') => hook({
  collectionConfigurations: [{ collectionName, collectionParameters: parameters }],
});
const rule = (invoked: string | undefined, parameters: object = {}, image = BUILT_IN) => debugRule({
  ruleEvaluatorImage: image,
  ruleParameters: { ...invoked === undefined ? {} : { rule_to_invoke: invoked }, ...parameters },
});
const merged = (...patches: Array<{ spec: object }>) => ({ spec: Object.assign({}, ...patches.map(({ spec }) => spec)) });
const withAction = (action: unknown, spec: object = {}) => merged(
  rule('LossNotDecreasing', { action_json: typeof action === 'string' ? action : JSON.stringify(action).replace(/"/g, '\\"') }), { spec },
);
const STOP = { name: 'stoptraining', training_job_prefix: 'churn' };
const COLLECTIONS = 'spec.debugHookConfig.collectionConfigurations';
const PARAMETERS = 'spec.debugRuleConfigurations[0].ruleParameters';
const HOOK_PARAMETERS = 'spec.debugHookConfig.hookParameters';
const COLLECTION_PARAMETERS = `${COLLECTIONS}[0].collectionParameters`;
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

const ACTION = `${PARAMETERS}.action_json`;

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
  'debugger-rule-known': {
    accepts: {
      'a rule of deep learning': rule('VanishingGradient'),
      'a report of XGBoost': rule('CreateXgboostReport'),
      'a rule without a name, which is another error': rule(undefined),
      'a custom rule': rule('MyRule', {}, CUSTOM),
      'a rule in an image of your own': rule('MyRule', {}, UNKNOWN_IMAGE),
    },
    refuses: {
      [`${PARAMETERS}.rule_to_invoke`]: {
        'a rule in snake case': rule('vanishing_gradient'),
        'an unknown rule': rule('FutureRule'),
        'a rule of Profiler': rule('ProfilerReport'),
      },
    },
  },
  'debugger-rule-parameters': {
    accepts: {
      'numbers and parameters that every rule has':
        rule('VanishingGradient', { threshold: '1e-07', start_step: '17', end_step: '19', action_json: '', base_trial: 'churn' }),
      'numbers at their limits': rule('Confusion', { category_no: '2', min_diag: '0', max_off_diag: '1', labels: 'y' }),
      'no number of categories': rule('Confusion', { category_no: 'None' }),
      'a truth value, a percentage, a mode and a pattern':
        rule('LossNotDecreasing', { use_losses_collection: 'true', diff_percent: '99.9', mode: 'EVAL', tensor_regex: 'loss_[0-9],.*' }),
      'lists of numbers': rule('NLPSequenceRatio', { token_values: '3, 0', token_thresholds_percent: '50.0, 50.0' }),
      'other trials with numbers':
        rule('SimilarAcrossRuns', { other_trials: 'churn-0', other_trial_0: 's3://churn/tensors/', other_trial_10: 's3://churn/tensors/' }),
      'parameters without a rule': debugRule({ ruleParameters: { name: 'threshold', value: '1' } }),
      'any parameter of an unknown rule': rule('FutureRule', { anything: 'x' }),
      'any parameter of a custom rule': rule('MyRule', { anything: 'x' }, CUSTOM),
      'any parameter of a rule of the same name in an image of your own': rule('VanishingGradient', { anything: 'x' }, UNKNOWN_IMAGE),
    },
    refuses: {
      [`${PARAMETERS}.treshold`]: { 'a misspelled parameter': rule('VanishingGradient', { treshold: '1' }) },
      [`${PARAMETERS}.name`]: { 'a pair of name and value': rule('VanishingGradient', { name: 'threshold', value: '1' }) },
      [`${PARAMETERS}.threshold`]: { 'a threshold that is not a number': rule('VanishingGradient', { threshold: 'low' }) },
      ...byPath(['other_trial_x', 'another_trials', 'other_trials_0'].map(name => ({
        phrase: `the parameter ${name}`, path: `${PARAMETERS}.${name}`, patch: rule('VanishingGradient', { [name]: 's3://churn/' }),
      }))),
      [`${PARAMETERS}.category_no`]: { 'one category': rule('Confusion', { category_no: '1' }) },
      [`${PARAMETERS}.min_diag`]: {
        'a share above 1': rule('Confusion', { min_diag: '1.01' }),
        'a share below 0': rule('Confusion', { min_diag: '-0.01' }),
      },
      [`${PARAMETERS}.diff_percent`]: {
        'a percentage of 0': rule('LossNotDecreasing', { diff_percent: '0' }),
        'a percentage of 100': rule('LossNotDecreasing', { diff_percent: '100' }),
      },
      [`${PARAMETERS}.mode`]: { 'a mode in lower case': rule('LossNotDecreasing', { mode: 'train' }) },
      [`${PARAMETERS}.num_steps`]: { 'a number of steps that is a fraction': rule('LossNotDecreasing', { num_steps: '1.5' }) },
      [`${PARAMETERS}.use_losses_collection`]: { 'a switch that is not a truth value': rule('LossNotDecreasing', { use_losses_collection: 'yes' }) },
      [`${PARAMETERS}.token_values`]: { 'a list with a semicolon': rule('NLPSequenceRatio', { token_values: '3; 0' }) },
      [`${PARAMETERS}.tensor_regex`]: { 'a pattern with a comma in brackets': rule('LossNotDecreasing', { tensor_regex: 'loss_[0,1]' }) },
    },
  },
  'debugger-rule-selection': {
    accepts: {
      'a rule with a pattern': rule('AllZero', { tensor_regex: '.*' }),
      'a rule with collections': rule('TensorVariance', { collection_names: 'weights' }),
      'a rule that needs no selection': rule('LossNotDecreasing'),
    },
    refuses: { [PARAMETERS]: each(['AllZero', 'TensorVariance', 'UnchangedTensor'], name => `${name} without tensors`, name => rule(name)) },
  },
  'debugger-rule-other-trial': {
    accepts: {
      'a rule with other trials': rule('SimilarAcrossRuns', { other_trials: 'churn-0' }),
      'a rule with another trial': rule('SimilarAcrossRuns', { other_trial_0: 's3://churn/' }),
      'a rule that needs no other trial': rule('AllZero'),
    },
    refuses: { [`${PARAMETERS}.other_trials`]: { 'a rule without another trial': rule('SimilarAcrossRuns', { collection_names: 'losses' }) } },
  },
  'debugger-stalled-training-prefix': {
    accepts: {
      'a rule that does not say whether it stops jobs': rule('StalledTrainingRule'),
      'a rule that stops no job': rule('StalledTrainingRule', { stop_training_on_fire: 'False' }),
      'a rule that stops jobs by a prefix': rule('StalledTrainingRule', { stop_training_on_fire: 'True', training_job_name_prefix: 'churn' }),
      'a rule that stops the job by its name': rule('StalledTrainingRule', { stop_training_on_fire: 'True', training_job_name_prefix: 'churn-1' }),
      'another rule': rule('LossNotDecreasing', { stop_training_on_fire: 'True' }),
    },
    refuses: {
      [`${PARAMETERS}.training_job_name_prefix`]: {
        'a rule that stops jobs without a prefix': rule('StalledTrainingRule', { stop_training_on_fire: 'True' }),
        'a rule that stops jobs by a longer name':
          rule('StalledTrainingRule', { stop_training_on_fire: 'true', training_job_name_prefix: 'churn-1-' }),
      },
    },
  },
  'debugger-action-format': {
    accepts: {
      'a rule without an action': rule('LossNotDecreasing'),
      'an action that stops jobs': withAction(STOP),
      'an action in camel case': withAction({ ...STOP, name: 'StopTraining' }),
      'three actions': withAction([STOP, { name: 'email', endpoint: 'a.b@example.org' }, { name: 'sms', endpoint: '+123456789012345' }]),
      'an empty text': withAction(''),
      'a space': withAction(' '),
    },
    refuses: {
      [ACTION]: {
        'a word': withAction('stop'),
        'a word in quotes': withAction('"stop"'),
        'a null': withAction('null'),
        'a list with a null': withAction('[null]'),
        'a list with an action and a null': withAction([STOP, null]),
        'an action whose quotes are not escaped': withAction(JSON.stringify(STOP)),
        'an unknown action': withAction({ name: 'page' }),
        'an action that stops jobs without a prefix': withAction({ name: 'stoptraining' }),
        'an action that stops jobs by a prefix with a space': withAction({ ...STOP, training_job_prefix: 'a b' }),
        'an email without an address': withAction({ name: 'email' }),
        'an email to an address without an at sign': withAction({ name: 'email', endpoint: 'example.org' }),
        'a text message to a number without a plus sign': withAction({ name: 'sms', endpoint: '0123' }),
        'a text message to a URI': withAction({ name: 'sms', endpoint: 'tel:+123' }),
        'a text message to a number of 16 digits': withAction({ name: 'sms', endpoint: '+1234567890123456' }),
      },
    },
  },
  'debugger-action-prefix': {
    accepts: {
      'a prefix of the name of the job': withAction(STOP),
      'the name of the job in another case': withAction({ ...STOP, training_job_prefix: 'Churn-1' }),
      'a word, which is another error': withAction('stop'),
      'an email': withAction({ name: 'email', endpoint: 'a@b' }),
      'another prefix for a job without a name': withAction({ ...STOP, training_job_prefix: 'other' }, { trainingJobName: null }),
    },
    refuses: {
      [ACTION]: {
        'a prefix of another name': withAction({ ...STOP, training_job_prefix: 'churn-2' }),
        'a prefix for a job with upper case': withAction(STOP, { trainingJobName: 'Churn-1' }),
      },
    },
  },
  'debugger-action-isolated': {
    accepts: {
      'an action in a job that is not isolated': withAction(STOP),
      'an isolated job without an action': merged(rule('LossNotDecreasing'), { spec: { enableNetworkIsolation: true } }),
    },
    refuses: {
      [ACTION]: {
        'an action in an isolated job': withAction(STOP, { enableNetworkIsolation: true }),
        'an action in a VPC': withAction(STOP, { vpcConfig: { securityGroupIDs: ['sg-1'], subnets: ['subnet-1'] } }),
      },
    },
  },
  'debugger-action-spot': {
    accepts: {
      'an action with spot off': withAction(STOP),
      'an action with spot unset': withAction(STOP, { enableManagedSpotTraining: null }),
    },
    refuses: { [ACTION]: { 'an action with spot': withAction(STOP, { enableManagedSpotTraining: true }) } },
  },
  'profiler-rule-action': {
    accepts: {
      'an action of a Debugger rule': withAction(STOP),
      'a Profiler rule without an action': profilerRule({}),
    },
    refuses: {
      'spec.profilerRuleConfigurations[0].ruleParameters.action_json': {
        'an empty action of a Profiler rule': profilerRule({ ruleParameters: { action_json: '' } }),
      },
    },
  },
  'debugger-collection-names-unique': {
    accepts: {
      'names that differ in case': hook({ collectionConfigurations: collections('weights', 'Weights') }),
      'collections without names': hook({ collectionConfigurations: [{}, {}] }),
    },
    refuses: {
      [`${COLLECTIONS}[2].collectionName`]: {
        'a name that is used twice': hook({ collectionConfigurations: collections('weights', 'biases', 'weights') }),
      },
    },
  },
  'debugger-collection-name': {
    accepts: { 'a collection with a name': hook({ collectionConfigurations: collections('weights') }) },
    refuses: {
      [`${COLLECTIONS}[1].collectionName`]: {
        'a second collection without a name': hook({ collectionConfigurations: [{ collectionName: 'weights' }, {}] }),
      },
    },
  },
  'debugger-collection-pattern': {
    accepts: {
      'collections of Debugger without patterns': hook({ collectionConfigurations: collections('weights', 'trees', 'inputs') }),
      'a collection of your own with a pattern': collectionParameters({ include_regex: '.*' }, 'mine'),
      'a collection without a name': hook({ collectionConfigurations: [{}] }),
    },
    refuses: {
      [`${COLLECTION_PARAMETERS}.include_regex`]: {
        'a collection of your own without a pattern': hook({ collectionConfigurations: collections('mine') }),
      },
      [`${COLLECTIONS}[1].collectionParameters.include_regex`]: {
        'a misspelled collection of Debugger': hook({ collectionConfigurations: collections('weights', 'tree') }),
      },
    },
  },
  'debugger-hook-parameters': {
    accepts: {
      'intervals, steps and a switch':
        hookParameters({ 'save_interval': '1', 'eval.save_steps': '1, 2,3', 'start_step': '0', 'end_step': '0', 'save_all': 'true' }),
      'workers, a pattern and steps of modes':
        hookParameters({ 'include_workers': 'all', 'include_regex': 'a{2},(b|c),\\(', 'predict.end_step': '10', 'global.start_step': '1' }),
      'parameters of a collection':
        collectionParameters({ 'train.save_interval': '100', 'save_histogram': 'False', 'include_regex': '[ab]{3}', 'reductions': 'min' }),
      'a pair of name and value, which is another error': hookParameters({ name: 'save_interval', value: '5' }),
    },
    refuses: {
      [`${HOOK_PARAMETERS}.save_interval`]: {
        'an interval of 0': hookParameters({ save_interval: '0' }),
        'an interval with a unit': hookParameters({ save_interval: '5 steps' }),
      },
      [`${HOOK_PARAMETERS}.train.save_interval`]: { 'an interval that is a fraction': hookParameters({ 'train.save_interval': '1.5' }) },
      [`${HOOK_PARAMETERS}.save_steps`]: { 'steps with a semicolon': hookParameters({ save_steps: '1;2' }) },
      [`${HOOK_PARAMETERS}.save_all`]: { 'a switch that is not a truth value': hookParameters({ save_all: 'yes' }) },
      [`${HOOK_PARAMETERS}.include_workers`]: { 'some workers': hookParameters({ include_workers: 'some' }) },
      [`${HOOK_PARAMETERS}.include_regex`]: { 'a pattern with a comma in braces': hookParameters({ include_regex: 'a{2,3}' }) },
      [`${HOOK_PARAMETERS}.saveinterval`]: { 'a misspelled parameter': hookParameters({ saveinterval: '5' }) },
      [`${HOOK_PARAMETERS}.test.save_interval`]: { 'an unknown mode': hookParameters({ 'test.save_interval': '5' }) },
      [`${COLLECTION_PARAMETERS}.save_config`]: { 'an unknown parameter of a collection': collectionParameters({ save_config: 'x' }) },
      [`${COLLECTION_PARAMETERS}.include_regex`]: { 'a pattern with a comma in parentheses': collectionParameters({ include_regex: '(a,b)' }) },
    },
  },
  'debugger-reductions': {
    accepts: {
      'reductions in the hook': hookParameters({ reductions: 'min, max,abs_mean,l1_norm,abs_l2_norm,' }),
      'reductions in a collection': collectionParameters({ reductions: 'std,variance,sum,prod' }),
    },
    refuses: {
      [`${HOOK_PARAMETERS}.reductions`]: { 'an unknown reduction in the hook': hookParameters({ reductions: 'min,median' }) },
      [`${COLLECTION_PARAMETERS}.reductions`]: {
        'a norm without its suffix': collectionParameters({ reductions: 'abs_l1' }),
        'a norm with its parts in another order': collectionParameters({ reductions: 'l1_abs_norm' }),
      },
    },
  },
  'debugger-reductions-raw': {
    accepts: {
      'reductions alone': hookParameters({ reductions: 'min' }),
      'raw tensors alone': collectionParameters({ save_raw_tensor: 'true' }),
    },
    refuses: {
      [`${HOOK_PARAMETERS}.save_shape`]: { 'reductions with shapes': hookParameters({ reductions: 'min', save_shape: 'true' }) },
      [`${COLLECTION_PARAMETERS}.save_raw_tensor`]: {
        'reductions with raw tensors': collectionParameters({ reductions: 'min', save_raw_tensor: 'True' }),
      },
    },
  },
  ...EVALUATION_CASES,
};
