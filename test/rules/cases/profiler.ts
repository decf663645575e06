import { each, type TopicCases } from './case';
import { BUILT_IN, CUSTOM, DL_IMAGE, profilerRule, trainingImage, UNKNOWN_IMAGE, XGBOOST_IMAGE } from './evaluators';

const CONFIG = { s3OutputPath: 's3://churn/measurements/' };
const profiling = (profilingParameters: object, image?: string) => ({
  spec: { profilerConfig: { ...CONFIG, profilingParameters }, ...image === undefined ? {} : trainingImage(image).spec },
});
const interval = (profilingIntervalInMilliseconds: number | null) => ({ spec: { profilerConfig: { ...CONFIG, profilingIntervalInMilliseconds } } });
const rule = (invoked: string, parameters: object = {}, image = BUILT_IN) => profilerRule({
  ruleEvaluatorImage: image, ruleParameters: { rule_to_invoke: invoked, ...parameters },
});
const instances = (resourceConfig: object) => ({ spec: { profilerConfig: CONFIG, resourceConfig } });
const PARAMETERS = 'spec.profilerConfig.profilingParameters';
const DETAILED = `${PARAMETERS}.DetailedProfilingConfig`;
const RULE_PARAMETERS = 'spec.profilerRuleConfigurations[0].ruleParameters';
const STEPS = '{"StartStep": 5, "NumSteps": 3}';
const TENSORFLOW = '763104351884.dkr.ecr.eu-west-1.amazonaws.com/tensorflow-training:2.10.0-gpu-py39';
const detailed = (text: string) => profiling({ DetailedProfilingConfig: text });
const dataLoader = (LocalPath: string | undefined, image: string) => profiling({
  DataloaderProfilingConfig: STEPS, ...LocalPath && { LocalPath },
}, image);
const version = (image: string, tag: string) => profiling({ DetailedProfilingConfig: STEPS }, image.replace(/:.*/, tag));

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
    },
  },
  'profiler-parameters-known': {
    accepts: {
      'parameters in any case':
        profiling({ detailedprofilingconfig: STEPS, DataLoaderProfilingConfig: STEPS, HorovodProfilingConfig: STEPS, LocalPath: '/opt/' }),
      'numbers for files': profiling({ RotateMaxFileSizeInBytes: '10485760', RotateFileCloseIntervalInSeconds: '60.5', FileOpenFailThreshold: '50' }),
      'parameters of SageMaker Profiler': profiling({ CPUProfilingDuration: '3600', SMPFileRotationSecs: '600' }),
      'a pair of name and value, which is another error': profiling({ name: 'LocalPath', value: '/opt' }),
    },
    refuses: {
      [`${PARAMETERS}.DetailProfilingConfig`]: { 'an unknown parameter': profiling({ DetailProfilingConfig: STEPS }) },
      [`${PARAMETERS}.FileOpenFailThreshold`]: { 'a threshold that is not a number': profiling({ FileOpenFailThreshold: 'many' }) },
    },
  },
  'profiler-json': {
    accepts: {
      'an object': detailed(STEPS),
      'an object with a comma at its end': detailed('{"StartStep": 5, "NumSteps": 1, }'),
      'an object in single quotes': detailed("{'StartStep': 5}"),
      'an empty object': detailed('{}'),
      'an object with a pattern': profiling({ DataloaderProfilingConfig: '{"StartStep": 5, "MetricsRegex": "\\d+"}' }),
      'a parameter that is not JSON': profiling({ LocalPath: 'x' }),
    },
    refuses: {
      [DETAILED]: {
        'an empty text': detailed(''),
        'an object without braces': detailed('StartStep: 5'),
        'a list': detailed('[5]'),
        'a null': detailed('null'),
        'a truth value in an object': detailed('{"StartStep": true}'),
        'a null in an object': detailed('{"StartStep": null}'),
        'an object without its end': detailed('{"StartStep": 5'),
        'an object in an object': detailed('{"StartStep": {"a": 1}}'),
      },
    },
  },
  'profiler-json-fields': {
    accepts: {
      'cProfile with its timer': profiling({ PythonProfilingConfig: '{"StartStep": 5, "ProfilerName": "cProfile", "cProfileTimer": "total_time"}' }),
      'Pyinstrument': profiling({ PythonProfilingConfig: '{"StartStep": 5, "ProfilerName": "Pyinstrument"}' }),
      'a timer without a profiler': profiling({ PythonProfilingConfig: '{"StartStep": 5, "cProfileTimer": "default"}' }),
      'a text that is not JSON, which is another error': profiling({ PythonProfilingConfig: 'x' }),
    },
    refuses: {
      [`${PARAMETERS}.PythonProfilingConfig`]: {
        'an unknown profiler': profiling({ PythonProfilingConfig: '{"StartStep": 5, "ProfilerName": "perf"}' }),
        'an unknown timer': profiling({ PythonProfilingConfig: '{"StartStep": 5, "cProfileTimer": "off_cpu"}' }),
      },
    },
  },
  'profiler-range': {
    accepts: {
      'a first step and a number of steps': detailed(STEPS),
      'a number of steps': detailed('{"NumSteps": 1}'),
      'a first step': detailed('{"StartStep": 1}'),
      'the first step of all': detailed('{"StartStep": 0, "NumSteps": 1}'),
      'a time and a duration': detailed('{"StartTimeInSecSinceEpoch": 1700000000, "DurationInSeconds": 10}'),
      'a duration': detailed('{"DurationInSeconds": 0.5}'),
      'a text that is not JSON, which is another error': detailed('x'),
    },
    refuses: {
      [DETAILED]: {
        'a step with a duration': detailed('{"StartStep": 5, "DurationInSeconds": 10}'),
        'a number of steps with a time': detailed('{"NumSteps": 5, "StartTimeInSecSinceEpoch": 1700000000}'),
        'a time with a misspelled duration': detailed('{"StartTimeInSecSinceEpoch": 1700000000, "Duration": 10}'),
        'the first step of all without a number of steps': detailed('{"StartStep": 0}'),
        'a pattern without a range': detailed('{"MetricsRegex": ".*"}'),
        'no range': detailed('{}'),
      },
    },
  },
  'profiler-one-profiler': {
    accepts: {
      'SageMaker Profiler alone': profiling({ CPUProfilingDuration: '3600', LocalPath: '/opt/' }),
      'profiling of the framework alone': detailed(STEPS),
    },
    refuses: {
      [`${PARAMETERS}.CPUProfilingDuration`]: {
        'SageMaker Profiler with detailed profiling': profiling({ CPUProfilingDuration: '3600', DetailedProfilingConfig: STEPS }),
      },
      [`${PARAMETERS}.SMPFileRotationSecs`]: {
        'SageMaker Profiler with profiling of Python': profiling({ SMPFileRotationSecs: '600', PythonProfilingConfig: STEPS }),
      },
    },
  },
  'profiler-lower-case': {
    accepts: {
      'a path in lower case': profiling({ LocalPath: '/opt/ml/output/profiler/' }),
      'a pattern with an escape in lower case': profiling({ DataloaderProfilingConfig: '{"StartStep": 5, "MetricsRegex": "Data.*\\s"}' }),
    },
    refuses: {
      [`${PARAMETERS}.LocalPath`]: { 'a path in upper case': profiling({ LocalPath: '/opt/ml/output/Profiler' }) },
      [`${PARAMETERS}.DataLoaderProfilingConfig`]: {
        'a pattern with an escape in upper case': profiling({ DataLoaderProfilingConfig: '{"StartStep": 5, "MetricsRegex": "\\S"}' }),
      },
    },
  },
  'profiler-data-loader-path': {
    accepts: {
      'TensorFlow with a path that ends with a slash': dataLoader('/opt/ml/output/profiler/', TENSORFLOW),
      'PyTorch without a path': dataLoader(undefined, DL_IMAGE),
      'an image of your own without a path': dataLoader(undefined, UNKNOWN_IMAGE),
      'TensorFlow with other profiling and no path': profiling({ DetailedProfilingConfig: STEPS }, TENSORFLOW),
    },
    refuses: {
      [`${PARAMETERS}.LocalPath`]: {
        'TensorFlow without a path': dataLoader(undefined, TENSORFLOW),
        'TensorFlow with a path that ends without a slash': dataLoader('/opt/ml/output/profiler', TENSORFLOW),
        'TensorFlow with two kinds of profiling and no path':
          profiling({ DetailedProfilingConfig: STEPS, DataloaderProfilingConfig: STEPS }, TENSORFLOW),
      },
    },
  },
  'profiler-framework-version': {
    accepts: {
      'TensorFlow 2.10': version(TENSORFLOW, ':2.10.1-gpu-py39'),
      'TensorFlow 2.3': version(TENSORFLOW, ':2.3.1'),
      'PyTorch 1.13': version(DL_IMAGE, ':1.13.1-gpu-py39'),
      'the latest TensorFlow': version(TENSORFLOW, ':latest'),
      'a tag with a version inside': version(TENSORFLOW, ':mine-2.11.0'),
      'TensorFlow without a tag': version(TENSORFLOW, ''),
      'an image of your own': version(UNKNOWN_IMAGE, ':3.0'),
      'XGBoost': version(XGBOOST_IMAGE, ':3.0-5'),
      'TensorFlow 2.11 without profiling of the framework': profiling({ LocalPath: '/opt/' }, TENSORFLOW.replace('2.10', '2.11')),
    },
    refuses: {
      [DETAILED]: {
        'TensorFlow 2.11': version(TENSORFLOW, ':2.11.0-gpu-py39'),
        'TensorFlow 3.0': version(TENSORFLOW, ':3.0-gpu-py39'),
        'TensorFlow 10.0': version(TENSORFLOW, ':10.0-gpu-py39'),
        'PyTorch 2.0': version(DL_IMAGE, ':2.0.0-gpu-py310'),
      },
    },
  },
};
