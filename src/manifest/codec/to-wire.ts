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
        const { get, path, codec, defaultIn } = steps[position];
        const given = get(value, job);
        const written = given === undefined || given === null ? defaultIn(job) : codec.toWire(given, job);
        if (written !== undefined) {
          put(wire, path, written);
        }
      }
    } catch (error) {
      const { get, path, codec } = steps[position];
      throw Misfit.at([...within, ...path], codec, get(value, job), error);
    }
    return wire;
  };
}

/** What is written at a place without a value. */
export function defaultOf({ default: usual }: FieldPlace, job: unknown): unknown {
  return typeof usual === 'function' ? usual(job) : usual;
}

interface WritingStep<Value> {
  readonly get: Getter<Value>;
  readonly path: Path;
  readonly codec: FieldPlace['codec'];
  readonly defaultIn: (job: unknown) => unknown;
}

function placesWithin({ places }: Field, outer: Path): FieldPlace[] {
  return places.filter(({ path }) => isBelow(path, outer));
}

function stepOf<Value>(get: Getter<Value>, place: FieldPlace, depth: number): WritingStep<Value> {
  return { get, path: place.path.slice(depth), codec: place.codec, defaultIn: job => defaultOf(place, job) };
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
