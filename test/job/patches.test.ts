import { JsonPatch } from 'cdk8s';
import { withPatches } from '../../src/job/patches';

const MANIFEST = () => ({ apiVersion: 'v1', kind: 'TrainingJob', metadata: {}, spec: { roleARN: 'a', tags: [{ key: 'a' }] } });

test('patches are applied one after the other', () => {
  expect(withPatches(MANIFEST(), [JsonPatch.add('/spec/vpcConfig', {}), JsonPatch.add('/spec/vpcConfig/subnets', ['a']), JsonPatch.remove('/spec/tags')]))
    .toEqual({ ...MANIFEST(), spec: { roleARN: 'a', vpcConfig: { subnets: ['a'] } } });
});

test('what cdk8s writes first stays first', () => {
  expect(Object.keys(withPatches(MANIFEST(), [JsonPatch.remove('/kind'), JsonPatch.add('/status', {}), JsonPatch.add('/kind', 'TrainingJob')])))
    .toEqual(['apiVersion', 'kind', 'metadata', 'spec', 'status']);
});

test.each([
  [JsonPatch.replace('/spec/tagz/0', 1), 'spec.tagz[0]: the JSON patch \'replace /spec/tagz/0\' finds no \'tagz\' in /spec; did you mean \'tags\'?: add /spec/tagz first'],
  [JsonPatch.add('/spec/tags/3/value', 1), "spec.tags[3].value: the JSON patch 'add /spec/tags/3/value' finds no '3' in /spec/tags: add /spec/tags/3 first"],
  [JsonPatch.add('/status/a~1b/c', 1), "status.a/b.c: the JSON patch 'add /status/a~1b/c' finds no 'status' in the manifest: add /status first"],
  [JsonPatch.move('/spec/tag', '/spec/old'), "spec.old: the JSON patch 'move /spec/old' finds no 'tag' in /spec; did you mean 'tags'?: remove the patch"],
  [JsonPatch.remove('/spec/role'), "spec.role: the JSON patch 'remove /spec/role' finds no 'role' in /spec; did you mean 'roleARN'?: remove the patch"],
  [JsonPatch.remove('/spec/tags/1'), "spec.tags[1]: the JSON patch 'remove /spec/tags/1' finds no '1' in /spec/tags: remove the patch"],
  [JsonPatch.remove('/status/a'), "status.a: the JSON patch 'remove /status/a' finds no 'status' in the manifest: remove the patch"],
  [JsonPatch.test('/spec/roleARN', 'b'), "spec.roleARN: the JSON patch 'test /spec/roleARN' finds another value: correct the value of the patch"],
  [JsonPatch.add('/spec/tags', 1n), /^spec\.tags: the JSON patch 'add \/spec\/tags' can't be applied: .*: correct the patch$/],
])('a patch that can\'t be applied is named: %#', (patch, message) => {
  expect(() => withPatches(MANIFEST(), [patch])).toThrow(message);
});
