import type { Job } from './job';
import type { Consequence, PlannedJob } from './plan';
import { renamed } from './renamed';
import { canonicalJson } from '../manifest/canonical-json';
import { JobName } from '../naming/job-name';

/** Jobs of which a plan says the same, apart from their names. */
export interface PlannedGroup {
  readonly jobs: readonly PlannedJob[];
  /** What it says of each of them; the name of a job within values is that of every job. */
  readonly each: PlannedJob;
}

/** Puts equal jobs together, in the order of the first of each group. */
export function groupsOf(jobs: readonly PlannedJob[]): PlannedGroup[] {
  const groups = new Map<string, { jobs: PlannedJob[]; each: PlannedJob }>();
  for (const job of jobs) {
    const each = withoutNames(job);
    const key = groupKey(each);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { jobs: [job], each });
    } else {
      group.jobs.push(job);
    }
  }
  return [...groups.values()].map(group => group.jobs.length === 1 ? { jobs: group.jobs, each: group.jobs[0] } : group);
}

function withoutNames(job: PlannedJob): PlannedJob {
  const { before, after, changes } = job;
  return { ...job, changes: changes.map(change => ({ ...change, old: anonymous(change.old, before), new: anonymous(change.new, after) })) };
}

function anonymous(value: any, job: Job | undefined): any {
  return job === undefined || value === undefined ? value : renamed(value, job.jobName, JobName.OWN);
}

function groupKey({ action, why, consequences, changes, before, after }: PlannedJob): string {
  return canonicalJson({
    action,
    why,
    sides: [before?.kind.kind ?? '', after?.kind.kind ?? ''],
    consequences: consequences.map(consequence => consequenceKey(consequence, before)),
    changes: changes.map(({ path, name, old = null, new: young = null }) => ({ path, name, old, young })),
  });
}

function consequenceKey(consequence: Consequence, before: Job | undefined): any {
  const { kind, job } = consequence;
  const details = kind === 'starts' ? [consequence.atMost ?? null, consequence.costAtMost ?? null] : kind === 'stops' ? [] : [consequence.why];
  return JSON.parse(JSON.stringify({ kind, isOld: job === before, details }));
}
