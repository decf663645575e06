import { Size } from 'cdk8s';
import { debugged, debugRule, profiled, profilerRule } from './evaluations';
import { InstanceType } from '../../src';
import { Debugger, DebugRule, ProfilerRule } from '../../src/debugging';

const OPTIONS = {
  sourceS3Uri: 's3://churn/rules/rules.py',
  className: 'GradientRule',
  instanceType: InstanceType.ML_T3_MEDIUM,
  volumeSize: Size.gibibytes(10),
};
const SPEC = {
  instanceType: 'ml.t3.medium',
  ruleConfigurationName: 'gradients',
  ruleEvaluatorImage: '606966180310.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rule-evaluator:latest',
  ruleParameters: { source_s3_uri: 's3://churn/rules/rules.py', rule_to_invoke: 'GradientRule' },
  volumeSizeInGB: 10,
};

test('a custom rule of Debugger or Profiler is a class on an instance', () => {
  expect(debugRule(DebugRule.custom('gradients', OPTIONS))).toEqual(SPEC);
  expect(profilerRule(ProfilerRule.custom('gradients', OPTIONS))).toEqual(SPEC);
});

test('nothing is found about custom rules', () => {
  expect(debugged({ rules: [DebugRule.custom('gradients', OPTIONS)] }).findings).toEqual([]);
  expect(profiled({ rules: [ProfilerRule.custom('gradients', OPTIONS)] }).findings).toEqual([]);
});

test('a custom rule has parameters and output of its own', () => {
  const parameters = { threshold: 20, strict: true, layers: ['conv', 'dense'], label: 'a' };
  expect(debugRule(DebugRule.custom('gradients', { ...OPTIONS, parameters, localPath: '/opt/rule', output: 's3://churn/rules/' }))).toEqual({
    ...SPEC,
    localPath: '/opt/rule',
    ruleParameters: { ...SPEC.ruleParameters, threshold: '20', strict: 'True', layers: 'conv,dense', label: 'a' },
    s3OutputPath: 's3://churn/rules/',
  });
});

test('a parameter is neither the class nor its file', () => {
  expect(() => DebugRule.custom('gradients', { ...OPTIONS, parameters: { source_s3_uri: 's3://x' } }))
    .toThrow("Expected the parameter 'source_s3_uri' of the rule 'gradients' once, got it twice. Remove it from `parameters`");
});

test('rules can still be written as in the manifest', () => {
  const options = { parameters: { rule_to_invoke: 'Overfit', patience: '2' }, instanceType: InstanceType.ML_C5_XLARGE, volumeSize: Size.gibibytes(5) };
  const spec = { instanceType: 'ml.c5.xlarge', ruleConfigurationName: 'a', ruleEvaluatorImage: 'image', ruleParameters: options.parameters, volumeSizeInGB: 5 };
  expect(debugRule(DebugRule.of('a', 'image', options), { region: undefined })).toEqual(spec);
  expect(profilerRule(ProfilerRule.of('a', 'image', options), { region: undefined })).toEqual(spec);
  expect([DebugRule.of('a', 'image').ruleName, ProfilerRule.of('b', 'image').ruleName]).toEqual(['a', 'b']);
});

test('parameters of a custom rule may have any name, and lists of a caller stay the caller\'s', () => {
  const parameters = { constructor: 'x', toString: 'y' };
  const rules = [DebugRule.custom('own', { ...OPTIONS, parameters })];
  expect(debugRule(rules[0])).toMatchObject({ ruleParameters: parameters });
  const watched = Debugger.at('s3://churn/tensors/', { rules });
  rules.pop();
  expect(watched._options.rules).toHaveLength(1);
});
