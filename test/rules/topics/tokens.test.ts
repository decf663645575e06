import { judge } from '../../../src/rules/judge';
import { VALID_MANIFEST } from '../cases/case';

test('an object that no resolver has replaced is an error', () => {
  const [{ findings }] = judge([{ manifest: { ...VALID_MANIFEST, spec: { ...VALID_MANIFEST.spec, roleARN: new Date(0) } } }]);
  expect(findings.map(({ rule, path, message }) => [rule, path, message])).toEqual([
    ['unresolved-token', 'spec.roleARN', 'is an object that cannot be written as JSON'],
  ]);
});

test('an annotation of a finished manifest cannot silence tokens', () => {
  const metadata = { ...VALID_MANIFEST.metadata, annotations: { 'acknowledge.cdk8s-sagemaker-training/unresolved-token': 'later' } };
  const [{ findings, acknowledged }] = judge([{ manifest: { ...VALID_MANIFEST, metadata, spec: { ...VALID_MANIFEST.spec, roleARN: '${Token[TOKEN.1]}' } } }]);
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    ['unresolved-token', 'is the token ${Token[TOKEN.1]}, which nothing has resolved'],
    ['acknowledgement-unused', "acknowledges 'unresolved-token', which can't be acknowledged"],
  ]);
  expect(acknowledged).toEqual([]);
});

test('a secret next to a token is found all the same', () => {
  const environment = { KEY: '${Token[TOKEN.1]} AKIA' + 'QYLPMN5HFIQR7XYA' };
  const [{ findings }] = judge([{ manifest: { ...VALID_MANIFEST, spec: { ...VALID_MANIFEST.spec, environment } } }]);
  expect(findings.map(({ rule }) => rule)).toEqual(['secret-in-plain-text', 'unresolved-token']);
});
