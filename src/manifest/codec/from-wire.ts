import { working } from './carry-out';
import type { Code } from './code';
import type { Field, Fields, Reader } from './codec';
import { segmentsOf } from './field';
import { defaultOf } from './to-wire';
import { isObject } from '../plain-data';

/** Pieces of a program by the names of their fields. */
export interface Codes {
  readonly [name: string]: Code | undefined;
}

/** The code of each field that a part of a manifest needs. */
export function codesOf(fields: Fields, wire: unknown, job: unknown): Codes {
  const read = readerOf(wire);
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, codeOf(field, read, job)]));
}

/** The code of a field; undefined if the default does, or if no code gives what the manifest has. */
export function codeOf(field: Field, read: Reader, job: unknown): Code | undefined {
  const [place] = field.places;
  const isDefault = field.places.length === 1 && !field.isAlwaysSaid && read(place.path) === defaultOf(place, job);
  if (isDefault) {
    return undefined;
  }
  const code = field.fromWire === undefined ? place.codec.fromWire!(read(place.path), job) : field.fromWire(read, job);
  return code && working(code);
}

/** Reads a part of a manifest. */
export function readerOf(wire: unknown): Reader {
  return path => segmentsOf(path).reduce((part: unknown, name) => isObject(part) && Object.hasOwn(part, name) ? part[name] : undefined, wire);
}
