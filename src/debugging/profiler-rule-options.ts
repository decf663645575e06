// Generated from src/debugging/facts/ by scripts/generate-debugger.ts. Do not edit.
import type { BuiltInProfilerRuleOptions } from './rule-options';

/** Parameters of the rule `BatchSize`. */
export interface BatchSizeParameters {
  /**
   * The 95th percentile of CPU use, in percent, below which the CPU counts as idle; from 0 to 100.
   *
   * @default 70
   */
  readonly cpuThresholdP95?: number;

  /**
   * The 95th percentile of GPU use, in percent, below which the GPU counts as idle; from 0 to 100.
   *
   * @default 70
   */
  readonly gpuThresholdP95?: number;

  /**
   * The 95th percentile of GPU memory use, in percent, below which it counts as empty; from 0 to 100.
   *
   * @default 70
   */
  readonly gpuMemoryThresholdP95?: number;

  /**
   * The number of measurements to skip at the start; a whole number, at least 1.
   *
   * @default - 1000 in the code of AWS, 100 in its guide
   */
  readonly patience?: number;

  /**
   * The number of measurements from which a percentile is computed; a whole number, at least 1.
   *
   * @default 500
   */
  readonly window?: number;
}

/** Options for `ProfilerRule.batchSize`. */
export interface BatchSizeRuleOptions extends BatchSizeParameters, BuiltInProfilerRuleOptions {
}

/** Parameters of the rule `CPUBottleneck`. */
export interface CpuBottleneckParameters {
  /**
   * The share of time spent waiting above which the rule fires, in percent; from 0 to 100.
   *
   * @default 50
   */
  readonly threshold?: number;

  /**
   * The GPU use below which the GPU counts as waiting, in percent; from 0 to 100.
   *
   * @default 10
   */
  readonly gpuThreshold?: number;

  /**
   * The CPU use above which the CPU counts as busy, in percent; from 0 to 100.
   *
   * @default 90
   */
  readonly cpuThreshold?: number;

  /**
   * The number of measurements to skip at the start; a whole number, at least 1.
   *
   * @default - 1000 in the code of AWS, 100 in its guide
   */
  readonly patience?: number;
}

/** Options for `ProfilerRule.cpuBottleneck`. */
export interface CpuBottleneckRuleOptions extends CpuBottleneckParameters, BuiltInProfilerRuleOptions {
}

/** Parameters of the rule `Dataloader`. */
export interface DataloaderParameters {
  /**
   * The number of processes, in percent of the cores, below which the rule fires; more than 0.
   *
   * @default 70
   */
  readonly minThreshold?: number;

  /**
   * The number of processes, in percent of the cores, above which the rule fires; more than 0.
   *
   * @default 200
   */
  readonly maxThreshold?: number;
}

/** Options for `ProfilerRule.dataloader`. */
export interface DataloaderRuleOptions extends DataloaderParameters, BuiltInProfilerRuleOptions {
}

/** Parameters of the rule `GPUMemoryIncrease`. */
export interface GpuMemoryIncreaseParameters {
  /**
   * The growth above which the rule fires, in percent; more than 0.
   *
   * @default - 5 in the code of AWS, 10 in its guide
   */
  readonly increase?: number;

  /**
   * The number of measurements to skip at the start; a whole number, at least 1.
   *
   * @default - 1000 in the code of AWS, 100 in its guide
   */
  readonly patience?: number;

  /**
   * The number of measurements from which an average is computed; a whole number, at least 1.
   *
   * @default - 10 in the code of AWS, 500 in its guide
   */
  readonly window?: number;
}

/** Options for `ProfilerRule.gpuMemoryIncrease`. */
export interface GpuMemoryIncreaseRuleOptions extends GpuMemoryIncreaseParameters, BuiltInProfilerRuleOptions {
}

/** Parameters of the rule `IOBottleneck`. */
export interface IoBottleneckParameters {
  /**
   * The share of time spent waiting above which the rule fires, in percent; from 0 to 100.
   *
   * @default 50
   */
  readonly threshold?: number;

  /**
   * The GPU use below which the GPU counts as waiting, in percent; from 0 to 100.
   *
   * @default - 10 in the code of AWS, 70 in its guide
   */
  readonly gpuThreshold?: number;

  /**
   * The share of I/O waits above which I/O counts as busy, in percent; from 0 to 100.
   *
   * @default 50
   */
  readonly ioThreshold?: number;

  /**
   * The number of measurements to skip at the start; a whole number, at least 1.
   *
   * @default 1000
   */
  readonly patience?: number;
}

/** Options for `ProfilerRule.ioBottleneck`. */
export interface IoBottleneckRuleOptions extends IoBottleneckParameters, BuiltInProfilerRuleOptions {
}

