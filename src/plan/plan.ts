import { changesBetweenRuns, changesInPlace, effectOf, type FieldChange } from './effects';
import { adopts, canStart, fullNameOf, type Job, jobKeyOf, sameResources } from './job';
import { matchRuns } from './match';
import type { PlannedTemplate } from './templates';
import { endsWithHash } from '../naming/content-hash';
import { type Cost, costOf } from '../platform/cost/cost';
import { type InstanceHours, instanceHoursOf } from '../platform/cost/instance-hours';
import type { Prices } from '../platform/cost/prices';

/** What becomes of a training or tuning job. */
export type Action =
  /** Nothing differs. */
  | 'unchanged'
  /** The resource changes in the cluster, the job does not: tags, labels, metric definitions. */
  | 'unaffected'
  /** SageMaker updates the job. */
  | 'updated'
  /** Another resource and another job take its place. */
  | 'replaced'
  | 'new'
  /** A new resource takes over a job that exists. */
  | 'adopted'
  | 'removed'
  /** The job keeps running without a resource in Git. */
  | 'orphaned'
  /** The controller refuses the resource or the change. */
  | 'rejected';

/** What follows in SageMaker. */
export type Consequence =
  | Start
  | { readonly kind: 'stops'; readonly job: Job }
  | { readonly kind: 'continues'; readonly job: Job; readonly why: string };

/** A job that starts. */
export interface Start {
  readonly kind: 'starts';
  readonly job: Job;
  readonly atMost: InstanceHours | undefined;
  /** Absent without prices. */
  readonly costAtMost?: Cost;
}

/** What becomes of one job. */
export interface PlannedJob {
  readonly action: Action;
  readonly before?: Job;
  readonly after?: Job;
  readonly changes: readonly FieldChange[];
  readonly consequences: readonly Consequence[];
  readonly why: readonly string[];
}

/** What becomes of all jobs: those of the new side in its order, then those that are gone. */
export interface Plan {
  readonly jobs: readonly PlannedJob[];
  readonly templates: readonly PlannedTemplate[];
  readonly prices?: Prices;
}

/** How the new side is applied. */
export interface PlanOptions {
  /** Whether resources that are gone are deleted from the cluster. */
  readonly prune: boolean;
  /** Prices by which the costs of jobs are planned. */
  readonly prices?: Prices;
  /** What becomes of the templates of both sides. */
  readonly templates?: readonly PlannedTemplate[];
}

/** What applying one set of jobs does where another one was applied before. */
export function planOf(before: readonly Job[], after: readonly Job[], options: PlanOptions): Plan {
  const olds = sameResources(before, after);
  const kept = new Set(olds.values());
  const gone = before.filter(job => !kept.has(job));
  const added = after.filter(job => !olds.has(job));
  const predecessors = matchRuns(gone, added);
  const replaced = new Set(predecessors.values());
  const names = namesTaken(before, after, olds);
  return {
    prices: options.prices,
    templates: options.templates ?? [],
    jobs: [
      ...after.map(job => {
        const same = olds.get(job);
        return same !== undefined ? keptResource(same, job, names, options) : newResource(job, predecessors.get(job), names, options);
      }),
      ...gone.filter(job => !replaced.has(job)).map(job => goneResource(job, options)),
    ],
  };
}

function keptResource(before: Job, after: Job, names: ReadonlyMap<Job, string>, options: PlanOptions): PlannedJob {
  const changes = changesInPlace(before, after);
  const { effect, why } = effectOf(changes);
  const planned = { before, after, changes, why };
  if (effect === 'none') {
    return { ...planned, action: 'unchanged', consequences: [] };
  }
  if (effect === 'ignored' || (before.readOnly && after.readOnly)) {
    return { ...planned, action: 'unaffected', consequences: [], why: after.readOnly ? ['the controller only looks at the job'] : why };
  }
  switch (effect) {
    case 'in place': return { ...planned, action: 'updated', consequences: [] };
    case 'rejected': return { ...planned, action: 'rejected', consequences: [{ kind: 'continues', job: before, why: 'the change is rejected' }] };
    case 'second job': {
      const [forgotten, taken] = [{ kind: 'continues', job: before, why: 'the controller forgets it' } as const, names.get(after)];
      return taken === undefined
        ? { ...planned, action: 'orphaned', consequences: [forgotten, startOf(after, options)] }
        : { ...planned, action: 'rejected', consequences: [forgotten], why: [taken, NEVER_AGAIN] };
    }
  }
}

