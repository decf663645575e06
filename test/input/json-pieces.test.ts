import * as fc from 'fast-check';
import { jsonPieces } from '../../src/input/json-pieces';
import { ANY_CHARACTER } from '../any-character';
import { holds } from '../property-tier';

const ALL = ({ length }: readonly string[]) => length === 0;
const MOST = 2 ** 20;
const pieces = (text: string, isWanted: (path: readonly string[]) => boolean = ALL, size = text.length || 1) =>
  [...jsonPieces(chunked(text, size), MOST, isWanted)];

function* chunked(text: string, size: number): Generator<string> {
  for (let start = 0; start < text.length; start += size) {
    yield text.slice(start, start + size);
  }
}

test('values in a row, however they are put apart', () => {
  expect(pieces('{"a": 1}\n{"b":"}{\\""}[{"c":[2]}] \t{}').map(({ value }) => value)).toEqual([{ a: 1 }, { b: '}{"' }, [{ c: [2] }], {}]);
});

test('objects and lists at the paths that are wanted', () => {
  const text = JSON.stringify({ version: 'v1', products: { 'x': { sku: 'x' }, 'y"': { sku: 'y', more: { sku: 'z' } } }, list: [{ products: { x: 1 } }], no: null });
  expect(pieces(text, ([first, ...rest]) => first === 'products' && rest.length === 1)).toEqual([
    { path: ['products', 'x'], value: { sku: 'x' } }, { path: ['products', 'y"'], value: { sku: 'y', more: { sku: 'z' } } },
  ]);
  expect(pieces(text, path => path.join() === 'list,[]')).toEqual([{ path: ['list', '[]'], value: { products: { x: 1 } } }]);
});

test('a value is given as soon as it is complete', () => {
  const given: any[] = [];
  function* slow(): Generator<string> {
    yield '{"a":1}{"b"';
    expect(given).toEqual([{ a: 1 }]);
    yield ':2}';
  }
  for (const { value } of jsonPieces(slow(), MOST, ALL)) {
    given.push(value);
  }
  expect(given).toEqual([{ a: 1 }, { b: 2 }]);
});

test.each<[string, string]>([
  ['{"a": 1', 'the JSON text ends too early'],
  ['{"a": "', 'the JSON text ends too early'],
  ['{"a": 1]', 'not JSON at character 8'],
  ['apiVersion: v1', 'not JSON at character 1'],
  ['{} x', 'not JSON at character 4'],
  ['"text"', 'not JSON at character 1'],
  ['{"a": b}', 'not JSON at character 8'],
  ['}', 'not JSON at character 1'],
])('%s is refused', (text, message) => {
  expect(() => pieces(text)).toThrow(message);
  expect(() => pieces(text, ALL, 1)).toThrow(message);
});

test('what comes out is what JSON.parse reads, wherever the chunks end', () => {
  const lists = fc.array(fc.oneof(fc.dictionary(fc.string({ unit: ANY_CHARACTER }), fc.jsonValue()), fc.array(fc.jsonValue())));
  holds(fc.property(lists, fc.integer({ min: 1, max: 40 }), (values, size) => {
    const text = values.map(value => JSON.stringify(value, undefined, size % 3)).join('\n');
    expect(pieces(text, ALL, size).map(({ value }) => value)).toEqual(JSON.parse(`[${values.map(value => JSON.stringify(value)).join()}]`));
  }), { quick: 40, full: 2000 });
});

test('every object within a value has its path', () => {
  holds(fc.property(fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.jsonValue())), fc.integer({ min: 1, max: 20 }), (value, size) => {
    const text = JSON.stringify(value);
    const found = pieces(text, ({ length }) => length === 1, size);
    expect(found).toEqual(Object.entries(JSON.parse(text)).map(([key, member]) => ({ path: [key], value: member })));
  }), { quick: 40, full: 2000 });
});
