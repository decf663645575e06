import type { NameCondition } from './further-names';

/** The statuses of a job at which SageMaker sends an event. */
export const EVENT_STATUSES = ['InProgress', 'Completed', 'Failed', 'Stopping', 'Stopped'] as const;

/** The statuses of a training job that has ended. */
export const FINAL_STATUSES = ['Completed', 'Failed', 'Stopped'];

/**
 * A pattern of EventBridge for the jobs of a family: `<family>` itself, and `<family>-<hash>`, whose last part has no hyphen.
 * So `churn` does not match `churn-eu-1f2e3d4c5b6a`. Patterns can't combine two conditions on one field, so the name is
 * looked at in the ARN as well.
 *
 * @param further how else jobs of the family may be called
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export function eventPatternOf(family: string, further: readonly NameCondition[], statuses: readonly string[]): any {
  const own = {
    TrainingJobName: [{ 'anything-but': { wildcard: `${family}-*-*` } }],
    TrainingJobArn: [{ suffix: `:training-job/${family}` }, { wildcard: `*:training-job/${family}-*` }],
  };
  return {
    'source': ['aws.sagemaker'],
    'detail-type': ['SageMaker Training Job State Change'],
    'detail': {
      TrainingJobStatus: [...statuses],
      ...further.length === 0 ? own : { $or: [own, { TrainingJobName: [...further] }] },
    },
  };
}
