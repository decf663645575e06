import { below, globSource, NOT_BLANK, refuseEmpty, textOrBelow, wholeText } from '../../src/platform/patterns';

test.each<[string, string, boolean]>([
  ['ml.m5.*', 'ml.m5.large', true],
  ['ml.m5.*', 'mlxm5.large', false],
  ['ml.m5.*', 'ml.m5.large/x', false],
  ['ml.m5.*', 'xml.m5.large', false],
  ['a+(b)[c]{d}|^$?\\', 'a+(b)[c]{d}|^$?\\', true],
  ['*', '', true],
  ['ml.m5.*', 'ml.m5.large\n', false],
  ['ml.m5.*', 'ml.m5.\u007f', false],
])('whether the pattern %s is the whole of %s: %p', (pattern, text, answer) => {
  expect(new RegExp(wholeText([pattern])).test(text)).toBe(answer);
});

test.each<[string, boolean]>([
  ['s3://churn', true], ['s3://churn/', true], ['s3://churn/a/b', true], ['s3://churn/a\nb', true], ['s3://churn2', false], ['churn', false], ['s3://other-1/x', true],
])('whether %j is a bucket of the patterns, or below: %p', (text, answer) => {
  expect(new RegExp(textOrBelow(['churn', 'other-*'], 's3://')).test(text)).toBe(answer);
});

test.each<[string, boolean]>([
  ['s3://churn', true], ['s3://churn/a', true], ['s3://other-1', true], ['s3://shared/a/', true], ['s3://shared/a/b', true],
  ['s3://shared/a', false], ['s3://shared/ab/', false], ['s3://churn2/', false],
])('whether all that begins with %j is in a bucket or below a prefix of the patterns: %p', (text, answer) => {
  expect(new RegExp(below(['churn', 'other-*', 'shared/a'], 's3://')).test(text)).toBe(answer);
  expect(new RegExp(below(['shared/a'], 's3://')).test('s3://shared/a')).toBe(false);
});

test.each<[string, boolean]>([
  ['x', true], [' x ', true], ['é', true], ['', false], [' \t\n', false], ['\u00a0\u2003\u3000\ufeff\u200b', false],
])('whether %j is more than spaces: %p', (text, answer) => {
  expect(new RegExp(NOT_BLANK).test(text)).toBe(answer);
});

test('several patterns are alternatives', () => {
  expect(globSource(['a.b', 'c*'])).toBe('(a\\.b|c[^/\\x00-\\x1f\\x7f]*)');
});

test('nothing and blank texts are refused', () => {
  expect(() => refuseEmpty('the buckets', [])).toThrow('Expected the buckets to have at least one value, got none');
  expect(() => refuseEmpty('the buckets', ['a', ' '])).toThrow('Expected the buckets to be texts that are not empty, got " "');
  expect(() => refuseEmpty('the buckets', [undefined as any])).toThrow('Expected the buckets to be texts that are not empty, got undefined');
  expect(() => refuseEmpty('the buckets', ['a'])).not.toThrow();
});
