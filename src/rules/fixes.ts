import { RULES } from './catalog';
import { fieldFixes, type Fix } from './engine/field-fixes';
import { JobView } from './engine/job-view';
import { ask } from './engine/known-job';
import { isTrainingJobManifest, type Manifest } from '../manifest/manifest';
import { stepsOf } from '../manifest/paths';
import { isObject } from '../manifest/plain-data';
import { specSchemaOf } from '../manifest/schema/spec-schema';

/** The fixes for a job of either kind: of a tuning job, only those for what the schema says. */
export function fixesFor(job: Manifest): Fix[] {
  return [...fieldFixes(specSchemaOf(job), job.spec), ...isTrainingJobManifest(job) ? ruleFixes(job) : []];
}

/** Whether a job does something else after a fix, since a field takes effect that the API server dropped. */
export function changesJob({ change }: Fix): boolean {
  return change.kind === 'rename';
}

function ruleFixes(job: Manifest): Fix[] {
  const view = new JobView(isObject(job.metadata) ? job : { ...job, metadata: {} });
  return RULES.flatMap(rule => (ask(rule, view).answer ?? []).flatMap(({ path, change }) =>
    change === undefined ? [] : [{ rule: rule.id, steps: stepsOf(path).map(stepIn), change }]));
}

/** A step of a path: a position in a list, or a name. */
function stepIn(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}
