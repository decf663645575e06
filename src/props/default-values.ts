import type { Duration, Size } from 'cdk8s';
import type { ManagedSpot } from './managed-spot';
import type { SharedTrainingJobProps } from './training-job-props';
import type { Checkpoints } from '../data/checkpoints';

/**
 * What the jobs below a scope get unless they, or a nearer scope, set another value. `tags`, `environment`, `labels`
 * and `annotations` are merged key by key; every other value is replaced as a whole.
 */
export interface TrainingDefaultValues extends SharedTrainingJobProps {
  /**
   * The run of all jobs with hashed names that set no `run`. Change the text to run all of them again.
   *
   * @default - no default
   */
  readonly run?: string;

  /**
   * Whether jobs run on Spot Instances, and how long they may wait for capacity.
   *
   * @default - no default
   */
  readonly spot?: ManagedSpot;

  /**
   * How long a job may run, in whole seconds.
   *
   * @default - no default
   */
  readonly maxRuntime?: Duration;

  /**
   * Where jobs keep their checkpoints.
   *
   * @default - no default
   */
  readonly checkpoints?: Checkpoints;

  /**
   * The volume of each instance, in whole GiB, for clusters that set none.
   *
   * @default - no default
   */
  readonly volumeSize?: Size;

  /**
   * The KMS key of the volumes, for clusters that set none. Clusters with instances that are known to have local NVMe
   * disks do not get it: the hardware encrypts these, and SageMaker accepts no key for them.
   *
   * @default - no default
   */
  readonly volumeKey?: string;

  /**
   * The KMS key of the artifacts, for outputs that set none.
   *
   * @default - no default
   */
  readonly outputKey?: string;
}
