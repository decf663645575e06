import { Duration } from 'cdk8s';
import { evaluationRuleToSpec, type EvaluationRuleOptions } from './evaluation-rule';
import { unlessEmpty } from '../manifest/unless-empty';

/** Options for Profiler. */
export interface ProfilerOptions {
  /**
   * How often the system is measured: every 100, 200 or 500 milliseconds, or every 1, 5 or 60 seconds.
   *
   * @default Duration.millis(500)
   * @crd spec.profilerConfig.profilingIntervalInMilliseconds
   */
  readonly interval?: Duration;

  /**
   * What of the framework is profiled, at most 20 entries of at most 256 characters, most of them JSON text.
   *
   * @default - the framework is not profiled
   * @crd spec.profilerConfig.profilingParameters
   */
  readonly parameters?: { [name: string]: string };

  /**
   * The rules that watch the measurements, at most 20, with different names. A rule can't be changed or removed later.
   *
   * @default - nothing watches them
   */
  readonly rules?: ProfilerRule[];
}

/**
 * System monitoring and framework profiling of a job, and the rules that watch them.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProfilerConfig.html
 */
export class Profiler {
  /**
   * Profiler with its measurements below an S3 URI.
   *
   * @param s3Uri `s3://bucket/prefix`, at most 1024 characters
   * @crd spec.profilerConfig.s3OutputPath
   */
  public static at(s3Uri: string, options: ProfilerOptions = {}): Profiler {
    return new Profiler(s3Uri, options);
  }

  private readonly intervalMilliseconds: number;

  private constructor(
    /** The S3 URI of the measurements. */
    public readonly s3Uri: string,
    private readonly options: ProfilerOptions,
  ) {
    this.intervalMilliseconds = (options.interval ?? Duration.millis(500)).toMilliseconds();
  }

  /** @internal */
  public _configToSpec(): any {
    return {
      profilingIntervalInMilliseconds: this.intervalMilliseconds,
      profilingParameters: unlessEmpty(this.options.parameters),
      s3OutputPath: this.s3Uri,
    };
  }

  /** @internal */
  public _rulesToSpec(): any {
    return unlessEmpty(this.options.rules?.map(rule => rule._toSpec()));
  }
}

/**
 * A rule that watches the measurements of Profiler.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProfilerRuleConfiguration.html
 */
export class ProfilerRule {
  /**
   * A rule that an evaluator image runs.
   *
   * @param ruleName 1 to 256 characters, unique within the job
   * @param evaluatorImage the image of the built-in or custom rules in the Region of the job
   * @crd spec.profilerRuleConfigurations[].ruleConfigurationName, spec.profilerRuleConfigurations[].ruleEvaluatorImage
   */
  public static of(ruleName: string, evaluatorImage: string, options: EvaluationRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(ruleName, evaluatorImage, options);
  }

  private constructor(
    /** The name of the rule. */
    public readonly ruleName: string,
    private readonly evaluatorImage: string,
    private readonly options: EvaluationRuleOptions,
  ) {
  }

  /** @internal */
  public _toSpec(): any {
    return evaluationRuleToSpec(this.ruleName, this.evaluatorImage, this.options);
  }
}