/** Parameters of the rule `LoadBalancing`. */
export interface LoadBalancingParameters {
  /**
   * The distance of the distributions of GPU use above which the rule fires; from 0 to 100.
   *
   * @default 0.5
   */
  readonly threshold?: number;

  /**
   * The number of measurements to skip at the start; a whole number, at least 1.
   *
   * @default - 1000 in the code of AWS, 10 in its guide
   */
  readonly patience?: number;
}

/** Options for `ProfilerRule.loadBalancing`. */
export interface LoadBalancingRuleOptions extends LoadBalancingParameters, BuiltInProfilerRuleOptions {
}

/** Parameters of the rule `LowGPUUtilization`. */
export interface LowGpuUtilizationParameters {
  /**
   * The 95th percentile of GPU use, in percent, below which the use counts as low; from 0 to 100.
   *
   * @default 70
   */
  readonly thresholdP95?: number;

  /**
   * The 5th percentile of GPU use, in percent, below which the use counts as fluctuating; from 0 to 100.
   *
   * @default 10
   */
  readonly thresholdP5?: number;

  /**
   * The number of measurements to skip at the start; a whole number, at least 1.
   *
   * @default 1000
   */
  readonly patience?: number;

  /**
   * The number of measurements from which a percentile is computed; a whole number, at least 1.
   *
   * @default 500
   */
  readonly window?: number;
}

/** Options for `ProfilerRule.lowGpuUtilization`. */
export interface LowGpuUtilizationRuleOptions extends LowGpuUtilizationParameters, BuiltInProfilerRuleOptions {
}

/** Options for `ProfilerRule.overallSystemUsage`. */
export interface OverallSystemUsageRuleOptions extends BuiltInProfilerRuleOptions {
}

/** Parameters of the rule `MaxInitializationTime`. */
export interface MaxInitializationTimeParameters {
  /**
   * How long to wait for the first step, in minutes; more than 0.
   *
   * @default 20
   */
  readonly threshold?: number;
}

/** Options for `ProfilerRule.maxInitializationTime`. */
export interface MaxInitializationTimeRuleOptions extends MaxInitializationTimeParameters, BuiltInProfilerRuleOptions {
}

/** Options for `ProfilerRule.overallFrameworkMetrics`. */
export interface OverallFrameworkMetricsRuleOptions extends BuiltInProfilerRuleOptions {
}

/** Parameters of the rule `StepOutlier`. */
export interface StepOutlierParameters {
  /**
   * How many standard deviations from the mean make a step an outlier; more than 0.
   *
   * @default - 3 in the code of AWS, 5 in its guide
   */
  readonly stddev?: number;

  /**
   * The mode of the steps.
   *
   * @default - training and evaluation
   */
  readonly mode?: string;

  /**
   * The number of outliers above which the rule fires; a whole number, at least 1.
   *
   * @default 10
   */
  readonly nOutliers?: number;
}

/** Options for `ProfilerRule.stepOutlier`. */
export interface StepOutlierRuleOptions extends StepOutlierParameters, BuiltInProfilerRuleOptions {
}

/** Options for `ProfilerRule.profilerReport`. */
export interface ProfilerReportRuleOptions extends BuiltInProfilerRuleOptions {
  /**
   * Whether AWS collects no data about the use of the report.
   *
   * @default false
   */
  readonly optOutTelemetry?: boolean;

  /**
   * Parameters of `BatchSize` within the report.
   *
   * @default - the defaults of the rule
   */
  readonly batchSize?: BatchSizeParameters;

  /**
   * Parameters of `CPUBottleneck` within the report.
   *
   * @default - the defaults of the rule
   */
  readonly cpuBottleneck?: CpuBottleneckParameters;

  /**
   * Parameters of `Dataloader` within the report.
   *
   * @default - the defaults of the rule
   */
  readonly dataloader?: DataloaderParameters;

  /**
   * Parameters of `GPUMemoryIncrease` within the report.
   *
   * @default - the defaults of the rule
   */
  readonly gpuMemoryIncrease?: GpuMemoryIncreaseParameters;

  /**
   * Parameters of `IOBottleneck` within the report.
   *
   * @default - the defaults of the rule
   */
  readonly ioBottleneck?: IoBottleneckParameters;

  /**
   * Parameters of `LoadBalancing` within the report.
   *
   * @default - the defaults of the rule
   */
  readonly loadBalancing?: LoadBalancingParameters;

  /**
   * Parameters of `LowGPUUtilization` within the report.
   *
   * @default - the defaults of the rule
   */
  readonly lowGpuUtilization?: LowGpuUtilizationParameters;

  /**
   * Parameters of `MaxInitializationTime` within the report.
   *
   * @default - the defaults of the rule
   */
  readonly maxInitializationTime?: MaxInitializationTimeParameters;

  /**
   * Parameters of `StepOutlier` within the report.
   *
   * @default - the defaults of the rule
   */
  readonly stepOutlier?: StepOutlierParameters;
}
