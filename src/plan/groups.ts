import type { Job } from './job';
import type { Consequence, PlannedJob } from './plan';
import { renamed } from './renamed';
import { pathOfTemplate, type PlannedTemplate } from './templates';
import { canonicalJson } from '../manifest/canonical-json';
import { grouped } from '../manifest/grouped';
import { JobName } from '../naming/job-name';

/** Jobs or templates of which a plan says the same, apart from their names. */
export interface Group<Planned> {
  readonly members: readonly Planned[];
  /** What it says of each of them; the name of one within paths and values is that of every one. */
  readonly each: Planned;
}

/** Puts equal jobs together, in the order of the first of each group. */
export function groupsOf(jobs: readonly PlannedJob[]): Array<Group<PlannedJob>> {
  return together(jobs, withoutNames, groupKey);
}

/** The same of templates. */
export function templateGroupsOf(templates: readonly PlannedTemplate[]): Array<Group<PlannedTemplate>> {
  return together(templates, withoutOwnName, ({ starter: _name, name: _ofTemplate, ...rest }) => canonicalJson(JSON.parse(JSON.stringify(rest))));
}

function together<Planned>(all: readonly Planned[], anonymized: (one: Planned) => Planned, keyFor: (one: Planned) => string): Array<Group<Planned>> {
  return [...grouped(all, one => keyFor(anonymized(one))).values()]
    .map(members => ({ members, each: members.length === 1 ? members[0] : anonymized(members[0]) }));
}

function withoutOwnName(template: PlannedTemplate): PlannedTemplate {
  const own = pathOfTemplate(template.name);
  return {
    ...template, changes: template.changes.map(change => change.path.startsWith(own) ? { ...change, path: `template${change.path.slice(own.length)}` } : change),
  };
}

function withoutNames(job: PlannedJob): PlannedJob {
  const { before, after, changes } = job;
  return {
    ...job,
    // The names themselves stand with those of the resources.
    changes: changes.filter(({ path }) => path !== `spec.${after?.kind.nameField}`)
      .map(change => ({ ...change, old: anonymous(change.old, before), new: anonymous(change.new, after) })),
  };
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
