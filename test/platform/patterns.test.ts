import { globSource, refuseEmpty, textOrBelow, wholeText } from '../../src/platform/patterns';

test.each<[string, string, boolean]>([
  ['ml.m5.*', 'ml.m5.large', true],
  ['ml.m5.*', 'mlxm5.large', false],
  ['ml.m5.*', 'ml.m5.large/x', false],
  ['ml.m5.*', 'xml.m5.large', false],
  ['a+(b)[c]{d}|^$?\\', 'a+(b)[c]{d}|^$?\\', true],
  ['*', '', true],
])('whether the pattern %s is the whole of %s: %p', (pattern, text, answer) => {
  expect(new RegExp(wholeText([pattern])).test(text)).toBe(answer);
});

test.each<[string, boolean]>([
  ['s3://churn', true], ['s3://churn/', true], ['s3://churn/a/b', true], ['s3://churn/a\nb', true], ['s3://churn2', false], ['churn', false], ['s3://other-1/x', true],
])('whether %j is a bucket of the patterns, or below: %p', (text, answer) => {
  expect(new RegExp(textOrBelow(['churn', 'other-*'], 's3://')).test(text)).toBe(answer);
});

test('several patterns are alternatives', () => {
  expect(globSource(['a.b', 'c*'])).toBe('(a\\.b|c[^/]*)');
});

test('nothing and blank texts are refused', () => {
  expect(() => refuseEmpty('the buckets', [])).toThrow('the buckets must name at least one, got none');
  expect(() => refuseEmpty('the buckets', ['a', ' '])).toThrow('the buckets must be texts that are not empty, got: " "');
  expect(() => refuseEmpty('the buckets', ['a'])).not.toThrow();
});
