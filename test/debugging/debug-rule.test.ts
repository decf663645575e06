import { debugged, debugRule, sampleOf } from './evaluations';
import { DebugRule, LossNotDecreasingMode } from '../../src/debugging';
import { BUILT_IN_DEBUG_RULES, COMMON_DEBUG_RULE_PARAMETERS, type BuiltInDebugRule } from '../../src/debugging/facts/debugger-rules';
import { memberOf, memberOfRule } from '../../src/debugging/member-names';

const IMAGE = '929884845733.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rules:latest';
const SAVED = { save_interval: '500' };

/**
 * The method of every rule, and what the hook saves for it.
 *
 * @see https://github.com/awslabs/sagemaker-debugger-rulesconfig
 */
const RULES: Record<string, { readonly method: string; readonly saved?: Record<string, object> }> = {
  VanishingGradient: { method: 'vanishingGradient', saved: { gradients: SAVED } },
  ExplodingTensor: { method: 'explodingTensor' },
  WeightUpdateRatio: { method: 'weightUpdateRatio', saved: { weights: SAVED } },
  DeadRelu: { method: 'deadRelu', saved: { relu_output: { include_regex: '.*relu_output', ...SAVED } } },
  PoorWeightInitialization: { method: 'poorWeightInitialization', saved: { relu_input: { include_regex: '.*relu_input', ...SAVED } } },
  SaturatedActivation: { method: 'saturatedActivation' },
  TensorVariance: { method: 'tensorVariance' },
  AllZero: { method: 'allZero' },
  ClassImbalance: { method: 'classImbalance' },
  Confusion: { method: 'confusion' },
  LossNotDecreasing: { method: 'lossNotDecreasing', saved: { losses: SAVED } },
  Overfit: { method: 'overfit' },
  Overtraining: { method: 'overtraining' },
  SimilarAcrossRuns: { method: 'similarAcrossRuns' },
  StalledTrainingRule: { method: 'stalledTrainingRule' },
  UnchangedTensor: { method: 'unchangedTensor' },
  CheckInputImages: { method: 'checkInputImages', saved: { input_image: { include_regex: '.*hybridsequential0_input_0', ...SAVED } } },
  NLPSequenceRatio: { method: 'nlpSequenceRatio', saved: { input_sequence: { include_regex: '.*embedding0_input_0', ...SAVED } } },
  FeatureImportanceOverweight: { method: 'featureImportanceOverweight', saved: { feature_importance: SAVED } },
  TreeDepth: { method: 'treeDepth' },
  CreateXgboostReport: {
    method: 'createXgboostReport',
    saved: {
      metrics: { save_interval: '5' },
      feature_importance: { save_interval: '5' },
      hyperparameters: { save_steps: '0' },
      predictions: { save_interval: '5' },
      labels: { save_interval: '5' },
    },
  },
};

/** What is found about rules that are given nothing but what their types ask for. */
const FINDINGS_WITHOUT_OPTIONS: Record<string, string[]> = {
  TensorVariance: ['debugger-rule-selection'],
  AllZero: ['debugger-rule-selection'],
  UnchangedTensor: ['debugger-rule-selection'],
};

const table = BUILT_IN_DEBUG_RULES.map(rule => [rule.name, rule] as const);

function make({ name }: BuiltInDebugRule, options: object): DebugRule {
  return (DebugRule as any)[RULES[name].method](options);
}

function required({ parameters }: BuiltInDebugRule): Record<string, string> {
  return Object.fromEntries(parameters.filter(parameter => parameter.required).map(({ name }) => [name, 'churn-1']));
}

function frameworkOf({ frameworks }: BuiltInDebugRule) {
  return frameworks.includes('pytorch') ? 'pytorch' : 'xgboost';
}

function members(parameters: Record<string, any>): Record<string, any> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [memberOf(name), value]));
}

test('there are all rules that AWS has, and no other', () => {
  expect(BUILT_IN_DEBUG_RULES.map(({ name }) => name)).toEqual(Object.keys(RULES));
  const methods = Object.getOwnPropertyNames(DebugRule).filter(name => typeof (DebugRule as any)[name] === 'function');
  expect(methods.sort()).toEqual([...Object.values(RULES).map(({ method }) => method), 'custom', 'of'].sort());
});

test.each(table)('%s has a method of the same name', (name, rule) => {
  expect(memberOfRule(rule.name)).toBe(RULES[name].method);
});

describe('without options', () => {
  test.each(table)('%s is its name, its image and rule_to_invoke', (name, rule) => {
    expect(debugRule(make(rule, members(required(rule))))).toEqual({
      ruleConfigurationName: name,
      ruleEvaluatorImage: IMAGE,
      ruleParameters: { rule_to_invoke: name, ...required(rule) },
    });
  });

  test.each(table)('%s has what it reads saved', (name, rule) => {
    const { debugHookConfig: hook } = debugged({ rules: [make(rule, members(required(rule)))] }).spec;
    const saved = Object.entries(RULES[name].saved ?? {});
    expect(hook.collectionConfigurations).toEqual(saved.length === 0 ? undefined : saved.map(([collectionName, collectionParameters]) => (
      { collectionName, collectionParameters }
    )));
  });

  test.each(table)('%s makes a job in which nothing is found', (name, rule) => {
    const { findings } = debugged({ rules: [make(rule, members(required(rule)))] }, {}, frameworkOf(rule));
    expect(findings).toEqual(FINDINGS_WITHOUT_OPTIONS[name] ?? []);
  });
});

