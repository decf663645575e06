import { canonicalJson } from '../manifest/canonical-json';
import { isBelow, type Field, type Path } from '../manifest/codec/codec';
import { Misfit } from '../manifest/codec/misfit';
import { givenMap, isGiven } from '../manifest/given/values';
import { copyPlainData, NOT_PLAIN } from '../manifest/plain-data';
import { shownValue } from '../manifest/secrets/mask';
import { refusal } from '../manifest/secrets/refusal';
import { folded } from '../manifest/text/folded';
import { isConcrete } from '../manifest/tokens';
import type { TrainingDefaultValues } from '../props/default-values';
import { JOB_FIELDS, type JobField } from '../props/fields';
import { ANNOTATIONS } from '../props/metadata';
import { PART_DEFAULTS } from '../props/part-defaults';
import { placedDefinitions } from '../rules/tuning/placed-definitions';

export type DefaultFieldName = keyof TrainingDefaultValues;

/** The fields that a scope may have defaults for, in alphabetical order. */
export const DEFAULT_FIELDS = Object.fromEntries([
  ...Object.entries<JobField>(JOB_FIELDS).filter(([, { isShared }]) => isShared),
  ...Object.entries<JobField>(PART_DEFAULTS),
].sort(([one], [other]) => one < other ? -1 : 1)) as { readonly [field in DefaultFieldName]-?: JobField };

/** The fields that are merged key by key. */
const MAP_FIELDS = ['annotations', 'environment', 'labels', 'tags'] as const;
export type MapFieldName = typeof MAP_FIELDS[number];

/** What a value in the defaults is called: the field, and in a map the key after a dot. */
export type ValueKey = string;

/** The field that a key belongs to. */
export function fieldOf(key: ValueKey): DefaultFieldName {
  return key.split('.', 1)[0] as DefaultFieldName;
}

/** The place of a value in a manifest, with the objects around it that hold nothing else. */
export function crdPathOf(key: ValueKey): string {
  const field = fieldOf(key);
  return OWN_PLACES[field] + key.slice(field.length);
}

/** What a manifest has in all places of a value, by path: in a tuning job, in each definition. A tag may be there several times. */
export function manifestValuesOf(key: ValueKey, manifest: any): ReadonlyMap<string, readonly unknown[]> {
  const path = crdPathOf(key);
  return new Map(partsWithFields(manifest).map(([spec, part]) => [path.replace(/^spec\b/, spec), valuesIn(key, part)]));
}

function valuesIn(key: ValueKey, manifest: any): readonly unknown[] {
  const field = fieldOf(key);
  const values = ALL_PLACES[field].map(place => place.reduce((part, name) => part?.[name], manifest));
  if (!isMapEntry(key)) {
    return values;
  }
  const entry = key.slice(field.length + 1);
  return values.flatMap(value => Array.isArray(value) ? value.filter(each => each?.key === entry).map(each => each.value) : [value?.[entry]]);
}

/** A manifest, and those that have a definition of it as their spec. */
function partsWithFields(manifest: any): ReadonlyArray<readonly [spec: string, part: any]> {
  return [...placedDefinitions(manifest?.spec).map(({ path, spec }) => [path, { spec }] as const), ['spec', manifest]];
}

const ALL_PLACES: Readonly<Record<string, readonly Path[]>> =
  Object.fromEntries(Object.entries(DEFAULT_FIELDS).map(([name, field]) => [name, field.places.map(({ path }) => ownPlaceOf(path, field))]));

const OWN_PLACES = Object.fromEntries(Object.entries(ALL_PLACES).map(([name, [place]]) => [name, place.join('.')]));

function ownPlaceOf(path: Path, { places }: Field): Path {
  const others = Object.values<Field>(JOB_FIELDS).filter(field => field.places !== places).flatMap(field => field.places);
  const around = path.map((_, depth) => path.slice(0, depth + 1));
  return around.find(outer => !others.some(other => outer.every((segment, i) => segment === other.path[i]))) ?? path;
}

