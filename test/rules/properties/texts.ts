import * as fc from 'fast-check';
import { secretsInText } from '../../../src/manifest/secrets/secrets-in-text';

/** Members of an object by name. */
export type Members = { readonly [name: string]: fc.Arbitrary<any> };

/** A plain object that has some members always and others in every other run. */
export function object(always: Members, sometimes: Members = {}): fc.Arbitrary<any> {
  return fc.record({ ...always, ...sometimes }, { requiredKeys: Object.keys(always), noNullPrototype: true });
}

/** A choice of which the second is rare. */
export function mostly<T, U>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<U>, weight = 24): fc.Arbitrary<T | U> {
  return fc.oneof({ arbitrary: usual, weight }, { arbitrary: rare, weight: 1 });
}

/** Least and greatest length. */
export interface Lengths {
  readonly min?: number;
  readonly max: number;
}

/** A text made of single characters, mostly a short one, sometimes as long as it may be. */
export function textOf(character: fc.Arbitrary<string>, { min = 0, max }: Lengths): fc.Arbitrary<string> {
  const short = fc.string({ unit: character, minLength: min, maxLength: Math.min(max, min + 12) });
  // A long text may look like a secret by chance, and then no valid job has it.
  const longest = fc.string({ unit: character, minLength: 1, maxLength: 5 }).map(start => filled(start, max))
    .filter(text => secretsInText(text).length === 0);
  return mostly(short, longest);
}

/** A text of exactly so many characters, which repeats another. */
export function filled(start: string, length: number): string {
  const characters = [...start];
  return Array.from({ length }, (_, position) => characters[position % characters.length]).join('');
}

/** A list, mostly a short one, sometimes as long as it may be; no two elements have the same key. */
export function listOf<T>(element: fc.Arbitrary<T>, { min = 0, max }: Lengths, keyOf: (element: T) => unknown = () => Symbol()): fc.Arbitrary<T[]> {
  const short = fc.uniqueArray(element, { minLength: min, maxLength: Math.min(max, min + 3), selector: keyOf });
  const longest = fc.uniqueArray(element, { minLength: max, maxLength: max, selector: keyOf });
  return mostly(short, longest);
}

/** A map of texts, mostly a small one, sometimes with as many entries as it may have. */
export function mapOf(key: fc.Arbitrary<string>, value: fc.Arbitrary<string>, { min = 0, max }: Lengths): fc.Arbitrary<Record<string, string>> {
  const small = fc.uniqueArray(fc.tuple(key, value), { minLength: min, maxLength: min + 4, selector: ([name]) => name });
  const largest = value.map(same => Array.from({ length: max }, (_, position) => [`key_${position}`, same]));
  return mostly(small, largest).map(entries => Object.fromEntries(entries));
}

/** A whole number, mostly an everyday one, sometimes one from anywhere in its range, ends included. */
export function wholeNumber(usual: readonly number[], min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(...usual), fc.integer({ min, max }), fc.constantFrom(min, max));
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** One of the characters of a text. */
export function oneOf(characters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...characters);
}

export const HEXADECIMAL = oneOf('0123456789abcdef');
export const LOWER_OR_DIGIT = oneOf(LOWER + DIGITS);
export const LETTER_OR_DIGIT = oneOf(LOWER + LOWER.toUpperCase() + DIGITS);

/** What `.` stands for in a pattern, so no line break of any kind. No `@`, because texts that hold a password have one. */
const ON_ONE_LINE = oneOf(`${LOWER}${LOWER.toUpperCase()}${DIGITS} !"#$%&'()*+,-./:;<=>?[\\]^_\`{|}~\t\u00a0äßéœ‰中文ひ한😀🧪ِ`);

/** A text for the pattern `.*`; the length of characters outside the Basic Multilingual Plane is 1. */
export function line(lengths: Lengths): fc.Arbitrary<string> {
  return textOf(ON_ONE_LINE, lengths);
}

/** A text for the pattern `[\S\s]*`. */
export function lines(lengths: Lengths): fc.Arbitrary<string> {
  return textOf(fc.oneof({ arbitrary: ON_ONE_LINE, weight: 9 }, { arbitrary: fc.constantFrom('\n', '\r', '\u0085', '\u2028'), weight: 1 }), lengths);
}

/** A name that begins and ends with a letter or digit, such as `[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}` wants it. */
export function hyphenated(max: number, character = LETTER_OR_DIGIT): fc.Arbitrary<string> {
  const inner = textOf(fc.oneof({ arbitrary: character, weight: 4 }, { arbitrary: fc.constant('-'), weight: 1 }), { max: max - 2 });
  return fc.oneof(character, fc.tuple(character, inner, character).map(parts => parts.join('')));
}

/** A name of which objects of JavaScript know a member. */
export const INHERITED_NAME = fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', 'length');
