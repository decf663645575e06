import { closest, didYouMean, inOtherCase, misspelt } from '../../../src/manifest/text/closest';

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

test.each<[string, string[], string | undefined]>([
  ['Save-Interval', ['save_steps', 'save_interval'], 'save_interval'],
  ['abcd', ['abce', 'ab_cd'], 'ab_cd'],
  ['treshold', ['threshold'], 'threshold'],
  ['threshxld', ['threshold'], 'threshold'],
  ['thrxxxxxd', ['threshold'], undefined],
  ['abcdefgh', ['hgfedcba', 'abcdefgi', 'abcdefgj'], 'abcdefgi'],
  ['dcba', ['abcd'], undefined],
  ['ab', ['ac'], undefined],
  // Four differences at most, however long the name is.
  ['a_very_long_name_of_a_parameter', ['a_very_lxxg_nxxe_of_a_parameter'], 'a_very_lxxg_nxxe_of_a_parameter'],
  ['a_very_long_name_of_a_parameter', ['a_very_lxxx_nxxe_of_a_parameter'], undefined],
  ['a'.repeat(1_000_000), ['a', 'b'.repeat(1_000)], undefined],
])('%.40s among %.80j is %p', (name, names, meant) => {
  expect(misspelt(name, names)).toBe(meant);
});

test.each<[string, string[], string | undefined]>([
  ['role', ['roleARN', 'tags'], 'roleARN'],
  ['volumeSize', ['volumeSizeInGB', 'volumeKMSKeyID'], 'volumeSizeInGB'],
  ['volume', ['volumeSizeInGB', 'volumeKMSKeyID'], undefined],
  ['rol', ['roleARN'], undefined],
])('%s is short for one of %j: %s', (name, names, meant) => {
  expect(closest(name, names)).toBe(meant);
  expect(misspelt(name, names)).toBeUndefined();
});

test('the nearest of several names is meant', () => {
  expect(closest('s3Uri', ['s3Url2', 's3URI', 'uri'])).toBe('s3URI');
  expect(didYouMean('s3Uri', ['s3URI'])).toBe("; did you mean 's3URI'?");
});

test.each<[string, string[], string | undefined]>([
  ['FILE', ['Pipe', 'File'], 'File'],
  ['fil', ['Pipe', 'File'], undefined],
  ['file', ['File', 'FILE'], undefined],
])('%s in another case, among %j, is %s', (text, texts, same) => {
  expect(inOtherCase(text, texts)).toBe(same);
});
