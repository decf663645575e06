import { PolicyJobs } from '../../src/access/policy-jobs';
import { named } from '../plan/manifests';
import { patched } from '../rules/cases/case';

const inFamily = (name: string, family: unknown = 'churn') => patched(named(name), { metadata: { labels: { 'cdk8s-sagemaker-training/family': family } } });

test('the name of a run with a hash has the pattern of its family', () => {
  expect([...PolicyJobs.of([inFamily('churn-0123456789ab')]).patterns]).toEqual([['churn-0123456789ab', 'churn-????????????']]);
});

test.each(['churn', 'churn-1', 'churn-0123456789abc', 'churn-0123456789AB', 'other-0123456789ab', 'churn-${Token[T.1]}'])('the name %s has none', name => {
  expect([...PolicyJobs.of([inFamily(name)]).patterns]).toEqual([]);
});

test('a job without a family has none', () => {
  expect([...PolicyJobs.of([named('churn-0123456789ab'), inFamily('churn-0123456789ab', 1)]).patterns]).toEqual([]);
});

test('output with a key is known by its prefix', () => {
  const output = (outputDataConfig: object) => PolicyJobs.of([named('churn-1', { spec: { outputDataConfig } })]).encryptedOutputs;
  expect(output({ s3OutputPath: 's3://churn/models//', kmsKeyID: 'alias/churn' })).toEqual([{ prefix: 's3://churn/models/churn-1/', key: 'alias/churn', isOfRuns: false }]);
  expect(output({ kmsKeyID: '' })).toEqual([]);
  expect(output({ kmsKeyID: null })).toEqual([]);
  expect(output({ s3OutputPath: null, kmsKeyID: 'alias/churn' })).toEqual([]);
});

test('a list of jobs is read once', () => {
  const jobs = [inFamily('churn-0123456789ab')];
  expect(PolicyJobs.of(jobs)).toBe(PolicyJobs.of(jobs));
  expect(PolicyJobs.of([...jobs])).not.toBe(PolicyJobs.of(jobs));
});
