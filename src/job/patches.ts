import { JsonPatch } from 'cdk8s';
import { FieldError } from '../manifest/field-error';
import { refuseMissing, refuseNoList } from '../manifest/given/refuse';
import { fieldAt, segmentsOf } from '../manifest/json-pointer';
import { isObject } from '../manifest/plain-data';
import { didYouMean } from '../manifest/text/closest';
import type { Patching } from '../tree/training-tree';

/** @throws an error unless each is a patch of cdk8s; plain data is not enough */
export function refuseNoPatches(patches: readonly JsonPatch[] | undefined, name: string): void {
  if (patches !== undefined) {
    refuseNoList(patches, name);
  }
  patches?.forEach(patch => refuseMissing(patch as unknown as WrittenPatch, name, 'JsonPatch.add', '_toJson'));
}

/** Refuses what a class makes of the manifest behind the back of everything that reads it. */
export function refuseOverride(): never {
  throw new FieldError({
    path: 'spec',
    says: 'is written by an override of toJson()',
    why: 'rules, guardrails and the name of the job do not follow what the override changes',
    remedy: 'remove the override and use addJsonPatch',
  });
}

/**
 * A manifest with patches, in which the members come first that cdk8s writes first.
 *
 * @throws an error that names the patch which can't be applied
 */
export function withPatches(manifest: any, patches: readonly JsonPatch[]): any {
  const patched = patches.reduce(withPatch, manifest);
  const names = new Set([...FIRST_MEMBERS.filter(name => name in patched), ...Object.keys(patched)]);
  return Object.fromEntries([...names].map(name => [name, patched[name]]));
}

const FIRST_MEMBERS = ['apiVersion', 'kind', 'metadata'];

function withPatch(manifest: any, patch: JsonPatch): any {
  const { op, path, from } = operationOf(patch);
  const taken = op === 'remove' ? path : from;
  const untaken = taken === undefined ? undefined : missingIn(manifest, segmentsOf(taken));
  if (untaken !== undefined) {
    throw unapplicable(patch, notFound(untaken, 'remove the patch'));
  }
  try {
    return JsonPatch.apply(manifest, patch);
  } catch (error) {
    const missing = missingIn(manifest, segmentsOf(path).slice(0, -1));
    if (missing !== undefined) {
      throw unapplicable(patch, notFound(missing, `add ${missing.around}/${missing.segment} first`));
    }
    throw unapplicable(patch, op === 'test'
      ? { says: 'finds another value', remedy: 'correct the value of the patch' }
      : { says: `can't be applied: ${(error as Error).message.split('\n', 1)[0]}`, remedy: 'correct the patch' });
  }
}

/** What the patches of an object make of its manifest; undefined without any that can be applied. */
export function patchingOf(object: { readonly _patches: readonly JsonPatch[]; _resolved(): any }): Patching | undefined {
  if (object._patches.length === 0) {
    return undefined;
  }
  try {
    // Patches change what they are applied to.
    return { before: object._resolved(), after: withPatches(object._resolved(), object._patches) };
  } catch {
    // The job can't be rendered, which is a finding of its own.
    return undefined;
  }
}

/** A patch as it is written in JSON. */
interface PatchOperation {
  readonly op: string;
  readonly path: string;
  readonly from?: string;
}

/** What cdk8s does not declare. */
interface WrittenPatch {
  _toJson(): PatchOperation;
}

function operationOf(patch: JsonPatch): PatchOperation {
  return (patch as unknown as WrittenPatch)._toJson();
}

function unapplicable(patch: JsonPatch, { says, remedy }: { readonly says: string; readonly remedy: string }): FieldError {
  const { op, path } = operationOf(patch);
  return new FieldError({
    path: fieldAt(path), says: `the JSON patch '${op} ${path}' ${says}`, why: 'without all of its patches the job has no manifest', remedy,
  });
}

function notFound({ around, segment, members }: Missing, remedy: string) {
  return { says: `finds no '${segment}' in ${around === '' ? 'the manifest' : around}${didYouMean(segment, members)}`, remedy };
}

/** The first segment of a path that leads to nothing. */
interface Missing {
  readonly around: string;
  readonly segment: string;
  /** What there is in its place. */
  readonly members: readonly string[];
}

function missingIn(manifest: any, segments: readonly string[]): Missing | undefined {
  let value = manifest;
  for (const [position, segment] of segments.entries()) {
    if (!(isObject(value) || Array.isArray(value)) || !Object.hasOwn(value, segment)) {
      return { around: segments.slice(0, position).map(one => `/${one}`).join(''), segment, members: isObject(value) ? Object.keys(value) : [] };
    }
    value = (value as any)[segment];
  }
  return undefined;
}
