import { ApiObject, App, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import { Algorithm, Checkpoints, Cluster, ExecutionRole, InstanceType, JobName, TrainingJob, TrainingRules } from '../../src';
import { jobWith, MINIMAL, synthError } from '../fixtures';

describe('errors', () => {
  test('of all jobs of an app come together, each with the path of its construct, the field, the value, the rule and the remedy', () => {
    const app = Testing.app();
    new TrainingJob(new Chart(app, 'one'), 'a', { ...MINIMAL, role: undefined, region: undefined });
    new TrainingJob(new Chart(app, 'two'), 'b', { ...MINIMAL, cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { instanceCount: -1 }), retryAttempts: 31 });
    expect(synthError(app)).toMatchSnapshot();
  });

  test('vanish when they are mended', () => {
    const app = Testing.app();
    const job = new TrainingJob(new Chart(app, 'test'), 'a', { ...MINIMAL, environment: { 1: 'x' } });
    expect(synthError(app)).toContain('spec.environment.1: the key must be the name of a variable');
    expect(job.findings).toHaveLength(1);
    job.node.scope!.node.tryRemoveChild('a');
    new TrainingJob(job.chart, 'b', MINIMAL);
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('vanish when they are mended in a strict app, too', () => {
    const app = Testing.app();
    const job = new TrainingJob(new Chart(app, 'test'), 'churn', { ...MINIMAL, role: undefined });
    TrainingRules.of(app).failOnWarnings();
    expect(synthError(app)).toContain('spec.roleARN: is missing');
    job.addJsonPatch(JsonPatch.add('/spec/roleARN', MINIMAL.role));
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('are told once in every synthesis', () => {
    const job = jobWith({ role: undefined });
    const app = App.of(job) as App;
    const first = synthError(app);
    expect(first.split('spec.roleARN: is missing')).toHaveLength(2);
    expect(synthError(app)).toBe(first);
  });

  test.each([
    ['that is wrong', 'short', '[foreign/job] spec.roleARN'],
    ['that can\'t be rendered', Lazy.any({ produce: () => { throw new Error('no such role'); } }), "foreign/job: can't be rendered"],
  ])('in an app of many charts are looked for anew in every synthesis, even after one %s', (_what, role, error) => {
    const app = Testing.app();
    for (let i = 0; i < 20; i++) {
      new TrainingJob(new Chart(app, `chart${i}`), 'job', MINIMAL);
    }
    TrainingRules.of(app).judgeForeignJobs();
    const manifest = jobWith().toJson();
    const { spec } = manifest;
    new ApiObject(new Chart(app, 'foreign'), 'job', manifest);
    expect(() => app.synthYaml()).not.toThrow();
    spec.roleARN = role;
    expect(synthError(app)).toContain(error);
    spec.roleARN = MINIMAL.role;
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('of a job that can\'t be rendered do not hide those of others', () => {
    const app = Testing.app();
    const chart = new Chart(app, 'test');
    new TrainingJob(chart, 'bad', MINIMAL).addJsonPatch({ _toJson: () => ({ op: 'test', path: '/kind', value: 'Pod' }) } as any);
    new TrainingJob(chart, 'worse', { ...MINIMAL, role: undefined });
    const message = synthError(app);
    expect(message).toContain("test/bad: can't be rendered: ");
    expect(message).toContain('[test/worse] spec.roleARN: is missing');
  });

  test('come from chart.toJson and Testing.synth as well', () => {
    const job = jobWith({ role: undefined });
    expect(() => job.chart.toJson()).toThrow('spec.roleARN: is missing');
    expect(() => Testing.synth(job.chart)).toThrow('spec.roleARN: is missing');
  });
});

describe('what is taken out of the tree', () => {
  const appWith = (...ids: string[]) => {
    const app = Testing.app();
    const chart = new Chart(app, 'test');
    const jobs = ids.map(id => new TrainingJob(chart, id, { ...MINIMAL, name: JobName.fixed('churn') }));
    return { app, chart, jobs };
  };
  const CLASH = "'churn' is the name of another job of this app, too";

  test('is not judged any more, though nothing else has changed', () => {
    const { app, chart } = appWith('a', 'b');
    expect(synthError(app)).toContain(CLASH);
    chart.node.tryRemoveChild('a');
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('is not judged before the first synthesis either', () => {
    const { chart, jobs: [, second] } = appWith('a', 'b');
    chart.node.tryRemoveChild('a');
    expect(second.findings).toEqual([]);
  });

  test('takes along what stands in it', () => {
    const { app, jobs: [job] } = appWith('a');
    new TrainingJob(new Chart(app, 'gone'), 'b', { ...MINIMAL, name: JobName.fixed('churn') });
    app.node.tryRemoveChild('gone');
    expect(job.findings).toEqual([]);
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('keeps its place free for another', () => {
    const { app, chart, jobs: [job] } = appWith('a');
    chart.node.tryRemoveChild('a');
    const next = new TrainingJob(chart, 'a', { ...MINIMAL, name: JobName.fixed('churn') });
    expect(next.findings).toEqual([]);
    expect(job.findings).toEqual([]);
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('fails nothing when it can\'t be rendered', () => {
    const { app, chart } = appWith('a');
    new TrainingJob(chart, 'bad', { ...MINIMAL, environment: { A: 1n as any } });
    expect(synthError(app)).toContain("test/bad: can't be rendered");
    chart.node.tryRemoveChild('bad');
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('has no use for acknowledgements', () => {
    const { chart, jobs: [job] } = appWith('a');
    TrainingRules.of(chart).acknowledge('job-name-clash', 'one of them is applied by hand');
    chart.node.tryRemoveChild('a');
    expect(Object.keys(job.toJson().metadata.annotations)).toEqual(['services.k8s.aws/region']);
  });

  test('is no matter for its role any more, and no role itself', () => {
    const printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const app = Testing.app();
    const chart = new Chart(app, 'test');
    const [role, other] = ['role', 'other'].map(id => new ExecutionRole(chart, id, { accountId: '111122223333' }));
    new TrainingJob(chart, 'job', { ...MINIMAL, role: role.arn });
    new TrainingJob(chart, 'gone', { ...MINIMAL, role: role.arn, checkpoints: Checkpoints.at('s3://backup/') });
    new TrainingJob(chart, 'gone too', { ...MINIMAL, role: other.arn });
    expect(app.synthYaml()).toContain('arn:aws:s3:::backup/');
    ['gone', 'gone too', 'other'].forEach(id => chart.node.tryRemoveChild(id));
    expect(app.synthYaml()).not.toContain('arn:aws:s3:::backup/');
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  test('is no matter for its role before the first synthesis either', () => {
    const chart = new Chart(Testing.app(), 'test');
    const role = new ExecutionRole(chart, 'role', { accountId: '111122223333' });
    ['job', 'gone'].forEach(id => new TrainingJob(chart, id, { ...MINIMAL, role: role.arn, checkpoints: Checkpoints.at(`s3://of-${id}/`) }));
    chart.node.tryRemoveChild('gone');
    expect(role.policy.toText()).toContain('arn:aws:s3:::of-job/');
    expect(role.policy.toText()).not.toContain('arn:aws:s3:::of-gone/');
  });
});

describe('warnings', () => {
  let printed: jest.SpyInstance;
  beforeEach(() => {
    printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => printed.mockRestore());

  test('are printed once, however many charts there are and however often the app is synthesized, and fail nothing', () => {
    const app = Testing.app();
    for (const id of ['a', 'b', 'c']) {
      new Chart(app, id);
    }
    const job = new TrainingJob(new Chart(app, 'test'), 'churn', MINIMAL);
    job.addJsonPatch({ _toJson: () => ({ op: 'add', path: '/spec/newField', value: 1 }) } as any);
    app.synth();
    app.synthYaml();
    expect(printed).toHaveBeenCalledTimes(1);
    expect(printed.mock.calls[0][0]).toMatch(/^warning: \[test\/churn\] spec\.newField: is not a field of the CRD\n/);
  });
});

describe('two jobs of one name', () => {
  const clash = (first: object, second: object) => {
    const app = new App({ outdir: Testing.app().outdir });
    const name = JobName.fixed('churn');
    new TrainingJob(new Chart(app, 'one'), 'a', { ...MINIMAL, name, ...first });
    new TrainingJob(new Chart(app, 'two'), 'b', { ...MINIMAL, name, ...second });
    return app;
  };

  test('in one account and Region are an error', () => {
    expect(synthError(clash({}, {}))).toContain("[two/b] spec.trainingJobName: 'churn' is the name of another job of this app, too");
  });

  test.each([
    ['Regions', {}, { region: 'us-east-1', algorithm: Algorithm.fromName('churn') }],
    ['accounts', {}, { role: 'arn:aws:iam::999999999999:role/training' }],
    ['namespaces, whose Regions nobody knows', { region: undefined, namespace: 'a' }, { region: undefined, namespace: 'b' }],
  ])('in two %s are none', (_what, first, second) => {
    expect(() => clash(first, second).synthYaml()).not.toThrow();
  });
});

describe('checkpoints of two jobs', () => {
  const rulesOf = (first: string, second: string, props: object = {}) => {
    const chart = new Chart(Testing.app(), 'test');
    const job = (id: string, uri: string) => new TrainingJob(chart, id, { ...MINIMAL, checkpoints: Checkpoints.exactlyAt(uri), ...props });
    return [job('a', first), job('b', second)].map(({ findings }) => findings.map(({ rule }) => rule));
  };

  test.each([
    ['have one prefix', 's3://churn/x', 's3://churn/x/', [[], ['checkpoints-shared']]],
    ['lie in each other', 's3://churn/x/y', 's3://churn/x', [['checkpoints-shared'], []]],
    ['lie in each other, the other way round', 's3://churn', 's3://churn/x', [[], ['checkpoints-shared']]],
    ['have prefixes of their own', 's3://churn/x', 's3://churn/xy', [[], []]],
    ['are not known by now', '${Token[Bucket.1]}', '${Token[Bucket.1]}', [[], []]],
  ])('%s', (_what, first, second, rules) => {
    expect(rulesOf(first, second)).toEqual(rules);
  });

  test('never meet by default', () => {
    expect(rulesOf('', '', { checkpoints: Checkpoints.at('s3://churn/checkpoints/') })).toEqual([[], []]);
  });

  test('of one family meet', () => {
    const checkpoints = Checkpoints.ofFamily('s3://churn/checkpoints/');
    const chart = new Chart(Testing.app(), 'test');
    const jobs = ['1', '2'].map(run => new TrainingJob(chart, run, { ...MINIMAL, checkpoints, name: JobName.hashed({ family: 'churn', run }) }));
    expect(jobs[1].findings.map(({ rule }) => rule)).toEqual(['checkpoints-shared']);
  });
});

test.each([
  ['few charts', 3, MINIMAL.role],
  ['many charts', 20, MINIMAL.role],
  ['few charts, with tokens', 3, Lazy.any({ produce: () => MINIMAL.role })],
])('jobs are judged once per change, not once per chart: %s', (_what, charts, role) => {
  const app = Testing.app();
  const job = new TrainingJob(new Chart(app, 'test'), 'churn', { ...MINIMAL, role });
  for (let i = 0; i < charts; i++) {
    new Chart(app, `chart${i}`);
  }
  let judged = 0;
  const manifest = Object.getOwnPropertyDescriptor(TrainingJob.prototype, '_manifest')!;
  const spy = jest.spyOn(TrainingJob.prototype, '_manifest', 'get').mockImplementation(function (this: TrainingJob) {
    judged++;
    return manifest.get!.call(this);
  });
  app.synth();
  expect(judged).toBe(1);
  job.addTag('a', 'b');
  app.synth();
  expect(judged).toBe(2);
  spy.mockRestore();
});
