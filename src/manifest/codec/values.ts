import { Duration, Size } from 'cdk8s';
import { working } from './carry-out';
import { call, data, reference, type Code } from './code';
import type { Codec } from './codec';
import { isObject, unlessEmpty } from '../plain-data';

/* The codecs of single values, and of lists and maps of them. */

export const TEXT: Codec<string> = plainCodec(value => typeof value === 'string');
export const NUMBER: Codec<number> = plainCodec(value => typeof value === 'number');
/** Numbers that an API keeps with single precision. One beyond it, as a token is, stays as it is. */
export const SINGLE: Codec<number> = { ...NUMBER, toWire: value => Number.isFinite(Math.fround(value)) ? Math.fround(value) : value };
export const FLAG: Codec<boolean> = plainCodec(value => typeof value === 'boolean');
export const TEXTS: Codec<readonly string[]> = plainCodec(isTexts);

/** Texts by keys. An empty map is never written. */
export const TEXT_MAP: Codec<{ readonly [key: string]: string }> = {
  toWire: unlessEmpty,
  fromWire: wire => isObject(wire) && Object.keys(wire).length > 0 && isTexts(Object.values(wire)) ? data(wire) : undefined,
};

/** The texts among the members of a map; undefined without any. */
export function textEntries(map: unknown): Code | undefined {
  const entries = isObject(map) ? Object.entries(map).filter(([, value]) => typeof value === 'string') : [];
  return entries.length === 0 ? undefined : data(Object.fromEntries(entries));
}

/** A duration, in seconds. */
export const SECONDS: Codec<Duration> = { expects: { what: 'a Duration', example: () => 'Duration.hours(1)' }, toWire: value => value.toSeconds(), fromWire: duration };

/** A duration, in milliseconds. */
export const MILLISECONDS: Codec<Duration> = {
  expects: { what: 'a Duration', example: () => 'Duration.seconds(1)' },
  toWire: value => value.toMilliseconds(),
  fromWire: wire => typeof wire === 'number' && wire > 0 && wire % 1000 === 0
    ? duration(wire / 1000)
    : typeof wire === 'number' ? working(call(Duration, 'millis', data(wire))) : undefined,
};

/** A size, in GiB. */
export const GIBIBYTES: Codec<Size> = {
  expects: { what: 'a Size', example: given => `Size.gibibytes(${typeof given === 'number' ? given : 30})` },
  toWire: value => value.toGibibytes(),
  fromWire: wire => Number.isInteger(wire) ? working(call(Size, 'gibibytes', data(wire))) : undefined,
};

/** A class with a constant for each value that is known, and `of` for all others. */
export interface Constants {
  readonly name: string;
  of(value: string): { readonly value: string };
}

/** A constant of a class. */
export function constant(owner: Constants): Codec<{ readonly value: string }> {
  return {
    expects: { what: `a value of ${owner.name}`, example: given => `${owner.name}.of(${typeof given === 'string' ? `'${given}'` : '…'})` },
    toWire: constantText,
    fromWire: wire => typeof wire === 'string' ? constantFor(owner, wire) : undefined,
  };
}

/** A member of an enum. */
export function enumMember<Enum extends { readonly [name: string]: string }>(members: Enum): Codec<Enum[keyof Enum]> {
  return {
    toWire: value => value,
    fromWire: wire => {
      const found = Object.entries(members).find(([, value]) => value === wire);
      return found && reference(members, found[0]);
    },
  };
}

function constantText({ value }: { readonly value: string }): string {
  if (value === undefined) {
    throw new TypeError('not a constant');
  }
  return value;
}

function plainCodec(isRight: (value: unknown) => boolean): Codec {
  return { toWire: value => value, fromWire: wire => isRight(wire) ? data(wire) : undefined };
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(element => typeof element === 'string');
}

function constantFor(owner: Constants, value: string): Code {
  const found = Object.entries(owner).find(([, member]) => member.value === value);
  return found === undefined ? call(owner, 'of', data(value)) : reference(owner, found[0] as keyof Constants);
}

/** Seconds as a duration in the largest unit that gives a whole number. */
function duration(seconds: unknown): Code | undefined {
  if (typeof seconds !== 'number') {
    return undefined;
  }
  const [unit, size] = UNITS.find(([, length]) => seconds !== 0 && seconds % length === 0) ?? SECOND;
  return working(call(Duration, unit, data(seconds / size)));
}

const SECOND = ['seconds', 1] as const;
const UNITS = [['days', 86400], ['hours', 3600], ['minutes', 60], SECOND] as const;
