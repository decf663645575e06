import { listOf } from '../readings/resources';

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
    listOf(ranges?.[list]).map((range: any, position) => ({ kind, name: range?.name, path: `${path}.${list}[${position}]`, range: range ?? {} })));
}

/** The first and the last value of a range, which stand for those between them. */
export function endsOf({ kind, range, path }: TunedParameter): RangeEnd[] {
  switch (kind) {
    case 'auto': return ends([[range.valueHint, `${path}.valueHint`]]);
    case 'categorical': return ends(listOf(range.values).map((value: string, position) => [value, `${path}.values[${position}]`]));
    default: return ends([[range.minValue, `${path}.minValue`], [range.maxValue, `${path}.maxValue`]]);
  }
}

function ends(values: ReadonlyArray<readonly [string | undefined, string]>): RangeEnd[] {
  return values.flatMap(([value, path]) => value === undefined ? [] : [{ value, path }]);
}
