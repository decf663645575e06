import type { Construct } from 'constructs';
import { TrainingJob } from './training-job';
import type { Distribution } from '../algorithms/distribution';
import { namingNew, refuseMissing } from '../manifest/given/refuse';
import type { CommonTrainingJobProps, DebuggerProps, LifetimeProps, NameProps, ProfilerProps } from '../props/training-job-props';

/** Properties of a distributed training job. */
export interface DistributedTrainingJobProps extends CommonTrainingJobProps, LifetimeProps, DebuggerProps, ProfilerProps, NameProps {
  /**
   * How the framework container starts the script on several processes and instances.
   */
  readonly distribution: Distribution;
}

/**
 * A training job whose script runs as several processes that train together, on one instance or several.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/distributed-training.html
 *
 * @example
 *
 * new DistributedTrainingJob(this, 'language-model', {
 *   role, output,
 *   algorithm: Algorithm.pytorch('2.8.0'),
 *   code: SourceCode.s3('s3://models/source/', { entryPoint: 'train.py' }),
 *   cluster: Cluster.of(InstanceType.of('ml.p4d.24xlarge'), { instanceCount: 2 }),
 *   distribution: Distribution.torchrun(),
 * });
 */
export class DistributedTrainingJob extends TrainingJob {
  /**
   * @throws an error if `algorithm`, `cluster` or `distribution` is missing, if a prop has another letter case, such as `hyperparameters`, or
   * if a duration is not a whole number of seconds
   */
  constructor(scope: Construct, id: string, props: DistributedTrainingJobProps) {
    namingNew(scope, id, () => refuseMissing(props?.distribution, 'distribution', 'Distribution.torchrun', '_environment'));
    super(scope, id, props);
  }
}
