import type { Duration } from 'cdk8s';

/** The health of a job, as its resource shows it. */
export enum JobHealth {
  /** The job is complete. */
  HEALTHY = 'healthy',
  /** The job has failed, was stopped, or cannot start without a change. */
  FAILED = 'failed',
  /** The job has not ended, or its state is unknown. */
  PROGRESSING = 'progressing',
}

/** A condition that the controller reports. */
export interface StatusCondition {
  /** The type, such as `ACK.Terminal`. */
  readonly type: string;

  /** `True`, `False` or `Unknown`. */
  readonly status: string;

  /**
   * The message of the controller.
   *
   * @default - none
   */
  readonly message?: string;

  /**
   * The reason of the condition, in one word.
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
   * The message of SageMaker.
   *
   * @default - none
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
