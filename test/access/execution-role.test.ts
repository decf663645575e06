import { ApiObject, App, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import { allows } from './iam';
import { AdoptionPolicy, Algorithm, Channel, Checkpoints, DeletionPolicy, FastApp, l1, TrainingDefaults, TrainingJob, TrainingNamespace, TrainingRules } from '../../src';
import { ExecutionPolicy, ExecutionRole, PolicyStatement, type ExecutionRoleProps } from '../../src/access';
import { Debugger, DebugRule } from '../../src/debugging';
import { MINIMAL, synthError } from '../fixtures';
import { newChart, tuningWith } from '../job/tuning/tuning-jobs';

const ACCOUNT = '111122223333';

function numbered(count: number): { [key: string]: string } {
  return Object.fromEntries(Array.from({ length: count }, (_value, position) => [`key-${position}`, 'x']));
}

function stack(props: Partial<ExecutionRoleProps> = {}, id = 'role') {
  const app = Testing.app();
  const chart = new Chart(app, 'churn');
  const role = new ExecutionRole(chart, id, { accountId: ACCOUNT, ...props });
  const job = new TrainingJob(chart, 'model', { ...MINIMAL, role: role.arn });
  return { app, chart, role, job };
}

function policyIn(role: any): any {
  return JSON.parse(role.spec.inlinePolicies.training);
}

let warnings: string[];

beforeEach(() => {
  warnings = [];
  jest.spyOn(console, 'warn').mockImplementation(text => void warnings.push(text));
});

afterEach(() => jest.restoreAllMocks());

test('a role has the policy of the jobs that name it, and comes before them', () => {
  const { chart, role, job } = stack();
  const [roleObject, jobObject] = Testing.synth(chart);

  expect(role.arn).toBe('arn:aws:iam::111122223333:role/churn-role');
  expect(roleObject).toMatchObject({
    apiVersion: 'iam.services.k8s.aws/v1alpha1',
    kind: 'Role',
    metadata: { name: 'churn-role' },
    spec: { name: 'churn-role', path: '/', maxSessionDuration: 3600 },
  });
  expect(policyIn(roleObject)).toEqual(ExecutionPolicy.of(job).toJson());
  expect(policyIn(roleObject)).toEqual(role.policy.toJson());
  expect(jobObject.spec.roleARN).toBe(role.arn);
});

test('only SageMaker may assume it, for training jobs of the account in their Region', () => {
  const { role } = stack();
  const [statement] = role.trustPolicy.Statement;

  expect(statement).toEqual({
    Sid: 'TrustTrainingJobs',
    Effect: 'Allow',
    Principal: { Service: 'sagemaker.amazonaws.com' },
    Action: 'sts:AssumeRole',
    Condition: {
      ArnLike: { 'aws:SourceArn': 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/*' },
      StringEquals: { 'aws:SourceAccount': ACCOUNT },
    },
  });
});

test('jobs with rules are trusted as processing jobs as well, in each of their Regions', () => {
  const { chart, role } = stack();
  new TrainingJob(chart, 'watched', {
    ...MINIMAL,
    role: role.arn,
    region: 'us-east-1',
    algorithm: Algorithm.fromImage('111122223333.dkr.ecr.us-east-1.amazonaws.com/churn:1'),
    debugger: Debugger.at('s3://b/tensors', { rules: [DebugRule.overfit()] }),
  });

  expect(role.trustPolicy.Statement[0].Condition.ArnLike['aws:SourceArn']).toEqual([
    'arn:aws:sagemaker:eu-west-1:111122223333:training-job/*',
    'arn:aws:sagemaker:eu-west-1:111122223333:processing-job/*',
    'arn:aws:sagemaker:us-east-1:111122223333:training-job/*',
    'arn:aws:sagemaker:us-east-1:111122223333:processing-job/*',
  ]);
});

test('a job whose lists of rules are empty is not trusted as a processing job', () => {
  const { role, job } = stack();
  job.addJsonPatch(JsonPatch.add('/spec/debugRuleConfigurations', []), JsonPatch.add('/spec/profilerRuleConfigurations', []));
  expect(role.trustPolicy.Statement[0].Condition.ArnLike['aws:SourceArn']).toBe('arn:aws:sagemaker:eu-west-1:111122223333:training-job/*');
});

test('the Region of the role decides the partition of its ARN', () => {
  const { role } = stack({ region: 'cn-north-1' });

  expect(role.arn).toBe('arn:aws-cn:iam::111122223333:role/churn-role');
});

test('a changed job changes neither the name nor the policy of its role', () => {
  const [before, after] = ['a', 'b'].map(value => {
    const { chart, role } = stack();
    new TrainingJob(chart, 'more', { ...MINIMAL, role: role.arn, environment: { A: value }, checkpoints: Checkpoints.at('s3://backup/checkpoints') });
    return Testing.synth(chart);
  });

  expect(after[2].metadata.name).not.toBe(before[2].metadata.name);
  expect(after[0]).toEqual(before[0]);
});

test('a job of another chart uses the role as well, and one with another role does not', () => {
  const { app, chart, role } = stack();
  new TrainingJob(new Chart(app, 'other'), 'x', { ...MINIMAL, role: role.arn, channels: [Channel.s3('t', 's3://shared/x/')] });
  new TrainingJob(chart, 'y', { ...MINIMAL, channels: [Channel.s3('t', 's3://not-here/x/')] });

  expect(role.policy.toText()).toContain('arn:aws:s3:::shared/x/*');
  expect(role.policy.toText()).not.toContain('not-here');
});

test('jobs whose role is a token are found once it is resolved', () => {
  const { chart, role } = stack();
  new TrainingJob(chart, 'late', { ...MINIMAL, role: Lazy.any({ produce: () => role.arn }) as any, channels: [Channel.s3('t', 's3://late/x/')] });

  expect(policyIn(Testing.synth(chart)[0])).toEqual(role.policy.toJson());
  expect(role.policy.toText()).toContain('arn:aws:s3:::late/x/*');
});

test.each([App, FastApp])('a role before its jobs follows their tokens from one synthesis to the next (%p)', AnyApp => {
  const app = new AnyApp();
  const role = new ExecutionRole(new Chart(app, 'roles'), 'role', { accountId: ACCOUNT });
  let bucket = 'one';
  const uri: any = Lazy.any({ produce: () => `s3://${bucket}/train/` });
  new TrainingJob(new Chart(app, 'jobs'), 'job', { ...MINIMAL, role: role.arn, channels: [Channel.s3('train', uri)] });

  for (bucket of ['one', 'two', 'three']) {
    const yaml = app.synthYaml();
    expect(yaml).toContain(`s3URI: s3://${bucket}/train/`);
    expect(yaml).toContain(`arn:aws:s3:::${bucket}/train/*`);
  }
});

test('jobs that get the role from the defaults of a scope are found', () => {
  const chart = new Chart(Testing.app(), 'churn');
  const role = new ExecutionRole(chart, 'role', { accountId: ACCOUNT });
  const { role: _role, ...props } = MINIMAL;
  new TrainingJob(chart, 'model', { ...props, channels: [Channel.s3('t', 's3://by-default/x/')] });
  TrainingDefaults.of(chart).set({ role: role.arn });

  expect(policyIn(Testing.synth(chart)[0])).toEqual(role.policy.toJson());
  expect(role.policy.toText()).toContain('arn:aws:s3:::by-default/x/*');
});

test('jobs of other libraries are added', () => {
  const chart = new Chart(Testing.app(), 'raw');
  const role = new ExecutionRole(chart, 'role', { accountId: ACCOUNT, region: 'eu-west-1' });
  const job = new l1.TrainingJob(chart, 'job', {
    metadata: { name: 'raw' },
    spec: {
      trainingJobName: 'raw',
      roleArn: role.arn,
      algorithmSpecification: { trainingImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/raw:1', trainingInputMode: 'File' },
      outputDataConfig: { s3OutputPath: 's3://raw/models/' },
      resourceConfig: {},
      stoppingCondition: {},
    },
  });
  role.addJob(job);

  expect(policyIn(Testing.synth(chart)[0]).Statement).toContainEqual(expect.objectContaining({ Sid: 'WriteOutput', Resource: 'arn:aws:s3:::raw/models/*' }));

  chart.node.tryRemoveChild('job');
  expect(role.policy.statements).toEqual([]);
});

test('all options arrive', () => {
  const { chart } = stack({
    roleName: 'Churn_Training@prod',
    path: '/teams/churn/',
    permissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary',
    managedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    tags: { team: 'churn', cost: '7' },
    namespace: 'jobs',
    labels: { a: 'b' },
    annotations: { 'argocd.argoproj.io/sync-wave': '-1' },
    deletionPolicy: DeletionPolicy.RETAIN,
    adoption: AdoptionPolicy.ADOPT_OR_CREATE,
  });
  const [{ metadata, spec }, job] = Testing.synth(chart);

  expect(metadata).toEqual({
    name: 'churn-training-prod',
    namespace: 'jobs',
    labels: { a: 'b' },
    annotations: {
      'argocd.argoproj.io/sync-wave': '-1',
      'services.k8s.aws/adoption-fields': '{"name":"Churn_Training@prod"}',
      'services.k8s.aws/adoption-policy': 'adopt-or-create',
      'services.k8s.aws/deletion-policy': 'retain',
    },
  });
  expect(spec).toMatchObject({
    name: 'Churn_Training@prod',
    path: '/teams/churn/',
    permissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary',
    policies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    tags: [{ key: 'cost', value: '7' }, { key: 'team', value: 'churn' }],
  });
  expect(job.spec.roleARN).toBe('arn:aws:iam::111122223333:role/teams/churn/Churn_Training@prod');
});

describe('names', () => {
  test('long ones are shortened, and stay apart', () => {
    const chart = new Chart(Testing.app(), 'a-chart-with-a-name-of-some-length');
    const [one, two] = ['one', 'two'].map(end => new ExecutionRole(chart, `a-role-with-a-name-of-even-more-length-${end}`, { accountId: ACCOUNT }));

    expect(one.roleName).toMatch(/^a-chart-with-a-name-of-some-length-a-role-with-a-name-o-[0-9a-f]{8}$/);
    expect(one.roleName.length).toBeLessThanOrEqual(64);
    expect(two.roleName).not.toBe(one.roleName);
  });

  test('a name is free again when its role was removed', () => {
    const { chart } = stack({ roleName: 'shared' });
    chart.node.tryRemoveChild('role');
    expect(() => new ExecutionRole(chart, 'role', { accountId: ACCOUNT, roleName: 'shared' })).not.toThrow();
  });

  test('no two roles of an account have the same', () => {
    const { chart } = stack({ roleName: 'shared' });

    expect(() => new ExecutionRole(chart, 'again', { accountId: ACCOUNT, roleName: 'Shared' })).toThrow(
      'Expected another `roleName` for \'churn/again\', got \'Shared\', which \'churn/role\' has');
    expect(() => new ExecutionRole(chart, 'elsewhere', { accountId: '444455556666', roleName: 'shared' })).not.toThrow();
  });

  test('no two roles of a chart are one resource, though their names or accounts differ', () => {
    const { app, chart } = stack({ roleName: 'shared' });
    const elsewhere = new ExecutionRole(chart, 'elsewhere', { accountId: '444455556666', roleName: 'shared' });
    new TrainingJob(chart, 'more', { ...MINIMAL, role: elsewhere.arn });
    expect(synthError(app)).toMatch(/\[churn\/elsewhere\] metadata\.name: is 'shared', the name of 'churn\/role', too[^]*fix: {2}set another `roleName`;/);

    chart.node.tryRemoveChild('elsewhere');
    const apart = new ExecutionRole(chart, 'apart', { accountId: '444455556666', roleName: 'shared', namespace: 'other' });
    chart.node.tryRemoveChild('more');
    new TrainingJob(chart, 'more', { ...MINIMAL, role: apart.arn });
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test.each([
    ['Team_A', 'team-a'], ['a..b', 'a.b'], ['a.-b', 'a.b'], ['team.=x', 'team.x'], ['a--b', 'a--b'], ['_._', 'role'],
  ])('the resource of a role named %s is called %s', (roleName, name) => {
    expect(stack({ roleName }).role.name).toBe(name);
  });

  test.each([
    [{ roleName: 'with space' }, 'Expected `roleName` to be 1 to 64 letters, digits and _+=,.@-, got \'with space\''],
    [{ path: 'teams' }, 'Expected `path` to begin and end with a slash and to have at most 512 characters, got \'teams\''],
    [{ accountId: '123' }, 'Expected `accountId` to have 12 digits, got \'123\''],
    [{ managedPolicies: ['ReadOnlyAccess'] }, 'Expected `managedPolicies` to be the ARN of a managed policy, such as \'arn:aws:iam::aws:policy/ReadOnlyAccess\', got \'ReadOnlyAccess\''],
    [{ managedPolicies: [1 as any] }, 'Expected `managedPolicies` to be a text, got 1'],
    [{ permissionsBoundary: 'arn:aws:iam::111122223333:role/x' }, 'Expected `permissionsBoundary` to be the ARN of a managed policy'],
    [{ tags: { 'AWS:team': 'x' } }, "Expected keys of `tags` to be 1 to 128 letters, digits, spaces and _.:/=+-@ that don't begin with aws:, got 'AWS:team'"],
    [{ tags: { '': 'x' } }, "Expected keys of `tags` to be 1 to 128 letters, digits, spaces and _.:/=+-@ that don't begin with aws:, got ''"],
    [{ tags: { 'team#1': 'x' } }, "that don't begin with aws:, got 'team#1'"],
    [{ tags: { ['k'.repeat(129)]: 'x' } }, 'Expected keys of `tags` to be 1 to 128'],
    [{ tags: { team: 'a;b' } }, "Expected the tag 'team' to be at most 256 letters, digits, spaces and _.:/=+-@, got 'a;b'"],
    [{ tags: { team: 'v'.repeat(257) } }, "Expected the tag 'team' to be at most 256"],
    [{ tags: { Team: 'a', team: 'b' } }, "Expected keys of `tags` to differ in more than case, got 'Team' and 'team'"],
    [{ tags: numbered(51) }, 'Expected `tags` to have at most 50 tags, got 51'],
  ])('%j is refused', (props: Partial<ExecutionRoleProps>, message) => {
    expect(() => stack(props)).toThrow(message);
  });

  test('tags may have what IAM allows, and tokens', () => {
    const tags = { ['k'.repeat(128)]: 'v'.repeat(256), 'équipe 1': '', 'a:b/c=d+e-f@g': 'x', 'team': Lazy.any({ produce: () => 'churn' }) as any };
    expect(() => stack({ tags })).not.toThrow();
    expect(() => stack({ tags: numbered(50) })).not.toThrow();
  });
});

describe('findings', () => {
  const augmented = Channel.augmentedManifest('train', 's3://b/train.manifest', ['source-ref']);

  test('errors fail the synthesis together with those of jobs, at the path of the role', () => {
    const { app, job } = stack();
    job.addChannel(augmented);
    new TrainingJob(new Chart(app, 'bad'), 'job', { ...MINIMAL, role: 'short' });

    expect(synthError(app)).toMatch(/\[churn\/role\] spec\.inputDataConfig\[1\][^]*listedObjects/);
    expect(synthError(app)).toContain('[bad/job] spec.roleARN');
  });

  test('warnings are printed once and can be acknowledged', () => {
    const { app, role, job } = stack();
    job.addEnvironment('CACHE', 's3://cache/x');
    app.synthYaml();
    app.synthYaml();

    expect(warnings.filter(text => text.includes('policy-uri-in-text'))).toHaveLength(1);
    expect(warnings[0]).toMatch(/^warning: \[churn\/role\] spec.environment.CACHE: names s3:\/\/cache\/x/);

    warnings.length = 0;
    const again = stack();
    again.job.addEnvironment('CACHE', 's3://cache/x');
    TrainingRules.of(again.role).acknowledge('policy-uri-in-text', 'the cache is public');
    again.app.synthYaml();
    expect(warnings).toEqual([]);
    expect(role.policy.findings).toHaveLength(1);
  });

  test('warnings fail where they have to', () => {
    const { app, job, chart } = stack();
    job.addEnvironment('CACHE', 's3://cache/x');
    TrainingRules.of(chart).failOnWarnings();

    expect(synthError(app)).toContain('rule: policy-uri-in-text');
  });

  test('a role without jobs is doubted, and has no empty policy', () => {
    const app = new App();
    const chart = new Chart(app, 'churn');
    new ExecutionRole(chart, 'role', { accountId: ACCOUNT });

    expect(app.synthYaml()).not.toContain('inlinePolicies');
    expect(warnings[0]).toContain('none has the role arn:aws:iam::111122223333:role/churn-role');
  });

  test('an added job with another role is doubted, and one whose role is not known is not', () => {
    const { chart, role, job } = stack();
    const arn = 'arn:aws:iam::111122223333:role/other';
    const other = new TrainingJob(chart, 'other', { ...MINIMAL, role: arn });
    [job, other, new TrainingJob(chart, 'open', { ...MINIMAL, role: '${Token[TOKEN.1]}' })].forEach(each => role.addJob(each));
    const { rule, message } = role._findings.find(({ path }) => path === 'spec.roleARN')!;
    expect(`${rule} ${message}`).toBe(`role-of-added-job of 'churn/other' is '${arn}', not '${role.arn}'`);
    expect(role._findings.filter(finding => finding.rule === rule)).toHaveLength(1);
    chart.node.tryRemoveChild('other');
    expect(role._findings.map(finding => finding.rule)).not.toContain(rule);
  });

  test('a policy that IAM would refuse fails, and says what helps', () => {
    const { app, role, chart } = stack();
    for (let i = 0; i < 60; i++) {
      new TrainingJob(chart, `job-${i}`, { ...MINIMAL, role: role.arn, channels: [Channel.s3('t', `s3://a-bucket-with-a-name-${i}/and-a-prefix-of-its-own/`)] });
    }

    expect(synthError(app)).toMatch(/\[churn\/role\] spec\.inlinePolicies: has \d{5} characters, of 10240 at most[^]*roles of their own/);
  });

  test('each acknowledgement counts for its own rule, and one without a use is a warning', () => {
    const { app, role, job } = stack();
    job.addEnvironment('CACHE', 's3://cache/x');
    job.addChannel(augmented);
    TrainingRules.of(role).acknowledge('policy-uri-in-text', 'the cache is public');
    TrainingRules.of(role).acknowledge('policy-unknown-value', 'there is none');

    expect(synthError(app)).toContain('rule: policy-listed-objects');
    expect(warnings).toEqual([expect.stringContaining("acknowledges 'policy-unknown-value', which has nothing to say here")]);
  });

  test('a job that can\'t be rendered is reported for itself', () => {
    const { app, job } = stack();
    job.addJsonPatch({ _toJson: () => { throw new Error('broken patch'); } } as any);

    expect(synthError(app)).toContain('broken patch');
    expect(synthError(app)).not.toContain("[churn/role] spec: can't be rendered");
  });

  test('an added object that is no job is reported for the role, and hides no error of a job', () => {
    const { app, chart, role } = stack();
    role.addJob(new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap' }));
    new TrainingJob(chart, 'bad', { ...MINIMAL, role: 'short' });

    expect(synthError(app)).toContain("[churn/role] spec: can't be rendered: Expected a TrainingJob or HyperParameterTuningJob of sagemaker.services.k8s.aws, got churn/settings");
    expect(synthError(app)).toContain('[churn/bad] spec.roleARN');
  });
});

test('plus and percent signs survive the controller, which decodes policies as parts of a URL', () => {
  const { chart, job } = stack();
  job.addChannel(Channel.s3('odd', 's3://odd/a+b/50%25/'));
  const [{ spec }] = Testing.synth(chart);
  const asTheControllerDoes = decodeURIComponent(spec.inlinePolicies.training.replace(/\+/g, ' '));

  expect(allows(JSON.parse(asTheControllerDoes), { action: 's3:GetObject', resource: 'arn:aws:s3:::odd/a+b/50%25/x' })).toBe(true);
});

test('the role is the default of nothing, so it can be patched and depended on', () => {
  const { chart, role, job } = stack();
  job.node.addDependency(role);
  role.addJsonPatch({ _toJson: () => ({ op: 'replace', path: '/spec/description', value: 'ours' }) } as any);

  expect(ApiObject.of(role)).toBe(role);
  expect(Testing.synth(chart).map(({ kind, spec }) => [kind, spec.description])).toEqual([['Role', 'ours'], ['TrainingJob', undefined]]);
});

/** The fields of the spec of a role in the CRD of the IAM controller; the first two are required. */
const FIELDS = [
  'assumeRolePolicyDocument', 'name',
  'description', 'inlinePolicies', 'maxSessionDuration', 'path', 'permissionsBoundary', 'permissionsBoundaryRef', 'policies', 'policyRefs', 'tags',
];

test('every field is one of the CRD', () => {
  const { chart } = stack({ permissionsBoundary: 'arn:aws:iam::111122223333:policy/b', managedPolicies: ['arn:aws:iam::aws:policy/P'], tags: { a: 'b' } });
  const [{ spec }] = Testing.synth(chart);

  expect(FIELDS).toEqual(expect.arrayContaining(Object.keys(spec)));
  expect(Object.keys(spec)).toEqual(expect.arrayContaining(FIELDS.slice(0, 2)));
});

test('a role has what the training jobs of tuning jobs need, which have names of their own', () => {
  const chart = newChart();
  const role = new ExecutionRole(chart, 'role', { accountId: ACCOUNT });
  tuningWith({}, { role: role.arn }, chart);
  const document = role.policy.toJson();
  const log = (stream: string) => ({ action: 'logs:PutLogEvents', resource: `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:/aws/sagemaker/TrainingJobs:log-stream:${stream}` });

  expect(allows(document, log('test-tuning-0123456789ab-001-0a1b2c3d/algo-1'))).toBe(true);
  expect(allows(document, log('other-0123456789ab-001-0a1b2c3d/algo-1'))).toBe(false);
  expect(allows(document, { action: 's3:GetObject', resource: 'arn:aws:s3:::example-churn/train/x.csv' })).toBe(true);
  expect(warnings).toEqual([]);
});

describe('a statement that is added', () => {
  const statement = (sid = 'ReadTable') => new PolicyStatement({ sid, actions: ['dynamodb:GetItem'], resources: ['arn:aws:dynamodb:eu-west-1:111122223333:table/churn'], reason: 'features' });

  test('is in the policy, after those that were given', () => {
    const { chart, role } = stack({ statements: [statement('First')] });
    role.addStatement(statement());
    expect(policyIn(Testing.synth(chart).find(({ kind }) => kind === 'Role')).Statement.slice(-2).map(({ Sid }: any) => Sid)).toEqual(['First', 'ReadTable']);
  });

  test('has a name of its own, and is one', () => {
    const { role } = stack();
    role.addStatement(statement());
    expect(() => role.addStatement(statement())).toThrow("Expected another `sid` for a statement of 'churn/role', got 'ReadTable' twice");
    expect(() => role.addStatement({} as any)).toThrow('Expected `statement` to be made by `new PolicyStatement`, got an instance of Object.');
  });
});

test('a role keeps its props, whatever becomes of them later', () => {
  const props = { accountId: ACCOUNT, reads: ['s3://churn/read'], managedPolicies: ['arn:aws:iam::aws:policy/A'] };
  const { chart } = stack(props);
  props.accountId = 'x';
  props.reads.push('s3://other');
  props.managedPolicies.push('b');
  expect(JSON.stringify(Testing.synth(chart))).not.toMatch(/s3:::other|"b"/);
});

test('a role that can\'t be made is not in the tree', () => {
  const { chart } = stack({ roleName: 'training' });
  expect(() => new ExecutionRole(chart, 'other', { accountId: ACCOUNT, roleName: 'Training' })).toThrow("[churn/other] Expected another `roleName` for 'churn/other'");
  expect(() => new ExecutionRole(chart, 'other', { accountId: ACCOUNT, path: 'x' })).toThrow('[churn/other] Expected `path` to begin and end with a slash');
  expect(() => new ExecutionRole(chart, 'other', { accountId: ACCOUNT, reads: [undefined as any] })).toThrow('[churn/other] Expected `reads` to be a list of texts, got undefined in it.');
  expect(() => Testing.synth(chart)).not.toThrow();
});

test('a role can be made beside other objects of the library', () => {
  const { chart } = stack();
  new TrainingNamespace(chart, 'namespace', { name: 'churn' });
  expect(() => new ExecutionRole(chart, 'other', { accountId: ACCOUNT })).not.toThrow();
});
