import type { DebuggerParameter } from './debugger-parameter';

/** What a profiler rule reads: measurements of the system, of the framework, or the findings of all other rules. */
export type ProfilerRuleKind = 'system' | 'framework' | 'report';

/** A rule that the built-in image evaluates over measurements. `rule_to_invoke` is its name. */
export interface BuiltInProfilerRule {
  readonly name: string;
  readonly what: string;
  readonly kind: ProfilerRuleKind;
  /** Its own parameters, besides those of every rule. */
  readonly parameters: readonly DebuggerParameter[];
  /** Whether ProfilerReport takes parameters for it, as `<rule>_<parameter>`. */
  readonly adjustable?: true;
}

const PERCENTAGE = { type: 'number', minimum: 0, maximum: 100 } as const;
const COUNT = { type: 'integer', minimum: 1 } as const;

/** Parameters that every built-in profiler rule has. */
export const COMMON_PROFILER_RULE_PARAMETERS: readonly DebuggerParameter[] = [
  { name: 'rule_to_invoke', type: 'text', required: true, what: 'the rule' },
  { name: 'base_trial', type: 'text', what: 'the job to watch; set by SageMaker' },
  { name: 'scan_interval_us', type: 'integer', default: '60000000', minimum: 1, what: 'how often to look for new measurements, in microseconds' },
];

/**
 * The built-in profiler rules.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
 * @see https://github.com/awslabs/sagemaker-debugger-rulesconfig
 */
