import { canonicalJson } from '../manifest/canonical-json';
import { isObject, ownMember } from '../manifest/plain-data';

/** Where a value differs from the part of it that is expected, a line each. */
export function differencesFrom(expected: any, actual: any, path: string): string[] {
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((element, position) => differencesFrom(element, actual[position], `${path}[${position}]`));
  }
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([name, member]) => differencesFrom(member, ownMember(actual, name), `${path}.${name}`));
  }
  return isAsExpected(expected, actual) ? [] : [`${path}: expected ${jsonOrNothing(expected)}, got ${jsonOrNothing(actual)}`];
}

function isAsExpected(expected: any, actual: any): boolean {
  return expected === null || expected === undefined
    ? actual === null || actual === undefined
    : actual !== undefined && canonicalJson(expected) === canonicalJson(actual);
}

function jsonOrNothing(value: any): string {
  return value === null || value === undefined ? 'nothing' : JSON.stringify(value);
}
