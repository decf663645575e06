import { closest, didYouMean } from '../../src/manifest/closest';

const NAMES = ['check', 'explain', 'health', 'import', 'plan'];

test.each([
  ['chek', 'check'], ['cehck', 'check'], ['checkk', 'check'], ['HEALTH', 'health'], ['improt', 'import'], ['pln', 'plan'],
])('%s is meant to be %s', (name, meant) => {
  expect(closest(name, NAMES)).toBe(meant);
});

test.each(['frobnicate', 'x', 'planet-of', ''])('%j is close to nothing', name => {
  expect(closest(name, NAMES)).toBeUndefined();
  expect(didYouMean(name, NAMES)).toBe('');
});

test('the nearest of several names is meant', () => {
  expect(closest('s3Uri', ['s3Url2', 's3URI', 'uri'])).toBe('s3URI');
  expect(didYouMean('s3Uri', ['s3URI'])).toBe("; did you mean 's3URI'?");
});
