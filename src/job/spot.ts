import type { Duration } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Checkpoints } from '../data/checkpoints';
import { refuseOtherCase } from '../manifest/given/options';
import { described, namingNew, wholeSeconds } from '../manifest/given/refuse';
import { isGiven, withGetters } from '../manifest/given/values';
import { refusal } from '../manifest/secrets/refusal';
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

/** The props of a job or a template on spare capacity, which is not made yet. */
export function onSpot<Props extends SpotTrainingProps>(
  scope: IConstruct, id: string, given: Props,
): Omit<Props, 'maxWait'> & { readonly spot: ManagedSpot } {
  return namingNew(scope, id, () => {
    const read = withGetters(given);
    const { maxWait, ...props } = read ?? {};
    refuseOtherCase<Pick<SpotTrainingProps, 'maxWait'>>(read, { maxWait });
    const { spot } = props as { readonly spot?: unknown };
    // A spread of props that other jobs share has it without an error of the compiler.
    if (spot !== undefined && spot !== null) {
      throw refusal(`Expected \`maxWait\` in place of \`spot\`, which this construct sets itself, got ${described(spot)}.`);
    }
    const longest = wholeSeconds(props.maxRuntime, 'maxRuntime');
    return { ...props, spot: isGiven(maxWait) ? ManagedSpot.maxWait(maxWait) : ManagedSpot._usual(2 * longest) };
  });
}

/** The prop that sets a field of a job on spare capacity, where `TrainingJob` has another one. */
export function spotPropOf(path: string): string | undefined {
  return path === 'spec.stoppingCondition.maxWaitTimeInSeconds' ? 'maxWait' : undefined;
}
