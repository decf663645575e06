import { JOB_FIELDS } from './fields';
import type { Field, Fields } from '../manifest/codec/codec';
import { isWithin } from '../manifest/paths';

/**
 * What sets a field of a manifest in code: a prop, or an option of what a prop takes, such as `cluster.volumeSize`;
 * undefined if several do, or none.
 *
 * @param path a path of the CRD, with or without positions in lists
 */
export function propOf(path: string): string | undefined {
  return nameAt(path, JOB_FIELDS);
}

/** A place of a manifest that a field sets. */
interface SetPlace {
  readonly name: string;
  readonly field: Field;
  readonly place: Field['places'][number];
  /** Its CRD path. */
  readonly start: string;
}

const PLACES = new WeakMap<Fields, readonly SetPlace[]>();

function placesOf(fields: Fields): readonly SetPlace[] {
  let places = PLACES.get(fields);
  if (places === undefined) {
    places = Object.entries(fields).flatMap(([name, field]) => field.places.map(place => ({ name, field, place, start: place.path.join('.') })));
    PLACES.set(fields, places);
  }
  return places;
}

/** The same by another table of fields. */
export function nameAt(path: string, fields: Fields): string | undefined {
  const all = placesOf(fields);
  const around = all.filter(({ start }) => isWithin(path, start));
  const [nearest] = around.sort((one, other) => other.start.length - one.start.length);
  if (nearest === undefined) {
    const within = new Set(all.filter(({ start }) => start.startsWith(`${path}.`)).map(({ name }) => name));
    return within.size === 1 ? [...within][0] : undefined;
  }
  const { name, field, place: { codec }, start } = nearest;
  if (field.isImplied) {
    return undefined;
  }
  const [, position = '', below] = /^(\[\d*\])?\.?(.*)$/.exec(path.slice(start.length))!;
  const option = codec.parts?.map(part => below === '' ? undefined : nameAt(below, part.fields)).find(each => each !== undefined);
  const isNamed = codec.parts?.some(part => Object.values(part.fields).some(({ isImplied }) => !isImplied)) === true;
  return [name, ...codec.option === undefined ? [] : [codec.option]].join('.') + (isNamed ? position : '') + (option === undefined ? '' : `.${option}`);
}
