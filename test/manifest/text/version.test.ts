import { isOlder, toVersion, type Version } from '../../../src/manifest/text/version';

test.each<[string, string]>([
  ['1.9', '1.10'],
  ['1.13', '2.0'],
  ['1.9.0', '1.9.1'],
  ['1.9', '1.9.1'],
  ['1.13.1', '2.0'],
])('%s is older than %s, and not the other way round', (older, newer) => {
  expect(isOlder(toVersion(older), toVersion(newer))).toBe(true);
  expect(isOlder(toVersion(newer), toVersion(older))).toBe(false);
});

test.each<[Version, Version]>([[[1, 9, 1], [1, 9, 1]], [[2, 0], [2, 0, 0]], [[2, 0, 0], [2, 0]]])('%j is not older than the same', (version, same) => {
  expect(isOlder(version, same)).toBe(false);
});
