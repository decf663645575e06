import { parseJson } from '../../src/manifest/parse-json';

test('the value of a JSON text is read', () => {
  expect(parseJson('{"a": [1, null]}')).toEqual({ a: [1, null] });
});

test.each(['', '{', "{'a': 1}", 'None'])('%j is not JSON and has no value', text => {
  expect(parseJson(text)).toBeUndefined();
});
