import { App, Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import {
  Algorithm, Channel, Checkpoints, Cluster, Guardrail, Guardrails, InstanceGroup, InstanceType, JobName, Prices, RunValue, SourceCode, SweepPoints,
  TrainingDefaults, TrainingJob, TrainingRules, TrainingSweep, TrainingTemplate, workflows, type TrainingSweepProps, type TrainingTemplateProps,
} from '../../../src';
import { ControllerPolicy, ExecutionPolicy } from '../../../src/access';
import { jobWith, MINIMAL, synthError } from '../../fixtures';

const parameter = (name: string, defaultValue: string) => RunValue.parameter(name, { defaultValue });
const DEPTH = parameter('depth', '5');
const ETA = parameter('eta', '0.2');

const TEMPLATE: TrainingTemplateProps = { ...MINIMAL, hyperParameters: { max_depth: DEPTH, num_round: 100 } };

function sweepWith(points: SweepPoints, { template = {}, ...props }: Omit<Partial<TrainingSweepProps>, 'template'> & { template?: Partial<TrainingTemplateProps> } = {}, app = new App()) {
  const chart = new Chart(app, 'churn');
  return new TrainingSweep(chart, 'sweep', { template: new TrainingTemplate(chart, 'template', { ...TEMPLATE, ...template }), points, ...props });
}

const namesOf = ({ jobs }: TrainingSweep) => jobs.map(({ trainingJobName }) => trainingJobName);
const hyperParametersOf = ({ jobs }: TrainingSweep) => jobs.map(job => job._manifest.spec.hyperParameters);
const grid = (values: Record<string, any[]>) => SweepPoints.grid(values);

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

describe('a sweep', () => {
  test('has a job for each point, with the content of its template', () => {
    const sweep = sweepWith(grid({ depth: [3, 7] }));
    const [manifest, ...rest] = Testing.synth(Chart.of(sweep));
    const plain = jobWith({ hyperParameters: { max_depth: 3, num_round: 100 } })._manifest;
    expect(rest).toHaveLength(1);
    expect(manifest.spec).toEqual({ ...plain.spec, trainingJobName: manifest.metadata.name });
    expect(manifest.metadata).toEqual({
      name: namesOf(sweep)[0],
      labels: { 'cdk8s-sagemaker-training/family': 'churn-sweep', 'cdk8s-sagemaker-training/sweep': 'churn-sweep' },
      annotations: { 'cdk8s-sagemaker-training/point': '{"depth":3}', 'services.k8s.aws/region': 'eu-west-1' },
    });
  });

  test('keeps names in every release', () => {
    const template = { hyperParameters: { max_depth: DEPTH, eta: ETA } };
    expect(namesOf(sweepWith(grid({ depth: [3, 5], eta: [0.01, 0.2] }), { template }))).toEqual(GOLDEN);
  });

  test('has four points for 1, \'1\', true and \'true\', whatever the template has', () => {
    const values = [1, '1', true, 'true'];
    for (const defaultValue of ['5', '1', 'true']) {
      const sweep = sweepWith(grid({ depth: values }), { template: { hyperParameters: { max_depth: parameter('depth', defaultValue) } } });
      expect(new Set(namesOf(sweep)).size).toBe(4);
    }
    const script = {
      algorithm: Algorithm.pytorch('2.8.0'),
      code: SourceCode.s3('s3://churn/source/', { entryPoint: 'train.py' }),
      hyperParameters: { depth: DEPTH, text: `d-${DEPTH}`, list: [DEPTH] },
    };
    const encoded = sweepWith(grid({ depth: values }), { template: script });
    expect(hyperParametersOf(encoded).map(({ depth }) => depth)).toEqual(['1', '"1"', 'true', '"true"']);
    expect(hyperParametersOf(encoded)[2]).toMatchObject({ text: '"d-true"', list: '[true]' });
  });

  test('in another order has the same jobs', () => {
    const template = { hyperParameters: { max_depth: DEPTH, eta: ETA } };
    const one = sweepWith(grid({ depth: [3, 5, 7], eta: [0.1, 0.2] }), { template });
    const other = sweepWith(grid({ eta: [0.2, 0.1], depth: [7, 3, 5] }), { template });
    expect(namesOf(other).sort()).toEqual(namesOf(one).sort());
  });

  test('with one value more has its jobs and new ones', () => {
    const before = namesOf(sweepWith(grid({ depth: [3, 5] })));
    expect(namesOf(sweepWith(grid({ depth: [3, 4, 5] }))).filter(name => before.includes(name))).toEqual(before);
  });

  test.each<[string, any[], Partial<TrainingTemplateProps>]>([
    ['a number', [0.1, 0.2], {}],
    ['a text', ['0.2', '0.1'], {}],
    ['a number for a script', [0.1, 0.2], { algorithm: Algorithm.pytorch('2.8.0'), code: SourceCode.s3('s3://churn/source/', { entryPoint: 'train.py' }) }],
  ])('with a parameter more, that has the value which was fixed before and another one, has its jobs and new ones: %s', (_what, values, template) => {
    const before = sweepWith(grid({ depth: [3, 5] }), { template: { ...template, hyperParameters: { depth: DEPTH, eta: values.find(value => String(value) === '0.2') } } });
    const after = sweepWith(grid({ depth: [3, 5], eta: values }), { template: { ...template, hyperParameters: { depth: DEPTH, eta: ETA } } });
    expect(namesOf(after)).toEqual(expect.arrayContaining(namesOf(before)));
    expect(after.jobs).toHaveLength(4);
    expect(Testing.synth(Chart.of(after))).toEqual(expect.arrayContaining(Testing.synth(Chart.of(before))));
  });

  test('fills texts of all kinds, and what is patched', () => {
    const template = {
      channels: [Channel.s3('train', `s3://churn/${parameter('day', 'today')}/`)],
      environment: { DEPTH, NAME: JobName.OWN, ATTEMPT: RunValue.attempt() },
      tags: { depth: `is ${DEPTH}` },
      checkpoints: Checkpoints.at('s3://churn/checkpoints/'),
    };
    const sweep = sweepWith(grid({ depth: [-0.5], day: ['monday'] }), { template });
    const [job] = sweep.jobs;
    job.addJsonPatch(JsonPatch.add('/spec/environment/PATCHED', DEPTH));
    const { metadata, spec } = Testing.synth(Chart.of(sweep))[0];
    expect(spec.inputDataConfig[0].dataSource.s3DataSource.s3URI).toBe('s3://churn/monday/');
    expect(spec.environment).toEqual({ DEPTH: '-0.5', NAME: metadata.name, ATTEMPT: '1', PATCHED: '-0.5' });
    expect(spec.tags).toEqual([{ key: 'depth', value: 'is -0.5' }]);
    expect(spec.checkpointConfig.s3URI).toBe(`s3://churn/checkpoints/${metadata.name}/`);
    expect(metadata.name).toMatch(/^churn-sweep-day-monday-depth-m0-5-[0-9a-f]{12}$/);
  });

  test('follows additions to its template, before and after, and defaults', () => {
    const app = new App();
    const chart = new Chart(app, 'churn');
    const template = new TrainingTemplate(chart, 'template', { ...TEMPLATE, maxRuntime: undefined });
    template.addTag('before', 'x');
    const sweep = new TrainingSweep(chart, 'sweep', { template, points: grid({ depth: [3] }) });
    template.addHyperParameter('eta', ETA);
    template.addEnvironment('DEPTH', DEPTH);
    TrainingDefaults.of(app).set({ maxRuntime: Duration.hours(2) });
    const { spec } = sweep.jobs[0]._manifest;
    expect(spec).toMatchObject({ hyperParameters: { eta: '0.2', max_depth: '3' }, environment: { DEPTH: '3' }, tags: [{ key: 'before' }], stoppingCondition: { maxRuntimeInSeconds: 7200 } });
    expect(() => template.addTag('before', 'y')).toThrow("got tag 'before' twice");
    expect(sweep.jobs[0].findings.concat(template.findings).filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('runs all points again with another run', () => {
    const [before] = namesOf(sweepWith(grid({ depth: [3] })));
    const again = sweepWith(grid({ depth: [3] }), { run: 'again' });
    expect(namesOf(again)).not.toContain(before);
    expect(again.jobs[0].metadata.getLabel('cdk8s-sagemaker-training/run')).toBe('again');
  });
});

describe('instance types', () => {
  const types = [InstanceType.ML_M5_XLARGE, InstanceType.ML_G5_XLARGE];

  test('take the place of the one of the template, and the image follows', () => {
    const template = { algorithm: Algorithm.pytorch('2.3.0'), cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { instanceCount: 2 }) };
    const sweep = sweepWith(grid({ depth: [3, 5] }), { instanceTypes: types, template });
    const clusters = sweep.jobs.map(({ _manifest: { spec: { resourceConfig } } }) => `${resourceConfig.instanceCount} ${resourceConfig.instanceType}`);
    expect(clusters).toEqual(['2 ml.m5.xlarge', '2 ml.m5.xlarge', '2 ml.g5.xlarge', '2 ml.g5.xlarge']);
    const images = sweep.jobs.map(({ _manifest: { spec } }) => spec.algorithmSpecification.trainingImage);
    expect(images[0]).toContain('-cpu-');
    expect(images[2]).toContain('-gpu-');
    expect(namesOf(sweep)[2]).toMatch(/^churn-sweep-g5-xlarge-depth3-/);
    expect(namesOf(sweep)[0]).toBe(namesOf(sweepWith(grid({ depth: [3] }), { template }))[0]);
  });

  test('are enough for a sweep', () => {
    expect(sweepWith(grid({}), { instanceTypes: types }).jobs.map(({ node }) => node.id)).toEqual(['m5-xlarge', 'g5-xlarge']);
  });

  test('of a cluster with groups are refused', () => {
    const cluster = Cluster.heterogeneous([InstanceGroup.of('a', InstanceType.ML_M5_XLARGE, 1)]);
    expect(() => sweepWith(grid({}), { instanceTypes: types, template: { cluster } })).toThrow('Expected a cluster of one instance type');
  });
});

describe('names', () => {
  test.each<[string, any, string]>([
    ['depth', -1, 'depth-m1'], ['eta', 0.01, 'eta0-01'], ['rate', 1e-7, 'rate1e-7'], ['max_depth', 3, 'max-depth3'],
    ['layer2', 3, 'layer2-3'], ['booster', 'gbtree', 'booster-gbtree'], ['Big', true, 'big-true'], ['text', '--', 'text'],
  ])('show %s %p as %s', (name, value, words) => {
    expect(sweepWith(grid({ [name]: [value] })).jobs[0].node.id).toBe(words);
  });

  test('are cut, and stay different', () => {
    const long = 'x'.repeat(60);
    const names = namesOf(sweepWith(grid({ depth: [`${long}1`, `${long}2`] }), { family: 'a-family-that-is-very-much-too-long' }));
    expect(new Set(names).size).toBe(2);
    for (const name of names) {
      expect(name).toMatch(/^a-family-that-is-very-much-too-depth-x+-[0-9a-f]{12}$/);
      expect(name.length).toBe(63);
    }
  });

  test('of points that read the same differ', () => {
    const sweep = sweepWith(grid({ depth: ['a.b', 'a-b', 'A-B'] }));
    expect(sweep.jobs.map(({ node }) => node.id)).toEqual(['depth-a-b', 'depth-a-b-2', 'depth-a-b-3']);
    expect(new Set(namesOf(sweep)).size).toBe(3);
  });

  test('of sweeps with other families differ, and so do those of sweeps whose long paths are cut alike', () => {
    const chart = new Chart(new App(), 'churn');
    const template = new TrainingTemplate(chart, 'template', TEMPLATE);
    const ids = ['a', 'b'].map(last => `${'sweep-of-many-words-'.repeat(4)}${last}`);
    const names = ids.map(id => namesOf(new TrainingSweep(chart, id, { template, points: grid({ depth: [3] }) }))[0]);
    expect(names[0].slice(0, -12)).toBe(names[1].slice(0, -12));
    expect(names[0]).not.toBe(names[1]);
  });
});

describe('what is wrong', () => {
  test.each<[string, () => unknown, string]>([
    ['too many points', () => sweepWith(grid({ depth: [1, 2, 3], eta: [1, 2] }), { maxPoints: 5 }), 'Expected a sweep of at most 5 points, got 6 (3 × 2). Use fewer values, or set `maxPoints`.'],
    ['too many random points', () => sweepWith(SweepPoints.random(1e9, {}), { instanceTypes: [InstanceType.ML_M5_LARGE] }), 'Expected a sweep of at most 100 points, got 1000000000.'],
    ['no points', () => sweepWith(grid({})), 'Expected a sweep to have values for a parameter or several `instanceTypes`, got neither.'],
    ['no limit', () => sweepWith(grid({ depth: [1] }), { maxPoints: 0 }), 'Expected `maxPoints` to be a whole number from 1 on, got 0.'],
  ])('%s: throws', (_what, make, message) => {
    expect(make).toThrow(message);
  });

  test.each<[string, SweepPoints, Partial<TrainingTemplateProps>, string]>([
    ['a parameter that the template lacks', grid({ dept: [3] }), {}, "has no parameter 'dept'; did you mean 'depth'?"],
    ['a value of another form', grid({ depth: ['a b'] }), {}, "has 'a b' for RunValue.parameter('depth'), which does not match '[A-Za-z0-9._-]+'"],
    ['a date', grid({ depth: [3] }), { environment: { DAY: RunValue.date('YYYY') } }, "has RunValue.date('YYYY'), for which a sweep has no value"],
    ['a template that is wrong', grid({ depth: [3] }), { environment: { [DEPTH]: 'x' } }, "Expected run values only in values, got RunValue.parameter('depth') in the key of a map"],
  ])('%s: fails synthesis', (_what, points, template, message) => {
    expect(synthError(App.of(sweepWith(points, { template })))).toContain(message);
  });

  test('is reported of the template once, and the runs that it might have had are not judged', () => {
    const sweep = sweepWith(grid({ depth: [3] }), { template: { hyperParameters: { max_depth: RunValue.parameter('depth', { defaultValue: '5', longest: '9'.repeat(2501) }) } } });
    expect(() => Testing.synth(Chart.of(sweep))).not.toThrow();
  });
});

describe('guardrails of a sweep', () => {
  const prices = Prices.of({ currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.25 } });
  const guarded = (...guardrails: Guardrail[]) => {
    const app = new App();
    Guardrails.of(app).add(...guardrails);
    const template = { maxRuntime: Duration.hours(2), cluster: Cluster.of(InstanceType.ML_M5_XLARGE) };
    return sweepWith(grid({ depth: [3, 4, 5] }), { template }, app);
  };

  test('hold for all jobs together', () => {
    expect(synthError(App.of(guarded(Guardrail.maxSweepInstanceHours(5.9))))).toContain('of 3 jobs is up to 6 instance-hours together; the guardrails of the app demand at most 5.9');
    expect(synthError(App.of(guarded(Guardrail.maxSweepCost(1.49, prices))))).toContain('of 3 jobs can cost up to 1.50 USD together');
    const within = guarded(Guardrail.maxSweepInstanceHours(6), Guardrail.maxSweepCost(1.5, prices), Guardrail.maxInstanceHours(2));
    expect(() => Testing.synth(Chart.of(within))).not.toThrow();
  });

  test('cannot be acknowledged unless they may be', () => {
    const sweep = guarded(Guardrail.maxSweepInstanceHours(5));
    TrainingRules.of(sweep).acknowledge('guardrail-max-sweep-instance-hours', 'for a test');
    expect(synthError(App.of(sweep))).toContain('of 3 jobs is up to 6 instance-hours together');
    const app = new App();
    Guardrails.of(app).addAcknowledgeable(Guardrail.maxSweepInstanceHours(5));
    const other = sweepWith(grid({ depth: [3, 4, 5] }), {}, app);
    TrainingRules.of(other).acknowledge('guardrail-max-sweep-instance-hours', 'for a test');
    expect(() => Testing.synth(Chart.of(other))).not.toThrow();
  });

  test('leave other jobs alone, and refuse a cost that is unknown', () => {
    const app = new App();
    Guardrails.of(app).add(Guardrail.maxSweepInstanceHours(1));
    new TrainingJob(new Chart(app, 'test'), 'churn', { ...MINIMAL, maxRuntime: Duration.hours(5) });
    expect(() => app.synthYaml()).not.toThrow();
    const unpriced = synthError(App.of(guarded(Guardrail.maxSweepCost(9, Prices.of({ currency: 'USD', region: 'eu-west-1', perHour: {} })))));
    expect(unpriced).toContain('has an unknown cost: there is no price for ml.m5.xlarge');
    expect(unpriced).toContain('give the guardrail prices for these instances in this Region');
  });
});

test('policies allow all points of a sweep with one pattern, and no runs of its template', () => {
  const sweep = sweepWith(grid({ depth: [3, 4] }), { template: { checkpoints: Checkpoints.at('s3://churn/checkpoints/') } });
  const [one, other] = sweep.jobs.map(job => JSON.stringify(ExecutionPolicy.of(job).toJson()));
  expect(one).toContain('checkpoints/churn-sweep-*/');
  expect(one).toBe(other);
  const controller = JSON.stringify(ControllerPolicy.of(Chart.of(sweep), { accountId: '111122223333' }).toJson());
  expect(controller).not.toContain('template');
});

const GOLDEN = [
  'churn-sweep-depth3-eta0-01-4b8d2eabb9f1', 'churn-sweep-depth3-0deb0b845b11', 'churn-sweep-eta0-01-bc55d7fb83db', 'churn-sweep-9750c63594a8',
];

describe('a template that only a sweep uses', () => {
  test('is not judged itself, since it is not in the YAML', () => {
    const template = { cluster: Cluster.of(InstanceType.ML_P3_2XLARGE) };
    const sweep = sweepWith(grid({ depth: [3, 7] }), { instanceTypes: [InstanceType.ML_M5_XLARGE], template });
    Guardrails.of(Chart.of(sweep)).add(Guardrail.instanceTypes('ml.m5.*'));
    expect(() => Testing.synth(Chart.of(sweep))).not.toThrow();
  });

  test('brings the guardrails and the locks around it, wherever the sweep is', () => {
    const app = new App();
    const [ofPlatform, ofTeam] = [new Chart(app, 'platform'), new Chart(app, 'team')];
    Guardrails.of(ofPlatform).add(Guardrail.spotOnly(), Guardrail.maxSweepInstanceHours(1));
    TrainingDefaults.of(ofPlatform).enforce({ networkIsolation: true, tags: { team: 'a' } });
    TrainingDefaults.of(ofTeam).set({ tags: { team: 'a' } });
    const template = new TrainingTemplate(ofPlatform, 'template', TEMPLATE);
    const sweep = new TrainingSweep(ofTeam, 'sweep', { template, points: grid({ depth: [3, 4] }) });
    expect([sweep, sweep.jobs[0]].map(construct => Guardrails.of(construct).inForce.length)).toEqual([2, 2]);
    const error = synthError(app);
    expect(error).toContain('[team/sweep/depth3] spec.enableManagedSpotTraining (spot in code): is false; the guardrails of [platform] demand true');
    expect(error).toContain('[team/sweep] spec.stoppingCondition.maxRuntimeInSeconds: of 2 jobs is up to 2 instance-hours together; the guardrails of [platform] demand');
    expect(error).toContain('[team/sweep/depth3] spec.enableNetworkIsolation (networkIsolation in code): is not set in [team/sweep/depth3], but locked to true by the defaults of [platform]');
    expect(error).not.toContain('spec.tags.team');
  });

  test('may have no image for its own instances', () => {
    const chart = new Chart(new App(), 'churn');
    const algorithm = Algorithm.pytorch('2.8.0');
    const code = SourceCode.s3('s3://churn/source/', { entryPoint: 'train.py' });
    const template = new TrainingTemplate(chart, 'template', { ...TEMPLATE, algorithm, code, cluster: Cluster.of(InstanceType.of('ml.new9.xlarge')) });
    template.addHyperParameter('eta', ETA);
    const { jobs } = new TrainingSweep(chart, 'sweep', { template, points: grid({ depth: [3], eta: [0.5] }), instanceTypes: [InstanceType.ML_M5_XLARGE] });
    expect(jobs[0]._manifest.spec.hyperParameters).toMatchObject({ max_depth: '3', eta: '0.5' });
  });

  test('must not read the model of a step of a workflow', () => {
    const chart = new Chart(new App(), 'churn');
    const base = new workflows.TrainingWorkflow(chart, 'flow').addStep('base', { template: new TrainingTemplate(chart, 'base', MINIMAL) });
    const template = new TrainingTemplate(chart, 'template', { ...TEMPLATE, channels: [Channel.modelOf('model', base)] });
    const { jobs: [job] } = new TrainingSweep(chart, 'sweep', { template, points: grid({ depth: [3] }) });
    expect(job.findings.map(({ message }) => message)).toEqual(["reads the model of a step of a workflow, by the parameter 'base-job'"]);
  });
});

test('a sweep keeps the content of its template, whatever becomes of its lists later', () => {
  const nested = { layers: [64, 32] };
  const chart = new Chart(new App(), 'churn');
  const template = new TrainingTemplate(chart, 'template', { ...TEMPLATE, hyperParameters: { max_depth: DEPTH, nested } });
  nested.layers.push(1);
  const { jobs: [job] } = new TrainingSweep(chart, 'sweep', { template, points: grid({ depth: [3] }) });
  expect(job._manifest.spec.hyperParameters.nested).toBe('{"layers":[64,32]}');
});

test('a sweep that can\'t be made leaves nothing behind', () => {
  const chart = new Chart(new App(), 'churn');
  const template = new TrainingTemplate(chart, 'template', { ...TEMPLATE, cluster: Cluster.heterogeneous([InstanceGroup.of('a', InstanceType.ML_M5_XLARGE, 1)]) });
  const make = () => new TrainingSweep(chart, 'sweep', { template, points: grid({ depth: [3] }), instanceTypes: [InstanceType.ML_M5_LARGE] });
  expect(make).toThrow('[churn/sweep] Expected a cluster of one instance type');
  expect(make).toThrow('[churn/sweep] Expected a cluster of one instance type');
});

test('a sweep tells the point of each of its jobs', () => {
  const sweep = sweepWith(grid({ depth: [3, '7'] }), { instanceTypes: [InstanceType.ML_M5_XLARGE] });
  expect(sweep.jobs.map(job => sweep.pointOf(job))).toEqual([3, '7'].map(depth => ({ depth, 'cluster.instanceType': 'ml.m5.xlarge' })));
  expect(() => sweep.pointOf(jobWith())).toThrow("Expected `job` to be one of the jobs of 'churn/sweep', got 'test/churn'.");
  expect(() => sweep.pointOf(undefined as any)).toThrow('got undefined.');
});
