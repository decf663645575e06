import { canonicalJson } from '../manifest/canonical-json';
import type { Field, Path } from '../manifest/codec/codec';
import { Misfit } from '../manifest/codec/misfit';
import { givenMap } from '../manifest/given/values';
import { copyPlainData, NOT_PLAIN } from '../manifest/plain-data';
import { shownValue } from '../manifest/secrets/mask';
import { refusal } from '../manifest/secrets/refusal';
import { folded } from '../manifest/text/folded';
import { isConcrete } from '../manifest/tokens';
import type { TrainingDefaultValues } from '../props/default-values';
import { JOB_FIELDS, type JobField } from '../props/fields';
import { PART_DEFAULTS } from '../props/part-defaults';

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

/** What a manifest has in the place of a value. */
export function manifestValueOf(key: ValueKey, manifest: any): unknown {
  const field = fieldOf(key);
  const value = OWN_PLACES[field].split('.').reduce((part, name) => part?.[name], manifest);
  if (!isMapEntry(key)) {
    return value;
  }
  const entry = key.slice(field.length + 1);
  return Array.isArray(value) ? value.find(each => each?.key === entry)?.value : value?.[entry];
}

const OWN_PLACES = Object.fromEntries(Object.entries(DEFAULT_FIELDS).map(([name, field]) => [name, ownPlaceOf(field).join('.')]));

function ownPlaceOf({ places }: Field): Path {
  const [{ path }] = places;
  const others = Object.values<Field>(JOB_FIELDS).filter(field => field.places !== places).flatMap(field => field.places);
  const around = path.map((_, depth) => path.slice(0, depth + 1));
  return around.find(outer => !others.some(other => outer.every((segment, i) => segment === other.path[i]))) ?? path;
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
  return key;
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

/** The values of a struct of defaults by their keys; what is undefined is left out. */
export function valuesByKey(values: TrainingDefaultValues): Array<readonly [ValueKey, any]> {
  return Object.entries(values)
    .filter(([field]) => Object.hasOwn(DEFAULT_FIELDS, field))
    .flatMap(([field, value]) => isMapField(field)
      ? Object.entries(givenMap(value, field)).map(([key, member]) => [`${field}.${key}`, member] as const)
      : [[field, value] as const])
    .filter(([, value]) => value !== undefined && value !== null);
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
