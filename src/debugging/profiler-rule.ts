// Generated from src/debugging/facts/ by scripts/generate-debugger.ts. Do not edit.
import { evaluationToSpec, type Evaluation } from './evaluation';
import type {
  BatchSizeRuleOptions, CpuBottleneckRuleOptions, DataloaderRuleOptions, GpuMemoryIncreaseRuleOptions, IoBottleneckRuleOptions,
  LoadBalancingRuleOptions, LowGpuUtilizationRuleOptions, OverallSystemUsageRuleOptions, MaxInitializationTimeRuleOptions,
  OverallFrameworkMetricsRuleOptions, StepOutlierRuleOptions, ProfilerReportRuleOptions,
} from './profiler-rule-options';
import type { CustomRuleOptions, DetailedProfilerRuleOptions, EvaluationRuleOptions } from './rule-options';
import { builtInProfilerRule, customRule, detailedProfilerRule, ruleByImage } from './rules';
import type { ImagePlace } from '../algorithms/images/lookup';

/**
 * A rule that watches the measurements of Profiler. The built-in rules have methods of their own. AWS provides the
 * image that evaluates a rule in the Region of the job, so set the prop `region`.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProfilerRuleConfiguration.html
 */
export class ProfilerRule {
  /**
   * A rule that an image of your choice evaluates, with all parameters as they are in the manifest.
   *
   * @param ruleName 1 to 256 characters, unique within the job
   * @param evaluatorImage the image of the built-in or custom rules in the Region of the job
   */
  public static of(ruleName: string, evaluatorImage: string, options: EvaluationRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(ruleByImage(ruleName, evaluatorImage, options));
  }

  /**
   * A rule of your own: a Python class, on an instance that is billed.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-custom-rules.html
   * @param ruleName 1 to 256 characters, unique within the job
   */
  public static custom(ruleName: string, options: CustomRuleOptions): ProfilerRule {
    return new ProfilerRule(customRule(ruleName, options));
  }

  /**
   * `BatchSize`: fires when GPUs are used too little because batches are small.
   *
   * It reads measurements of the system.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static batchSize(options: BatchSizeRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('BatchSize', options));
  }

  /**
   * `CPUBottleneck`: fires when GPUs wait for the CPU.
   *
   * It reads measurements of the system.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static cpuBottleneck(options: CpuBottleneckRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('CPUBottleneck', options));
  }

  /**
   * `Dataloader`: fires when the processes that load data are too few or too many for the CPU cores.
   *
   * It reads profiles of the framework, so set `framework` of Profiler.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static dataloader(options: DataloaderRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('Dataloader', options));
  }

  /**
   * `GPUMemoryIncrease`: fires when the use of GPU memory grows too much.
   *
   * It reads measurements of the system.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static gpuMemoryIncrease(options: GpuMemoryIncreaseRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('GPUMemoryIncrease', options));
  }

  /**
   * `IOBottleneck`: fires when GPUs wait for data.
   *
   * It reads measurements of the system.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static ioBottleneck(options: IoBottleneckRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('IOBottleneck', options));
  }

  /**
   * `LoadBalancing`: fires when the GPUs have unequal work.
   *
   * It reads measurements of the system.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static loadBalancing(options: LoadBalancingRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('LoadBalancing', options));
  }

  /**
   * `LowGPUUtilization`: fires when GPU use is low or fluctuates.
   *
   * It reads measurements of the system.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static lowGpuUtilization(options: LowGpuUtilizationRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('LowGPUUtilization', options));
  }

  /**
   * `OverallSystemUsage`: summarizes the use of each instance; never fires.
   *
   * It reads measurements of the system.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static overallSystemUsage(options: OverallSystemUsageRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('OverallSystemUsage', options));
  }

  /**
   * `MaxInitializationTime`: fires when the first step starts too late.
   *
   * It reads profiles of the framework, so set `framework` of Profiler.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static maxInitializationTime(options: MaxInitializationTimeRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('MaxInitializationTime', options));
  }

  /**
   * `OverallFrameworkMetrics`: summarizes the time spent in the framework; never fires.
   *
   * It reads profiles of the framework, so set `framework` of Profiler.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static overallFrameworkMetrics(options: OverallFrameworkMetricsRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('OverallFrameworkMetrics', options));
  }

  /**
   * `StepOutlier`: fires when some steps take much longer than others.
   *
   * It reads profiles of the framework, so set `framework` of Profiler.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static stepOutlier(options: StepOutlierRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('StepOutlier', options));
  }

  /**
   * `ProfilerReport`: runs the other rules and writes a report.
   *
   * Rules about the framework need `framework` of Profiler.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html
   */
  public static profilerReport(options: ProfilerReportRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(builtInProfilerRule('ProfilerReport', options));
  }

  /**
   * The rule of SageMaker Profiler, which reads the results of the option `sageMakerProfiler` of Profiler. AWS ends
   * SageMaker Profiler on 2027-06-30, and has published the image for a few Regions only.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/train-use-sagemaker-profiler.html
   */
  public static detailedProfiler(options: DetailedProfilerRuleOptions = {}): ProfilerRule {
    return new ProfilerRule(detailedProfilerRule(options));
  }

  private constructor(private readonly evaluation: Evaluation) {
  }

  /** The name of the rule. */
  public get ruleName(): string {
    return this.evaluation.ruleName;
  }

  /** @internal */
  public _toSpec(place: ImagePlace): any {
    return evaluationToSpec(this.evaluation, place);
  }
}
