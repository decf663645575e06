import { CONTROLLER_ANNOTATION, isNewerThanKnown, madeFor, NEWEST_CONTROLLER, parseRelease } from '../../src/controller/controller-version';

test.each<[string, readonly number[]]>([['1.9.1', [1, 9, 1]], ['v1.9.1', [1, 9, 1]], ['10.20.30', [10, 20, 30]]])('%s is a release', (text, version) => {
  expect(parseRelease(text)).toEqual(version);
});

test.each(['', '1.9', '1.9.x', 'latest', '1.9.1-rc1', 'V1.9.1', ' 1.9.1', '1.9.1\n'])('%j is no release', text => {
  expect(parseRelease(text)).toBeUndefined();
});

test('a manifest is made for a release, in place of the one that it names', () => {
  const manifest = { apiVersion: 'v1', kind: 'TrainingJob', metadata: { name: 'churn', annotations: { z: '1', [CONTROLLER_ANNOTATION]: '1.2.3' } }, spec: {} };

  expect(madeFor(manifest, '1.9.1')).toEqual({
    ...manifest, metadata: { name: 'churn', annotations: { z: '1', [CONTROLLER_ANNOTATION]: '1.9.1' } },
  });
  expect(Object.keys(madeFor(manifest, '1.9.1').metadata.annotations!)).toEqual([CONTROLLER_ANNOTATION, 'z']);
  expect(manifest.metadata.annotations[CONTROLLER_ANNOTATION]).toBe('1.2.3');
});

test('only a release after the newest known one may have other fields', () => {
  expect([NEWEST_CONTROLLER, '1.0.0', 'latest'].map(parseRelease).some(isNewerThanKnown)).toBe(false);
  expect(isNewerThanKnown(parseRelease('99.0.0'))).toBe(true);
});
