import { fieldAt, memberAt, segmentsOf } from '../../src/manifest/json-pointer';

test.each<[string, string[]]>([
  ['', []],
  ['/', ['']],
  ['/spec/inputDataConfig/0', ['spec', 'inputDataConfig', '0']],
  ['/metadata/annotations/services.k8s.aws~1region', ['metadata', 'annotations', 'services.k8s.aws/region']],
  ['/a~01/b~1~0', ['a~1', 'b/~']],
])('the pointer %j leads through %j, and their names make it', (pointer, segments) => {
  expect(segmentsOf(pointer)).toEqual(segments);
  expect(segments.reduce(memberAt, '')).toBe(pointer);
});

test.each([
  ['/spec/inputDataConfig/0/channelName', 'spec.inputDataConfig[0].channelName'],
  ['/metadata/labels/team~1a', 'metadata.labels.team/a'],
  ['', ''],
])('the pointer %j is the CRD path %j', (pointer, path) => {
  expect(fieldAt(pointer)).toBe(path);
});
