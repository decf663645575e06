import { canonicalJson } from '../../src/manifest/canonical-json';

test('members are sorted at any depth, elements of lists are not', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }, 2, 1], a: { f: '', e: false } })).toBe('{"a":{"e":false,"f":""},"b":[{"c":null,"d":1},2,1]}');
});

test('equal data gives equal text', () => {
  expect(canonicalJson({ a: 1, b: { c: 2, d: 3 } })).toBe(canonicalJson({ b: { d: 3, c: 2 }, a: 1 }));
});

test.each([[null, 'null'], ['a', '"a"'], [1, '1'], [[], '[]'], [[{ b: 1, a: 2 }], '[{"a":2,"b":1}]']])('%j is %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test('the data stays as it is', () => {
  const data = { b: 1, a: { d: 1, c: 2 } };
  canonicalJson(data);
  expect(JSON.stringify(data)).toBe('{"b":1,"a":{"d":1,"c":2}}');
});
