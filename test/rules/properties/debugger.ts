import * as fc from 'fast-check';
import { directory, image, objectUri, perPlace, prefixUri, type Place } from './places';
import { filled, hyphenated, line, listOf, mapOf, mostly, object, wholeNumber, type Members } from './texts';

interface Evaluators {
  /** The accounts with the image of the built-in rules, of custom rules, and of SageMaker Profiler. */
  readonly builtIn?: string;
  readonly custom?: string;
  readonly detailed?: string;
}

// https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-reference.html#debugger-docker-images-rules
const EVALUATORS: { readonly [region: string]: Evaluators } = {
  'af-south-1': { builtIn: '314341159256', custom: '515950693465' },
  'ap-east-1': { builtIn: '199566480951', custom: '645844755771' },
  'ap-northeast-1': { builtIn: '430734990657', custom: '670969264625' },
  'ap-northeast-2': { builtIn: '578805364391', custom: '326368420253' },
  'ap-south-1': { builtIn: '904829902805', custom: '552407032007' },
  'ap-southeast-1': { builtIn: '972752614525', custom: '631532610101' },
  'ap-southeast-2': { builtIn: '184798709955', custom: '445670767460' },
  'ca-central-1': { builtIn: '519511493484', custom: '105842248657' },
  'cn-north-1': { builtIn: '618459771430', custom: '617202126805' },
  'cn-northwest-1': { builtIn: '658757709296', custom: '658559488188' },
  'eu-central-1': { builtIn: '482524230118', custom: '691764027602', detailed: '482524230118' },
  'eu-north-1': { builtIn: '314864569078', custom: '091235270104' },
  'eu-south-1': { builtIn: '563282790590', custom: '335033873580' },
  'eu-west-1': { builtIn: '929884845733', custom: '606966180310', detailed: '929884845733' },
  'eu-west-2': { builtIn: '250201462417', custom: '074613877050' },
  'eu-west-3': { builtIn: '447278800020', custom: '224335253976' },
  'il-central-1': { detailed: '216881608335' },
  'me-south-1': { builtIn: '986000313247', custom: '050406412588' },
  'sa-east-1': { builtIn: '818342061345', custom: '466516958431' },
  'us-east-1': { builtIn: '503895931360', custom: '864354269164', detailed: '503895931360' },
  'us-east-2': { builtIn: '915447279597', custom: '840043622174', detailed: '915447279597' },
  'us-gov-west-1': { builtIn: '515509971035', custom: '515361955729' },
  'us-west-1': { builtIn: '685455198987', custom: '952348334681' },
  'us-west-2': { builtIn: '895741380848', custom: '759209512951', detailed: '895741380848' },
};

/** A rule of Debugger or Profiler with its parameters. */
interface BuiltInRule {
  readonly rule: string;
  readonly always?: Members;
  readonly sometimes?: Members;
}

// All values travel as texts.
const FLAG = fc.constantFrom('True', 'False', 'true', 'false');
const COUNT = fc.integer({ min: 1, max: 1000 }).map(String);
const INDEX = fc.integer({ min: 0, max: 1000 }).map(String);
const INDICES = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 5 }).map(steps => steps.join(','));
const SHARE = fc.integer({ min: 1, max: 99 }).map(hundredths => String(hundredths / 100));
const PERCENT = fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.constantFrom('0.5', '50.0', '99.9'));
const NUMBER = fc.oneof(fc.integer({ min: 1, max: 100 }).map(String), fc.constantFrom('0.0000001', '10.0', '0.5', '1e-05'));
const PATTERNS = fc.constantFrom('.*relu_output', '.*tanh_input|.*sigmoid_input', 'loss,accuracy', '.*weight', '^conv\\d+/(kernel|bias)');
const COLLECTIONS = fc.constantFrom('weights', 'gradients,losses', 'losses');
const STEPS = fc.constantFrom('', 'train.', 'eval.', 'predict.', 'global.');

/** Which tensors a rule reads; some have no default. */
const SELECTION = [{ collection_names: COLLECTIONS }, { tensor_regex: PATTERNS }];
const needingSelection = (rule: string, sometimes: Members): BuiltInRule[] => SELECTION.map(always => ({ rule, always, sometimes }));

