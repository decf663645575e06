import { App, Chart, JsonPatch, Testing } from 'cdk8s';
import { Algorithm, Checkpoints, Cluster, InstanceType, JobName, TrainingJob, TrainingRules } from '../../src';
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
    job.addJsonPatch({ _toJson: () => ({ op: 'add', path: '/spec/stoppingCondition/maxRuntimeInSeconds', value: 500000 }) } as any);
    app.synth();
    app.synthYaml();
    expect(printed).toHaveBeenCalledTimes(1);
    expect(printed.mock.calls[0][0]).toMatch(/^warning: \[test\/churn\] spec\.stoppingCondition\.maxRuntimeInSeconds: is 500000, more than the default quota of 432000\n/);
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

test('a warning about the whole app fails the first synthesis of a strict app, whichever way', () => {
  for (const synthesize of [(app: App) => app.synthYaml(), (app: App) => Testing.synth(app.node.findChild('test') as Chart)]) {
    const app = Testing.app();
    new TrainingJob(new Chart(app, 'test'), 'churn', MINIMAL);
    TrainingRules.of(app).failOnWarnings();
    TrainingRules.of(app).acknowledge('job-name-clash', 'there is none');
    expect(() => synthesize(app)).toThrow("acknowledges 'job-name-clash', which has nothing to say here");
  }
});