/** The fields that are annotations, by these. */
const FIELDS_BY_ANNOTATION: ReadonlyMap<string, DefaultFieldName> = new Map(
  (Object.entries(DEFAULT_FIELDS) as Array<[DefaultFieldName, JobField]>).flatMap(([name, { places }]) => places
    .filter(({ path }) => isBelow(path, ANNOTATIONS))
    .map(({ path }) => [path[ANNOTATIONS.length], name] as const)),
);

/** Those of some annotations that nobody may change, since they are fields with a lock. */
export function lockedAnnotations<Value>(
  annotations: Readonly<Record<string, Value>>, isLocked: (field: DefaultFieldName) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(annotations).filter(([key]) => {
    const field = FIELDS_BY_ANNOTATION.get(key);
    return field !== undefined && isLocked(field);
  }));
}

/**
 * The key that a program means: upper and lower case and underscores don't count in the name of a field, since each
 * language spells it in its own way.
 *
 * @throws an error if there is no such field, or if it is not a map and has a key after the dot
 */
export function knownKey(text: string): ValueKey {
  const given = String(text);
  const spelled = fieldOf(given);
  const field = Object.keys(DEFAULT_FIELDS).find(name => folded(name) === folded(spelled)) ?? spelled;
  const key = field + given.slice(spelled.length);
  refuseUnknownField(key);
  return isMapEntry(key) ? keyOfEntry(field, key.slice(field.length + 1)) : key;
}

/** @throws an error if the field does not exist, or if it has a key after the dot and is not a map */
export function refuseUnknownField(key: ValueKey): void {
  const field = fieldOf(key);
  if (!Object.hasOwn(DEFAULT_FIELDS, field) || (key !== field && !isMapField(field))) {
    throw refusal(`Expected a field of the defaults, got '${key}'. The fields are ${Object.keys(DEFAULT_FIELDS).join(', ')}, `
      + `and of ${MAP_FIELDS.join(', ')} each key, such as tags.team`);
  }
}

export function isMapField(field: string): field is MapFieldName {
  return (MAP_FIELDS as readonly string[]).includes(field);
}

/** Whether a key is one entry of a map, whose own key may have dots. */
export function isMapEntry(key: ValueKey): boolean {
  const field = fieldOf(key);
  return isMapField(field) && key !== field;
}

/** The values of a struct of defaults by their keys; what is undefined is left out. An annotation that is a field counts as that. */
export function valuesByKey(values: TrainingDefaultValues): Array<readonly [ValueKey, any]> {
  const given = Object.entries(values).filter(([field, value]) => Object.hasOwn(DEFAULT_FIELDS, field) && isGiven(value));
  return [
    ...given.filter(([field]) => !isMapField(field)),
    ...given.filter(([field]) => isMapField(field)).flatMap(([field, map]) =>
      Object.entries(givenMap(map, field)).map(([key, member]) => [keyOfEntry(field, key), member] as const)),
  ].filter(([, value]) => isGiven(value));
}

function keyOfEntry(map: string, key: string): ValueKey {
  return (map === 'annotations' ? FIELDS_BY_ANNOTATION.get(key) : undefined) ?? `${map}.${key}`;
}

/** A value the way the manifest has it; undefined if that is not known by now. */
export function wireValueOf(key: ValueKey, value: any): any {
  const field = fieldOf(key);
  const copy = copyPlainData(isMapField(field) ? value : loweredValue(field, value), true);
  return copy === NOT_PLAIN || !isConcrete(copy) ? undefined : copy;
}

function loweredValue(field: DefaultFieldName, value: any): unknown {
  const { codec } = DEFAULT_FIELDS[field].places[0];
  try {
    return codec.toWire(value, undefined);
  } catch (error) {
    throw Misfit.at([field], codec, value, error);
  }
}

/** Whether two values are surely different; one that is not known by now may turn out to be the same. */
export function areDifferent(key: ValueKey, value: any, other: any): boolean {
  const [wire, otherWire] = [wireValueOf(key, value), wireValueOf(key, other)];
  return wire !== undefined && otherWire !== undefined && canonicalJson(wire) !== canonicalJson(otherWire);
}

/** A value for a message. */
export function shownDefault(key: ValueKey, value: any): string {
  const wire = wireValueOf(key, value);
  return typeof wire === 'string' ? `'${shownValue(key, wire)}'` : wire === undefined ? 'a value that is known only at synthesis' : canonicalJson(wire);
}
