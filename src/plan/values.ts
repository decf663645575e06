import { nameOfPair } from './difference';
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

/** A text of a manifest within a line: with nothing that a terminal would obey or that turns the direction of text. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A number of things, to two places. */
export function counted(number: number, noun: string): string {
  const rounded = Math.round(number * 100) / 100;
  return `${rounded} ${noun}${rounded === 1 ? '' : 's'}`;
}
