import type { Duration, Size } from 'cdk8s';

/** How profiles of the framework are written in the container, before they go to S3. */
export interface ProfileFileOptions {
  /**
   * The directory in the container, in lower case, with a slash at its end.
   *
   * @default - `/opt/ml/output/profiler`, chosen by SageMaker
   */
  readonly localPath?: string;

  /**
   * The size at which a new file begins, in whole KiB.
   *
   * @default Size.mebibytes(10)
   */
  readonly maxSize?: Size;

  /**
   * The time after which a new file begins, in whole seconds.
   *
   * @default Duration.minutes(1)
   */
  readonly closeInterval?: Duration;

  /**
   * How many times a file may fail to open; a whole number.
   *
   * @default 50
   */
  readonly openFailThreshold?: number;
}

/** Options for SageMaker Profiler. */
export interface SageMakerProfilerOptions {
  /**
   * How long SageMaker Profiler profiles the CPU, in whole seconds.
   *
   * @default Duration.hours(1)
   */
  readonly cpuDuration?: Duration;

  /**
   * The time after which a new file begins, in whole seconds.
   *
   * @default Duration.minutes(10)
   */
  readonly fileRotation?: Duration;
}
