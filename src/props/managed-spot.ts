import type { Duration } from 'cdk8s';

/**
 * Managed spot training: the job runs on spare capacity, can be interrupted, and is started again.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/model-managed-spot-training.html
 */
export class ManagedSpot {
  /**
   * Spot instances, with a limit for waiting and running together. It must be at least the longest run time.
   *
   * @crd spec.enableManagedSpotTraining, spec.stoppingCondition.maxWaitTimeInSeconds
   */
  public static maxWait(maxWait: Duration): ManagedSpot {
    return new ManagedSpot(maxWait.toSeconds());
  }

  private constructor(
    /** The longest time from start to end, waiting included, in seconds. */
    public readonly maxWaitSeconds: number,
  ) {
  }
}
