import { refusal } from '../../manifest/secrets/refusal';
import type { PointValue } from '../../naming/point';

/**
 * The values of a list, if each can be one of a sweep. `1` and `'1'` are two values.
 *
 * @param what what errors call the list
 * @throws an error if the list is empty, if two values are equal, or if one is neither a text nor an exact number nor a boolean
 */
export function checkedValues(what: string, values: readonly unknown[]): PointValue[] {
  if (!Array.isArray(values) || values.length === 0) {
    throw refusal(`Expected ${what} to be a list with at least one value, got ${JSON.stringify(values)}.`);
  }
  const other = values.find(value => typeof value !== 'string' && typeof value !== 'boolean' && !isExact(value));
  if (other !== undefined || values.includes(undefined)) {
    throw refusal(`Expected the values of ${what} to be texts, exact numbers and booleans, got ${shown(other)}.`);
  }
  const twice = values.find((value, position) => values.indexOf(value) !== position);
  if (twice !== undefined) {
    throw refusal(`Expected the values of ${what} to differ, got ${shown(twice)} twice.`);
  }
  return [...values] as PointValue[];
}

/** Beyond 2^53 a whole number has been rounded before anybody could look at it. */
function isExact(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? `'${value}'` : JSON.stringify(value) ?? typeof value;
}
