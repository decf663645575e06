import { findings } from '../app-findings';

const REGION = 'services.k8s.aws/region';
const role = (account: string, name = 'training', partition = 'aws') => `arn:${partition}:iam::${account}:role/${name}`;

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
