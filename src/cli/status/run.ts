import { ACK_ANNOTATION, annotationOf } from '../../controller/annotations';
import { isTuningJobManifest, type Manifest } from '../../manifest/manifest';
import { type Cost, costOf, largestCost } from '../../platform/cost/cost';
import { type InstanceHours, instanceHoursByTraining, mostHours } from '../../platform/cost/instance-hours';
import type { Prices } from '../../platform/cost/prices';
import { FINAL_STATUSES } from '../../status/observability/event-pattern';
import { timeOf } from '../../status/reading/resource-time';
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
  const elapsed = elapsedHours(createdWith(resource), status, now);
  const atMost = instanceHoursByTraining(resource);
  const soFar = atMost.map(hours => hours && elapsed !== undefined ? usedSoFar(hours, trainingHours(resource, elapsed), status) : undefined);
  return {
    status,
    kind: resource.kind,
    elapsed,
    hoursSoFar: mostHours(soFar)?.hours,
    hoursAtMost: mostHours(atMost)?.hours,
    ...prices && costsOf(resource, soFar, prices),
  };
}

function costsOf(resource: Manifest, soFar: ReadonlyArray<InstanceHours | undefined>, prices: Prices): Pick<Run, 'costSoFar' | 'costAtMost'> {
  const costAtMost = costOf(resource, prices);
  const costSoFar = 'unknown' in costAtMost ? costAtMost : largestCost(soFar, prices, 'the resource does not say how long the job ran');
  return { costSoFar, costAtMost };
}

const MILLISECONDS_PER_HOUR = 3_600_000;

/** In the state `name-taken` the resource shows an older job, and its own never starts. */
function elapsedHours(created: Date | undefined, status: TrainingStatus, now: Date): number | undefined {
  const { state, primaryStatus, creationTime = created, lastModifiedTime } = status;
  if (state === 'name-taken' || primaryStatus === undefined) {
    return 0;
  }
  const end = FINAL_STATUSES.includes(primaryStatus) ? lastModifiedTime : now;
  return creationTime === undefined || end === undefined ? undefined : Math.max(0, end.getTime() - creationTime.getTime()) / MILLISECONDS_PER_HOUR;
}

/** The status of a tuning job has no times. The controller creates it right after its resource, unless it adopts it or only reads it. */
function createdWith(resource: Manifest): Date | undefined {
  const isOlder = [ACK_ANNOTATION.adoptionPolicy, ACK_ANNOTATION.readOnly].some(key => annotationOf(resource, key) !== undefined);
  return !isTuningJobManifest(resource) || isOlder ? undefined : timeOf(resource.metadata?.creationTimestamp);
}

/** How long trainings ran so far at most, one after the other. A tuning job runs several at the same time. */
function trainingHours(resource: Manifest, elapsed: number): number {
  if (!isTuningJobManifest(resource) || elapsed === 0) {
    return elapsed;
  }
  const parallel: unknown = resource.spec?.hyperParameterTuningJobConfig?.resourceLimits?.maxParallelTrainingJobs;
  return Number.isSafeInteger(parallel) && (parallel as number) > 0 ? elapsed * (parallel as number) : Infinity;
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
