import { Duration } from 'cdk8s';
import type { Checkpoints } from '../data/checkpoints';
import { refuseOtherCase } from '../manifest/given/options';
import { wholeSeconds } from '../manifest/given/refuse';
import { ManagedSpot } from '../props/managed-spot';
import type { CommonTrainingJobProps, DebuggerProps, DistributionProps, NameProps, ProfilerProps } from '../props/training-job-props';

/** Props of training on Spot Instances, for a job or a template. */
export interface SpotTrainingProps extends CommonTrainingJobProps, DistributionProps, DebuggerProps, ProfilerProps {
  /**
   * Where the job keeps its checkpoints, from which it continues after an interruption.
   */
  readonly checkpoints: Checkpoints;

  /**
   * How long the job may run, without interruptions, in whole seconds, at most 28 days.
   */
  readonly maxRuntime: Duration;

  /**
   * How long the job may take from start to end, waiting for capacity included, in whole seconds. At least `maxRuntime`.
   * Built-in algorithms that keep no checkpoints are limited to 1 hour.
   *
   * @default - twice `maxRuntime`
   */
  readonly maxWait?: Duration;
}

/** Properties of a spot training job. */
export interface SpotTrainingJobProps extends SpotTrainingProps, NameProps {
}

/** Properties of a template of spot training jobs. */
export interface SpotTrainingTemplateProps extends SpotTrainingProps {
  /**
   * What all runs have in common, as in `TrainingTemplateProps`.
   *
   * @default - derived from the path of the construct
   */
  readonly family?: string;
}

/** The props of a job or a template on spare capacity. */
export function onSpot<Props extends SpotTrainingProps>(given: Props): Omit<Props, 'maxWait'> & { readonly spot: ManagedSpot } {
  const { maxWait, ...props } = given ?? {};
  refuseOtherCase<Pick<SpotTrainingProps, 'maxWait'>>(given, { maxWait });
  const longest = wholeSeconds(props.maxRuntime, 'maxRuntime');
  return { ...props, spot: ManagedSpot.maxWait(maxWait ?? Duration.seconds(2 * longest)) };
}

/** The prop that sets a field of a job on spare capacity, where `TrainingJob` has another one. */
export function spotPropOf(path: string): string | undefined {
  return path === 'spec.stoppingCondition.maxWaitTimeInSeconds' ? 'maxWait' : undefined;
}
