import type { DebuggerParameter } from './debugger-parameter';

/** The intervals at which the system can be measured, in milliseconds. */
export const PROFILING_INTERVALS: readonly number[] = [100, 200, 500, 1000, 5000, 60000];

/** What can be profiled of a framework. The key in `profilingParameters` has a value in JSON. */
export interface FrameworkProfilingFacts {
  readonly key: string;
  /** Fields of the JSON besides those of a range. */
  readonly fields: readonly DebuggerParameter[];
}

/**
 * The keys of `profilingParameters` that switch on profiling of the framework; upper and lower case are the same to it.
 *
 * @see https://github.com/awslabs/sagemaker-debugger/blob/master/smdebug/profiler/profiler_config.py
 */
export const FRAMEWORK_PROFILING: readonly FrameworkProfilingFacts[] = [
  { key: 'DetailedProfilingConfig', fields: [] },
  {
    key: 'DataloaderProfilingConfig',
    fields: [{ name: 'MetricsRegex', type: 'text', default: '.*', what: 'the pattern of the events to keep' }],
  },
  {
    key: 'PythonProfilingConfig',
    fields: [
      { name: 'ProfilerName', type: 'text', default: 'cprofile', values: ['cprofile', 'pyinstrument'], what: 'the profiler' },
      {
        name: 'cProfileTimer',
        type: 'text',
        default: 'total_time',
        values: ['total_time', 'cpu_time', 'off_cpu_time', 'default'],
        what: 'what cProfile counts',
      },
    ],
  },
  { key: 'HorovodProfilingConfig', fields: [] },
  { key: 'SMDataParallelProfilingConfig', fields: [] },
];

/** The two ranges that a profiling JSON can name, of which it takes one. */
export const PROFILING_RANGE_FIELDS = {
  steps: ['StartStep', 'NumSteps'],
  time: ['StartTimeInSecSinceEpoch', 'DurationInSeconds'],
} as const;

/** The keys of `profilingParameters` that say how profiles of the framework are written. */
export const PROFILING_FILES: readonly DebuggerParameter[] = [
  { name: 'LocalPath', type: 'text', default: '/opt/ml/output/profiler', what: 'the directory in the container, in lower case' },
  { name: 'RotateMaxFileSizeInBytes', type: 'integer', default: '10485760', what: 'the size at which a new file begins' },
  { name: 'RotateFileCloseIntervalInSeconds', type: 'number', default: '60', what: 'the time after which a new file begins' },
  { name: 'FileOpenFailThreshold', type: 'integer', default: '50', what: 'how often a file may fail to open' },
];

/** The keys of `profilingParameters` that switch on SageMaker Profiler, which goes without the profiling above. */
export const SAGEMAKER_PROFILER_PARAMETERS: readonly DebuggerParameter[] = [
  { name: 'CPUProfilingDuration', type: 'number', default: '3600', what: 'how long to profile the CPU, in seconds' },
  { name: 'SMPFileRotationSecs', type: 'number', default: '600', what: 'the time after which a new file begins, in seconds' },
];
