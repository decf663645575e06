import { differencesFrom } from '../../src/testing/differences';

const from = (expected: any, actual: any) => differencesFrom(expected, actual, 'spec');

test('a part of a value does not differ from it', () => {
  expect(from({ a: { b: 1 }, list: [{ c: 1 }] }, { a: { b: 1, x: 2 }, list: [{ c: 1, y: 2 }], z: 3 })).toEqual([]);
});

test('each difference has its place and both values', () => {
  expect(from({ a: { b: 1 }, list: ['x', { c: 'd' }] }, { a: { b: 2 }, list: ['x', { c: 'e' }] })).toEqual([
    'spec.a.b: expected 1, got 2', 'spec.list[1].c: expected "d", got "e"',
  ]);
});

test('a list of another length differs as a whole', () => {
  expect(from({ list: [1] }, { list: [1, 2] })).toEqual(['spec.list: expected [1], got [1,2]']);
});

test('null means that nothing is there', () => {
  expect(from({ a: null, b: null }, { a: undefined })).toEqual([]);
  expect(from({ a: null }, { a: 1 })).toEqual(['spec.a: expected nothing, got 1']);
  expect(from({ a: 1 }, {})).toEqual(['spec.a: expected 1, got nothing']);
});

test('what every object inherits is not there', () => {
  expect(from({ toString: 'x' }, {})).toEqual(['spec.toString: expected "x", got nothing']);
});
