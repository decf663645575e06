import type { Construct } from 'constructs';
import { TrainingJob } from './training-job';
import type { IDebugger } from '../debugging/i-debugger';
import { namingNew, refuseMissing } from '../manifest/given/refuse';
import type { CommonTrainingJobProps, DistributionProps, LifetimeProps, NameProps, ProfilerProps } from '../props/training-job-props';

/** Properties of a debugged training job. */
export interface DebuggedTrainingJobProps extends CommonTrainingJobProps, LifetimeProps, DistributionProps, ProfilerProps, NameProps {
  /**
   * What Debugger saves and watches.
   */
  readonly debugger: IDebugger;
}

/**
 * A training job that Debugger watches. AWS closed Debugger to new customers on 2026-07-30.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/train-debugger.html
 *
 * @example
 *
 * new DebuggedTrainingJob(this, 'churn', {
 *   role, algorithm, cluster, output,
 *   debugger: debugging.Debugger.at('s3://churn/tensors/'),
 * });
 */
export class DebuggedTrainingJob extends TrainingJob {
  /**
   * @throws an error if `algorithm`, `cluster` or `debugger` is missing, if a prop has another letter case, such as `hyperparameters`, or
   * if a duration is not a whole number of seconds
   */
  constructor(scope: Construct, id: string, props: DebuggedTrainingJobProps) {
    namingNew(scope, id, () => refuseMissing(props?.debugger, 'debugger', 'Debugger.at', '_hookToSpec'));
    super(scope, id, props);
  }
}
