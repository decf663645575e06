import { requestFromSpec } from './to-request';
import { CONTROLLER_ANNOTATION, NEWEST_CONTROLLER } from '../../src/controller/controller-version';
import { toPlainData, toSpec } from '../../src/import/crd-names';
import { recognize } from '../../src/import/recognize';
import type { SchemaNode } from '../../src/manifest/schema/schema-node';
import { SPEC_SCHEMA } from '../../src/manifest/schema/training-job-schema';
import { VALID_MANIFEST } from '../rules/cases/case';

const VALUES = { string: 'text', integer: 1, number: 1.5, boolean: true };

/** A value that has every field. */
function fullValue(node: SchemaNode): any {
  switch (node.type) {
    case 'array': return [fullValue(node.items!)];
    case 'object': return node.properties === undefined
      ? { KmsKeyId: fullValue(node.additionalProperties!) }
      : Object.fromEntries(Object.entries(node.properties).map(([name, member]) => [name, fullValue(member)]));
    default: return VALUES[node.type];
  }
}

test('every field of the CRD is found by its name in the API, and keys of maps stay as they are', () => {
  const spec = fullValue(SPEC_SCHEMA);
  expect(toSpec(requestFromSpec(spec) as object)).toEqual({ spec, lost: [], empty: [], reread: [], open: [] });
});

test('no two fields differ in upper and lower case alone', () => {
  const clashes: string[] = [];
  const visit = (node: SchemaNode) => {
    const names = Object.keys(node.properties ?? {}).map(name => name.toLowerCase());
    clashes.push(...names.filter((name, i) => names.indexOf(name) < i));
    [...Object.values(node.properties ?? {}), ...node.items === undefined ? [] : [node.items]].forEach(visit);
  };
  visit(SPEC_SCHEMA);
  expect(clashes).toEqual([]);
});

test('what has no place is lost with its path and value, null is nothing, empty collections are left out', () => {
  expect(toSpec({
    RoleArn: null,
    HyperParameters: {},
    InputDataConfig: [],
    RemoteDebugConfig: {},
    AlgorithmSpecification: { TrainingImageConfig: { TrainingRepositoryAccessMode: 'Vpc' }, TrainingInputMode: 'File' },
    Tags: [{ Key: 'a', Value: 'b', Extra: [1] }],
    RetryStrategy: { MaximumRetryAttempts: 1e400 },
  }, { isExact: true })).toEqual({
    spec: { remoteDebugConfig: {}, algorithmSpecification: { trainingInputMode: 'File' }, tags: [{ key: 'a', value: 'b' }], retryStrategy: {} },
    lost: [
      { path: 'AlgorithmSpecification.TrainingImageConfig', value: { TrainingRepositoryAccessMode: 'Vpc' } },
      { path: 'Tags[0].Extra', value: [1] },
      { path: 'RetryStrategy.MaximumRetryAttempts', value: 'Infinity', reason: 'unwritable' },
    ],
    empty: ['HyperParameters', 'InputDataConfig'],
    reread: [],
    open: [],
  });
});

test('maps may be lists of names and values', () => {
  expect(toSpec({ environment: [{ name: 'A', value: '1' }, { name: 'B' }] }).spec).toEqual({ environment: { A: '1', B: '' } });
});

test('a field that is given twice is taken once, and the other value is lost', () => {
  expect(toSpec({ RoleArn: 'a', roleArn: 'b', environment: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] })).toEqual({
    spec: { roleARN: 'a', environment: { A: '2' } },
    lost: [{ path: 'roleArn', value: 'b', reason: 'repeated' }, { path: 'environment.A', value: '1', reason: 'repeated' }],
    empty: [],
    reread: [],
    open: [],
  });
});

test('what has another shape than it should is lost, not dropped', () => {
  const lostOf = (object: object) => recognize({ kind: 'TrainingJob', ...object }, 'a.yaml')!.lost.map(({ path }) => path);
  const [ack, old] = ['sagemaker.services.k8s.aws/v1alpha1', 'sagemaker.aws.amazon.com/v1'];
  expect(lostOf({ apiVersion: ack, metadata: 'churn', spec: [], data: 1 })).toEqual(['metadata', 'spec', 'data']);
  expect(lostOf({ apiVersion: ack, metadata: { annotations: ['a'] } })).toEqual(['metadata.annotations']);
  expect(lostOf({ apiVersion: old, metadata: {}, spec: { region: 7 } })).toEqual(['spec.region']);
});

test('a part without a schema keeps its fields, also empty ones', () => {
  expect(toPlainData({ future: { A: [] }, tags: [], roleARN: null }, 'spec')).toEqual({ value: { future: { A: [] }, tags: [] }, lost: [] });
});

test('fields that a CRD lacks are lost, and maps may have any key', () => {
  const part = { fastLane: true, roleArn: 'a', environment: { roleArn: 'b' }, tags: [{ key: 'a', colour: 'red' }] };
  expect(toPlainData(part, 'spec', SPEC_SCHEMA)).toEqual({
    value: { environment: { roleArn: 'b' }, tags: [{ key: 'a' }] },
    lost: [{ path: 'spec.fastLane', value: true }, { path: 'spec.roleArn', value: 'a' }, { path: 'spec.tags[0].colour', value: 'red' }],
  });
});

test('a resource keeps fields of a newer CRD, if it is made for one', () => {
  const spec = { ...VALID_MANIFEST.spec, fastLane: true };
  const lostOf = (annotations: object) => recognize({ ...VALID_MANIFEST, spec, metadata: { name: 'churn-1', annotations } }, 'a.yaml')!.lost.map(({ path }) => path);
  expect(lostOf({})).toEqual(['spec.fastLane']);
  expect(lostOf({ [CONTROLLER_ANNOTATION]: NEWEST_CONTROLLER })).toEqual(['spec.fastLane']);
  expect(lostOf({ [CONTROLLER_ANNOTATION]: '99.0.0' })).toEqual([]);
});