export const BUILT_IN_PROFILER_RULES: readonly BuiltInProfilerRule[] = [
  {
    name: 'BatchSize',
    what: 'Fires when GPUs are used too little because batches are small.',
    kind: 'system',
    parameters: [
      {
        name: 'cpu_threshold_p95',
        ...PERCENTAGE,
        default: '70',
        what: 'the 95th percentile of CPU use, in percent, below which the CPU counts as idle',
      },
      {
        name: 'gpu_threshold_p95',
        ...PERCENTAGE,
        default: '70',
        what: 'the 95th percentile of GPU use, in percent, below which the GPU counts as idle',
      },
      {
        name: 'gpu_memory_threshold_p95',
        ...PERCENTAGE,
        default: '70',
        what: 'the 95th percentile of GPU memory use, in percent, below which it counts as empty',
      },
      { name: 'patience', ...COUNT, default: '1000', guideDefault: '100', what: 'the number of measurements to skip at the start' },
      { name: 'window', ...COUNT, default: '500', what: 'the number of measurements from which a percentile is computed' },
    ],
    adjustable: true,
  },
  {
    name: 'CPUBottleneck',
    what: 'Fires when GPUs wait for the CPU.',
    kind: 'system',
    parameters: [
      { name: 'threshold', ...PERCENTAGE, default: '50', what: 'the share of time spent waiting above which the rule fires, in percent' },
      { name: 'gpu_threshold', ...PERCENTAGE, default: '10', what: 'the GPU use below which the GPU counts as waiting, in percent' },
      { name: 'cpu_threshold', ...PERCENTAGE, default: '90', what: 'the CPU use above which the CPU counts as busy, in percent' },
      { name: 'patience', ...COUNT, default: '1000', guideDefault: '100', what: 'the number of measurements to skip at the start' },
    ],
    adjustable: true,
  },
  {
    name: 'Dataloader',
    what: 'Fires when the processes that load data are too few or too many for the CPU cores.',
    kind: 'framework',
    parameters: [
      {
        name: 'min_threshold',
        type: 'number',
        default: '70',
        above: 0,
        what: 'the number of processes, in percent of the cores, below which the rule fires',
      },
      {
        name: 'max_threshold',
        type: 'number',
        default: '200',
        above: 0,
        what: 'the number of processes, in percent of the cores, above which the rule fires',
      },
    ],
    adjustable: true,
  },
  {
    name: 'GPUMemoryIncrease',
    what: 'Fires when the use of GPU memory grows too much.',
    kind: 'system',
    parameters: [
      { name: 'increase', type: 'number', default: '5', guideDefault: '10', above: 0, what: 'the growth above which the rule fires, in percent' },
      { name: 'patience', ...COUNT, default: '1000', guideDefault: '100', what: 'the number of measurements to skip at the start' },
      { name: 'window', ...COUNT, default: '10', guideDefault: '500', what: 'the number of measurements from which an average is computed' },
    ],
    adjustable: true,
  },
  {
    name: 'IOBottleneck',
    what: 'Fires when GPUs wait for data.',
    kind: 'system',
    parameters: [
      { name: 'threshold', ...PERCENTAGE, default: '50', what: 'the share of time spent waiting above which the rule fires, in percent' },
      {
        name: 'gpu_threshold',
        ...PERCENTAGE,
        default: '10',
        guideDefault: '70',
        what: 'the GPU use below which the GPU counts as waiting, in percent',
      },
      { name: 'io_threshold', ...PERCENTAGE, default: '50', what: 'the share of I/O waits above which I/O counts as busy, in percent' },
      { name: 'patience', ...COUNT, default: '1000', what: 'the number of measurements to skip at the start' },
    ],
    adjustable: true,
  },
  {
    name: 'LoadBalancing',
    what: 'Fires when the GPUs have unequal work.',
    kind: 'system',
    parameters: [
      { name: 'threshold', ...PERCENTAGE, default: '0.5', what: 'the distance of the distributions of GPU use above which the rule fires' },
      { name: 'patience', ...COUNT, default: '1000', guideDefault: '10', what: 'the number of measurements to skip at the start' },
    ],
    adjustable: true,
  },
  {
    name: 'LowGPUUtilization',
    what: 'Fires when GPU use is low or fluctuates.',
    kind: 'system',
    parameters: [
      { name: 'threshold_p95', ...PERCENTAGE, default: '70', what: 'the 95th percentile of GPU use, in percent, below which the use counts as low' },
      {
        name: 'threshold_p5',
        ...PERCENTAGE,
        default: '10',
        what: 'the 5th percentile of GPU use, in percent, below which the use counts as fluctuating',
      },
      { name: 'patience', ...COUNT, default: '1000', what: 'the number of measurements to skip at the start' },
      { name: 'window', ...COUNT, default: '500', what: 'the number of measurements from which a percentile is computed' },
    ],
    adjustable: true,
  },
  {
    name: 'OverallSystemUsage',
    what: 'Summarizes the use of each instance; never fires.',
    kind: 'system',
    parameters: [],
    adjustable: true,
  },
  {
    name: 'MaxInitializationTime',
    what: 'Fires when the first step starts too late.',
    kind: 'framework',
    parameters: [{ name: 'threshold', type: 'number', default: '20', above: 0, what: 'how long to wait for the first step, in minutes' }],
    adjustable: true,
  },
  {
    name: 'OverallFrameworkMetrics',
    what: 'Summarizes the time spent in the framework; never fires.',
    kind: 'framework',
    parameters: [],
  },
  {
    name: 'StepOutlier',
    what: 'Fires when some steps take much longer than others.',
    kind: 'framework',
    parameters: [
      {
        name: 'stddev',
        type: 'number',
        default: '3',
        guideDefault: '5',
        above: 0,
        what: 'how many standard deviations from the mean make a step an outlier',
      },
      { name: 'mode', type: 'text', what: 'the mode of the steps; otherwise training and evaluation' },
      { name: 'n_outliers', ...COUNT, default: '10', what: 'the number of outliers above which the rule fires' },
    ],
    adjustable: true,
  },
  {
    name: 'ProfilerReport',
    what: 'Runs the other rules and writes a report. Their parameters are adjusted with `<rule>_<parameter>`.',
    kind: 'report',
    parameters: [
      { name: 'opt_out_telemetry', type: 'boolean', default: 'False', what: 'whether AWS collects no data about the use of the report' },
      { name: 'custom_rule_parameters', type: 'text', what: 'all parameters of other rules at once, as the text of a Python dictionary' },
    ],
  },
];
