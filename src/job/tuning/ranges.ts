import type { Encode } from './encode';
import { Range } from './range';
import { Scaling } from './scaling';
import { call, data, entries, type Code } from '../../manifest/codec/code';
import type { Codec, Fields } from '../../manifest/codec/codec';
import { at } from '../../manifest/codec/field';
import { constant, isTexts, TEXT, TEXTS } from '../../manifest/codec/values';
import { refuseMissing } from '../../manifest/given/refuse';
import { valuedMap } from '../../manifest/given/values';
import { isObject, unlessEmpty } from '../../manifest/plain-data';
import { RANGE_KINDS, type RangeKind } from '../../rules/tuning/ranges';

/** Ranges by hyperparameter. */
export type Ranges = { readonly [hyperParameter: string]: Range };

/** @throws an error unless each value is a range */
export function requireRanges(ranges: Ranges | undefined): void {
  Object.entries(valuedMap(ranges, 'ranges'))
    .forEach(([hyperParameter, range]) => refuseMissing(range, `ranges.${hyperParameter}`, 'tuning.Range.continuous', '_kind'));
}

/** The hyperparameters with ranges of a kind, in the order in which a manifest has them. */
export function namesOfKind(ranges: Ranges, kind: RangeKind): string[] {
  return Object.keys(ranges).sort().filter(name => ranges[name]._kind === kind);
}

const NAME = at('name', TEXT, { isImplied: true });
const NUMBERS: Fields = { min: at('minValue', TEXT), max: at('maxValue', TEXT), scaling: at('scalingType', constant(Scaling)), name: NAME };
const MEMBERS: Readonly<Record<RangeKind, Fields>> = {
  auto: { hint: at('valueHint', TEXT), name: NAME },
  categorical: { values: at('values', TEXTS), name: NAME },
  continuous: NUMBERS,
  integer: NUMBERS,
};

/**
 * Ranges: a map in a program, lists by kind in a manifest, in the order of their names.
 *
 * @param encodingOf gives the texts of the values of a hyperparameter
 */
export function rangesCodec<Job>(encodingOf: (job: Job) => (hyperParameter: string) => Encode): Codec<Ranges, Job> {
  return {
    parts: [{
      fields: Object.fromEntries(Object.entries(RANGE_KINDS).map(([list, kind]) => {
        const { name, ...options } = MEMBERS[kind];
        const factory = { owner: Range, method: kind, args: Object.keys(options) };
        const parts = [{ fields: { ...options, name }, factory }];
        return [kind, at(list, { parts, isList: true, toWire: () => undefined, fromWire: () => undefined })];
      })),
    }],
    toWire: (ranges, job) => unlessEmpty(Object.fromEntries(Object.entries(RANGE_KINDS).flatMap(([list, kind]) => {
      const names = namesOfKind(ranges, kind);
      return names.length === 0 ? [] : [[list, names.map(name => ranges[name]._toWire(name, encodingOf(job)(name)))]];
    }))),
    fromWire: rangesCode,
  };
}

/** The code of ranges; undefined if no code gives all of them. */
export function rangesCode(wire: unknown): Code | undefined {
  const lists = isObject(wire) ? Object.entries(wire) : [];
  const codes = lists.flatMap(([list, ranges]) => (Array.isArray(ranges) ? ranges : [undefined])
    .map(range => [range?.name, rangeCode(list, range)] as const));
  const byName = Object.fromEntries(codes);
  return codes.length === 0 || Object.keys(byName).length < codes.length || codes.some(([name, code]) => typeof name !== 'string' || code === undefined)
    ? undefined
    : entries(byName as Record<string, Code>);
}

function rangeCode(list: string, range: any): Code | undefined {
  const kind = RANGE_KINDS[list as keyof typeof RANGE_KINDS] as RangeKind | undefined;
  switch (kind) {
    case 'continuous':
    case 'integer': return numbersCode(kind, range);
    case 'categorical': return isTexts(range?.values) ? call(Range, kind, data(range.values)) : undefined;
    case 'auto': return typeof range?.valueHint === 'string' ? call(Range, kind, data(range.valueHint)) : undefined;
    default: return undefined;
  }
}

function numbersCode(method: 'continuous' | 'integer', range: any): Code | undefined {
  const ends = [range?.minValue, range?.maxValue];
  if (!ends.every(end => typeof end === 'string' && String(Number(end)) === end)) {
    return undefined;
  }
  const scaling = range.scalingType === undefined ? [] : [constant(Scaling).fromWire(range.scalingType, undefined)!];
  return call(Range, method, ...ends.map(end => data(Number(end))), ...scaling);
}
