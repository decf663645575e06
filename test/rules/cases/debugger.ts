import type { TopicCases } from './case';
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

export const DEBUGGER_CASES: TopicCases = {
  'debugger-rules-need-hook': {
    accepts: [
      {},
      { spec: { debugHookConfig: HOOK } },
      rule('VanishingGradient'),
      merged({ spec: { ...debugRule({ ruleEvaluatorImage: UNKNOWN_IMAGE }).spec, debugHookConfig: null } }),
      { spec: { debugRuleConfigurations: [] } },
    ],
    refuses: [
      { patch: merged(rule('VanishingGradient'), { spec: { debugHookConfig: null } }), path: 'spec.debugHookConfig' },
      { patch: merged(rule('MyRule', {}, CUSTOM), { spec: { debugHookConfig: null } }), path: 'spec.debugHookConfig' },
    ],
  },
  'debugger-rule-collections': {
    accepts: [
      {},
      merged(rule('VanishingGradient'), hook({ collectionConfigurations: collections('gradients') })),
      merged(rule('VanishingGradient'), hook({ collectionConfigurations: collections('all') })),
      merged(rule('VanishingGradient'), hookParameters({ save_all: 'True' })),
      merged(rule('VanishingGradient'), { spec: { debugHookConfig: null } }),
      rule('LossNotDecreasing'),
      merged(rule('LossNotDecreasing'), trainingImage(DL_IMAGE)),
      rule('ExplodingTensor'),
      merged(rule('AllZero', { collection_names: 'mine, biases' }), hook({ collectionConfigurations: collections('mine', 'biases') })),
      merged(rule('DeadRelu'), collectionParameters({ include_regex: '.*relu.*' }, 'mine')),
      merged(rule('DeadRelu'), hookParameters({ include_regex: '.*relu.*' })),
      merged(rule('AllZero', { collection_names: 'default' }), hookParameters({ include_regex: '.*relu.*' })),
      rule('DeadRelu', { tensor_regex: '.*ReLU_output' }),
      rule('PoorWeightInitialization', { activation_inputs_regex: '.*ReLU_input' }),
      rule('CheckInputImages', { regex: '.*input_0' }),
      merged(rule('FutureRule')),
      rule('MyRule', { source_s3_uri: 's3://churn/rule.py' }, CUSTOM),
    ],
    refuses: [
      { patch: rule('VanishingGradient'), path: COLLECTIONS },
      { patch: merged(rule('VanishingGradient'), hook({ collectionConfigurations: collections('losses') })), path: COLLECTIONS },
      { patch: merged(rule('VanishingGradient'), hookParameters({ save_all: 'False' })), path: COLLECTIONS },
      { patch: merged(rule('LossNotDecreasing'), trainingImage(XGBOOST_IMAGE)), path: COLLECTIONS },
      { patch: merged(rule('AllZero', { collection_names: 'a,b' }), hook({ collectionConfigurations: collections('a') })), path: COLLECTIONS },
      { patch: merged(rule('DeadRelu'), hook({ collectionConfigurations: collections('gradients') })), path: COLLECTIONS },
      // The pattern of the hook is that of the collection default.
      { patch: merged(rule('VanishingGradient'), hookParameters({ include_regex: '.*' })), path: COLLECTIONS },
      { patch: merged(rule('AllZero', { collection_names: 'mine' }), hookParameters({ include_regex: '.*' })), path: COLLECTIONS },
      { patch: rule('AllZero', { collection_names: 'default' }), path: COLLECTIONS },
      { patch: merged(rule('CreateXgboostReport'), hook({ collectionConfigurations: collections('metrics') })), path: COLLECTIONS },
    ],
  },
  'debugger-rule-framework': {
    accepts: [
      {},
      rule('VanishingGradient'),
      merged(rule('VanishingGradient'), trainingImage(DL_IMAGE)),
      merged(rule('VanishingGradient'), trainingImage(UNKNOWN_IMAGE)),
      merged(rule('TreeDepth'), trainingImage(XGBOOST_IMAGE)),
      merged(rule('TensorVariance'), trainingImage(XGBOOST_IMAGE)),
      merged(rule('Confusion'), trainingImage(DL_IMAGE)),
    ],
    refuses: [
      { patch: merged(rule('VanishingGradient'), trainingImage(XGBOOST_IMAGE)), path: `${PARAMETERS}.rule_to_invoke` },
      { patch: merged(rule('TreeDepth'), trainingImage(DL_IMAGE)), path: `${PARAMETERS}.rule_to_invoke` },
    ],
  },
  'debugger-weight-update-interval': {
    accepts: [
      {},
      weightUpdate('100', { 'train.save_interval': '100', 'save_interval': '7' }),
      weightUpdate('100', { save_interval: '100' }, { 'train.save_interval': '7' }),
      weightUpdate('100', {}, { 'train.save_interval': '100', 'save_interval': '7' }),
      weightUpdate('100', {}, { save_interval: '100' }),
      weightUpdate('500', {}),
      weightUpdate(undefined, { save_interval: '7' }),
      weightUpdate('100', undefined),
      merged(weightUpdate('100', undefined), hook({
        collectionConfigurations: [
          { collectionName: 'biases', collectionParameters: { save_interval: '7' } },
          { collectionName: 'weights', collectionParameters: { save_interval: '100' } },
        ],
      })),
      merged(rule('LossNotDecreasing', { num_steps: '100' }), collectionParameters({ save_interval: '7' })),
    ],
    refuses: [
      { patch: weightUpdate('100', { 'train.save_interval': '50', 'save_interval': '100' }), path: `${PARAMETERS}.num_steps` },
      { patch: weightUpdate('100', {}), path: `${PARAMETERS}.num_steps` },
    ],
  },
  'debugger-distributed-checkpoints': {
    accepts: [
      {},
      distributed({}),
      distributed({ ...TWO_INSTANCES, checkpointConfig: null }),
      distributed({ ...TWO_INSTANCES, debugHookConfig: null }),
      merged(distributed(TWO_INSTANCES), trainingImage(XGBOOST_IMAGE)),
      merged(distributed(TWO_INSTANCES), trainingImage(UNKNOWN_IMAGE)),
    ],
    refuses: [
      { patch: distributed(TWO_INSTANCES), path: 'spec.debugHookConfig' },
      ...['mpi', 'distributed_dataparallel', 'torch_distributed', 'multi_worker_mirrored_strategy', 'pytorch_ddp'].map(launcher => ({
        patch: distributed({ hyperParameters: { [`sagemaker_${launcher}_enabled`]: 'true' } }), path: 'spec.debugHookConfig',
      })),
      { patch: merged(distributed(DATA_PARALLEL), trainingImage(UNKNOWN_IMAGE)), path: 'spec.debugHookConfig' },
    ],
  },
  'debugger-distribution': {
    accepts: [
      {},
      merged(hook({}), { spec: { hyperParameters: null } }),
      merged(hook({}), { spec: { hyperParameters: { sagemaker_parameter_server_enabled: 'false', mp_parameters: '{}' } } }),
      { spec: { hyperParameters: { sagemaker_parameter_server_enabled: 'true' } } },
    ],
    refuses: [
      { patch: merged(hook({}), { spec: { hyperParameters: { sagemaker_parameter_server_enabled: 'true' } } }), path: 'spec.debugHookConfig' },
      { patch: merged(hook({}), { spec: { hyperParameters: { mp_parameters: '{"partitions": 2}' } } }), path: 'spec.debugHookConfig' },
    ],
  },
  'debugger-rule-known': {
    accepts: [
      {}, rule('VanishingGradient'), rule('CreateXgboostReport'), rule(undefined), rule('MyRule', {}, CUSTOM), rule('MyRule', {}, UNKNOWN_IMAGE),
    ],
    refuses: [
      { patch: rule('vanishing_gradient'), path: `${PARAMETERS}.rule_to_invoke` },
      { patch: rule('FutureRule'), path: `${PARAMETERS}.rule_to_invoke` },
      { patch: rule('ProfilerReport'), path: `${PARAMETERS}.rule_to_invoke` },
    ],
  },
  'debugger-rule-parameters': {
    accepts: [
      {},
      rule('VanishingGradient', { threshold: '1e-07', start_step: '17', end_step: '19', action_json: '', base_trial: 'churn' }),
      rule('Confusion', { category_no: '2', min_diag: '0', max_off_diag: '1', labels: 'y' }),
      rule('Confusion', { category_no: 'None' }),
      rule('LossNotDecreasing', { use_losses_collection: 'true', diff_percent: '99.9', mode: 'EVAL', tensor_regex: 'loss_[0-9],.*' }),
      rule('NLPSequenceRatio', { token_values: '3, 0', token_thresholds_percent: '50.0, 50.0' }),
      rule('SimilarAcrossRuns', { other_trials: 'churn-0', other_trial_0: 's3://churn/tensors/', other_trial_10: 's3://churn/tensors/' }),
      debugRule({ ruleParameters: { name: 'threshold', value: '1' } }),
      rule('FutureRule', { anything: 'x' }),
      rule('MyRule', { anything: 'x' }, CUSTOM),
      // Another image may have a rule of the same name.
      rule('VanishingGradient', { anything: 'x' }, UNKNOWN_IMAGE),
    ],
    refuses: [
      { patch: rule('VanishingGradient', { treshold: '1' }), path: `${PARAMETERS}.treshold` },
      { patch: rule('VanishingGradient', { name: 'threshold', value: '1' }), path: `${PARAMETERS}.name` },
      { patch: rule('VanishingGradient', { threshold: 'low' }), path: `${PARAMETERS}.threshold` },
      ...['other_trial_x', 'another_trials', 'other_trials_0']
        .map(name => ({ patch: rule('VanishingGradient', { [name]: 's3://churn/' }), path: `${PARAMETERS}.${name}` })),
      { patch: rule('Confusion', { category_no: '1' }), path: `${PARAMETERS}.category_no` },
      { patch: rule('Confusion', { min_diag: '1.01' }), path: `${PARAMETERS}.min_diag` },
      { patch: rule('Confusion', { min_diag: '-0.01' }), path: `${PARAMETERS}.min_diag` },
      { patch: rule('LossNotDecreasing', { diff_percent: '0' }), path: `${PARAMETERS}.diff_percent` },
      { patch: rule('LossNotDecreasing', { diff_percent: '100' }), path: `${PARAMETERS}.diff_percent` },
      { patch: rule('LossNotDecreasing', { mode: 'train' }), path: `${PARAMETERS}.mode` },
      { patch: rule('LossNotDecreasing', { num_steps: '1.5' }), path: `${PARAMETERS}.num_steps` },
      { patch: rule('LossNotDecreasing', { use_losses_collection: 'yes' }), path: `${PARAMETERS}.use_losses_collection` },
      { patch: rule('NLPSequenceRatio', { token_values: '3; 0' }), path: `${PARAMETERS}.token_values` },
      { patch: rule('LossNotDecreasing', { tensor_regex: 'loss_[0,1]' }), path: `${PARAMETERS}.tensor_regex` },
    ],
  },
  'debugger-rule-selection': {
    accepts: [
      {},
      rule('AllZero', { tensor_regex: '.*' }),
      rule('TensorVariance', { collection_names: 'weights' }),
      rule('LossNotDecreasing'),
    ],
    refuses: ['AllZero', 'TensorVariance', 'UnchangedTensor'].map(name => ({ patch: rule(name), path: PARAMETERS })),
  },
  'debugger-rule-other-trial': {
    accepts: [
      {},
      rule('SimilarAcrossRuns', { other_trials: 'churn-0' }), rule('SimilarAcrossRuns', { other_trial_0: 's3://churn/' }),
      rule('AllZero'),
    ],
    refuses: [{ patch: rule('SimilarAcrossRuns', { collection_names: 'losses' }), path: `${PARAMETERS}.other_trials` }],
  },
  'debugger-stalled-training-prefix': {
    accepts: [
      {},
      rule('StalledTrainingRule'),
      rule('StalledTrainingRule', { stop_training_on_fire: 'False' }),
      rule('StalledTrainingRule', { stop_training_on_fire: 'True', training_job_name_prefix: 'churn' }),
      rule('StalledTrainingRule', { stop_training_on_fire: 'True', training_job_name_prefix: 'churn-1' }),
      rule('LossNotDecreasing', { stop_training_on_fire: 'True' }),
    ],
    refuses: [
      { patch: rule('StalledTrainingRule', { stop_training_on_fire: 'True' }), path: `${PARAMETERS}.training_job_name_prefix` },
      {
        patch: rule('StalledTrainingRule', { stop_training_on_fire: 'true', training_job_name_prefix: 'churn-1-' }),
        path: `${PARAMETERS}.training_job_name_prefix`,
      },
    ],
  },
  'debugger-action-format': {
    accepts: [
      {},
      rule('LossNotDecreasing'),
      withAction(STOP),
      withAction({ ...STOP, name: 'StopTraining' }),
      withAction([STOP, { name: 'email', endpoint: 'a.b@example.org' }, { name: 'sms', endpoint: '+123456789012345' }]),
      withAction(''), withAction(' '),
    ],
    refuses: [
      'stop', '"stop"', 'null', '[null]', [STOP, null], JSON.stringify(STOP),
      { name: 'page' }, { name: 'stoptraining' }, { ...STOP, training_job_prefix: 'a b' },
      { name: 'email' }, { name: 'email', endpoint: 'example.org' },
      { name: 'sms', endpoint: '0123' }, { name: 'sms', endpoint: 'tel:+123' }, { name: 'sms', endpoint: '+1234567890123456' },
    ].map(action => ({ patch: withAction(action), path: `${PARAMETERS}.action_json` })),
  },
  'debugger-action-prefix': {
    accepts: [
      {},
      withAction(STOP), withAction({ ...STOP, training_job_prefix: 'Churn-1' }),
      withAction('stop'), withAction({ name: 'email', endpoint: 'a@b' }),
      withAction({ ...STOP, training_job_prefix: 'other' }, { trainingJobName: null }),
    ],
    refuses: [
      { patch: withAction({ ...STOP, training_job_prefix: 'churn-2' }), path: `${PARAMETERS}.action_json` },
      { patch: withAction(STOP, { trainingJobName: 'Churn-1' }), path: `${PARAMETERS}.action_json` },
    ],
  },
  'debugger-action-isolated': {
    accepts: [{}, withAction(STOP), merged(rule('LossNotDecreasing'), { spec: { enableNetworkIsolation: true } })],
    refuses: [
      { patch: withAction(STOP, { enableNetworkIsolation: true }), path: `${PARAMETERS}.action_json` },
      { patch: withAction(STOP, { vpcConfig: { securityGroupIDs: ['sg-1'], subnets: ['subnet-1'] } }), path: `${PARAMETERS}.action_json` },
    ],
  },
  'debugger-action-spot': {
    accepts: [{}, withAction(STOP), withAction(STOP, { enableManagedSpotTraining: null })],
    refuses: [{ patch: withAction(STOP, { enableManagedSpotTraining: true }), path: `${PARAMETERS}.action_json` }],
  },
  'profiler-rule-action': {
    accepts: [{}, withAction(STOP), profilerRule({})],
    refuses: [{
      patch: profilerRule({ ruleParameters: { action_json: '' } }),
      path: 'spec.profilerRuleConfigurations[0].ruleParameters.action_json',
    }],
  },
  'debugger-collection-names-unique': {
    accepts: [{}, hook({ collectionConfigurations: collections('weights', 'Weights') }), hook({ collectionConfigurations: [{}, {}] })],
    refuses: [{ patch: hook({ collectionConfigurations: collections('weights', 'biases', 'weights') }), path: `${COLLECTIONS}[2].collectionName` }],
  },
  'debugger-collection-name': {
    accepts: [{}, hook({ collectionConfigurations: collections('weights') })],
    refuses: [{ patch: hook({ collectionConfigurations: [{ collectionName: 'weights' }, {}] }), path: `${COLLECTIONS}[1].collectionName` }],
  },
  'debugger-collection-pattern': {
    accepts: [
      {},
      hook({ collectionConfigurations: collections('weights', 'trees', 'inputs') }),
      collectionParameters({ include_regex: '.*' }, 'mine'),
      hook({ collectionConfigurations: [{}] }),
    ],
    refuses: [
      { patch: hook({ collectionConfigurations: collections('mine') }), path: `${COLLECTION_PARAMETERS}.include_regex` },
      { patch: hook({ collectionConfigurations: collections('weights', 'tree') }), path: `${COLLECTIONS}[1].collectionParameters.include_regex` },
    ],
  },
  'debugger-hook-parameters': {
    accepts: [
      {},
      hookParameters({ 'save_interval': '1', 'eval.save_steps': '1, 2,3', 'start_step': '0', 'end_step': '0', 'save_all': 'true' }),
      hookParameters({ 'include_workers': 'all', 'include_regex': 'a{2},(b|c),\\(', 'predict.end_step': '10', 'global.start_step': '1' }),
      collectionParameters({ 'train.save_interval': '100', 'save_histogram': 'False', 'include_regex': '[ab]{3}', 'reductions': 'min' }),
      hookParameters({ name: 'save_interval', value: '5' }),
    ],
    refuses: [
      { patch: hookParameters({ save_interval: '0' }), path: `${HOOK_PARAMETERS}.save_interval` },
      { patch: hookParameters({ save_interval: '5 steps' }), path: `${HOOK_PARAMETERS}.save_interval` },
      { patch: hookParameters({ 'train.save_interval': '1.5' }), path: `${HOOK_PARAMETERS}.train.save_interval` },
      { patch: hookParameters({ save_steps: '1;2' }), path: `${HOOK_PARAMETERS}.save_steps` },
      { patch: hookParameters({ save_all: 'yes' }), path: `${HOOK_PARAMETERS}.save_all` },
      { patch: hookParameters({ include_workers: 'some' }), path: `${HOOK_PARAMETERS}.include_workers` },
      { patch: hookParameters({ include_regex: 'a{2,3}' }), path: `${HOOK_PARAMETERS}.include_regex` },
      { patch: hookParameters({ saveinterval: '5' }), path: `${HOOK_PARAMETERS}.saveinterval` },
      { patch: hookParameters({ 'test.save_interval': '5' }), path: `${HOOK_PARAMETERS}.test.save_interval` },
      { patch: collectionParameters({ save_config: 'x' }), path: `${COLLECTION_PARAMETERS}.save_config` },
      { patch: collectionParameters({ include_regex: '(a,b)' }), path: `${COLLECTION_PARAMETERS}.include_regex` },
    ],
  },
  'debugger-reductions': {
    accepts: [
      {},
      hookParameters({ reductions: 'min, max,abs_mean,l1_norm,abs_l2_norm,' }),
      collectionParameters({ reductions: 'std,variance,sum,prod' }),
    ],
    refuses: [
      { patch: hookParameters({ reductions: 'min,median' }), path: `${HOOK_PARAMETERS}.reductions` },
      { patch: collectionParameters({ reductions: 'abs_l1' }), path: `${COLLECTION_PARAMETERS}.reductions` },
      { patch: collectionParameters({ reductions: 'l1_abs_norm' }), path: `${COLLECTION_PARAMETERS}.reductions` },
    ],
  },
  'debugger-reductions-raw': {
    accepts: [{}, hookParameters({ reductions: 'min' }), collectionParameters({ save_raw_tensor: 'true' })],
    refuses: [
      { patch: hookParameters({ reductions: 'min', save_shape: 'true' }), path: `${HOOK_PARAMETERS}.save_shape` },
      { patch: collectionParameters({ reductions: 'min', save_raw_tensor: 'True' }), path: `${COLLECTION_PARAMETERS}.save_raw_tensor` },
    ],
  },
  ...EVALUATION_CASES,
};
