import type { ProfilingRange } from './profiling-range';
import { checkedOptions, ifGiven, type OptionChecks } from '../manifest/given/options';
import { refuseMissing, refuseNoKnownText } from '../manifest/given/refuse';

/** Options for profiles of the loading of data. */
export interface DataLoaderProfilingOptions {
  /**
   * The pattern of the events to keep, a regular expression of Python. The container converts it to lower case.
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
   * What cProfile measures.
   *
   * @default CProfileTimer.TOTAL_TIME
   */
  readonly timer?: CProfileTimer;
}

/** What makes profiles of Python functions. */
export enum PythonProfiler {
  /** cProfile of Python, which records every call. */
  CPROFILE = 'cprofile',

  /** Pyinstrument, which samples the stack. */
  PYINSTRUMENT = 'pyinstrument',
}

/** What cProfile measures. */
export enum CProfileTimer {
  /** The elapsed time. */
  TOTAL_TIME = 'total_time',

  /** The time on a CPU. */
  CPU_TIME = 'cpu_time',

  /** The time that is not spent on a CPU. */
  OFF_CPU_TIME = 'off_cpu_time',

  /** The default of cProfile. */
  DEFAULT = 'default',
}

/**
 * A profile of the framework, for TensorFlow before 2.11 and PyTorch before 2.0. Later images do not support it.
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
   * A profile of the loading of data. With TensorFlow, the option `files` must set a `localPath` that ends in a slash.
   */
  public static dataLoader(during: ProfilingRange, options: DataLoaderProfilingOptions = {}): FrameworkProfiling {
    const { metricsRegex } = checkedOptions(options, DATA_LOADER_CHECKS);
    return new FrameworkProfiling('DataloaderProfilingConfig', during, { MetricsRegex: metricsRegex });
  }

  /**
   * A profile of the Python functions.
   */
  public static python(during: ProfilingRange, options: PythonProfilingOptions = {}): FrameworkProfiling {
    const { profiler, timer } = checkedOptions(options, PYTHON_CHECKS);
    return new FrameworkProfiling('PythonProfilingConfig', during, { ProfilerName: profiler, cProfileTimer: timer });
  }

  /**
   * A profile of Horovod. The SageMaker Python SDK requests it in this way; the open-source part of the containers does
   * not read it.
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
    refuseMissing(during, 'during', 'debugging.ProfilingRange.steps', '_fields');
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

const DATA_LOADER_CHECKS: OptionChecks<DataLoaderProfilingOptions> = { metricsRegex: ifGiven(refuseNoKnownText) };
const PYTHON_CHECKS: OptionChecks<PythonProfilingOptions> = { profiler: ifGiven(refuseNoKnownText), timer: ifGiven(refuseNoKnownText) };