describe('with every option', () => {
  const own = ({ parameters }: BuiltInDebugRule) => parameters.map(parameter => ({ ...sampleOf(parameter), parameter: parameter.name }));
  const options = (rule: BuiltInDebugRule) => Object.fromEntries(own(rule).map(({ parameter, value }) => [memberOf(parameter), value]));

  test.each(table)('%s has all its parameters as text', (name, rule) => {
    expect(debugRule(make(rule, options(rule))).ruleParameters).toEqual({
      rule_to_invoke: name,
      ...Object.fromEntries(own(rule).map(({ parameter, text }) => [parameter, text])),
    });
  });

  test.each(table)('%s makes a job in which nothing is found', (name, rule) => {
    const ownPrefix = name === 'StalledTrainingRule' ? { trainingJobNamePrefix: undefined } : {};
    const { findings } = debugged({ rules: [make(rule, { ...options(rule), ...ownPrefix })] }, {}, frameworkOf(rule));
    expect(findings).toEqual([]);
  });
});

test('every rule takes what all rules have in common', () => {
  expect(debugRule(DebugRule.overtraining({
    ruleName: 'plateau',
    startStep: 10,
    endStep: 100,
    localPath: '/opt/ml/processing/plateau',
    output: 's3://churn/plateau/',
    evaluatorImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/rules:1',
    parameters: { newest: 'yes' },
  }))).toEqual({
    localPath: '/opt/ml/processing/plateau',
    ruleConfigurationName: 'plateau',
    ruleEvaluatorImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/rules:1',
    ruleParameters: { rule_to_invoke: 'Overtraining', start_step: '10', end_step: '100', newest: 'yes' },
    s3OutputPath: 's3://churn/plateau/',
  });
  expect(COMMON_DEBUG_RULE_PARAMETERS.map(({ name }) => name)).toEqual(['rule_to_invoke', 'base_trial', 'action_json', 'start_step', 'end_step']);
});

describe('values', () => {
  const parametersOf = (rule: DebugRule) => debugRule(rule).ruleParameters;

  test('are the text that Python reads', () => {
    expect(parametersOf(DebugRule.vanishingGradient({ threshold: 0.00001 }))).toMatchObject({ threshold: '0.00001' });
    expect(parametersOf(DebugRule.unchangedTensor({ rtol: 1e-8, equalNan: false }))).toMatchObject({ rtol: '1e-8', equal_nan: 'False' });
    expect(parametersOf(DebugRule.lossNotDecreasing({ mode: LossNotDecreasingMode.TRAIN }))).toMatchObject({ mode: 'TRAIN' });
    expect(parametersOf(DebugRule.saturatedActivation({ thresholdTanhMin: -9 }))).toMatchObject({ threshold_tanh_min: '-9' });
  });

  test('that are undefined are left out', () => {
    expect(parametersOf(DebugRule.treeDepth({ depth: undefined }))).toEqual({ rule_to_invoke: 'TreeDepth' });
  });

  test('that have no text are an error', () => {
    expect(() => DebugRule.treeDepth({ depth: NaN })).toThrow('Expected `depth` to be a finite number, got NaN');
    expect(() => DebugRule.treeDepth({ depth: -1.8881545897087626e289 })).toThrow('Expected `depth` to be a number, or a token of a text');
    expect(() => DebugRule.deadRelu({ tensorRegex: ['a{1,2}'] })).toThrow("Expected the elements of `tensorRegex` without commas, at which the container splits lists, got 'a{1,2}'");
    expect(() => DebugRule.deadRelu({ tensorRegex: ['#{Token[Patterns.1]}'] })).toThrow('Expected the list `tensorRegex` to have no token');
  });

  test('out of their range are found', () => {
    expect(debugged({ rules: [DebugRule.confusion({ categoryNo: 1 })] }).findings).toEqual(['debugger-rule-parameters']);
  });
});

describe('parameters by the names of AWS', () => {
  test('can\'t repeat an option or the rule', () => {
    expect(() => DebugRule.treeDepth({ depth: 3, parameters: { depth: '4' } })).toThrow("Expected the parameter 'depth' of the rule 'TreeDepth' once");
    expect(() => DebugRule.treeDepth({ parameters: { rule_to_invoke: 'Overfit' } })).toThrow("Expected the parameter 'rule_to_invoke'");
  });

  test('count for the collections', () => {
    const { debugHookConfig } = debugged({ rules: [DebugRule.vanishingGradient({ parameters: { collection_names: 'weights' } })] }).spec;
    expect(debugHookConfig.collectionConfigurations).toEqual([{ collectionName: 'weights' }]);
  });

  test('can\'t be one token', () => {
    class Token {}
    expect(() => DebugRule.treeDepth({ parameters: new Token() as any })).toThrow('Expected `parameters` to be a map, got a token');
  });
});

describe('a rule that stops a stalled job', () => {
  test('stops this job by its whole name', () => {
    const { spec } = debugged({ rules: [DebugRule.stalledTrainingRule({ stopTrainingOnFire: true })] });
    expect(spec.debugRuleConfigurations[0].ruleParameters).toEqual({
      rule_to_invoke: 'StalledTrainingRule', stop_training_on_fire: 'True', training_job_name_prefix: spec.trainingJobName,
    });
  });

  test('takes another prefix', () => {
    const { ruleParameters } = debugRule(DebugRule.stalledTrainingRule({ stopTrainingOnFire: true, trainingJobNamePrefix: 'test-churn' }));
    expect(ruleParameters).toMatchObject({ training_job_name_prefix: 'test-churn' });
  });

  test('needs no prefix as long as it only watches', () => {
    expect(debugRule(DebugRule.stalledTrainingRule({ stopTrainingOnFire: false })).ruleParameters).not.toHaveProperty('training_job_name_prefix');
  });
});
