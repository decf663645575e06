import { leavesOf, memberOf, readOurCrd } from '../../scripts/crd';
import { propOf } from '../../src/props/prop-of';

test.each([
  ['spec.roleARN', 'role'],
  ['spec.resourceConfig.volumeSizeInGB', 'cluster.volumeSize'],
  ['spec.resourceConfig.instanceGroups[1].instanceCount', 'cluster.groups[1].instanceCount'],
  ['spec.resourceConfig.instancePlacementConfig.placementSpecifications[0].ultraServerID', 'cluster.placement.servers[0].ultraServerId'],
  ['spec.inputDataConfig', 'channels'],
  ['spec.inputDataConfig[2]', 'channels[2]'],
  ['spec.inputDataConfig[].shuffleConfig.seed', 'channels[].shuffleSeed'],
  ['spec.inputDataConfig[2].shuffleConfig', 'channels[2].shuffleSeed'],
  ['spec.inputDataConfig[2].dataSource', 'channels[2]'],
  ['spec.debugRuleConfigurations[3].volumeSizeInGB', 'debugger.rules[3].volumeSize'],
  ['spec.infraCheckConfig', 'infraCheck'],
  ['spec.hyperParameters.eta', 'hyperParameters'],
  ['spec.environment.a\nb', 'environment'],
  ['spec.tags[4].value', 'tags'],
  ['metadata.annotations.services.k8s.aws/region', 'region'],
  ['metadata.annotations.example.com/owner', 'annotations'],
])('%s is set by %s', (path, prop) => {
  expect(propOf(path)).toBe(prop);
});

test.each(['spec', 'spec.stoppingCondition', 'spec.unknown', 'status.failureReason'])('no single prop sets %s', path => {
  expect(propOf(path)).toBeUndefined();
});

test('each field of the CRD has a prop', () => {
  expect(leavesOf(memberOf(readOurCrd(), 'spec')).filter(({ path }) => propOf(path) === undefined)).toEqual([]);
});
