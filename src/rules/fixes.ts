import { jobRules } from './catalog';
import { JobView } from './engine/job-view';
import { ask } from './engine/known-job';
import { fieldFixes, type Fix } from './fields/field-fixes';
import { kindViolation, RESOURCE_KIND_RULE } from './topics/resource-kind';
import { isJobManifest, isTrainingJobManifest, type Manifest } from '../manifest/manifest';
import { stepsOf } from '../manifest/paths';
import { isObject } from '../manifest/plain-data';
import { specSchemaOf } from '../manifest/schema/spec-schema';

/** The fixes for an object: for its kind if it was meant to be a job, and for a job of either kind what is in it. */
export function fixesFor(object: any): Fix[] {
  const { path, change } = kindViolation(object) ?? {};
  return [
    ...change === undefined ? [] : [{ rule: RESOURCE_KIND_RULE.id, steps: [path!], change }],
    ...isJobManifest(object) ? jobFixes(object) : [],
  ];
}

/** The fixes for what is in a job: in a tuning job, only those for what the schema says. */
function jobFixes(job: Manifest): Fix[] {
  return [...fieldFixes(specSchemaOf(job), job.spec), ...isTrainingJobManifest(job) ? ruleFixes(job) : []];
}

/** Whether a fix changes what runs, since something takes effect that the API server dropped or rejected. */
export function changesJob({ rule, change }: Fix): boolean {
  return change.kind === 'rename' || rule === RESOURCE_KIND_RULE.id;
}

function ruleFixes(job: Manifest): Fix[] {
  const view = new JobView(isObject(job.metadata) ? job : { ...job, metadata: {} });
  return jobRules().flatMap(rule => (ask(rule, view).answer ?? []).flatMap(({ path, change }) =>
    change === undefined ? [] : [{ rule: rule.id, steps: stepsOf(path).map(stepIn), change }]));
}

/** A step of a path: a position in a list, or a name. */
function stepIn(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}