function startOf(job: Job, { prices }: PlanOptions): Start {
  return { kind: 'starts', job, atMost: instanceHoursOf(job.manifest), costAtMost: prices && costOf(job.manifest, prices) };
}

function newResource(after: Job, before: Job | undefined, names: ReadonlyMap<Job, string>, options: PlanOptions): PlannedJob {
  const changes = before === undefined ? [] : changesBetweenRuns(before, after);
  const end = before === undefined ? [] : removalConsequences(before, options);
  const taken = names.get(after);
  const planned = { before, after, changes };
  if (taken !== undefined && adopts(after)) {
    return { ...planned, action: 'adopted', consequences: end, why: [taken, `its adoption policy is '${after.adoption}'`] };
  }
  if (taken !== undefined && !after.readOnly) {
    return { ...planned, action: 'rejected', consequences: end, why: [taken, NEVER_AGAIN] };
  }
  return {
    ...planned,
    action: before === undefined ? 'new' : 'replaced',
    consequences: [...end, ...(canStart(after) ? [startOf(after, options)] : [])],
    why: [
      ...(canStart(after) ? [] : ['the controller only looks for a job that exists already']),
      ...(before === undefined ? [] : reasonsToReplace(before, after, changes)),
    ],
  };
}

function reasonsToReplace(before: Job, after: Job, changes: readonly FieldChange[]): string[] {
  const differing = NAMED_BY.filter(({ of }) => of(before) !== of(after)).map(({ what, of }) => `${what}: ${of(before) ?? 'none'} → ${of(after) ?? 'none'}`);
  if (changes.length > 0 || differing.length > 0) {
    return differing;
  }
  return [endsWithHash(before.jobName) && endsWithHash(after.jobName) ? ONLY_THE_NAME : `the job has another fixed name: ${before.jobName} → ${after.jobName}`];
}

/** What a name follows besides the fields in which runs of a family are compared. */
const NAMED_BY: ReadonlyArray<{ readonly what: string; readonly of: (job: Job) => string | undefined }> = [
  { what: 'run', of: ({ run }) => run },
  { what: 'namespace', of: ({ namespace }) => namespace },
];

const ONLY_THE_NAME = 'nothing in the manifest differs but the name: other data or code behind the same URI';

function goneResource(before: Job, options: PlanOptions): PlannedJob {
  return { action: options.prune ? 'removed' : 'orphaned', before, changes: [], consequences: removalConsequences(before, options), why: [] };
}

/** What becomes of the job of a resource that is gone. */
function removalConsequences(job: Job, { prune }: PlanOptions): Consequence[] {
  if (job.readOnly) {
    return [];
  }
  if (!prune) {
    return [{ kind: 'continues', job, why: 'its resource is left in the cluster' }];
  }
  return [job.retained ? { kind: 'continues', job, why: 'its deletion policy is retain' } : { kind: 'stops', job }];
}

const NEVER_AGAIN = 'the controller never runs a job whose name was used before';

/**
 * The resources whose job would start with the name of another one, and whose: new ones, and those that stay and name another job.
 *
 * @param olds the old side of resources that stay
 */
function namesTaken(before: readonly Job[], after: readonly Job[], olds: ReadonlyMap<Job, Job>): Map<Job, string> {
  const owners = new Map(before.map(job => [jobKeyOf(job), job]));
  const taken = new Map<Job, string>();
  for (const job of after.filter(each => namesAnother(each, olds.get(each)))) {
    const owner = owners.get(jobKeyOf(job));
    if (owner !== undefined) {
      taken.set(job, `the name '${job.jobName}' is that of the job of ${fullNameOf(owner)}`);
    } else {
      owners.set(jobKeyOf(job), job);
    }
  }
  return taken;
}

/** Whether a job is another one than before. In another Region the change is rejected. */
function namesAnother(job: Job, before: Job | undefined): boolean {
  return before === undefined || (before.jobName !== job.jobName && before.region === job.region);
}