// https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-actions.html
const ACTIONS = fc.constantFrom(
  '{\\"name\\": \\"stoptraining\\", \\"training_job_prefix\\": \\"churn\\"}',
  '[{\\"name\\": \\"email\\", \\"endpoint\\": \\"ml@example.com\\"}, {\\"name\\": \\"sms\\", \\"endpoint\\": \\"+4915112345678\\"}]',
);

// https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
const DEBUG_RULES: readonly BuiltInRule[] = [
  { rule: 'VanishingGradient', sometimes: { threshold: NUMBER, action_json: ACTIONS } },
  { rule: 'ExplodingTensor', sometimes: { collection_names: COLLECTIONS, tensor_regex: PATTERNS, only_nan: FLAG, action_json: ACTIONS } },
  { rule: 'WeightUpdateRatio', sometimes: { num_steps: COUNT, large_threshold: NUMBER, small_threshold: NUMBER, epsilon: NUMBER } },
  { rule: 'DeadRelu', sometimes: { tensor_regex: PATTERNS, threshold_inactivity: PERCENT, threshold_layer: PERCENT } },
  {
    rule: 'PoorWeightInitialization',
    sometimes: { activation_inputs_regex: PATTERNS, threshold: NUMBER, distribution_range: SHARE, patience: COUNT, steps: COUNT },
  },
  {
    rule: 'SaturatedActivation',
    sometimes: {
      tensor_regex: PATTERNS,
      threshold_tanh_min: fc.constant('-9.4999'),
      threshold_tanh_max: fc.constant('9.4999'),
      threshold_layer: PERCENT,
      threshold_sigmoid_min: fc.constant('-23'),
      threshold_sigmoid_max: fc.constant('16.99999'),
      threshold_inactivity: PERCENT,
    },
  },
  ...needingSelection('TensorVariance', { max_threshold: NUMBER, min_threshold: NUMBER }),
  ...needingSelection('AllZero', { threshold: PERCENT }),
  ...needingSelection('UnchangedTensor', { num_steps: COUNT, rtol: NUMBER, atol: NUMBER, equal_nan: FLAG }),
  ...needingSelection('LossNotDecreasing', {
    use_losses_collection: FLAG, num_steps: COUNT, diff_percent: PERCENT, increase_threshold_percent: PERCENT, mode: fc.constantFrom('EVAL', 'TRAIN', 'GLOBAL'),
  }),
  {
    rule: 'ClassImbalance',
    sometimes: { threshold_imbalance: NUMBER, threshold_misprediction: SHARE, samples: COUNT, argmax: FLAG, labels_regex: PATTERNS, predictions_regex: PATTERNS },
  },
  {
    rule: 'Confusion',
    sometimes: {
      category_no: fc.integer({ min: 2, max: 100 }).map(String),
      labels: fc.constant('labels'),
      predictions: fc.constant('predictions'),
      labels_collection: fc.constant('labels'),
      predictions_collection: fc.constant('predictions'),
      min_diag: SHARE,
      max_off_diag: SHARE,
    },
  },
  { rule: 'Overfit', sometimes: { tensor_regex: PATTERNS, start_step: INDEX, patience: COUNT, ratio_threshold: SHARE } },
  { rule: 'Overtraining', sometimes: { patience_train: COUNT, patience_validation: COUNT, delta: SHARE } },
  { rule: 'SimilarAcrossRuns', always: { other_trials: fc.constantFrom('earlier-job', 'job-1') }, sometimes: { collection_names: COLLECTIONS, tensor_regex: PATTERNS } },
  { rule: 'StalledTrainingRule', sometimes: { threshold: COUNT, stop_training_on_fire: fc.constant('False') } },
  { rule: 'StalledTrainingRule', always: { stop_training_on_fire: fc.constant('True'), training_job_name_prefix: fc.constant('churn-') } },
  { rule: 'CheckInputImages', sometimes: { threshold_mean: NUMBER, threshold_samples: COUNT, regex: PATTERNS, channel: fc.constantFrom('1', '3') } },
  { rule: 'NLPSequenceRatio', sometimes: { tensor_regex: PATTERNS } },
  { rule: 'NLPSequenceRatio', always: { token_values: fc.constant('0,1'), token_thresholds_percent: fc.constant('50,20.5') } },
  { rule: 'FeatureImportanceOverweight', sometimes: { threshold: SHARE, nfeatures: COUNT, tensor_regex: PATTERNS } },
  { rule: 'TreeDepth', sometimes: { depth: NUMBER } },
  { rule: 'CreateXgboostReport' },
];

