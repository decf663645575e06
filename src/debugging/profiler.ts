import type { Duration } from 'cdk8s';
import type { FrameworkProfiling } from './framework-profiling';
import type { IProfiler } from './i-profiler';
import type { ProfilerRule } from './profiler-rule';
import type { ProfileFileOptions, SageMakerProfilerOptions } from './profiling-options';
import { profilingParameters } from './profiling-parameters';
import type { ImagePlace } from '../algorithms/images/lookup';
import type { Codec, Fields, FieldsOf } from '../manifest/codec/codec';
import { at, NOWHERE } from '../manifest/codec/field';
import { called, memberOrOption, part } from '../manifest/codec/parts';
import { MILLISECONDS, TEXT, TEXT_MAP } from '../manifest/codec/values';
import { DEFAULTS } from '../manifest/defaults';
import { refuseOtherCase } from '../manifest/given/options';
import { refuseForeign, refuseMissing, refuseNoText } from '../manifest/given/refuse';
import { copyOfOptions, givenList } from '../manifest/given/values';
import { unlessEmpty } from '../manifest/plain-data';

const PROFILER_ARGS = ['s3Uri'];

const PROFILER_FIELDS = {
  s3Uri: at('s3OutputPath', TEXT),
  interval: at('profilingIntervalInMilliseconds', MILLISECONDS, { default: DEFAULTS['spec.profilerConfig.profilingIntervalInMilliseconds'] }),
  framework: NOWHERE,
  files: NOWHERE,
  sageMakerProfiler: NOWHERE,
  parameters: at('profilingParameters', TEXT_MAP),
  rules: NOWHERE,
} satisfies FieldsOf<ProfilerOptions> & Fields;

/** Options for Profiler. */
export interface ProfilerOptions {
  /**
   * How often the system is measured: every 100, 200 or 500 milliseconds, or every 1, 5 or 60 seconds.
   *
   * @default Duration.millis(500)
   */
  readonly interval?: Duration;

  /**
   * The parts of the framework to profile, each at most once.
   *
   * @default - the framework is not profiled
   */
  readonly framework?: FrameworkProfiling[];

  /**
   * How profiles of the framework are written in the container.
   *
   * @default - chosen by SageMaker
   */
  readonly files?: ProfileFileOptions;

  /**
   * SageMaker Profiler, in place of profiles of the framework. AWS ends it on 2027-06-30.
   *
   * @default - SageMaker Profiler is off
   */
  readonly sageMakerProfiler?: SageMakerProfilerOptions;

  /**
   * Further profiling parameters, by the names of AWS. Together with the options above, at most 20 entries of at most
   * 256 characters.
   *
   * @default - none
   */
  readonly parameters?: { [name: string]: string };

  /**
   * The rules that watch the measurements, at most 20, with different names. A rule can't be changed or removed later.
   *
   * @default - none
   */
  readonly rules?: ProfilerRule[];
}

/**
 * System monitoring and framework profiling of a job, and the rules that watch them.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProfilerConfig.html
 *
 * @example
 *
 * new TrainingJob(this, 'churn', {
 *   role, algorithm, cluster, output,
 *   region: 'eu-west-1',
 *   profiler: debugging.Profiler.at('s3://churn/profiles/', {
 *     framework: [debugging.FrameworkProfiling.detailed(debugging.ProfilingRange.steps(100, 5))],
 *     rules: [debugging.ProfilerRule.profilerReport({ cpuBottleneck: { cpuThreshold: 80 } })],
 *   }),
 * });
 */
export class Profiler implements IProfiler {
  /** @internal */
  public static readonly _codec: Codec<Profiler> = part<Profiler>(PROFILER_FIELDS, {
    getterOf: name => name === 'parameters' ? ({ _parameters }) => _parameters : memberOrOption(PROFILER_ARGS)(name),
    factory: { owner: Profiler, method: 'at', args: PROFILER_ARGS },
    write: options => called(Profiler, 'at', PROFILER_ARGS, options),
  });

  /**
   * Profiler with its measurements below an S3 URI.
   *
   * @param s3Uri `s3://bucket/prefix`, at most 1024 characters
   */
  public static at(s3Uri: string, options: ProfilerOptions = {}): Profiler {
    refuseOtherCase(options, PROFILER_FIELDS);
    return new Profiler(s3Uri, copyOfOptions(options));
  }

  /** @internal */
  public readonly _parameters: any;

  private constructor(
    /** The S3 URI of the measurements. */
    public readonly s3Uri: string,
    /** @internal */
    public readonly _options: ProfilerOptions,
  ) {
    refuseNoText(s3Uri, 's3Uri');
    givenList(_options.framework, 'framework');
    givenList(_options.rules, 'rules').forEach(refuseOtherRule);
    refuseForeign(_options.interval, 'interval', 'Duration.millis', 'toMilliseconds');
    _options.interval?.toMilliseconds();
    this._parameters = profilingParameters(_options);
  }

  /** @internal */
  public _configToSpec(): any {
    return Profiler._codec.toWire(this, undefined);
  }

  /** @internal */
  public _rulesToSpec(place: ImagePlace): any {
    return unlessEmpty(this._options.rules?.map(rule => rule._toSpec(place)));
  }
}

/** A rule of Debugger has what a rule of Profiler has, and the collections that it needs. */
function refuseOtherRule(rule: ProfilerRule & { readonly _needs?: unknown }): void {
  refuseMissing(rule._needs === undefined ? rule : undefined, 'rules', 'ProfilerRule.of', '_toSpec');
}
