import type { ProfilingRange } from './profiling-range';

/** Options for profiles of the loading of data. */
export interface DataLoaderProfilingOptions {
  /**
   * The pattern of the events to keep, a regular expression of Python. The container turns it to lower case.
   *
   * @default '.*'
   */
  readonly metricsRegex?: string;
}

/** Options for profiles of Python functions. */
export interface PythonProfilingOptions {
  /**
   * What makes the profile.
   *
   * @default PythonProfiler.CPROFILE
   */
  readonly profiler?: PythonProfiler;

  /**
   * What cProfile counts.
   *
   * @default CProfileTimer.TOTAL_TIME
   */
  readonly timer?: CProfileTimer;
}

/** What makes profiles of Python functions. */
export enum PythonProfiler {
  /** cProfile of Python itself, which counts every call. */
  CPROFILE = 'cprofile',

  /** Pyinstrument, which takes samples of the stack. */
  PYINSTRUMENT = 'pyinstrument',
}

/** What cProfile counts. */
export enum CProfileTimer {
  /** All time that passes. */
  TOTAL_TIME = 'total_time',

  /** The time on a CPU. */
  CPU_TIME = 'cpu_time',

  /** The time off the CPU. */
  OFF_CPU_TIME = 'off_cpu_time',

  /** What cProfile counts by itself. */
  DEFAULT = 'default',
}

/**
 * A profile of the framework, for TensorFlow before 2.11 and PyTorch before 2.0. Later images don't make any.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-configure-framework-profiling.html
 */
export class FrameworkProfiling {
  /**
   * A profile of the operators in each step.
   */
  public static detailed(during: ProfilingRange): FrameworkProfiling {
    return new FrameworkProfiling('DetailedProfilingConfig', during);
  }

  /**
   * A profile of the loading of data. With TensorFlow the option `files` has to set a `localPath` that ends in a slash.
   */
  public static dataLoader(during: ProfilingRange, options: DataLoaderProfilingOptions = {}): FrameworkProfiling {
    return new FrameworkProfiling('DataloaderProfilingConfig', during, { MetricsRegex: options.metricsRegex });
  }

  /**
   * A profile of the Python functions.
   */
  public static python(during: ProfilingRange, options: PythonProfilingOptions = {}): FrameworkProfiling {
    return new FrameworkProfiling('PythonProfilingConfig', during, { ProfilerName: options.profiler, cProfileTimer: options.timer });
  }

  /**
   * A profile of Horovod. The SDK of AWS asks for it in this way; the part of the containers that is open source reads
   * nothing of the kind.
   */
  public static horovod(during: ProfilingRange): FrameworkProfiling {
    return new FrameworkProfiling('HorovodProfilingConfig', during);
  }

  /**
   * A profile of the data parallel library of SageMaker.
   */
  public static smDataParallel(during: ProfilingRange): FrameworkProfiling {
    return new FrameworkProfiling('SMDataParallelProfilingConfig', during);
  }

  private constructor(
    /** The key in the profiling parameters. */
    public readonly key: string,
    private readonly during: ProfilingRange,
    private readonly fields: { readonly [name: string]: string | undefined } = {},
  ) {
  }

  /**
   * JSON that is Python as well, the way in which the container reads it.
   *
   * @internal
   */
  public get _json(): string {
    const fields = Object.entries({ ...this.during._fields, ...this.fields }).filter(([, value]) => value !== undefined);
    return `{${fields.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(', ')}}`;
  }
}
