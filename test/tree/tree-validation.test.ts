import { App, Chart, Duration, JsonPatch, Lazy, Testing } from 'cdk8s';
import {
  Algorithm, Channel, Checkpoints, Cluster, FastApp, InstanceType, JobName, Output, SpotTrainingJob, TrainingJob, TrainingRules,
  type TrainingJobProps,
} from '../../src';
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
    expect(synthError(app)).toContain('spec.environment.1 (environment in code): the key must be the name of a variable');
    expect(job.findings).toHaveLength(1);
    job.node.scope!.node.tryRemoveChild('a');
    new TrainingJob(job.chart, 'b', MINIMAL);
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('vanish when they are mended in a strict app, too', () => {
    const app = Testing.app();
    const job = new TrainingJob(new Chart(app, 'test'), 'churn', { ...MINIMAL, role: undefined });
    TrainingRules.of(app).failOnWarnings();
    expect(synthError(app)).toContain('spec.roleARN (role in code): is missing');
    job.addJsonPatch(JsonPatch.add('/spec/roleARN', MINIMAL.role));
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('are told once in every synthesis', () => {
    const job = jobWith({ role: undefined });
    const app = App.of(job) as App;
    const first = synthError(app);
    expect(first.split('spec.roleARN (role in code): is missing')).toHaveLength(2);
    expect(synthError(app)).toBe(first);
  });

  test('of a job that can\'t be rendered do not hide those of others', () => {
    const app = Testing.app();
    const chart = new Chart(app, 'test');
    new TrainingJob(chart, 'bad', MINIMAL).addJsonPatch({ _toJson: () => ({ op: 'test', path: '/kind', value: 'Pod' }) } as any);
    new TrainingJob(chart, 'worse', { ...MINIMAL, role: undefined });
    const message = synthError(app);
    expect(message).toContain("[test/bad] kind: the JSON patch 'test /kind' finds another value");
    expect(message).toContain('[test/worse] spec.roleARN (role in code): is missing');
  });

  test('come from chart.toJson and Testing.synth as well', () => {
    const job = jobWith({ role: undefined });
    expect(() => job.chart.toJson()).toThrow('spec.roleARN (role in code): is missing');
    expect(() => Testing.synth(job.chart)).toThrow('spec.roleARN (role in code): is missing');
  });
});

describe('the first mistakes in code', () => {
  const NO_REGION = { region: undefined, algorithm: Algorithm.xgboost('1.7-1') };
  const patching = (...patches: JsonPatch[]) => (job: TrainingJob) => job.addJsonPatch(...patches);

  test.each<[string, Partial<TrainingJobProps>, ((job: TrainingJob) => void)?]>([
    ['no role', { role: undefined }],
    ['the name of a role in place of its ARN', { role: 'churn-training' }],
    ['no output', { output: undefined }],
    ['output in a local directory', { output: Output.at('./models') }],
    ['output in a bucket without a scheme', { output: Output.at('churn/models') }],
    ['output without a URI', { output: Output.at(undefined as any) }],
    ['output as a text', { output: 's3://churn/models/' as any }],
    ['a number as the run time', { maxRuntime: 3600 as any }],
    ['a text as the input mode', { inputMode: 'File' as any }],
    ['a number as the size of the volumes', { cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { volumeSize: 50 as any }) }],
    ['a text as the input mode of a channel', { channels: [Channel.s3('train', 's3://churn/train/', { inputMode: 'Pipe' as any })] }],
    ['checkpoints without a URI', { checkpoints: Checkpoints.at(undefined as any) }],
    ['a channel from a local directory', { channels: [Channel.s3('train', '/data/train')] }],
    ['no Region for an image of AWS', NO_REGION],
    ['no Region, and a token', { ...NO_REGION, environment: { A: Lazy.any({ produce: () => 'x' }) } }],
    ['a patch whose path does not exist', {}, patching(JsonPatch.replace('/spec/vpcConfg/subnets', []))],
    ['a patch that moves what does not exist', {}, patching(JsonPatch.move('/spec/tags', '/spec/oldTags'))],
    ['a patch that expects another value', {}, patching(JsonPatch.test('/spec/roleARN', 'churn-training'))],
    ['a token that throws', { environment: { A: Lazy.any({ produce: () => { throw new Error('no such parameter'); } }) } }],
  ])('%s', (_what, props, ...[change]) => {
    const app = Testing.app();
    const job = new TrainingJob(new Chart(app, 'test'), 'churn', { ...MINIMAL, ...props });
    change?.(job);
    expect(synthError(app)).toMatchSnapshot();
  });

  test('in a pattern are named with its props', () => {
    const app = Testing.app();
    const { spot: _spot, ...props } = MINIMAL as TrainingJobProps;
    const checkpoints = Checkpoints.at('s3://churn/checkpoints/');
    new SpotTrainingJob(new Chart(app, 'test'), 'churn', { ...props, checkpoints, maxRuntime: Duration.hours(2), maxWait: Duration.hours(1) });
    expect(synthError(app)).toContain('spec.stoppingCondition.maxWaitTimeInSeconds (maxWait in code): ');
  });
});

