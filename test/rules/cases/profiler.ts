import type { TopicCases } from './case';
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
    accepts: [{}, interval(null), ...[100, 200, 500, 1000, 5000, 60000].map(interval)],
    refuses: [99, 101, 499, 2000, 60001, 0].map(wrong => ({ patch: interval(wrong), path: 'spec.profilerConfig.profilingIntervalInMilliseconds' })),
  },
  'profiler-rules-need-config': {
    accepts: [{}, profilerRule({}), { spec: { profilerConfig: {} } }, { spec: { profilerRuleConfigurations: [] } }],
    refuses: [
      { patch: profilerRule({}, null), path: 'spec.profilerConfig' },
      { patch: profilerRule({}, {}), path: 'spec.profilerConfig.s3OutputPath' },
    ],
  },
  'profiler-rules-need-framework-profiling': {
    accepts: [
      {},
      rule('ProfilerReport'), rule('CPUBottleneck'),
      { spec: { ...rule('StepOutlier').spec, ...detailed(STEPS).spec } },
      rule('StepOutlier', {}, UNKNOWN_IMAGE),
    ],
    refuses: [
      ...['StepOutlier', 'MaxInitializationTime', 'OverallFrameworkMetrics', 'Dataloader']
        .map(name => ({ patch: rule(name), path: `${RULE_PARAMETERS}.rule_to_invoke` })),
      { patch: { spec: { ...rule('StepOutlier').spec, ...profiling({ LocalPath: '/opt/' }).spec } }, path: `${RULE_PARAMETERS}.rule_to_invoke` },
    ],
  },
  'profiler-rule-known': {
    accepts: [{}, rule('ProfilerReport'), rule('Dataloader'), profilerRule({}), rule('MyRule', {}, CUSTOM), rule('MyRule', {}, UNKNOWN_IMAGE)],
    refuses: [
      { patch: rule('profilerreport'), path: `${RULE_PARAMETERS}.rule_to_invoke` },
      { patch: rule('FutureRule'), path: `${RULE_PARAMETERS}.rule_to_invoke` },
      { patch: rule('VanishingGradient'), path: `${RULE_PARAMETERS}.rule_to_invoke` },
    ],
  },
  'profiler-rule-parameters': {
    accepts: [
      {},
      rule('CPUBottleneck', { threshold: '0', gpu_threshold: '100', cpu_threshold: '99.5', patience: '1', scan_interval_us: '1' }),
      rule('StepOutlier', { stddev: '0.1', mode: 'train' }),
      rule('BatchSize', { base_trial: 'churn', action_json: 'x' }),
      rule('FutureRule', { anything: 'x' }),
      rule('ProfilerReport', { CPUBottleneck_cpu_threshold: '90' }),
      profilerRule({ ruleParameters: { name: 'threshold', value: '5' } }),
    ],
    refuses: [
      { patch: rule('CPUBottleneck', { threshold: '-1' }), path: `${RULE_PARAMETERS}.threshold` },
      { patch: rule('CPUBottleneck', { threshold: '100.1' }), path: `${RULE_PARAMETERS}.threshold` },
      { patch: rule('CPUBottleneck', { patience: '0' }), path: `${RULE_PARAMETERS}.patience` },
      { patch: rule('CPUBottleneck', { patience: '1.5' }), path: `${RULE_PARAMETERS}.patience` },
      { patch: rule('CPUBottleneck', { window: '5' }), path: `${RULE_PARAMETERS}.window` },
      { patch: rule('StepOutlier', { stddev: '0' }), path: `${RULE_PARAMETERS}.stddev` },
    ],
  },
  'profiler-report-parameters': {
    accepts: [
      {},
      rule('ProfilerReport', { CPUBottleneck_cpu_threshold: '90', iobottleneck_threshold: '90', StepOutlier_scan_interval_us: '1' }),
      rule('ProfilerReport', { opt_out_telemetry: 'True', scan_interval_us: '1' }),
      rule('ProfilerReport', { custom_rule_parameters: "{'CPUBottleneck_cpu_threshold': 90}", opt_out_telemetry: 'False' }),
      rule('ProfilerReport', { custom_rule_parameters: '{}' }),
      rule('ProfilerReport', { action_json: 'x' }),
      rule('CPUBottleneck', { LowGPUUtilization_window: 'x' }),
      profilerRule({ ruleParameters: { name: 'CPUBottleneck_cpu_threshold', value: '5' } }),
    ],
    refuses: [
      { patch: rule('ProfilerReport', { cpu: '90' }), path: `${RULE_PARAMETERS}.cpu` },
      { patch: rule('ProfilerReport', { cpu_threshold: '90' }), path: `${RULE_PARAMETERS}.cpu_threshold` },
      { patch: rule('ProfilerReport', { CPUBottleneck_limit: '90' }), path: `${RULE_PARAMETERS}.CPUBottleneck_limit` },
      { patch: rule('ProfilerReport', { CPUBottleneck_threshold: '101' }), path: `${RULE_PARAMETERS}.CPUBottleneck_threshold` },
      { patch: rule('ProfilerReport', { OverallFrameworkMetrics_x: '5' }), path: `${RULE_PARAMETERS}.OverallFrameworkMetrics_x` },
      { patch: rule('ProfilerReport', { opt_out_telemetry: 'no' }), path: `${RULE_PARAMETERS}.opt_out_telemetry` },
      { patch: rule('ProfilerReport', { custom_rule_parameters: 'CPUBottleneck' }), path: `${RULE_PARAMETERS}.custom_rule_parameters` },
      { patch: rule('ProfilerReport', { custom_rule_parameters: "{'CPUBottleneck_limit': 90}" }), path: `${RULE_PARAMETERS}.custom_rule_parameters` },
    ],
  },
  'profiler-trainium': {
    accepts: [{}, { spec: { resourceConfig: { instanceType: 'ml.trn1.2xlarge' } } }, instances({ instanceType: 'ml.m5.xlarge' })],
    refuses: [
      { patch: instances({ instanceType: 'ml.trn1.2xlarge' }), path: 'spec.profilerConfig' },
      {
        patch: instances({ instanceGroups: [{ instanceGroupName: 'a', instanceType: 'ml.trn1n.32xlarge', instanceCount: 1 }] }),
        path: 'spec.profilerConfig',
      },
    ],
  },
  'profiler-parameters-known': {
    accepts: [
      {},
      profiling({ detailedprofilingconfig: STEPS, DataLoaderProfilingConfig: STEPS, HorovodProfilingConfig: STEPS, LocalPath: '/opt/' }),
      profiling({ RotateMaxFileSizeInBytes: '10485760', RotateFileCloseIntervalInSeconds: '60.5', FileOpenFailThreshold: '50' }),
      profiling({ CPUProfilingDuration: '3600', SMPFileRotationSecs: '600' }),
      profiling({ name: 'LocalPath', value: '/opt' }),
    ],
    refuses: [
      { patch: profiling({ DetailProfilingConfig: STEPS }), path: `${PARAMETERS}.DetailProfilingConfig` },
      { patch: profiling({ FileOpenFailThreshold: 'many' }), path: `${PARAMETERS}.FileOpenFailThreshold` },
    ],
  },
  'profiler-json': {
    accepts: [
      {},
      detailed(STEPS), detailed('{"StartStep": 5, "NumSteps": 1, }'), detailed("{'StartStep': 5}"), detailed('{}'),
      profiling({ DataloaderProfilingConfig: '{"StartStep": 5, "MetricsRegex": "\\d+"}' }),
      profiling({ LocalPath: 'x' }),
    ],
    refuses: ['', 'StartStep: 5', '[5]', 'null', '{"StartStep": true}', '{"StartStep": null}', '{"StartStep": 5', '{"StartStep": {"a": 1}}']
      .map(text => ({ patch: detailed(text), path: DETAILED })),
  },
  'profiler-json-fields': {
    accepts: [
      {},
      profiling({ PythonProfilingConfig: '{"StartStep": 5, "ProfilerName": "cProfile", "cProfileTimer": "total_time"}' }),
      profiling({ PythonProfilingConfig: '{"StartStep": 5, "ProfilerName": "Pyinstrument"}' }),
      profiling({ PythonProfilingConfig: '{"StartStep": 5, "cProfileTimer": "default"}' }),
      profiling({ PythonProfilingConfig: 'x' }),
    ],
    refuses: [
      { patch: profiling({ PythonProfilingConfig: '{"StartStep": 5, "ProfilerName": "perf"}' }), path: `${PARAMETERS}.PythonProfilingConfig` },
      { patch: profiling({ PythonProfilingConfig: '{"StartStep": 5, "cProfileTimer": "off_cpu"}' }), path: `${PARAMETERS}.PythonProfilingConfig` },
    ],
  },
  'profiler-range': {
    accepts: [
      {},
      detailed(STEPS), detailed('{"NumSteps": 1}'), detailed('{"StartStep": 1}'), detailed('{"StartStep": 0, "NumSteps": 1}'),
      detailed('{"StartTimeInSecSinceEpoch": 1700000000, "DurationInSeconds": 10}'), detailed('{"DurationInSeconds": 0.5}'),
      detailed('x'),
    ],
    refuses: [
      '{"StartStep": 5, "DurationInSeconds": 10}', '{"NumSteps": 5, "StartTimeInSecSinceEpoch": 1700000000}',
      '{"StartTimeInSecSinceEpoch": 1700000000, "Duration": 10}', '{"StartStep": 0}', '{"MetricsRegex": ".*"}', '{}',
    ].map(text => ({ patch: detailed(text), path: DETAILED })),
  },
  'profiler-one-profiler': {
    accepts: [{}, profiling({ CPUProfilingDuration: '3600', LocalPath: '/opt/' }), detailed(STEPS)],
    refuses: [
      { patch: profiling({ CPUProfilingDuration: '3600', DetailedProfilingConfig: STEPS }), path: `${PARAMETERS}.CPUProfilingDuration` },
      { patch: profiling({ SMPFileRotationSecs: '600', PythonProfilingConfig: STEPS }), path: `${PARAMETERS}.SMPFileRotationSecs` },
    ],
  },
  'profiler-lower-case': {
    accepts: [
      {},
      profiling({ LocalPath: '/opt/ml/output/profiler/' }),
      profiling({ DataloaderProfilingConfig: '{"StartStep": 5, "MetricsRegex": "Data.*\\s"}' }),
    ],
    refuses: [
      { patch: profiling({ LocalPath: '/opt/ml/output/Profiler' }), path: `${PARAMETERS}.LocalPath` },
      { patch: profiling({ DataLoaderProfilingConfig: '{"StartStep": 5, "MetricsRegex": "\\S"}' }), path: `${PARAMETERS}.DataLoaderProfilingConfig` },
    ],
  },
  'profiler-data-loader-path': {
    accepts: [
      {}, dataLoader('/opt/ml/output/profiler/', TENSORFLOW), dataLoader(undefined, DL_IMAGE), dataLoader(undefined, UNKNOWN_IMAGE),
      profiling({ DetailedProfilingConfig: STEPS }, TENSORFLOW),
    ],
    refuses: [
      { patch: dataLoader(undefined, TENSORFLOW), path: `${PARAMETERS}.LocalPath` },
      { patch: dataLoader('/opt/ml/output/profiler', TENSORFLOW), path: `${PARAMETERS}.LocalPath` },
      { patch: profiling({ DetailedProfilingConfig: STEPS, DataloaderProfilingConfig: STEPS }, TENSORFLOW), path: `${PARAMETERS}.LocalPath` },
    ],
  },
  'profiler-framework-version': {
    accepts: [
      {},
      version(TENSORFLOW, ':2.10.1-gpu-py39'), version(TENSORFLOW, ':2.3.1'), version(DL_IMAGE, ':1.13.1-gpu-py39'),
      version(TENSORFLOW, ':latest'), version(TENSORFLOW, ':mine-2.11.0'), version(TENSORFLOW, ''), version(UNKNOWN_IMAGE, ':3.0'), version(XGBOOST_IMAGE, ':3.0-5'),
      profiling({ LocalPath: '/opt/' }, TENSORFLOW.replace('2.10', '2.11')),
    ],
    refuses: [
      { patch: version(TENSORFLOW, ':2.11.0-gpu-py39'), path: DETAILED },
      { patch: version(TENSORFLOW, ':3.0-gpu-py39'), path: DETAILED },
      { patch: version(TENSORFLOW, ':10.0-gpu-py39'), path: DETAILED },
      { patch: version(DL_IMAGE, ':2.0.0-gpu-py310'), path: DETAILED },
    ],
  },
};
