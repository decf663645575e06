import { patched, VALID_MANIFEST } from './cases/case';
import { APP_RULES } from '../../src/rules/catalogue';
import { judge } from '../../src/rules/judge';

const REGION = 'services.k8s.aws/region';
const role = (account: string, name = 'training', partition = 'aws') => `arn:${partition}:iam::${account}:role/${name}`;

/** The findings of a rule in jobs, each with the position of its job. */
function findings(rule: string, jobs: readonly object[]): string[] {
  return judge(jobs.map(patch => patched(VALID_MANIFEST, patch)))
    .flatMap((judgement, position) => judgement.findings.filter(finding => finding.rule === rule).map(({ path, message }) => `${position}: ${path} ${message}`));
}

describe('job-name-clash', () => {
  const CLASH = "1: spec.trainingJobName 'churn-1' is the name of another job of this app, too";

  test.each<[string, object, object]>([
    ['all is the same', {}, {}],
    ['the roles are of one account', {}, { spec: { roleARN: role('111122223333', 'other') } }],
    ['the partitions of the roles differ, which the Region decides', {}, { spec: { roleARN: role('111122223333', 'training', 'aws-cn') } }],
    ['the role is the same token', { spec: { roleARN: '${Token[ROLE.1]}' } }, { spec: { roleARN: '${Token[ROLE.1]}' } }],
    ['there is no role', { spec: { roleARN: null } }, { spec: { roleARN: null } }],
    ['the namespaces differ and the Region is given', {}, { metadata: { namespace: 'other' } }],
    ['both take the Region of the same namespace', { metadata: { annotations: null } }, { metadata: { annotations: null, namespace: 'default' } }],
    ['both take the Region of a namespace, without that annotation', { metadata: { annotations: { [REGION]: null } } }, { metadata: { annotations: null } }],
  ])('finds two jobs when %s', (_what, first, second) => {
    expect(findings('job-name-clash', [first, second])).toEqual([CLASH]);
  });

  test.each<[string, object, object]>([
    ['the names differ', {}, { spec: { trainingJobName: 'churn-2' } }],
    ['the accounts differ', {}, { spec: { roleARN: role('444455556666') } }],
    ['the roles are different tokens', { spec: { roleARN: '${Token[ROLE.1]}' } }, { spec: { roleARN: '${Token[ROLE.2]}' } }],
    ['one role is no role', {}, { spec: { roleARN: `x${role('111122223333')}` } }],
    ['one role is no text', {}, { spec: { roleARN: [role('111122223333')] } }],
    ['what looks like an account is none', { spec: { roleARN: role('11112222333') } }, { spec: { roleARN: role('11112222333', 'other') } }],
    ['the Regions differ', {}, { metadata: { annotations: { [REGION]: 'eu-west-2' } } }],
    ['one Region is that of the namespace', {}, { metadata: { annotations: null } }],
    ['the namespaces differ that decide the Region', { metadata: { annotations: null } }, { metadata: { annotations: null, namespace: 'other' } }],
    ['the name is a token', { spec: { trainingJobName: '${Token[NAME.1]}' } }, { spec: { trainingJobName: '${Token[NAME.1]}' } }],
    ['there is no name', { spec: { trainingJobName: null } }, { spec: { trainingJobName: null } }],
    ['the name is no text', { spec: { trainingJobName: 1 } }, { spec: { trainingJobName: 1 } }],
    ['there is no spec', { spec: null }, { spec: null }],
  ])('does not when %s', (_what, first, second) => {
    expect(findings('job-name-clash', [first, second])).toEqual([]);
  });

  test('finds each but the first', () => {
    expect(findings('job-name-clash', [{}, { spec: { trainingJobName: 'churn-2' } }, {}, {}]).map(text => text[0])).toEqual(['2', '3']);
  });
});

describe('checkpoints-shared', () => {
  const at = (s3URI: unknown) => ({ spec: { checkpointConfig: { s3URI } } });
  const messages = (...uris: unknown[]) => findings('checkpoints-shared', uris.map(at));
  const says = (position: number, uri: string, other: string) =>
    `${position}: spec.checkpointConfig.s3URI is '${uri}', and another job of this app has '${other}'`;

  test('finds the same prefix, with or without slashes at its end', () => {
    expect(messages('s3://churn/a', 's3://churn/a/', 's3://churn/a//')).toEqual([
      says(1, 's3://churn/a/', 's3://churn/a/'), says(2, 's3://churn/a//', 's3://churn/a/'),
    ]);
  });

  test('finds a prefix within another, in any order, and names the nearest', () => {
    expect(messages('s3://churn/a/b/c', 's3://churn/a', 's3://churn/a/b')).toEqual([
      says(0, 's3://churn/a/b/c', 's3://churn/a/b/'), says(2, 's3://churn/a/b', 's3://churn/a/'),
    ]);
    expect(messages('s3://churn', 's3://churn/a')).toEqual([says(1, 's3://churn/a', 's3://churn/')]);
  });

  test('leaves other prefixes alone, and what is unknown or no text', () => {
    expect(messages('s3://churn/a', 's3://churn/ab', 's3://churn/b', 's3://other/a', 's3://', '${Token[URI.1]}', '${Token[URI.1]}', 1, 1)).toEqual([]);
    expect(findings('checkpoints-shared', [at('s3://churn/a'), {}, {}, { spec: null }])).toEqual([]);
  });
});

test.each(APP_RULES.map(rule => [rule.id, rule] as const))('%s declares the field that it complains about', (_id, rule) => {
  const job = patched(VALID_MANIFEST, { spec: { checkpointConfig: { s3URI: 's3://churn/checkpoints/' } } });
  const [{ path }] = rule.check([job, job]);
  expect(rule.paths).toContain(path);
});
