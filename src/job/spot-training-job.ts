import { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { TrainingJob } from './training-job';
import type { Checkpoints } from '../data/checkpoints';
import { ManagedSpot } from '../props/managed-spot';
import type { CommonTrainingJobProps, DebuggerProps, DistributionProps, ProfilerProps } from '../props/training-job-props';

/** Properties of a spot training job. */
export interface SpotTrainingJobProps extends CommonTrainingJobProps, DistributionProps, DebuggerProps, ProfilerProps {
  /**
   * Where the job keeps its checkpoints, from which it goes on after an interruption.
   */
  readonly checkpoints: Checkpoints;

  /**
   * How long the job may run, interruptions not counted, at most 28 days.
   */
  readonly maxRuntime: Duration;

  /**
   * How long the job may take from start to end, waiting for capacity included. At least `maxRuntime`. Built-in
   * algorithms that keep no checkpoints are limited to 1 hour.
   *
   * @default - twice `maxRuntime`
   */
  readonly maxWait?: Duration;
}

/**
 * A training job on spare capacity, which goes on from its checkpoints after an interruption.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/model-managed-spot-training.html
 *
 * @example
 *
 * new SpotTrainingJob(this, 'churn', {
 *   role, algorithm, cluster, output,
 *   maxRuntime: Duration.hours(4),
 *   checkpoints: Checkpoints.at('s3://churn/checkpoints/'),
 * });
 */
export class SpotTrainingJob extends TrainingJob {
  constructor(scope: Construct, id: string, props: SpotTrainingJobProps) {
    const { maxWait, ...rest } = props;
    const spot = ManagedSpot.maxWait(maxWait ?? Duration.seconds(2 * props.maxRuntime.toSeconds()));
    super(scope, id, { ...rest, spot });
  }
}
