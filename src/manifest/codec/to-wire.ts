import { isBelow, type Field, type Fields, type Path, type FieldPlace } from './codec';
import { Misfit } from './misfit';

/** Writes a value as the part of a manifest that it is. */
export type Writer<Value> = (value: Value, job: any) => any;

/** Gives the value of a field. */
export type Getter<Value> = (value: Value, job: any) => unknown;

/**
 * The writer of some fields, or of those within a place. It writes the members in order, so that nobody has to sort them.
 */
export function writerOf<Value>(fields: Fields, getterOf: (name: string) => Getter<Value>, within: Path = []): Writer<Value> {
  const steps = Object.entries(fields)
    .flatMap(([name, field]) => placesWithin(field, within).map(place => stepOf(getterOf(name), place, within.length)))
    .sort((one, other) => inOrder(one.path, other.path));
  return (value, job) => {
    const wire = {};
    let position = 0;
    try {
      for (; position < steps.length; position++) {
        const { get, path, place } = steps[position];
        const given = get(value, job);
        const written = given === undefined || given === null ? defaultOf(place, job) : place.codec.toWire(given, job);
        if (written !== undefined) {
          put(wire, path, written);
        }
      }
    } catch (error) {
      const { get, place } = steps[position];
      throw Misfit.at(place.path, place.codec, get(value, job), error);
    }
    return wire;
  };
}

/** What is written at a place without a value. */
export function defaultOf(place: FieldPlace, job: unknown): unknown {
  return typeof place.default === 'function' ? place.default(job) : place.default;
}

interface WritingStep<Value> {
  readonly get: Getter<Value>;
  /** The path from where the writer begins. */
  readonly path: Path;
  readonly place: FieldPlace;
}

function placesWithin({ places }: Field, outer: Path): FieldPlace[] {
  return places.filter(({ path }) => isBelow(path, outer));
}

function stepOf<Value>(get: Getter<Value>, place: FieldPlace, depth: number): WritingStep<Value> {
  return { get, path: place.path.slice(depth), place };
}

function inOrder(one: Path, other: Path): number {
  const position = one.findIndex((segment, i) => segment !== other[i]);
  return position === -1 || one[position] < other[position] ? -1 : 1;
}

function put(object: any, path: Path, value: unknown): void {
  const last = path.length - 1;
  for (let i = 0; i < last; i++) {
    object = object[path[i]] ??= {};
  }
  object[path[last]] = value;
}
