import { byPath, each, type TopicCases } from './case';
import { CUSTOM, debugRule, PARAMETERS, rule, UNKNOWN_IMAGE } from './debugging';

export const DEBUGGER_PARAMETER_CASES: TopicCases = {
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
};
