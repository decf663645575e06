import { NODES, VALUE_SETS } from './schema';
import { filled } from './texts';

/** A value that breaks a limit of the schema, and what has to be said about it. */
export interface Broken {
  readonly value: unknown;
  readonly rule: string;
  /** Where it has to be said, below the place of the value. */
  readonly below: string;
}

/** A limit of a node of the schema. */
export interface Limit {
  readonly node: string;
  readonly keyword: string;
  /** Ways to break this limit, and no other one if that is possible, where there is a valid value. */
  broken(value: any): Broken[];
}

const GREATEST_32_BIT = 2147483647;

const WRONG_TYPES: { readonly [type: string]: readonly unknown[] } = {
  object: ['text', 1, true, []],
  array: ['text', 1, true, {}],
  string: [1, 0.5, true, [], {}],
  integer: ['1', 1.5, true, [], {}],
  boolean: ['true', 1, 'no', [], {}],
};

/** By keyword of the schema. */
const WAYS_TO_BREAK: { readonly [keyword: string]: (schema: any, value: any) => Broken[] } = {
  'type': ({ type }) => here('field-type', ...WRONG_TYPES[type]),
  'required': ({ required }, value) => without(required, value),
  'x-required': (schema, value) => without(schema['x-required'], value),
  'minLength': ({ minLength }, value) => here('field-length', [...value].slice(0, minLength - 1).join('')),
  'maxLength': ({ maxLength }, value) => here('field-length', lengthened(value, maxLength + 1)),
  'pattern': (schema, value) => here('field-pattern', ...mismatches(schema, value)),
  'minimum': ({ minimum }) => here('field-range', minimum - 1),
  'maximum': ({ maximum }) => here('field-range', maximum + 1),
  'x-int32': () => here('field-int32', GREATEST_32_BIT + 1, -GREATEST_32_BIT - 2),
  'x-values': (schema, value) => here('field-value', ...otherSpellings(VALUE_SETS[schema['x-values']], value)),
  'minItems': ({ minItems }, value) => here('field-length', value.slice(0, minItems - 1)),
  'maxItems': ({ maxItems }, value) => here('field-length', Array.from({ length: maxItems + 1 }, (_, i) => value[i % value.length])),
  'maxProperties': ({ maxProperties }, value) => here('field-length', Object.fromEntries(
    Array.from({ length: maxProperties + 1 }, (_, i) => [`key_${i}`, Object.values(value)[0]]),
  )),
  'x-keys': (schema, value) => brokenKeys(schema['x-keys'], value),
};

/** Every limit of the spec. */
export const LIMITS: readonly Limit[] = NODES.flatMap(({ path, schema }) => Object.entries(WAYS_TO_BREAK)
  .filter(([keyword]) => schema[keyword] !== undefined && !admitsAnything(schema, keyword))
  .map(([keyword, broken]) => ({ node: path, keyword, broken: (value: any) => broken(schema, value) })));

function admitsAnything(schema: any, keyword: string): boolean {
  return (keyword === 'x-values' && VALUE_SETS[schema[keyword]]?.closed !== true) || (keyword === 'pattern' && schema.pattern === '^[\\S\\s]*$');
}

function here(rule: string, ...values: unknown[]): Broken[] {
  return values.map(value => ({ value, rule, below: '' }));
}

function without(members: string[], object: any): Broken[] {
  return members.map(member => {
    const { [member]: _, ...rest } = object;
    return { value: rest, rule: 'field-required', below: `.${member}` };
  });
}

/** A longer text that still matches the pattern, if the pattern lets texts grow that much. */
function lengthened(text: string, length: number): string {
  return text + filled('a', Math.max(0, length - [...text].length));
}

/** Texts of allowed length that don't match the pattern. */
function mismatches({ pattern, minLength = 0, maxLength = Infinity }: any, text: string): string[] {
  const start = [...text].slice(0, -1).join('');
  return [`${start}\n`, `\n${start}`, `${start}\u2028`, `${start}¿`, `¿${start}`, `${start} `, `${text}-`, '-', '', text.toUpperCase()]
    .filter(other => [...other].length >= minLength && [...other].length <= maxLength)
    .filter(other => !new RegExp(pattern, 'u').test(other));
}

function brokenKeys(keys: any, map: any): Broken[] {
  const withKey = (rule: string) => (key: string) => ({ value: { ...map, [key]: '1' }, rule, below: `.${key}` });
  return [
    ...[filled('k', keys.maxLength + 1), ...keys.minLength > 0 ? [''] : []].map(withKey('field-length')),
    ...mismatches(keys, 'key').map(withKey('field-pattern')),
  ];
}

function otherSpellings({ members }: any, value: string): string[] {
  const known = Object.values<any>(members).map(member => member.value);
  return [`${value} `, `${value}s`, value.toUpperCase(), value.toLowerCase(), '', 'constructor'].filter(other => !known.includes(other));
}
