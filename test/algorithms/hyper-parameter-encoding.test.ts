import { Lazy } from 'cdk8s';
import { encodeHyperParameters, HyperParameterEncoding } from '../../src/algorithms/hyper-parameter-encoding';

const { TEXT, TEXT_WITH_COMMA_LISTS, JSON: AS_JSON } = HyperParameterEncoding;
const encoded = (value: unknown, encoding: HyperParameterEncoding) => encodeHyperParameters({ p: value }, encoding).p;

test.each<[unknown, string, string, string]>([
  ['a', 'a', 'a', '"a"'],
  [1.5, '1.5', '1.5', '1.5'],
  [true, 'true', 'true', 'true'],
  [false, 'false', 'false', 'false'],
  [['a', 'b'], '["a","b"]', 'a,b', '["a","b"]'],
  [[1, [2, 3]], '[1,[2,3]]', '1,2,3', '[1,[2,3]]'],
  [[{ b: 1, a: null }], '[{"a":null,"b":1}]', '{"a":null,"b":1}', '[{"a":null,"b":1}]'],
  [{ b: [2, 1], a: { d: 1, c: true } }, '{"a":{"c":true,"d":1},"b":[2,1]}', '{"a":{"c":true,"d":1},"b":[2,1]}', '{"a":{"c":true,"d":1},"b":[2,1]}'],
  [Object.assign(Object.create(null), { a: 1 }), '{"a":1}', '{"a":1}', '{"a":1}'],
])('%j as text, with commas, and as JSON', (value, text, withCommas, json) => {
  expect([TEXT, TEXT_WITH_COMMA_LISTS, AS_JSON].map(encoding => encoded(value, encoding))).toEqual([text, withCommas, json]);
});

test('what is null or undefined is left out', () => {
  expect(Object.keys(encodeHyperParameters({ a: undefined, b: null, c: 0, d: '', e: false }, TEXT))).toEqual(['c', 'd', 'e']);
});

test.each([TEXT, TEXT_WITH_COMMA_LISTS, AS_JSON])('a token is left to what resolves it: %s', encoding => {
  const token = Lazy.any({ produce: () => 'x' });
  expect(encoded(token, encoding)).toBe(token);
});

test.each<[unknown, string]>([
  [NaN, "Expected hyperparameter 'p' to be a finite number, got NaN"],
  [[-Infinity], "Expected hyperparameter 'p' to be a finite number, got -Infinity"],
  [2 ** 53, "Expected hyperparameter 'p' to be an exact number, got 9007199254740992, which is beyond 2^53; write it as text."],
  [[-(2 ** 53)], 'to be an exact number, got -9007199254740992'],
  [() => 1, "Expected hyperparameter 'p' to have a text form, got a function"],
  [{ a: () => 1 }, "Expected hyperparameter 'p' to have a text form, got a function"],
  [new Date(0), "Expected hyperparameter 'p' to have a text form, got a Date"],
  [{ a: new Map() }, "Expected hyperparameter 'p' to have a text form, got a Map"],
  [[new Set()], "Expected hyperparameter 'p' to have a text form, got a Set"],
  [[Symbol('a')], "Expected hyperparameter 'p' to have a text form, got a symbol"],
  [[BigInt(1)], "Expected hyperparameter 'p' to have a text form, got a bigint"],
  [[Lazy.any({ produce: () => 1 })], "Expected hyperparameter 'p' without a token inside, got one. Make the whole value one token, which resolves to its text"],
])('what has no text is refused: %p', (value, message) => {
  expect(() => encoded(value, TEXT)).toThrow(message);
});

test('an object that contains itself is refused by the name of its hyperparameter', () => {
  const value: any = {};
  value.self = value;
  expect(() => encodeHyperParameters({ a: value }, HyperParameterEncoding.JSON)).toThrow("Expected hyperparameter 'a' to have a text form, got an object that contains itself");
});

test.each<[unknown, string]>([
  [Lazy.any({ produce: () => 'rmse' }), 'without a token inside, got one'],
  [new Date(0), 'to have a text form, got a Date'],
])('an element %p of a list with commas is refused', (element, message) => {
  expect(() => encodeHyperParameters({ p: ['auc', element] }, HyperParameterEncoding.TEXT_WITH_COMMA_LISTS)).toThrow(`Expected hyperparameter 'p' ${message}`);
});
