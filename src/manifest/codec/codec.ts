import type { Code } from './code';
import type { Copying } from '../plain-data';

/** How a value of a program becomes a piece of a manifest, and how a program gets it back from there. */
export interface Codec<Value = any, Job = any> {
  /** What it is made of, by the ways to make it; nothing for a single value. */
  readonly parts?: readonly Part[];
  /** The static method that makes it, if one does. */
  readonly factory?: Factory;
  /** The option that holds it, if it is only a part of the value. */
  readonly option?: string;
  /** Whether each element of a list is made of these. */
  readonly isList?: boolean;
  /** What a value has to be; what is made of parts comes from the method that makes it. */
  readonly expects?: Expectation;
  /** Whether all that it writes is made of what other codecs write, so that it has copied the values of a program if it was told how. */
  readonly isComposed?: boolean;
  /** The value in a manifest; undefined if it leaves nothing there. */
  toWire(value: Value, job: Job, copying?: Copying): any;
  /** The code that gives the value; undefined if no code does. */
  fromWire(wire: any, job: Job): Code | undefined;
}

/** What a value has to be, in the words of an error about another one. */
export interface Expectation {
  readonly what: string;
  /** Code that gives such a value in place of what was given. */
  example(given: unknown): string;
}

/** A way to make a value: from an object of options, or by a static method. */
export interface Part {
  readonly fields: Fields;
  readonly factory?: Factory;
}

/** A static method; its last argument is an object of what its other arguments don't name. */
export interface Factory {
  readonly owner: { readonly name: string };
  readonly method: string;
  /** The method that people use, if programs that give exactly the same need another one. */
  readonly usual?: string;
  readonly args: readonly string[];
}

/** Fields by what a program calls them, in the order in which programs are written. */
export interface Fields {
  readonly [name: string]: Field;
}

/** A field for each of some options. */
export type FieldsOf<Options> = { readonly [name in keyof Required<Options>]: Field };

/** What one prop or option is in a manifest. */
export interface Field<Value = any, Job = any> {
  readonly places: ReadonlyArray<FieldPlace<Value, Job>>;
  /** Whether a program says it even if it is the default. */
  readonly isAlwaysSaid?: boolean;
  /** Whether the choice of the factory decides it, instead of an option. */
  readonly isImplied?: boolean;
  /** The code that gives what a manifest has there, if the codec of its only place does not; undefined if no code does. */
  fromWire?(read: Reader, job: Job): Code | undefined;
}

/** A place of a manifest that a field decides. */
export interface FieldPlace<Value = any, Job = any> {
  readonly path: Path;
  readonly codec: Partial<Codec<Value, Job>> & Pick<Codec<Value, Job>, 'toWire'>;
  /** What is written without a value: a single value, or a function of the job. */
  readonly default?: unknown;
}

/** The names of the members that lead to a place. */
export type Path = readonly string[];

/** Whether a place is below another one. */
export function isBelow(path: Path, outer: Path): boolean {
  let depth = 0;
  while (depth < outer.length && path[depth] === outer[depth]) {
    depth++;
  }
  return depth === outer.length && depth < path.length;
}

/** Reads what a manifest has at a place. */
export type Reader = (path: string | Path) => any;
