import { isWithin } from '../../src/manifest/paths';

test.each([
  ['spec.tags', 'spec.tags'],
  ['spec.tags[0].key', 'spec.tags'],
  ['spec.environment{A}', 'spec.environment'],
  ['spec.vpcConfig.subnets', 'spec'],
])('%s is within %s', (path, outer) => {
  expect(isWithin(path, outer)).toBe(true);
});

test.each([['spec.tagsOfMine', 'spec.tags'], ['spec', 'spec.tags'], ['status.tags', 'spec.tags'], ['my.spec.tags', 'spec.tags']])('%s is not within %s', (path, outer) => {
  expect(isWithin(path, outer)).toBe(false);
});
