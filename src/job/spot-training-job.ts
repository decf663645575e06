import type { Construct } from 'constructs';
import { onSpot, spotPropOf, type SpotTrainingJobProps } from './spot';
import { TrainingJob } from './training-job';

/**
 * A training job on Spot Instances, which resumes from its checkpoints after an interruption.
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
  /**
   * @throws an error if `algorithm`, `cluster` or `maxRuntime` is missing, if a prop has another letter case, such as
   * `hyperparameters`, or if a duration is not a whole number of seconds
   */
  constructor(scope: Construct, id: string, props: SpotTrainingJobProps) {
    super(scope, id, onSpot(scope, id, props));
  }

  /** @internal */
  public _propOf(path: string): string | undefined {
    return spotPropOf(path) ?? super._propOf(path);
  }
}
