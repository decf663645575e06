import type { Duration } from 'cdk8s';

/** What a resource says about its job. */
export enum TrainingJobHealth {
  /** The job is complete. */
  HEALTHY = 'healthy',
  /** The job has failed, was stopped, or never starts without a change. */
  FAILED = 'failed',
  /** The job has not ended, or nothing is known of it. */
  PROGRESSING = 'progressing',
}

/** A condition that the controller reports. */
export interface StatusCondition {
  /** The type, such as `ACK.Terminal`. */
  readonly type: string;

  /** `True`, `False` or `Unknown`. */
  readonly status: string;

  /**
   * What the controller says about it.
   *
   * @default - nothing
   */
  readonly message?: string;

  /**
   * Why the condition is as it is.
   *
   * @default - not reported
   */
  readonly reason?: string;

  /**
   * When the condition last changed.
   *
   * @default - not reported
   */
  readonly lastTransitionTime?: Date;
}

/** The state of a Debugger or Profiler rule of a job. */
export interface RuleEvaluation {
  /** The name of the rule in the job. */
  readonly name: string;

  /** `InProgress`, `NoIssuesFound`, `IssuesFound`, `Error`, `Stopping` or `Stopped`. */
  readonly status: string;

  /**
   * What SageMaker says about it.
   *
   * @default - nothing
   */
  readonly details?: string;

  /**
   * When the status last changed.
   *
   * @default - not reported
   */
  readonly lastModifiedTime?: Date;

  /**
   * The ARN of the processing job that evaluates the rule.
   *
   * @default - not reported
   */
  readonly evaluationJobArn?: string;
}

/** The warm pool that a job leaves behind. */
export interface WarmPoolState {
  /** `Available`, `Terminated`, `Reused` or `InUse`. */
  readonly status: string;

  /**
   * How long the instances were kept and billed after the job, so far.
   *
   * @default - not reported
   */
  readonly billableTime?: Duration;

  /**
   * The name of the job that used the pool.
   *
   * @default - none
   */
  readonly reusedByJob?: string;
}
