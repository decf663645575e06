import { DEFAULTS } from '../../manifest/defaults';
import type { Manifest } from '../../manifest/manifest';
import { singleText } from '../../manifest/plain-data';
import { asList } from '../../rules/readings/resources';
import { trainingJobsOf } from '../../rules/tuning/training-jobs';

/** What a job takes at most. */
export interface InstanceHours {
  /** Instances times the longest run. */
  readonly hours: number;
  readonly byType: ReadonlyArray<{ readonly instanceType: string; readonly instances: number; readonly hours: number }>;
  /** Instances times the time for which they may be kept for a next job. */
  readonly warmPoolHours: number;
  /** The instances that evaluate rules of Debugger and Profiler; those of rules without a type of their own are free. */
  readonly evaluators: ReadonlyArray<{ readonly rule: string; readonly instanceType: string; readonly hours: number }>;
  /** The time in which a spot job has to be over, waits included; they are not billed. */
  readonly maxWaitHours: number | undefined;
}

/** What a training or tuning job takes at most; undefined if its manifest does not say. */
export function instanceHoursOf(job: Manifest): InstanceHours | undefined {
  return mostHours(instanceHoursByTraining(job));
}

/** The most of some hours; undefined if one of them is not known, or without any. */
export function mostHours(all: ReadonlyArray<InstanceHours | undefined>): InstanceHours | undefined {
  return all.includes(undefined) ? undefined : all.reduce((most, hours) => hours!.hours > (most?.hours ?? -1) ? hours : most, undefined);
}

/** What a job takes at most if all that it runs is one of its trainings; undefined for those that don't say. */
export function instanceHoursByTraining(job: Manifest): Array<InstanceHours | undefined> {
  return trainingJobsOf(job).map(({ manifest, times }) => {
    const one = hoursOfOne(manifest);
    return one === undefined || times === Infinity ? undefined : times === 1 ? one : manyTimes(one, times);
  });
}

/** One training job may follow the other, so all may be kept and may wait. The instances are those of one of them. */
function manyTimes({ hours, byType, warmPoolHours, evaluators, maxWaitHours }: InstanceHours, times: number): InstanceHours {
  return {
    hours: hours * times,
    byType: byType.map(part => ({ ...part, hours: part.hours * times })),
    warmPoolHours: warmPoolHours * times,
    evaluators: evaluators.map(part => ({ ...part, hours: part.hours * times })),
    maxWaitHours: maxWaitHours === undefined ? undefined : maxWaitHours * times,
  };
}

function hoursOfOne({ spec }: Manifest): InstanceHours | undefined {
  const resources = spec?.resourceConfig ?? {};
  const groups = asList(resources.instanceGroups);
  const instances = groups.length > 0 ? groups : [resources];
  const seconds: unknown = spec?.stoppingCondition?.maxRuntimeInSeconds ?? DEFAULTS['spec.stoppingCondition.maxRuntimeInSeconds'];
  if (!isAmount(seconds) || !instances.every(group => typeof group?.instanceType === 'string' && isAmount(group.instanceCount))) {
    return undefined;
  }
  const hours = toHours(seconds);
  const count = instances.reduce((sum, { instanceCount }) => sum + instanceCount, 0);
  return {
    hours: count * hours,
    byType: instances.map(({ instanceType, instanceCount }) => ({ instanceType, instances: instanceCount, hours: instanceCount * hours })),
    warmPoolHours: isAmount(resources.keepAlivePeriodInSeconds) ? count * toHours(resources.keepAlivePeriodInSeconds) : 0,
    evaluators: [...asList(spec?.debugRuleConfigurations), ...asList(spec?.profilerRuleConfigurations)]
      .filter(rule => typeof rule?.instanceType === 'string')
      .map(({ ruleConfigurationName, instanceType }) => ({ rule: singleText(ruleConfigurationName) ?? '?', instanceType, hours })),
    maxWaitHours: spec?.enableManagedSpotTraining === true && isAmount(spec.stoppingCondition?.maxWaitTimeInSeconds)
      ? toHours(spec.stoppingCondition.maxWaitTimeInSeconds)
      : undefined,
  };
}

/** Sums and products of more, or of parts, would be no amounts. */
function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function toHours(seconds: number): number {
  return seconds / 3600;
}
