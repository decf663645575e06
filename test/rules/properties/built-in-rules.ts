import * as fc from 'fast-check';
import { type Members } from './texts';

/** A rule of Debugger or Profiler with its parameters. */
export interface BuiltInRule {
  readonly rule: string;
  readonly always?: Members;
  readonly sometimes?: Members;
}

// All values travel as texts.
export const FLAG = fc.constantFrom('True', 'False', 'true', 'false');
export const COUNT = fc.integer({ min: 1, max: 1000 }).map(String);
export const INDEX = fc.integer({ min: 0, max: 1000 }).map(String);
export const INDICES = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 5 }).map(steps => steps.join(','));
const SHARE = fc.integer({ min: 1, max: 99 }).map(hundredths => String(hundredths / 100));
const PERCENT = fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.constantFrom('0.5', '50.0', '99.9'));
export const NUMBER = fc.oneof(fc.integer({ min: 1, max: 100 }).map(String), fc.constantFrom('0.0000001', '10.0', '0.5', '1e-05'));
export const PATTERNS = fc.constantFrom('.*relu_output', '.*tanh_input|.*sigmoid_input', 'loss,accuracy', '.*weight', '^conv\\d+/(kernel|bias)');
const COLLECTIONS = fc.constantFrom('weights', 'gradients,losses', 'losses');

/** Which tensors a rule reads; some have no default. */
const SELECTION: readonly Members[] = [{ collection_names: COLLECTIONS }, { tensor_regex: PATTERNS }];
const needingSelection = (rule: string, sometimes: Members): BuiltInRule[] => SELECTION.map(always => ({ rule, always, sometimes }));

// https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-actions.html
const ACTIONS = fc.constantFrom(
  '{\\"name\\": \\"stoptraining\\", \\"training_job_prefix\\": \\"churn\\"}',
  '[{\\"name\\": \\"email\\", \\"endpoint\\": \\"ml@example.com\\"}, {\\"name\\": \\"sms\\", \\"endpoint\\": \\"+4915112345678\\"}]',
);

// https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
export const DEBUG_RULES: readonly BuiltInRule[] = [
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
    use_losses_collection: FLAG,
    num_steps: COUNT,
    diff_percent: PERCENT,
    increase_threshold_percent: PERCENT,
    mode: fc.constantFrom('EVAL', 'TRAIN', 'GLOBAL'),
  }),
  {
    rule: 'ClassImbalance',
    sometimes: {
      threshold_imbalance: NUMBER, threshold_misprediction: SHARE, samples: COUNT, argmax: FLAG, labels_regex: PATTERNS, predictions_regex: PATTERNS,
    },
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
  {
    rule: 'SimilarAcrossRuns',
    always: { other_trials: fc.constantFrom('earlier-job', 'job-1') },
    sometimes: { collection_names: COLLECTIONS, tensor_regex: PATTERNS },
  },
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

export const PROFILER_RULES: readonly BuiltInRule[] = [
  {
    rule: 'BatchSize',
    sometimes: { ...SCAN, cpu_threshold_p95: PERCENT, gpu_threshold_p95: PERCENT, gpu_memory_threshold_p95: PERCENT, patience: COUNT, window: COUNT },
  },
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
