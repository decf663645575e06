import { type Difference, differencesBetween, valueIn } from './difference';
import type { Job } from './job';
import { leavesOutWhatStays, writesOutWhatIsThere } from './kept-in-cluster';
import { renamed } from './renamed';
import { ACK_ANNOTATION, NOTED_ANNOTATIONS } from '../controller/annotations';
import type { ChangeEffect, ChangeKind, ChangeNature } from '../controller/changes';
import { REPORTED_DEFAULTS } from '../controller/reported-defaults';
import { canonicalJson } from '../manifest/canonical-json';
import type { Manifest } from '../manifest/manifest';
import { isWithin } from '../manifest/paths';
import { isObject } from '../manifest/plain-data';
import { JobName } from '../naming/job-name';
import { RUN_KEY } from '../naming/run';

/** A field that differs, and what the table of changes says of it. */
export interface FieldChange extends Difference {
  readonly kind: ChangeKind;
}

/** The fields in which two manifests of one resource differ. */
export function changesInPlace(before: Job, after: Job): FieldChange[] {
  return changesBetween(before, after).filter(change => !writesOutWhatIsThere(change, after) && !leavesOutWhatStays(change, before));
}

/** The fields in which two runs of one family differ, apart from the run and from those where only the name of the job is another one. */
export function changesBetweenRuns(before: Job, after: Job): FieldChange[] {
  return changesBetween(before, after).filter(({ path }) => !RUN_PATHS.includes(path)).filter(change => {
    const expected = renamed(change.old, before.jobName, after.jobName);
    return canonicalJson(expected ?? null) !== canonicalJson(change.new ?? null);
  });
}

/** What a run is compared by with others of its family: without the run, and with the same name for each job. */
export function contentOfRun({ manifest, jobName }: Job): object {
  const content = comparable(manifest);
  for (const map of ['metadata.annotations', 'metadata.labels']) {
    content[map] = isObject(content[map]) ? Object.fromEntries(Object.entries(content[map]).filter(([key]) => key !== RUN_KEY)) : content[map];
  }
  return renamed(content, jobName, JobName.OWN);
}

/** What becomes of a resource whose fields change. */
export function effectOf(changes: readonly FieldChange[]): { readonly effect: ChangeEffect | 'none'; readonly why: readonly string[] } {
  const region = changes.filter(({ kind }) => kind.path === REGION);
  if (region.length > 0) {
    return { effect: 'rejected', why: reasonsOf(region) };
  }
  const effect = SEVERITY.find(candidate => changes.some(({ kind }) => kind.effect === candidate));
  if (effect === 'in place' && changes.some(({ kind }) => isProfiler(kind)) && changes.some(({ kind }) => isWarmPool(kind))) {
    return { effect: 'rejected', why: ['the controller rejects an update of the warm pool and the profiler at the same time'] };
  }
  return effect === undefined ? { effect: 'none', why: [] } : { effect, why: reasonsOf(changes.filter(({ kind }) => kind.effect === effect)) };
}

const RUN_PATHS = ['annotations', 'labels'].map(map => `metadata.${map}.${RUN_KEY}`);
const SEVERITY: readonly ChangeEffect[] = ['second job', 'rejected', 'in place', 'ignored'];
const REGION = `metadata.annotations.${ACK_ANNOTATION.region}`;

function isProfiler({ path, effect }: ChangeKind): boolean {
  return effect === 'in place' && path.startsWith('spec.profiler');
}

function isWarmPool({ path, effect }: ChangeKind): boolean {
  return effect === 'in place' && path.startsWith('spec.resourceConfig');
}

function reasonsOf(changes: readonly FieldChange[]): string[] {
  return [...new Set(changes.map(({ kind }) => kind.why))];
}

function changesBetween({ manifest: before }: Job, { manifest: after, kind }: Job): FieldChange[] {
  const [old, young] = [comparable(before), comparable(after)];
  return Object.keys(old).flatMap(part => differencesBetween(old[part], young[part], part))
    .map(difference => ({ ...difference, kind: rowFor(difference, kind.changes, before, after) }));
}

