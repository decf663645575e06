import { nameOfPair } from './difference';
import { counted } from '../report/counted';
import { printable } from '../report/printable';
import { looksLikeSecret, secretFormatOf } from '../rules/secret-detection';

/** A value as it may be shown to others: what looks like a secret is hidden, at any depth. */
export function masked(value: any, name: string): any {
  if (typeof value === 'string') {
    return secretFormatOf(value) !== undefined || looksLikeSecret(name, value) ? `(a secret of ${value.length} characters)` : value;
  }
  if (Array.isArray(value)) {
    return value.map(element => masked(element, name));
  }
  if (value !== null && typeof value === 'object') {
    const pair = nameOfPair(value);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, masked(member, key === 'value' ? pair ?? key : key)]));
  }
  return value;
}

const LONGEST = 100;

/** A value on one line; a text in quotes, so that `"5"` is not 5. */
export function valueText(value: any, name: string): string {
  const text = printable(JSON.stringify(masked(value, name)));
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A number of things, to two places. */
export function countedRoughly(number: number, noun: string): string {
  return counted(Math.round(number * 100) / 100, noun);
}