const SCAN = { scan_interval_us: fc.constantFrom('60000000', '1000000') };

const PROFILER_RULES: readonly BuiltInRule[] = [
  { rule: 'BatchSize', sometimes: { ...SCAN, cpu_threshold_p95: PERCENT, gpu_threshold_p95: PERCENT, gpu_memory_threshold_p95: PERCENT, patience: COUNT, window: COUNT } },
  { rule: 'CPUBottleneck', sometimes: { ...SCAN, threshold: PERCENT, gpu_threshold: PERCENT, cpu_threshold: PERCENT, patience: COUNT } },
  { rule: 'GPUMemoryIncrease', sometimes: { ...SCAN, increase: COUNT, patience: COUNT, window: COUNT } },
  { rule: 'IOBottleneck', sometimes: { ...SCAN, threshold: PERCENT, gpu_threshold: PERCENT, io_threshold: PERCENT, patience: COUNT } },
  { rule: 'LoadBalancing', sometimes: { ...SCAN, threshold: SHARE, patience: COUNT } },
  { rule: 'LowGPUUtilization', sometimes: { ...SCAN, threshold_p95: PERCENT, threshold_p5: PERCENT, patience: COUNT, window: COUNT } },
  { rule: 'OverallSystemUsage', sometimes: SCAN },
  { rule: 'MaxInitializationTime', sometimes: { ...SCAN, threshold: COUNT } },
  { rule: 'OverallFrameworkMetrics', sometimes: SCAN },
  { rule: 'StepOutlier', sometimes: { ...SCAN, stddev: COUNT, n_outliers: COUNT } },
  { rule: 'ProfilerReport', sometimes: { CPUBottleneck_cpu_threshold: PERCENT, IOBottleneck_threshold: PERCENT, opt_out_telemetry: FLAG } },
];

// What custom rules take is theirs to say. The keys avoid those that all rules have.
const OWN_PARAMETERS = mapOf(
  fc.oneof(fc.constantFrom('threshold', 'my_option'), hyphenated(20).map(key => `my_${key}`), fc.constant(filled('key', 256))),
  fc.oneof(NUMBER, line({ max: 256 })), { max: 98 },
);

// Types for processing: the list of the API lacks some large types for training.
const TYPES_FOR_RULES = ['ml.t3.medium', 'ml.m5.4xlarge', 'ml.c5.xlarge', 'ml.r5.large', 'ml.m7i.large', 'ml.p3.2xlarge', 'ml.x9.large'];

/** Debugger and Profiler as members of a spec; rules come only with what they read. */
export const debuggerMembers = perPlace((place): fc.Arbitrary<any> => {
  const { builtIn, custom, detailed } = EVALUATORS[place.region] ?? {};
  const host = `dkr.ecr.${place.region}.${place.dnsSuffix}`;
  const kinds = (rules: readonly BuiltInRule[]) => [
    ...builtIn === undefined ? [] : [builtInRule(rules, place, fc.constant(`${builtIn}.${host}/sagemaker-debugger-rules:latest`))],
    customRule(place, custom === undefined ? image(place) : fc.oneof(fc.constant(`${custom}.${host}/sagemaker-debugger-rule-evaluator:latest`), image(place))),
  ];
  const detailedProfiler = detailed === undefined ? [] : [detailedProfilerRule(`${detailed}.${host}/detailed-profiler-processing:latest`)];
  const hook = object(
    { s3OutputPath: prefixUri(place) },
    { localPath: directory('/opt/ml/output/tensors/', '/opt/ml/output/tensors'), hookParameters: HOOK_PARAMETERS, collectionConfigurations: COLLECTION_LIST },
  );
  const debugging = object({ debugHookConfig: hook }, { debugRuleConfigurations: ruleList(fc.oneof(...kinds(DEBUG_RULES))) });
  const profiling = fc.oneof(
    object({ profilerConfig: profilerConfig(place, PROFILING_OF_FRAMEWORKS) }),
    object({
      profilerConfig: profilerConfig(place, PROFILING_OF_FRAMEWORKS, 's3OutputPath'),
      profilerRuleConfigurations: ruleList(fc.oneof(...kinds(PROFILER_RULES))),
    }),
    object({ profilerConfig: profilerConfig(place, PROFILING_IN_DETAIL, 's3OutputPath') }, { profilerRuleConfigurations: ruleList(fc.oneof(...kinds(PROFILER_RULES), ...detailedProfiler)) }),
  );
  return fc.tuple(orNothing(debugging), orNothing(profiling)).map(([debug, profile]) => withNamesApart({ ...debug, ...profile }));
});

