import { PolicyJobs } from '../../src/access/policy-jobs';
import { RunNames } from '../../src/access/run-names';
import { named } from '../plan/manifests';
import { patched } from '../rules/cases/case';

const run = (family: string, hash: string) =>
  patched(named(`${family}-${hash}`), { metadata: { labels: { 'cdk8s-sagemaker-training/family': family } } });
const HASH = '0123456789ab';
const ANY = '?'.repeat(12);
const NOBODY = PolicyJobs.of([]);

test('the name of a job stands for all runs of its family, anywhere in a text', () => {
  const names = new RunNames(PolicyJobs.of([run('churn', HASH)]), NOBODY);
  expect(names.patternOf(`s3://b/churn-${HASH}/x`)).toBe(`s3://b/churn-${ANY}/x`);
  expect(names.patternOf(`s3://b/my-churn-${HASH}-2`)).toBe(`s3://b/my-churn-${ANY}-2`);
});

test('of two names, the longer one is found first', () => {
  const names = new RunNames(PolicyJobs.of([run('churn', HASH), run('my-churn', HASH)]), NOBODY);
  expect(names.patternOf(`my-churn-${HASH} churn-${HASH}`)).toBe(`my-churn-${ANY} churn-${ANY}`);
});

test('the name of a neighbor has to stand by itself', () => {
  const names = new RunNames(NOBODY, PolicyJobs.of([run('churn', HASH)]));
  expect(names.patternOf(`s3://b/churn-${HASH}/output`)).toBe(`s3://b/churn-${ANY}/output`);
  expect(names.patternOf(`s3://b/my-churn-${HASH}/output`)).toBe(`s3://b/my-churn-${HASH}/output`);
});

test('what has a meaning in patterns stands for itself', () => {
  expect(new RunNames(NOBODY, NOBODY).patternOf('a*b?c$d')).toBe('a${*}b${?}c${$}d');
});
