import { celText } from './cel';

/** A condition on one value, twice: for the judge at synthesis and, in CEL, for the API server. They must agree. */
export interface Condition {
  test(value: any): boolean;
  /** The CEL expression, of the CEL expression of the value. */
  cel(value: string): string;
}

/** The text matches a regular expression, which has to be one of RE2 as well. */
export function matches(source: string): Condition {
  const expression = new RegExp(source);
  return { test: value => typeof value !== 'string' || expression.test(value), cel: value => `${value}.matches(${celText(source)})` };
}

export function isOneOf(values: readonly string[]): Condition {
  const known = [...values];
  return { test: value => known.includes(value), cel: value => `${value} in [${known.map(celText).join(', ')}]` };
}

export function isTrue(): Condition {
  return { test: value => value === true, cel: value => `${value} == true` };
}

export function isAtMost(limit: number): Condition {
  return { test: value => !(value > limit), cel: value => `${value} <= ${limit}` };
}

export function isNotEmpty(): Condition {
  return { test: value => value.length > 0, cel: value => `size(${value}) > 0` };
}

export function both(one: Condition, other: Condition): Condition {
  return { test: value => one.test(value) && other.test(value), cel: value => `${one.cel(value)} && ${other.cel(value)}` };
}
