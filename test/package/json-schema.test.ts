import * as fs from 'fs';
import * as path from 'path';
import Ajv from 'ajv';
import { readDocuments } from '../../src/input/documents';
import { patched, VALID_MANIFEST } from '../rules/cases/case';

// Types of this package are for ES modules only.
const { RE2JS } = jest.requireActual<{ RE2JS: any }>('re2js');

const ROOT = path.join(__dirname, '../..');
const SCHEMA = JSON.parse(fs.readFileSync(
  path.join(ROOT, 'imports/json-schema/sagemaker.services.k8s.aws/trainingjob_v1alpha1.json'), 'utf8'));

const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(SCHEMA);
const errorsOf = (manifest: unknown) => {
  validate(manifest);
  return (validate.errors ?? []).map(error => `${error.instancePath} ${error.keyword}`);
};

test.each(fs.readdirSync(path.join(ROOT, 'examples/snapshots')))('the manifests of %s are valid', file => {
  const objects = readDocuments(fs.readFileSync(path.join(ROOT, 'examples/snapshots', file), 'utf8')).documents.map(({ object }) => object);
  for (const object of objects.filter(({ kind }) => kind === 'TrainingJob')) {
    expect(errorsOf(object)).toEqual([]);
  }
});

test.each<[string, object, string]>([
  ['a missing member', { spec: { roleARN: null } }, '/spec required'],
  ['a missing member that only the API requires', { spec: { checkpointConfig: { localPath: '/x' } } }, '/spec/checkpointConfig required'],
  ['a number in a map', { spec: { hyperParameters: { eta: 0.2 } } }, '/spec/hyperParameters/eta type'],
  ['a bad key in a map', { spec: { environment: { '1A': 'x' } } }, '/spec/environment pattern'],
  ['a value outside a closed set', { spec: { algorithmSpecification: { trainingInputMode: 'file' } } }, '/spec/algorithmSpecification/trainingInputMode enum'],
  ['a number out of range', { spec: { retryStrategy: { maximumRetryAttempts: 31 } } }, '/spec/retryStrategy/maximumRetryAttempts maximum'],
  ['a number beyond 32 bits', { spec: { resourceConfig: { volumeSizeInGB: 2 ** 31 } } }, '/spec/resourceConfig/volumeSizeInGB maximum'],
  ['a text that breaks its pattern', { spec: { trainingJobName: 'a_b' } }, '/spec/trainingJobName pattern'],
  ['a field that the CRD lacks', { spec: { mlflowConfig: {} } }, '/spec additionalProperties'],
])('%s is refused', (_what, patch, error) => {
  expect(errorsOf(patched(VALID_MANIFEST, patch))).toContain(error);
});

test('values of sets that grow are only proposals', () => {
  expect(errorsOf(patched(VALID_MANIFEST, { spec: { resourceConfig: { instanceType: 'ml.z9.large' } } }))).toEqual([]);
});

test('patterns are RE2 and mean the same there', () => {
  const patterns = new Set<string>();
  JSON.stringify(SCHEMA, (key, value) => {
    if (key === 'pattern' && typeof value === 'string') {
      patterns.add(value);
    }
    return value;
  });
  const samples = ['', 'a', 'a-', 'a_b', 'a b', 's3://b/k', 'https://b', 'arn:aws:iam::111122223333:role/x', 'fs-01234567', 'ä', 'a\nb', '1A', 'A1'];
  expect(patterns.size).toBeGreaterThan(8);
  for (const pattern of patterns) {
    const re2 = RE2JS.compile(pattern);
    for (const sample of samples) {
      expect([pattern, sample, re2.matcher(sample).find()]).toEqual([pattern, sample, new RegExp(pattern, 'u').test(sample)]);
    }
  }
});