function orNothing(members: fc.Arbitrary<any>): fc.Arbitrary<any> {
  return fc.oneof(fc.constant({}), members);
}

/** Names of rules differ among the rules of Debugger and Profiler together. */
function withNamesApart(members: any): any {
  const { profilerRuleConfigurations: rules = [], ...others } = members;
  const taken = new Set(members.debugRuleConfigurations?.map((rule: any) => rule.ruleConfigurationName));
  const profilerRuleConfigurations = rules.filter((rule: any) => !taken.has(rule.ruleConfigurationName));
  return profilerRuleConfigurations.length > 0 ? { ...others, profilerRuleConfigurations } : others;
}

const RULE_NAME = fc.oneof(hyphenated(63), line({ min: 1, max: 256 }));

function ruleList(rule: fc.Arbitrary<any>): fc.Arbitrary<any[]> {
  return listOf(rule, { min: 1, max: 20 }, ({ ruleConfigurationName }) => ruleConfigurationName);
}

function ruleOutput(place: Place): Members {
  return { localPath: directory('/opt/ml/processing/output/rule/', '/opt/ml/processing/test1'), s3OutputPath: prefixUri(place) };
}

function builtInRule(rules: readonly BuiltInRule[], place: Place, evaluator: fc.Arbitrary<string>): fc.Arbitrary<any> {
  return fc.oneof(...rules.map(({ rule, always, sometimes }) => object({
    ruleConfigurationName: mostly(RULE_NAME, fc.constant(rule), 1),
    ruleEvaluatorImage: evaluator,
    ruleParameters: object({ rule_to_invoke: fc.constant(rule), ...always }, sometimes),
  }, ruleOutput(place))));
}

function customRule(place: Place, evaluator: fc.Arbitrary<string>): fc.Arbitrary<any> {
  return object({
    ruleConfigurationName: RULE_NAME,
    ruleEvaluatorImage: evaluator,
    instanceType: fc.constantFrom(...TYPES_FOR_RULES),
    volumeSizeInGB: wholeNumber([10, 128], 1, 2147483647),
    ruleParameters: fc.tuple(objectUri(place), OWN_PARAMETERS).map(([uri, own]) => ({
      ...own, rule_to_invoke: 'MyRule', source_s3_uri: uri.startsWith('s3://') && uri.length <= 256 ? uri : 's3://rules/my_rule.py',
    })),
  }, ruleOutput(place));
}

// https://docs.aws.amazon.com/sagemaker/latest/dg/train-use-sagemaker-profiler.html
function detailedProfilerRule(evaluator: string): fc.Arbitrary<any> {
  return object({
    ruleConfigurationName: hyphenated(20).map(name => `DetailedProfilerProcessingJobConfig-${name}`),
    ruleEvaluatorImage: fc.constant(evaluator),
    instanceType: fc.constant('ml.m5.4xlarge'),
    volumeSizeInGB: fc.constant(128),
    ruleParameters: fc.constant({ rule_to_invoke: 'DetailedProfilerProcessing' }),
  });
}

