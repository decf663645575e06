import { type Cost, costOf, costOfHours } from '../../platform/cost/cost';
import { type InstanceHours, instanceHoursOf } from '../../platform/cost/instance-hours';
import type { Prices } from '../../platform/cost/prices';
import { TrainingStatus } from '../../status/reading/training-status';

/** A job in a cluster: what its resource says, and what it took so far. */
export interface Run {
  readonly status: TrainingStatus;
  readonly kind: string;
  /** How long the job has existed, up to its end, in hours; undefined if the resource does not say. */
  readonly elapsed: number | undefined;
  /** Instance-hours so far at most, since a job does not run all the time that it exists. */
  readonly hoursSoFar: number | undefined;
  readonly hoursAtMost: number | undefined;
  /** Absent without prices. */
  readonly costSoFar?: Cost;
  readonly costAtMost?: Cost;
}

/** Reads a resource at a point of time. */
export function runOf(resource: any, now: Date, prices: Prices | undefined): Run {
  const status = TrainingStatus.fromManifest(resource);
  const atMost = resource.kind === 'TrainingJob' ? instanceHoursOf(resource) : undefined;
  const elapsed = elapsedHours(status, now);
  const soFar = atMost && elapsed !== undefined ? usedSoFar(atMost, elapsed, status) : undefined;
  return {
    status,
    kind: resource.kind,
    elapsed,
    hoursSoFar: soFar?.hours,
    hoursAtMost: atMost?.hours,
    ...prices === undefined ? {} : {
      costSoFar: soFar === undefined ? { unknown: 'the resource does not say how long the job ran' } : costOfHours(soFar, prices),
      costAtMost: resource.kind === 'TrainingJob' ? costOf(resource, prices) : { unknown: 'the costs of tuning jobs are those of their training jobs' },
    },
  };
}

const MILLISECONDS_PER_HOUR = 3_600_000;
const ENDED = ['Completed', 'Failed', 'Stopped'];

/** In the state `name-taken` the resource shows an older job, and its own never starts. */
function elapsedHours({ state, primaryStatus, creationTime, lastModifiedTime }: TrainingStatus, now: Date): number | undefined {
  if (state === 'name-taken' || primaryStatus === undefined) {
    return 0;
  }
  const end = ENDED.includes(primaryStatus) ? lastModifiedTime : now;
  return creationTime === undefined || end === undefined ? undefined : Math.max(0, end.getTime() - creationTime.getTime()) / MILLISECONDS_PER_HOUR;
}

/** A job runs no longer than its limit, however long it waits. */
function usedSoFar(atMost: InstanceHours, elapsed: number, { warmPool, state }: TrainingStatus): InstanceHours {
  const instances = atMost.byType.reduce((sum, part) => sum + part.instances, 0);
  const limit = instances === 0 ? 0 : atMost.hours / instances;
  const share = limit === 0 ? 0 : Math.min(elapsed, limit) / limit;
  const pool = state === 'name-taken' ? 0 : (warmPool?.billableTime?.toSeconds() ?? 0) * 1000 / MILLISECONDS_PER_HOUR;
  return {
    ...atMost,
    hours: atMost.hours * share,
    byType: atMost.byType.map(part => ({ ...part, hours: part.hours * share })),
    evaluators: atMost.evaluators.map(part => ({ ...part, hours: part.hours * share })),
    warmPoolHours: pool * instances,
  };
}
