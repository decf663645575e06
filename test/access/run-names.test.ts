import { PolicyJobs } from '../../src/access/policy-jobs';
import { RunNames } from '../../src/access/run-names';
import { standingFor } from '../../src/manifest/open/all-runs';
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

test('what stands for the runs of a template does so in its own manifest only', () => {
  const [first, second] = ['first', 'second'].map(name => standingFor(named('NAME'), new Map([['NAME', `${name}-*`], ['PARAMETER-p', '*']])));
  const job = run('churn', HASH);
  const jobs = PolicyJobs.of([first, second, job]);
  const names = new RunNames(jobs, jobs);
  const text = `s3://b/NAME/PARAMETER-p/churn-${HASH}/*`;

  expect(names.of(first).patternOf(text)).toBe(`s3://b/first-*/*/churn-${ANY}/\${*}`);
  expect(names.of(second).patternOf(text)).toBe(`s3://b/second-*/*/churn-${ANY}/\${*}`);
  expect(names.of(job).patternOf(text)).toBe(`s3://b/NAME/PARAMETER-p/churn-${ANY}/\${*}`);
  expect([first, job].map(each => names.of(each).isOpen('my-NAME'))).toEqual([true, false]);
  expect([first, job].map(each => names.of(each).isOfRuns(`churn-${HASH}`))).toEqual([false, false]);
  expect([first, job].map(each => names.of(each).isOfRuns('my-NAME'))).toEqual([true, false]);
});
