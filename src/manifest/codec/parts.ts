import { call, list, members, type Code } from './code';
import type { Codec, Factory, Fields, FieldsOf, Part } from './codec';
import { codesOf, type Codes } from './from-wire';
import { Misfit } from './misfit';
import { writerOf, type Getter } from './to-wire';
import { refuseOtherCase } from '../given/options';
import { isObject, NOT_PLAIN, unlessEmpty, type Copying } from '../plain-data';

/** How a part is made of the values of its fields. */
export interface Making<Value> {
  /** Gives the value of a field of a part that was made. */
  readonly getterOf: (name: string) => Getter<Value>;
  /** The code of a part; undefined if these options don't make one. */
  readonly write: (options: Codes, wire: any) => Code | undefined;
  readonly factory?: Factory;
}

/** The codec of a part that has several fields. */
export function part<Value, Job = any>(fields: Fields, { getterOf, write, factory }: Making<Value>): Codec<Value, Job> {
  const writer = writerOf(fields, getterOf);
  return {
    parts: [{ fields, factory }],
    isComposed: true,
    toWire: writer,
    fromWire: (wire, job) => isObject(wire) ? write(codesOf(fields, wire, job), wire) : undefined,
  };
}

/** The codec of an object of options, some of which it needs. */
export function struct<Value extends object>(
  fields: FieldsOf<Value>, ...needed: ReadonlyArray<string & keyof Value>
): Codec<Value> {
  const codec = part<Value>(fields, {
    getterOf: name => value => value[name as keyof Value],
    write: options => needed.every(name => options[name] !== undefined) ? members(options) : undefined,
  });
  return {
    ...codec,
    expects: { what: 'a map of options', example: () => `a map with ${Object.keys(fields).join(', ')}` },
    toWire: (value, job, copying) => {
      if (!isObject(value)) {
        throw new TypeError('Expected a map');
      }
      refuseOtherCase(value, fields);
      return codec.toWire(value, job, copying);
    },
  };
}

interface Made {
  readonly _options: object;
}

/** The codec of what a static method makes: of some arguments, which are members of it then, and an object of options. */
export function made<Value extends Made, Owner extends Factory['owner']>(
  owner: Owner, method: string & keyof Owner, args: readonly string[], fields: FieldsOf<Value['_options']> & Fields, usual?: string & keyof Owner,
): Codec<Value> {
  return part<Value>(fields, {
    getterOf: memberOrOption(args),
    factory: { owner, method, args, usual },
    write: options => called(owner, method, args, options),
  });
}

/** Gives arguments from the members of a part, and options from where it keeps them. */
export function memberOrOption(args: readonly string[]): (name: string) => Getter<any> {
  return name => args.includes(name) ? value => value[name] : value => value._options[name];
}

/** A call with the arguments that a method needs, and an object of all other options. */
export function called<Owner extends object>(owner: Owner, method: string & keyof Owner, args: readonly string[], options: Codes): Code | undefined {
  const given = args.map(name => options[name]);
  const rest = Object.entries(options).filter(([name]) => !args.includes(name));
  return given.some(code => code === undefined) ? undefined : call(owner, method, ...given as Code[], members(Object.fromEntries(rest)));
}

/** The codec of a list. Empty lists are never written; there is code for all elements, or for none. */
export function listOf<Value, Job = any>(element: Codec<Value, Job>): Codec<readonly Value[], Job> {
  return {
    parts: element.parts,
    isList: true,
    isComposed: element.isComposed,
    toWire: (values, job, copying) => {
      const wires = values.map((value, position) => elementToWire(element, value, position, job, copying));
      return wires.includes(NOT_PLAIN) ? NOT_PLAIN : unlessEmpty(wires);
    },
    fromWire: (wire, job) => {
      const codes = Array.isArray(wire) ? wire.map(each => element.fromWire(each, job)) : [];
      return codes.length === 0 || codes.some(code => code === undefined) ? undefined : list(codes as Code[]);
    },
  };
}

function elementToWire<Value, Job>(element: Codec<Value, Job>, value: Value, position: number, job: Job, copying: Copying | undefined): any {
  try {
    return element.toWire(value, job, copying);
  } catch (error) {
    throw Misfit.at([`[${position}]`], element, value, error);
  }
}

/** The codec of what can be made in several ways, of which each value knows its own. */
export function oneOf<Value, Job = any>(
  codecOf: (value: Value) => Codec<Value, Job>, ...codecs: ReadonlyArray<Codec<Value, Job>>
): Codec<Value, Job> {
  return {
    parts: codecs.flatMap<Part>(({ parts = [] }) => parts),
    isComposed: codecs.every(codec => codec.isComposed === true),
    toWire: (value, job, copying) => codecOf(value).toWire(value, job, copying),
    fromWire: (wire, job) => codecs.reduce<Code | undefined>((found, codec) => found ?? codec.fromWire(wire, job), undefined),
  };
}