/** The parts of a manifest that somebody writes, by their path. */
function comparable({ apiVersion, metadata, spec }: Manifest): Record<string, any> {
  return { apiVersion, ...comparableMetadata(metadata), spec: spec ?? {} };
}

/**
 * The parts of metadata that somebody writes; without what kubectl and the controller put there. An absent map is an empty one, as it
 * is to kubectl.
 */
export function comparableMetadata({ annotations, labels, finalizers, ownerReferences }: Manifest['metadata']): Record<string, any> {
  const isOwn = (finalizer: unknown) => typeof finalizer !== 'string' || !finalizer.startsWith(FINALIZERS_OF_CONTROLLER);
  const ownFinalizers = Array.isArray(finalizers) ? finalizers.filter(isOwn) : finalizers;
  return {
    'metadata.annotations': Object.fromEntries(Object.entries(annotations ?? {}).filter(([key]) => !NOTED_ANNOTATIONS.includes(key))),
    'metadata.labels': labels ?? {},
    'metadata.finalizers': ownFinalizers?.length === 0 ? undefined : ownFinalizers,
    'metadata.ownerReferences': ownerReferences?.length === 0 ? undefined : ownerReferences,
  };
}

const FINALIZERS_OF_CONTROLLER = 'finalizers.sagemaker.services.k8s.aws/';

/** What the table leaves out, since the controller and SageMaker do nothing with it. */
const ONLY_OF_RESOURCE: readonly ChangeKind[] = ([
  ['apiVersion', 'the resource is the same in each version of its group'],
  ['metadata.finalizers', 'a finalizer of others delays the end of the resource and never reaches SageMaker'],
  ['metadata.ownerReferences', 'an owner decides when Kubernetes deletes the resource and never reaches SageMaker'],
] as const).map(([path, why]) => ({ path, change: 'any', renames: false, effect: 'ignored', why }));

/** The row of the table for a difference: of the rows around the field the nearest that means this kind of change. */
function rowFor(difference: Difference, changes: readonly ChangeKind[], before: Manifest, after: Manifest): ChangeKind {
  const rows = [...changes, ...ONLY_OF_RESOURCE].filter(({ path }) => isWithin(difference.path, path))
    .sort((a, b) => b.path.length - a.path.length || Number(a.change === 'any') - Number(b.change === 'any'));
  return rows.find(({ path, change }) => change === 'any' || change === natureOf(difference, path, before, after))!;
}

function natureOf(difference: Difference, path: string, before: Manifest, after: Manifest): ChangeNature {
  if (isOfDefault(difference)) {
    return 'default';
  }
  const [old, young] = [valueIn(before, path), valueIn(after, path)];
  if (isAbsent(old) !== isAbsent(young)) {
    return 'added or removed';
  }
  if (difference.reordered && difference.path === path) {
    return 'order';
  }
  return Array.isArray(old) && Array.isArray(young) && isGrown(old, young) ? 'more elements' : 'value';
}

/** Whether a field gets the value that SageMaker reports already, or loses one that the controller fills in. */
function isOfDefault({ path, old, new: young }: Difference): boolean {
  const reported = REPORTED_DEFAULTS.find(each => each.path === path.replace(/\[[^[\]]*\]/g, '[]'));
  const [present, absent] = isAbsent(old) ? [young, old] : [old, young];
  return reported !== undefined && isAbsent(absent) && (isAbsent(old) || reported.isFilledIn)
    && canonicalJson(present) === canonicalJson(reported.value);
}

function isGrown(old: any[], young: any[]): boolean {
  return young.length > old.length && old.every((element, i) => canonicalJson(element) === canonicalJson(young[i]));
}

function isAbsent(value: any): boolean {
  return value === undefined || value === null;
}
