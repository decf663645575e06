import { runInNewContext } from 'vm';
import { Lazy } from 'cdk8s';
import { canonicalJson } from '../../src/manifest/canonical-json';
import { isTrainingJobManifest } from '../../src/manifest/manifest';
import { copyPlainData, haveSameNames, inOrder, isObject, NOT_PLAIN, unlessEmpty, withoutNulls } from '../../src/manifest/plain-data';
import { isConcrete } from '../../src/manifest/tokens';

class Made {
  public readonly a = 1;
}

const TOKEN_NUMBER = -1.8881545897087626e+289;
const UNPLAIN = [() => 1, Symbol('a'), new Made(), new Date(0), new Map(), Lazy.any({ produce: () => 1 }), { resolve: () => 1 }, Object.create({ resolve: () => 1 })];

describe('a copy of plain data', () => {
  test.each([
    ['a text', 'a', 'a'],
    ['a number', 0, 0],
    ['a boolean', false, false],
    ['null', null, undefined],
    ['nothing', undefined, undefined],
    ['members that are null', { a: null, b: undefined, c: { d: null } }, { c: {} }],
    ['elements', [1, ['a'], { b: 1 }], [1, ['a'], { b: 1 }]],
    ['no elements', [], []],
    ['a member called resolve', { resolve: 'a' }, { resolve: 'a' }],
    ['a member called constructor', { constructor: 'a' }, { constructor: 'a' }],
  ])('has %s', (_what, value, copy) => {
    expect(copyPlainData(value, true)).toEqual(copy);
  });

  test.each(UNPLAIN.map(value => [typeof value, value]))('knows what is none: %s', (_type, value) => {
    for (const around of [value, [1, value], { a: 1, b: value }, { a: [{ b: value }] }]) {
      expect(copyPlainData(around, true)).toBe(NOT_PLAIN);
    }
  });

  test('has what has a member called constructor only if it is a map', () => {
    expect(copyPlainData(Object.assign(new Made(), { constructor: 'a' }), true)).toBe(NOT_PLAIN);
    expect(copyPlainData(Object.assign(Object.create(null), { a: 1 }), true)).toBe(NOT_PLAIN);
  });

  test('has its keys in order, or as they were', () => {
    const given = { b: { d: 1, c: 2 }, a: [{ f: 1, e: 2 }] };
    expect(JSON.stringify(copyPlainData(given, true))).toBe('{"a":[{"e":2,"f":1}],"b":{"c":2,"d":1}}');
    expect(JSON.stringify(copyPlainData(given, false))).toBe(JSON.stringify(given));
  });

  test('shares nothing with it', () => {
    const given = { a: [{ b: 1 }] };
    const copy = copyPlainData(given, true);
    expect(copy).not.toBe(given);
    expect(copy.a).not.toBe(given.a);
    expect(copy.a[0]).not.toBe(given.a[0]);
  });

  test('is refused for what nobody can write', () => {
    expect(() => copyPlainData({ a: [BigInt(3)] }, true)).toThrow('Expected a number or a text, got the BigInt 3, which cdk8s cannot write');
    expect(() => copyPlainData(JSON.parse('{"__proto__":1}'), true)).toThrow("Expected a map without the key '__proto__', which cdk8s cannot write. Use another key");
  });
});

test.each<[boolean, string[]]>([
  [true, []], [true, ['a']], [true, ['a', 'a']], [true, ['A', 'a', 'b']], [false, ['b', 'a']], [false, ['a', 'c', 'b']], [false, ['a', 'B']],
])('it is %j that %j is in order', (expected, keys) => {
  expect(inOrder(keys)).toBe(expected);
});

