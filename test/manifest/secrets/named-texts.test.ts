import { namedTexts, nameOfPair } from '../../../src/manifest/secrets/named-texts';

test('texts and numbers are called by their fields, keys and pairs', () => {
  const manifest = { spec: { environment: { A: '1' }, tags: [{ key: 'team', value: 'churn' }], list: ['x', 2, true, null] } };
  const values = namedTexts(manifest, '').filter(({ isKey }) => !isKey);
  expect(values.map(({ path, name, text, isText }) => [path, name, text, isText])).toEqual([
    ['spec.environment.A', 'A', '1', true],
    ['spec.tags[0].key', 'key', 'team', true],
    ['spec.tags[0].value', 'team', 'churn', true],
    ['spec.list[0]', 'list', 'x', true],
    ['spec.list[1]', 'list', '2', false],
  ]);
});

test('keys are texts, too', () => {
  expect(namedTexts({ a: { b: [] } }, 'spec').map(({ path, text, isKey }) => [path, text, isKey])).toEqual([['spec.a', 'a', true], ['spec.a.b', 'b', true]]);
});

test.each<[any, string | undefined]>([
  [{ key: 'team', value: 'a' }, 'team'], [{ name: 'loss', value: 1 }, 'loss'], [{ name: 'loss', regex: 'x' }, undefined], [{ key: 1, value: 'a' }, undefined],
])('the name of the pair %j is %p', (object, name) => {
  expect(nameOfPair(object)).toBe(name);
});