/** When and what a hook or a collection saves. */
function parameters(max: number, of: 'hook' | 'collection'): fc.Arbitrary<Record<string, string>> {
  const steps = STEPS.chain(prefix => fc.oneof(
    COUNT.map(value => [`${prefix}save_interval`, value]), INDICES.map(value => [`${prefix}save_steps`, value]),
    INDEX.map(value => [`${prefix}start_step`, value]), INDEX.map(value => [`${prefix}end_step`, value]),
  ));
  const tensors = fc.oneof(
    PATTERNS.map(value => ['include_regex', value]),
    fc.subarray(['min', 'max', 'mean', 'std', 'variance', 'sum', 'prod', 'abs_max'], { minLength: 1 }).map(names => ['reductions', names.join(',')]),
    of === 'hook' ? fc.constantFrom('one', 'all').map(value => ['include_workers', value]) : FLAG.map(value => ['save_histogram', value]),
  );
  const known = fc.uniqueArray(fc.oneof(steps, tensors), { minLength: 1, maxLength: 6, selector: ([name]) => name }).map(entries => Object.fromEntries(entries));
  // The containers read no others, but the API takes any.
  return mostly(known, mapOf(fc.constant(filled('key', 256)), line({ max: 256 }), { min: 1, max }), 12);
}

const HOOK_PARAMETERS = parameters(20, 'hook');
const COLLECTION_PARAMETERS = parameters(19, 'collection');

const OWN_COLLECTION = fc.oneof(hyphenated(20).map(name => `my_${name}`), line({ min: 1, max: 256 }));

const COLLECTION_LIST = listOf(
  fc.oneof(
    object({ collectionName: fc.constantFrom('weights', 'gradients', 'losses', 'biases', 'all') }, { collectionParameters: COLLECTION_PARAMETERS }),
    object({ collectionName: OWN_COLLECTION, collectionParameters: fc.tuple(COLLECTION_PARAMETERS, PATTERNS).map(([own, include_regex]) => ({ ...own, include_regex })) }),
  ),
  { min: 1, max: 20 }, ({ collectionName }) => collectionName,
);

function profilerConfig(place: Place, profilingParameters: fc.Arbitrary<any>, ...required: string[]): fc.Arbitrary<any> {
  const s3OutputPath = prefixUri(place);
  const always = required.length > 0 ? { s3OutputPath } : {};
  return object(always, { s3OutputPath, profilingIntervalInMilliseconds: fc.constantFrom(100, 200, 500, 1000, 5000, 60000), profilingParameters });
}

const STEP_RANGE = fc.constantFrom('{"StartStep": 5, "NumSteps": 3}', '{"StartStep": 5}', '{"NumSteps": 2}');
const TIME_RANGE = fc.constantFrom('{"StartTimeInSecSinceEpoch": 1700000000, "DurationInSeconds": 10}', '{"DurationInSeconds": 10}');
const RANGE = fc.oneof(STEP_RANGE, TIME_RANGE);

const PROFILING_OF_FRAMEWORKS = mostly(
  object({ DetailedProfilingConfig: RANGE }, {
    DataloaderProfilingConfig: fc.oneof(RANGE, fc.constant('{"StartStep": 7, "NumSteps": 1, "MetricsRegex": ".*"}')),
    PythonProfilingConfig: fc.oneof(RANGE, fc.constant('{"StartStep": 9, "NumSteps": 3, "ProfilerName": "cprofile", "cProfileTimer": "total_time"}')),
    HorovodProfilingConfig: RANGE,
    SMDataParallelProfilingConfig: RANGE,
    LocalPath: fc.constantFrom('/opt/ml/output/profiler/', '/data/profile/'),
    RotateMaxFileSizeInBytes: fc.constant('10485760'),
    RotateFileCloseIntervalInSeconds: fc.constantFrom('60', '0.5'),
    FileOpenFailThreshold: COUNT,
  }),
  // The container reads no others, but the API takes any.
  mapOf(fc.constant(filled('key', 256)), line({ max: 256 }), { min: 1, max: 20 }), 12,
);

const PROFILING_IN_DETAIL = fc.constant({ CPUProfilingDuration: '3600', SMPFileRotationSecs: '600' });