test.each<[unknown, string]>([
  ['a', '"a"'],
  [null, 'null'],
  [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
  [{ a: { d: 1, c: null }, b: [] }, '{"a":{"c":null,"d":1},"b":[]}'],
  [[{ b: 1, a: 2 }, 'x', null], '[{"a":2,"b":1},"x",null]'],
  [{ a: null, b: [null] }, '{"a":null,"b":[null]}'],
  [{ a: [1, { c: 1, b: [{ e: 1, d: 2 }] }] }, '{"a":[1,{"b":[{"d":2,"e":1}],"c":1}]}'],
])('equal data has equal text: %j', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test('data in order is not copied to be written', () => {
  let copies = 0;
  const value = { a: { get b() { copies++; return 1; } } };
  expect(canonicalJson(value)).toBe('{"a":{"b":1}}');
  expect(copies).toBe(2);
});

test.each([
  [null, null],
  [1, 1],
  ['a', 'a'],
  [{ a: null, b: 1, c: { d: null } }, { b: 1, c: {} }],
  [[null, { a: null, b: 2 }], [null, { b: 2 }]],
])('%j without nulls is %j', (value, kept) => {
  expect(withoutNulls(value)).toEqual(kept);
});

test.each<[boolean, unknown]>([
  [true, {}], [true, { a: 1 }], [false, []], [false, [{}]], [false, null], [false, undefined], [false, 'a'], [false, 1], [false, true],
])('it is %j that %j is an object', (expected, value) => {
  expect(isObject(value)).toBe(expected);
});

test('an empty list or map is nothing, anything else is left as it is', () => {
  expect([[], {}].map(unlessEmpty)).toEqual([undefined, undefined]);
  for (const kept of [['a'], { a: undefined }, new Date(0), undefined]) {
    expect(unlessEmpty(kept)).toBe(kept);
  }
});

test.each<[boolean, unknown]>([
  ...['a', '', '${a}', 'Token[1]', '${1Token[1]}', '$ {Token[1]}', '${Token[', '${Token[]}', '${Token[a b]}', 0, -1, -1e280, -1.8e289, -1e300, -Infinity, NaN, true, false, undefined, null, [], ['a'], {}, { a: '${Token[1]}' }, Object.create(null)]
    .map((value): [boolean, unknown] => [true, value]),
  ...['${Token[1]}', 'a${Token[TOKEN.1]}b', '#{Token[1]}', '${AnyToken[1]}', TOKEN_NUMBER, 'a-1.8881545897087626e+289', ['a', '${Token[1]}'], [TOKEN_NUMBER], [['${Token[1]}']], ...UNPLAIN.slice(0, 6)]
    .map((value): [boolean, unknown] => [false, value]),
])('it is %j that %p is concrete', (expected, value) => {
  expect(isConcrete(value)).toBe(expected);
});

test('maps and lists of another realm are concrete, too', () => {
  expect(isConcrete(runInNewContext('({ a: [1] })'))).toBe(true);
  expect(isConcrete(runInNewContext('new Date(0)'))).toBe(false);
});

test.each<[boolean, unknown]>([
  [true, { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'TrainingJob' }],
  [true, { apiVersion: 'sagemaker.services.k8s.aws/v1', kind: 'TrainingJob' }],
  [false, { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'Model' }],
  [false, { apiVersion: 'kubeflow.org/v1', kind: 'TrainingJob' }],
  [false, { apiVersion: 'x.sagemaker.services.k8s.aws/v1', kind: 'TrainingJob' }],
  [false, { apiVersion: 1, kind: 'TrainingJob' }],
  [false, { kind: 'TrainingJob' }],
  [false, null],
  [false, undefined],
  [false, 'TrainingJob'],
])('it is %j that %j is a training job', (expected, object) => {
  expect(isTrainingJobManifest(object)).toBe(expected);
});

test.each<[string, object, object, boolean]>([
  ['the same', { a: 1, b: 2 }, { a: 3, b: 4 }, true],
  ['in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, false],
  ['fewer', { a: 1 }, { a: 1, b: 2 }, false],
  ['more', { a: 1, b: 2 }, { a: 1 }, false],
  ['without a value in one of them', { a: 1 }, { a: undefined }, false],
  ['without a value in both', { a: undefined }, { a: undefined }, true],
])('whether the names of members are %s', (_what, one, other, areSame) => {
  expect(haveSameNames(one, other)).toBe(areSame);
});
