import { Duration, Size } from 'cdk8s';
import { A_PROFILE, profiled, profilerRule, sampleOf } from './evaluations';
import { InstanceType } from '../../src';
import { ProfilerRule } from '../../src/debugging';
import type { DebuggerParameter } from '../../src/debugging/facts/debugger-parameter';
import { BUILT_IN_PROFILER_RULES, COMMON_PROFILER_RULE_PARAMETERS, type BuiltInProfilerRule } from '../../src/debugging/facts/profiler-rules';
import { memberOf, memberOfRule } from '../../src/debugging/member-names';

const IMAGE = '929884845733.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rules:latest';

/** The method of every rule. */
const METHODS: Record<string, string> = {
  BatchSize: 'batchSize',
  CPUBottleneck: 'cpuBottleneck',
  Dataloader: 'dataloader',
  GPUMemoryIncrease: 'gpuMemoryIncrease',
  IOBottleneck: 'ioBottleneck',
  LoadBalancing: 'loadBalancing',
  LowGPUUtilization: 'lowGpuUtilization',
  OverallSystemUsage: 'overallSystemUsage',
  MaxInitializationTime: 'maxInitializationTime',
  OverallFrameworkMetrics: 'overallFrameworkMetrics',
  StepOutlier: 'stepOutlier',
  ProfilerReport: 'profilerReport',
};

const table = BUILT_IN_PROFILER_RULES.map(rule => [rule.name, rule] as const);

function make({ name }: BuiltInProfilerRule, options: object = {}): ProfilerRule {
  return (ProfilerRule as any)[METHODS[name]](options);
}

function entriesOf(parameters: readonly DebuggerParameter[], prefix = ''): Record<string, string> {
  return Object.fromEntries(parameters.map(parameter => [`${prefix}${parameter.name}`, sampleOf(parameter).text]));
}

function optionsOf(parameters: readonly DebuggerParameter[]): Record<string, any> {
  return Object.fromEntries(parameters.map(parameter => [memberOf(parameter.name), sampleOf(parameter).value]));
}

test('there are all rules that AWS has, and no other', () => {
  expect(BUILT_IN_PROFILER_RULES.map(({ name }) => name)).toEqual(Object.keys(METHODS));
  const methods = Object.getOwnPropertyNames(ProfilerRule).filter(name => typeof (ProfilerRule as any)[name] === 'function');
  expect(methods.sort()).toEqual([...Object.values(METHODS), 'custom', 'detailedProfiler', 'of'].sort());
});

test.each(table)('%s has a method of the same name', (name, rule) => {
  expect(memberOfRule(rule.name)).toBe(METHODS[name]);
});

test.each(table)('%s without options is its name, its image and rule_to_invoke', (name, rule) => {
  expect(profilerRule(make(rule))).toEqual({ ruleConfigurationName: name, ruleEvaluatorImage: IMAGE, ruleParameters: { rule_to_invoke: name } });
});

test.each(table.filter(([, { kind }]) => kind !== 'report'))('%s has all its parameters as text', (name, rule) => {
  expect(profilerRule(make(rule, optionsOf(rule.parameters))).ruleParameters).toEqual({ rule_to_invoke: name, ...entriesOf(rule.parameters) });
});

test.each(table)('%s makes a job in which nothing is found', (_name, rule) => {
  const own = rule.kind === 'report' ? {} : optionsOf(rule.parameters);
  expect(profiled({ framework: [A_PROFILE], rules: [make(rule)] }).findings).toEqual([]);
  expect(profiled({ framework: [A_PROFILE], rules: [make(rule, own)] }).findings).toEqual([]);
  expect(profiled({ rules: [make(rule)] }).findings).toEqual(rule.kind === 'framework' ? ['profiler-rules-need-framework-profiling'] : []);
});

test('every rule takes what all rules have in common', () => {
  expect(profilerRule(ProfilerRule.overallSystemUsage({
    ruleName: 'usage',
    scanInterval: Duration.seconds(30),
    localPath: '/opt/ml/processing/usage',
    output: 's3://churn/usage/',
    evaluatorImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/rules:1',
    parameters: { newest: 'yes' },
  }))).toEqual({
    localPath: '/opt/ml/processing/usage',
    ruleConfigurationName: 'usage',
    ruleEvaluatorImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/rules:1',
    ruleParameters: { rule_to_invoke: 'OverallSystemUsage', scan_interval_us: '30000000', newest: 'yes' },
    s3OutputPath: 's3://churn/usage/',
  });
  expect(COMMON_PROFILER_RULE_PARAMETERS.map(({ name }) => name)).toEqual(['rule_to_invoke', 'base_trial', 'scan_interval_us']);
});

describe('the report', () => {
  const adjustable = BUILT_IN_PROFILER_RULES.filter(({ adjustable: is, parameters }) => is && parameters.length > 0);
  const everything = ProfilerRule.profilerReport({
    optOutTelemetry: true,
    ...Object.fromEntries(adjustable.map(({ name, parameters }) => [METHODS[name], optionsOf(parameters)])),
  });

  test('adjusts the parameters of each rule', () => {
    const report = ProfilerRule.profilerReport({ cpuBottleneck: { cpuThreshold: 80 }, ioBottleneck: { threshold: 60 } });
    expect(profilerRule(report).ruleParameters).toEqual({
      rule_to_invoke: 'ProfilerReport', CPUBottleneck_cpu_threshold: '80', IOBottleneck_threshold: '60',
    });
  });

  test('adjusts everything, of which nothing is found', () => {
    expect(profilerRule(everything).ruleParameters).toEqual(Object.assign(
      { rule_to_invoke: 'ProfilerReport', opt_out_telemetry: 'True' },
      ...adjustable.map(({ name, parameters }) => entriesOf(parameters, `${name}_`)),
    ));
    expect(profiled({ framework: [A_PROFILE], rules: [everything] }).findings).toEqual([]);
  });

  test('refuses what is given twice', () => {
    expect(() => ProfilerRule.profilerReport({ batchSize: { window: 5 }, parameters: { BatchSize_window: '6' } }))
      .toThrow("Expected the parameter 'BatchSize_window' of the rule 'ProfilerReport' once");
  });
});

describe('the rule of SageMaker Profiler', () => {
  test('has an image and instances of its own', () => {
    expect(profilerRule(ProfilerRule.detailedProfiler())).toEqual({
      instanceType: 'ml.m5.4xlarge',
      ruleConfigurationName: 'DetailedProfilerProcessingJobConfig',
      ruleEvaluatorImage: '929884845733.dkr.ecr.eu-west-1.amazonaws.com/detailed-profiler-processing:latest',
      ruleParameters: { rule_to_invoke: 'DetailedProfilerProcessing' },
      volumeSizeInGB: 128,
    });
  });

  test('can have others', () => {
    expect(profilerRule(ProfilerRule.detailedProfiler({
      ruleName: 'DetailedProfilerProcessingJobConfig-1', instanceType: InstanceType.ML_M5_12XLARGE, volumeSize: Size.gibibytes(256), output: 's3://churn/x/',
    }))).toMatchObject({
      instanceType: 'ml.m5.12xlarge', ruleConfigurationName: 'DetailedProfilerProcessingJobConfig-1', s3OutputPath: 's3://churn/x/', volumeSizeInGB: 256,
    });
  });

  test('is nothing that is found, with what it reads', () => {
    expect(profiled({ sageMakerProfiler: {}, rules: [ProfilerRule.detailedProfiler()] }).findings).toEqual([]);
  });
});