describe('equal findings of many jobs', () => {
  const appWith = (count: number, props: Partial<TrainingJobProps>) => {
    const app = Testing.app();
    const charts = ['chart0', 'chart1'].map(id => new Chart(app, id));
    Array.from({ length: count }, (_, i) => new TrainingJob(charts[i % 2], `job${i}`, { ...MINIMAL, ...props }));
    return app;
  };

  test('are one error, in the order of the fields', () => {
    expect(synthError(appWith(50, { role: 'churn', output: Output.at('churn/models'), retryAttempts: 31 }))).toMatchSnapshot();
  });

  test('name all jobs if there are few', () => {
    expect(synthError(appWith(2, { role: 'churn' }))).toContain('\n      also: [chart1/job1]');
    expect(synthError(appWith(4, { role: 'churn' }))).toMatch(/\n {6}also: \[chart1\/job1\], \[chart0\/job2\], \[chart1\/job3\]$/);
  });

  test('are one warning', () => {
    const printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    appWith(50, { maxRuntime: Duration.seconds(500000) }).synthYaml();
    expect(printed.mock.calls.map(([text]) => text)).toEqual([expect.stringMatching(/^warning: \[chart0\/job0\] [^]* and 46 more$/)]);
    printed.mockRestore();
  });

  test('fail where warnings are errors, and are printed elsewhere', () => {
    const printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const app = appWith(3, { maxRuntime: Duration.seconds(500000) });
    TrainingRules.of(app.node.findChild('chart1')).failOnWarnings();
    expect(synthError(app)).toMatch(/ \[chart1\/job1\] spec\.stoppingCondition/);
    expect(printed).toHaveBeenCalledWith(expect.stringMatching(/^warning: \[chart0\/job0\] [^]*also: \[chart0\/job2\]$/));
    printed.mockRestore();
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
    expect(printed.mock.calls[0][0]).toMatch(/^warning: \[test\/churn\] spec\.stoppingCondition\.maxRuntimeInSeconds \(maxRuntime in code\): is 500000, more than the default quota of 432000\n/);
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
    expect(synthError(clash({}, {}))).toContain("[two/b] spec.trainingJobName (name in code): 'churn' is the name of another job of this app, too");
  });

  test.each([
    ['Regions', {}, { region: 'us-east-1', algorithm: Algorithm.fromName('churn') }],
    ['accounts', {}, { role: 'arn:aws:iam::999999999999:role/training' }],
    ['namespaces, whose Regions nobody knows', { region: undefined, namespace: 'a' }, { region: undefined, namespace: 'b' }],
  ])('in two %s are none', (_what, first, second) => {
    expect(() => clash(first, second).synthYaml()).not.toThrow();
  });
});

