import { asList } from '../readings/resources';

/** A hyperparameter that is tuned, and where its range stands. */
export interface TunedParameter {
  readonly kind: RangeKind;
  readonly name: string;
  /** The path of the range. */
  readonly path: string;
  readonly range: any;
}

/** The kinds of ranges, by their lists in the CRD. */
export const RANGE_KINDS = {
  autoParameters: 'auto',
  categoricalParameterRanges: 'categorical',
  continuousParameterRanges: 'continuous',
  integerParameterRanges: 'integer',
} as const;

/** A kind of range. */
export type RangeKind = typeof RANGE_KINDS[keyof typeof RANGE_KINDS];

/** A value of a range, and where it stands. */
export interface RangeEnd {
  readonly value: string;
  readonly path: string;
}

/** The ranges of a tuning job or of one of its definitions. */
export function rangesIn(ranges: any, path: string): TunedParameter[] {
  return Object.entries(RANGE_KINDS).flatMap(([list, kind]) =>
    asList(ranges?.[list]).map((range: any, position) => ({ kind, name: range?.name, path: `${path}.${list}[${position}]`, range: range ?? {} })));
}

/** The first and the last value of a range, which stand for those between them. */
export function endsOf({ kind, range, path }: TunedParameter): RangeEnd[] {
  switch (kind) {
    case 'auto': return ends([[range.valueHint, `${path}.valueHint`]]);
    case 'categorical': return ends(asList(range.values).map((value: string, position) => [value, `${path}.values[${position}]`]));
    default: return ends([[range.minValue, `${path}.minValue`], [range.maxValue, `${path}.maxValue`]]);
  }
}

/** The ends of a range of numbers that cannot be read as numbers of its kind. */
export function unreadableEndsOf(parameter: TunedParameter): RangeEnd[] {
  const form = FORMS[parameter.kind];
  return form === undefined ? [] : endsOf(parameter).filter(({ value }) => !form.test(value));
}

/** How many values a list counts as. */
export type CountOf = (values: readonly unknown[]) => number;

/**
 * How many values a range has. Undefined if it is endless or does not say.
 *
 * @param countOf how many values a list counts as; by default, one that occurs twice counts twice
 */
export function valuesIn(parameter: TunedParameter, countOf: CountOf = ({ length }) => length): number | undefined {
  const { kind, range: { values, minValue, maxValue } } = parameter;
  if (kind === 'categorical') {
    return Array.isArray(values) && values.length > 0 ? countOf(values) : undefined;
  }
  const isReadable = kind === 'integer' && unreadableEndsOf(parameter).length === 0;
  const [first, last] = [minValue, maxValue].map(Number);
  // Beyond safe integers, the difference of two numbers can be wrong.
  return isReadable && Number.isSafeInteger(first) && Number.isSafeInteger(last) && first <= last ? last - first + 1 : undefined;
}

const FORMS: { readonly [kind in RangeKind]?: RegExp } = {
  integer: /^[+-]?\d{1,19}$/,
  continuous: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/,
};

function ends(values: ReadonlyArray<readonly [string | undefined, string]>): RangeEnd[] {
  return values.flatMap(([value, path]) => value === undefined ? [] : [{ value, path }]);
}
