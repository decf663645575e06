import { Guardrail } from '../../../src';
import { FieldError } from '../../../src/manifest/field-error';
import { refusal } from '../../../src/manifest/secrets/refusal';
import { SECRETS } from '../../secrets';

const [{ text: KEY }] = SECRETS;

test.each<[string, () => never | object]>([
  ['an error about a value', () => { throw refusal(`got '${KEY}'`); }],
  ['an error about a field', () => { throw new FieldError({ path: 'spec.environment', says: `has '${KEY}'`, why: '', remedy: 'remove it' }); }],
  ['a guardrail for instance types', () => Guardrail.instanceTypes(KEY)],
  ['a guardrail for buckets', () => Guardrail.buckets(`s3://${KEY}`)],
])('%s shows no secret', (_what, act) => {
  expect(act).toThrow('(an AWS access key id of 20 characters)');
  expect(act).not.toThrow(KEY);
});

test('an error keeps its cause', () => {
  const cause = new Error('why');
  expect(refusal('what', { cause }).cause).toBe(cause);
});