describe('two jobs of one kind, namespace and resource name', () => {
  const apart = { region: 'us-east-1', algorithm: Algorithm.fromName('churn') };
  const pair = (first: object, second: object, inOneChart = true) => {
    const app = new App({ outdir: Testing.app().outdir });
    const chart = new Chart(app, 'one');
    const name = JobName.fixed('churn-2026');
    const jobs = [
      new TrainingJob(chart, 'a', { ...MINIMAL, name, ...first }),
      new TrainingJob(inOneChart ? chart : new Chart(app, 'two'), 'b', { ...MINIMAL, name, ...second }),
    ];
    return { app, jobs };
  };

  test('are one resource of their chart, also in two Regions', () => {
    expect(synthError(pair({}, apart).app)).toContain("[one/b] metadata.name: is 'churn-2026', the name of 'one/a', too");
  });

  test('are one resource if patches give them one name', () => {
    const { jobs } = pair({ name: undefined }, { name: undefined });
    jobs.forEach(job => job.addJsonPatch(JsonPatch.replace('/metadata/name', 'churn')));
    expect(jobs[1].findings.map(({ path, message }) => `${path}: ${message}`)).toContain("metadata.name: is 'churn', the name of 'one/a', too");
  });

  test('are told once if the names of the training jobs clash as well', () => {
    expect(pair({}, {}).jobs[1].findings.map(({ rule }) => rule)).toEqual(['job-name-clash']);
  });

  test.each([
    ['charts, which may be for two clusters', {}, apart, false],
    ['namespaces', { namespace: 'a' }, { ...apart, namespace: 'b' }, true],
  ])('are two resources in two %s', (_what, first, second, inOneChart) => {
    expect(() => pair(first, second, inOneChart).app.synthYaml()).not.toThrow();
  });

  test('are told of a third one beside two that differ', () => {
    const { jobs: [{ chart }] } = pair({}, { ...apart, namespace: 'b' });
    const third = new TrainingJob(chart, 'c', { ...MINIMAL, ...apart, region: 'us-west-2', namespace: 'b', name: JobName.fixed('churn-2026') });
    expect(third.findings.map(({ rule, message }) => [rule, message])).toEqual([['resource-shared', "is 'churn-2026', the name of 'one/b', too"]]);
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
    ['lie in each other, the other way round', 's3://checkpoints', 's3://checkpoints/x', [[], ['checkpoints-shared']]],
    ['have prefixes of their own', 's3://churn/x', 's3://churn/xy', [[], []]],
    ['are not known by now', '${Token[Bucket.1]}', '${Token[Bucket.1]}', [['unresolved-token'], ['unresolved-token']]],
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

test.each(['environment', 'hyperParameters', 'labels', 'annotations'])('a line break in a key of %s ends no line', name => {
  const app = Testing.app();
  new TrainingJob(new Chart(app, 'test'), 'churn', { ...MINIMAL, [name]: { 'A\nB': 'x' } });
  const error = synthError(app);
  expect(error).toContain('.A\\u000aB');
  expect(error).not.toContain('A\nB');
});

test.each([App, FastApp])('what a token gives after a synthesis that it made fail is judged before it is written (%p)', AnyApp => {
  const app = new AnyApp();
  let uri: string | undefined = 's3://churn/train/';
  const token: any = Lazy.any({
    produce: () => {
      if (uri === undefined) {
        throw new Error('not known yet');
      }
      return uri;
    },
  });
  new TrainingJob(new Chart(app, 'test'), 'churn', { ...MINIMAL, channels: [Channel.s3('train', token)] });
  expect(app.synthYaml()).toContain('s3URI: s3://churn/train/');
  uri = undefined;
  expect(() => app.synthYaml()).toThrow('not known yet');
  uri = 's3://*/train/';
  expect(synthError(app)).toContain("has '*' in place of a bucket");
  uri = 's3://churn/test/';
  expect(app.synthYaml()).toContain('s3URI: s3://churn/test/');
});
