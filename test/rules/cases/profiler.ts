import { each, type TopicCases } from './case';
import { BUILT_IN, CUSTOM, detailed, DL_IMAGE, PROFILER, profilerRule, profiling, STEPS, trainingImage, UNKNOWN_IMAGE } from './debugging';

const interval = (profilingIntervalInMilliseconds: number | null) => ({ spec: { profilerConfig: { ...PROFILER, profilingIntervalInMilliseconds } } });
const rule = (invoked: string, parameters: object = {}, image = BUILT_IN) => profilerRule({
  ruleEvaluatorImage: image, ruleParameters: { rule_to_invoke: invoked, ...parameters },
});
const instances = (resourceConfig: object) => ({ spec: { profilerConfig: PROFILER, resourceConfig } });
const ruleOnTrainium = () => ({ spec: { ...profilerRule({}, null).spec, resourceConfig: { instanceType: 'ml.trn1.2xlarge' } } });
const RULE_PARAMETERS = 'spec.profilerRuleConfigurations[0].ruleParameters';

export const PROFILER_CASES: TopicCases = {
  'profiler-interval': {
    accepts: {
      'Profiler without an interval': interval(null),
      ...each([100, 200, 500, 1000, 5000, 60000], milliseconds => `an interval of ${milliseconds} ms`, interval),
    },
    refuses: {
      'spec.profilerConfig.profilingIntervalInMilliseconds':
        each([99, 101, 499, 2000, 60001, 0], milliseconds => `an interval of ${milliseconds} ms`, interval),
    },
  },
  'profiler-rules-need-config': {
    accepts: {
      'a Profiler rule with Profiler': profilerRule({}),
      'Profiler without an output path and without rules': { spec: { profilerConfig: {} } },
      'an empty list of Profiler rules': { spec: { profilerRuleConfigurations: [] } },
      'a Profiler rule on Trainium, where Profiler does not work': ruleOnTrainium(),
    },
    refuses: {
      'spec.profilerConfig': { 'a Profiler rule without Profiler': profilerRule({}, null) },
      'spec.profilerConfig.s3OutputPath': { 'a Profiler rule with Profiler without an output path': profilerRule({}, {}) },
    },
  },
  'profiler-rules-need-framework-profiling': {
    accepts: {
      'a report without profiling of the framework': rule('ProfilerReport'),
      'a rule of the system without profiling of the framework': rule('CPUBottleneck'),
      'a rule of the framework with its profiling': { spec: { ...rule('StepOutlier').spec, ...detailed(STEPS).spec } },
      'a rule of the same name in an image of your own': rule('StepOutlier', {}, UNKNOWN_IMAGE),
    },
    refuses: {
      [`${RULE_PARAMETERS}.rule_to_invoke`]: {
        ...each(
          ['StepOutlier', 'MaxInitializationTime', 'OverallFrameworkMetrics', 'Dataloader'],
          name => `${name} without profiling of the framework`,
          name => rule(name),
        ),
        'a rule of the framework with another parameter of Profiler':
          { spec: { ...rule('StepOutlier').spec, ...profiling({ LocalPath: '/opt/' }).spec } },
        'a rule of the framework for one without a profiler':
          { spec: { ...rule('StepOutlier').spec, ...trainingImage(DL_IMAGE.replace('1.13.1-gpu-py39', '2.1.0-gpu-py310')).spec } },
      },
    },
  },
  'profiler-rule-known': {
    accepts: {
      'a report': rule('ProfilerReport'),
      'a rule of the framework': rule('Dataloader'),
      'a rule without a name': profilerRule({}),
      'a custom rule': rule('MyRule', {}, CUSTOM),
      'a rule in an image of your own': rule('MyRule', {}, UNKNOWN_IMAGE),
    },
    refuses: {
      [`${RULE_PARAMETERS}.rule_to_invoke`]: {
        'a rule in lower case': rule('profilerreport'),
        'an unknown rule': rule('FutureRule'),
        'a rule of Debugger': rule('VanishingGradient'),
      },
    },
  },
  'profiler-rule-parameters': {
    accepts: {
      'numbers at their limits': rule('CPUBottleneck', { threshold: '0', gpu_threshold: '100', cpu_threshold: '99.5', patience: '1', scan_interval_us: '1' }),
      'a fraction and a mode': rule('StepOutlier', { stddev: '0.1', mode: 'train' }),
      'parameters that every rule has': rule('BatchSize', { base_trial: 'churn', action_json: 'x' }),
      'any parameter of an unknown rule': rule('FutureRule', { anything: 'x' }),
      'parameters of a report, which has a rule of its own': rule('ProfilerReport', { CPUBottleneck_cpu_threshold: '90' }),
      'parameters without a rule': profilerRule({ ruleParameters: { name: 'threshold', value: '5' } }),
    },
    refuses: {
      [`${RULE_PARAMETERS}.threshold`]: {
        'a threshold below 0': rule('CPUBottleneck', { threshold: '-1' }),
        'a threshold above 100': rule('CPUBottleneck', { threshold: '100.1' }),
      },
      [`${RULE_PARAMETERS}.patience`]: {
        'a patience of 0': rule('CPUBottleneck', { patience: '0' }),
        'a patience that is a fraction': rule('CPUBottleneck', { patience: '1.5' }),
      },
      [`${RULE_PARAMETERS}.window`]: { 'a parameter of another rule': rule('CPUBottleneck', { window: '5' }) },
      [`${RULE_PARAMETERS}.stddev`]: { 'a standard deviation of 0': rule('StepOutlier', { stddev: '0' }) },
    },
  },
  'profiler-report-parameters': {
    accepts: {
      'parameters of rules in the report':
        rule('ProfilerReport', { CPUBottleneck_cpu_threshold: '90', iobottleneck_threshold: '90', StepOutlier_scan_interval_us: '1' }),
      'parameters of the report': rule('ProfilerReport', { opt_out_telemetry: 'True', scan_interval_us: '1' }),
      'parameters of rules in one text':
        rule('ProfilerReport', { custom_rule_parameters: "{'CPUBottleneck_cpu_threshold': 90}", opt_out_telemetry: 'False' }),
      'no parameters of rules in one text': rule('ProfilerReport', { custom_rule_parameters: '{}' }),
      'an action': rule('ProfilerReport', { action_json: 'x' }),
      'parameters of the report in another rule': rule('CPUBottleneck', { LowGPUUtilization_window: 'x' }),
      'parameters without a rule': profilerRule({ ruleParameters: { name: 'CPUBottleneck_cpu_threshold', value: '5' } }),
    },
    refuses: {
      [`${RULE_PARAMETERS}.cpu`]: { 'an unknown parameter': rule('ProfilerReport', { cpu: '90' }) },
      [`${RULE_PARAMETERS}.cpu_threshold`]: { 'a parameter without its rule': rule('ProfilerReport', { cpu_threshold: '90' }) },
      [`${RULE_PARAMETERS}.CPUBottleneck_limit`]: { 'a parameter that its rule does not have': rule('ProfilerReport', { CPUBottleneck_limit: '90' }) },
      [`${RULE_PARAMETERS}.CPUBottleneck_threshold`]: { 'a threshold above 100': rule('ProfilerReport', { CPUBottleneck_threshold: '101' }) },
      [`${RULE_PARAMETERS}.OverallFrameworkMetrics_x`]: {
        'a parameter of a rule without parameters': rule('ProfilerReport', { OverallFrameworkMetrics_x: '5' }),
      },
      [`${RULE_PARAMETERS}.opt_out_telemetry`]: { 'a switch that is not a truth value': rule('ProfilerReport', { opt_out_telemetry: 'no' }) },
      [`${RULE_PARAMETERS}.custom_rule_parameters`]: {
        'a text without parameters': rule('ProfilerReport', { custom_rule_parameters: 'CPUBottleneck' }),
        'a text with a parameter that its rule does not have':
          rule('ProfilerReport', { custom_rule_parameters: "{'CPUBottleneck_limit': 90}" }),
      },
    },
  },
  'profiler-trainium': {
    accepts: {
      'Trainium without Profiler': { spec: { resourceConfig: { instanceType: 'ml.trn1.2xlarge' } } },
      'Profiler on a CPU': instances({ instanceType: 'ml.m5.xlarge' }),
    },
    refuses: {
      'spec.profilerConfig': {
        'Profiler on Trainium': instances({ instanceType: 'ml.trn1.2xlarge' }),
        'Profiler on a group of Trainium': instances({ instanceGroups: [{ instanceGroupName: 'a', instanceType: 'ml.trn1n.32xlarge', instanceCount: 1 }] }),
      },
      'spec.profilerRuleConfigurations': { 'a Profiler rule on Trainium': ruleOnTrainium() },
    },
  },
};
