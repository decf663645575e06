import { JOB_FIELDS } from './fields';
import type { Setter } from './setter';
import { setterOfEntry } from './written-settings';
import type { Factory, Field, Fields, Part } from '../manifest/codec/codec';
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

/** The same with the method that takes the option. What a prop of its own writes into a map is set by that prop. */
export function setterOf(path: string): Setter | undefined {
  return setterOfEntry(path) ?? setterAt(path, JOB_FIELDS);
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

function setPlacesOf(fields: Fields): readonly SetPlace[] {
  let places = PLACES.get(fields);
  if (places === undefined) {
    places = Object.entries(fields).flatMap(([name, field]) => field.places.map(place => ({ name, field, place, start: place.path.join('.') })));
    PLACES.set(fields, places);
  }
  return places;
}

/** The same by another table of fields. */
export function nameAt(path: string, fields: Fields): string | undefined {
  return setterAt(path, fields)?.name;
}

function setterAt(path: string, fields: Fields): Setter | undefined {
  const all = setPlacesOf(fields);
  const around = all.filter(({ start }) => isWithin(path, start));
  const [nearest] = around.sort((one, other) => other.start.length - one.start.length);
  if (nearest === undefined) {
    const within = new Set(all.filter(({ start }) => start.startsWith(`${path}.`)).map(({ name }) => name));
    return within.size === 1 ? { name: [...within][0] } : undefined;
  }
  const { name, field, place: { codec }, start } = nearest;
  if (field.isImplied) {
    return undefined;
  }
  const [, position = '', below] = /^(\[\d*\])?\.?([^]*)$/.exec(path.slice(start.length))!;
  const option = below === '' ? undefined : codec.parts?.map(part => optionAt(below, part)).find(each => each !== undefined);
  const isNamed = codec.parts?.some(part => Object.values(part.fields).some(({ isImplied }) => !isImplied)) === true;
  return {
    name: [name, ...codec.option === undefined ? [] : [codec.option]].join('.') + (isNamed ? position : '') + (option === undefined ? '' : `.${option.name}`),
    factory: option?.factory ?? factoryText(codec.factory),
  };
}

function optionAt(path: string, { fields, factory }: Part): Setter | undefined {
  const option = setterAt(path, fields);
  return option && { ...option, factory: option.factory ?? factoryText(factory) };
}

function factoryText(factory: Factory | undefined): string | undefined {
  return factory && `${factory.owner.name}.${factory.usual ?? factory.method}`;
}
