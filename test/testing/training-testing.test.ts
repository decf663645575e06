import { ApiObject, App, Chart, Duration, JsonPatch, Lazy, Testing } from 'cdk8s';
import {
  Algorithm, Cluster, FindingLevel, Guardrail, Guardrails, InstanceType, JobName, l1, ManagedSpot, Output, TrainingJob,
  RunValue, TrainingRules, TrainingTemplate, type TrainingJobProps,
} from '../../src';
import { TrainingTesting } from '../../src/testing';
import { jobWith } from '../fixtures';
import { found, newChart, tuningWith } from '../job/tuning/tuning-jobs';
import { VALID_MANIFEST } from '../rules/cases/case';

const PROPS: TrainingJobProps = {
  role: 'arn:aws:iam::111122223333:role/training',
  region: 'eu-west-1',
  algorithm: Algorithm.fromImage('111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1'),
  cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
  output: Output.at('s3://example-churn/models/'),
  maxRuntime: Duration.hours(1),
};
const SPOT: Partial<TrainingJobProps> = { spot: ManagedSpot.maxWait(Duration.hours(1)) };
const TOO_LONG: Partial<TrainingJobProps> = { maxRuntime: Duration.days(40) };

function appWith(jobs: Record<string, Partial<TrainingJobProps>>) {
  const app = new App();
  const chart = new Chart(app, 'churn');
  Object.entries(jobs).forEach(([id, props]) => new TrainingJob(chart, id, { ...PROPS, ...props }));
  return { app, chart };
}

beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

describe('jobs', () => {
  test('of an app, a chart or a job itself, in the order of the tree', () => {
    const { app, chart } = appWith({ b: {}, a: {} });
    const other = new TrainingJob(new Chart(app, 'other'), 'c', PROPS);
    expect(TrainingTesting.jobs(app).map(({ path }) => path)).toEqual(['churn/b', 'churn/a', 'other/c']);
    expect(TrainingTesting.jobs(chart).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(TrainingTesting.jobs(other)).toHaveLength(1);
    expect(TrainingTesting.jobs(new Chart(app, 'empty'))).toEqual([]);
  });

  test('are found by path, id, family and both names', () => {
    const { app } = appWith({ small: {}, large: { name: JobName.fixed('churn-7', { family: 'churn' }) } });
    const pathOf = (called: string) => TrainingTesting.job(app, called).path;
    const small = TrainingTesting.job(app, 'churn/small');
    expect(pathOf('large')).toBe('churn/large');
    expect(pathOf('churn')).toBe('churn/large');
    expect(pathOf('churn-7')).toBe('churn/large');
    expect(pathOf(small.trainingJobName!)).toBe('churn/small');
    expect(pathOf('churn-small')).toBe('churn/small');
  });

  test('none or several are an error that lists what there is', () => {
    const { app } = appWith({ a: { name: JobName.hashed({ family: 'churn' }) }, b: { name: JobName.hashed({ family: 'churn', run: '2' }) } });
    expect(() => TrainingTesting.job(app)).toThrow(
      "Expected one training job in 'the app', found 2; the training jobs are:\n  churn/a of the family 'churn'\n  churn/b of the family 'churn'");
    expect(() => TrainingTesting.job(app, 'churn')).toThrow("Expected one training job called 'churn' in 'the app', found 2");
    expect(() => TrainingTesting.job(app, 'c')).toThrow("called 'c' in 'the app', found 0");
    expect(() => TrainingTesting.job(new Chart(app, 'empty'))).toThrow("Expected one training job in 'empty', found 0; there are no training jobs");
  });
});

describe('a job', () => {
  test('is seen as it will stand in the YAML', () => {
    const { app, chart } = appWith({ model: SPOT });
    TrainingRules.of(chart).acknowledge('spot-without-checkpoints', 'ten minutes');
    (chart.node.findChild('model') as TrainingJob).addJsonPatch(JsonPatch.add('/spec/retryStrategy', { maximumRetryAttempts: 3 }));
    const job = TrainingTesting.job(app);
    expect(job.manifest).toEqual(Testing.synth(chart)[0]);
    expect(job.spec.retryStrategy).toEqual({ maximumRetryAttempts: 3 });
    expect(job.resourceName).toMatch(/^churn-model-[0-9a-f]{12}$/);
    expect(job).toMatchObject({ trainingJobName: job.resourceName, family: 'churn-model', region: 'eu-west-1' });
  });

  test('can be changed after it was looked at', () => {
    const { app, chart } = appWith({ model: {} });
    const job = TrainingTesting.job(app);
    const { trainingJobName } = job;
    job.spec.roleARN = 'changed in the test';
    (chart.node.findChild('model') as TrainingJob).addEnvironment('A', '1');
    expect(job.trainingJobName).not.toBe(trainingJobName);
    expect(job.spec).toMatchObject({ roleARN: PROPS.role, environment: { A: '1' } });
  });

  test('with errors is seen without an error', () => {
    const job = TrainingTesting.job(appWith({ model: { ...TOO_LONG, ...SPOT } }).app);
    expect(job.spec.stoppingCondition.maxRuntimeInSeconds).toBe(40 * 86400);
    expect(job.errors.length).toBeGreaterThan(0);
    expect(job.errors.every(({ level }) => level === FindingLevel.ERROR)).toBe(true);
    expect(job.warnings.every(({ level }) => level === FindingLevel.WARNING)).toBe(true);
    expect(job.findingsOf('spot-without-checkpoints')).toHaveLength(1);
    expect(job.findings).toHaveLength(job.errors.length + job.warnings.length);
    expect(() => job.assertNoErrors()).toThrow(/^training job 'churn\/model' has errors:\n {2}spec\..*\n {2}spec\.stoppingCondition\.maxRuntimeInSeconds \(maxRuntime in code\): is 3456000/s);
  });

  test('has no findings that somebody has acknowledged', () => {
    const { app, chart } = appWith({ model: SPOT });
    TrainingRules.of(chart).acknowledge('spot-without-checkpoints', 'ten minutes');
    const job = TrainingTesting.job(app);
    expect(job.findingsOf('spot-without-checkpoints')).toEqual([]);
    expect(() => job.assertNoErrors()).not.toThrow();
  });

  test('that can\'t be rendered says so, and hides no other', () => {
    const { app } = appWith({
      broken: { environment: { A: Lazy.any({ produce: () => { throw new Error('no such parameter'); } }) } },
      sound: { name: JobName.hashed({ family: 'sound-family' }) },
    });
    expect(TrainingTesting.job(app, 'sound-family').id).toBe('sound');
    const broken = TrainingTesting.job(app, 'broken');
    const message = /training job 'churn\/broken' can't be rendered: .*no such parameter/s;
    expect(() => broken.spec).toThrow(message);
    expect(() => broken.findings).toThrow(message);
    expect(() => broken.assertNoErrors()).toThrow(message);
  });
});

describe('jobs of other libraries', () => {
  const BAD = { ...VALID_MANIFEST, metadata: { name: 'raw' }, spec: { ...VALID_MANIFEST.spec, retryStrategy: { maximumRetryAttempts: 31 } } };

  test('are found and judged, whether or not synthesis judges them', () => {
    const { app, chart } = appWith({ own: {} });
    new ApiObject(chart, 'raw', BAD);
    new l1.TrainingJob(chart, 'l1', { metadata: { name: 'of-l1' } });
    new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap' });
    expect(TrainingTesting.jobs(app).map(({ id }) => id)).toEqual(['own', 'raw', 'l1']);
    const raw = TrainingTesting.job(app, 'raw');
    expect(raw).toMatchObject({ resourceName: 'raw', trainingJobName: VALID_MANIFEST.spec.trainingJobName, family: undefined });
    expect(raw.errors.map(({ path }) => path)).toEqual(['spec.retryStrategy.maximumRetryAttempts']);
    expect(TrainingTesting.job(app, 'own').findings).toEqual([]);
    expect(TrainingTesting.job(app, 'of-l1').spec).toBeUndefined();
    expect(() => Testing.synth(chart)).not.toThrow();
    new ApiObject(chart, 'valid', VALID_MANIFEST);
    expect(TrainingTesting.job(app, 'valid').findings).toEqual([]);
    TrainingRules.of(chart).acknowledge(raw.errors[0].rule, 'a test');
    expect(raw.errors).toEqual([]);
  });

  test('have the findings that synthesis has once it judges them', () => {
    const { app, chart } = appWith({});
    new ApiObject(chart, 'raw', BAD);
    const before = TrainingTesting.job(app).findings;
    TrainingRules.of(chart).judgeForeignJobs();
    expect(TrainingTesting.job(app).findings).toEqual(before);
    expect(() => Testing.synth(chart)).toThrow(String(before[0]));
  });
});

describe('assertSpec', () => {
  const job = () => TrainingTesting.job(appWith({ model: { tags: { a: '1', b: '2' } } }).app);

  test('takes a part of the spec', () => {
    expect(() => job().assertSpec({})).not.toThrow();
    expect(() => job().assertSpec({
      resourceConfig: { instanceCount: 1, instanceType: 'ml.m5.xlarge' },
      tags: [{ key: 'a' }, { value: '2' }],
      checkpointConfig: null,
    })).not.toThrow();
  });

  test('names every difference', () => {
    expect(() => job().assertSpec({
      resourceConfig: { instanceCount: 2, instanceType: null },
      stoppingCondition: { maxRuntimeInSeconds: '3600' },
      tags: [{ key: 'a' }],
      checkpointConfig: { s3URI: 's3://example-churn/' },
    })).toThrow([
      "training job 'churn/model' has another spec than expected:",
      '  spec.resourceConfig.instanceCount: expected 2, got 1',
      '  spec.resourceConfig.instanceType: expected nothing, got "ml.m5.xlarge"',
      '  spec.stoppingCondition.maxRuntimeInSeconds: expected "3600", got 3600',
      '  spec.tags: expected [{"key":"a"}], got [{"key":"a","value":"1"},{"key":"b","value":"2"}]',
      '  spec.checkpointConfig: expected {"s3URI":"s3://example-churn/"}, got nothing',
    ].join('\n'));
  });
});

describe('a misspelt name throws', () => {
  const job = () => TrainingTesting.job(appWith({ model: { tags: { a: '1' } } }).app);

  test('of a field, even if it must be absent', () => {
    expect(() => job().assertSpec({
      checkpointConfg: null, resourceConfig: { instanceTyp: 'ml.m5.xlarge' }, tags: [{ kye: 'a' }], environment: { ANY_NAME: null }, constructor: {},
    })).toThrow([
      "training job 'churn/model' has no such fields:",
      "  spec.checkpointConfg is not a field of the CRD; did you mean 'checkpointConfig'?",
      "  spec.resourceConfig.instanceTyp is not a field of the CRD; did you mean 'instanceType'?",
      "  spec.tags[0].kye is not a field of the CRD; did you mean 'key'?",
      '  spec.constructor is not a field of the CRD',
    ].join('\n'));
  });

  test('of a rule', () => {
    expect(() => job().findingsOf('spot-without-checkpont'))
      .toThrow("Expected the id of a rule, got 'spot-without-checkpont'; did you mean 'spot-without-checkpoints'?");
    expect(job().findingsOf('role-without-jobs')).toEqual([]);
  });

  test('but fields of a newer CRD and guardrails of your own have names, too', () => {
    const { app, chart } = appWith({ model: {} });
    (chart.node.findChild('model') as TrainingJob).addJsonPatch(JsonPatch.add('/spec/fastLane', true));
    Guardrails.of(chart).add(Guardrail.custom('no-friday', { check: () => [] }, { demand: 'no jobs on Fridays', why: 'x', remedy: 'y' }));
    expect(() => TrainingTesting.job(app).assertSpec({ fastLane: true })).not.toThrow();
    expect(TrainingTesting.job(app).findingsOf('guardrail-no-friday')).toEqual([]);
  });
});

test('looking at jobs changes nothing', () => {
  const looked = appWith({ a: SPOT, b: {} });
  const plain = appWith({ a: SPOT, b: {} });
  TrainingTesting.jobs(looked.app).forEach(job => [job.manifest, job.findings, job.trainingJobName]);
  expect(Testing.synth(looked.chart)).toEqual(Testing.synth(plain.chart));
});

describe('tuning jobs', () => {
  test('are found beside training jobs, by path, id, family and both names', () => {
    const chart = newChart();
    const tuning = tuningWith({}, {}, chart);
    new TrainingJob(chart, 'churn-job', PROPS);
    const job = TrainingTesting.tuningJob(chart);
    expect(TrainingTesting.tuningJobs(chart).map(({ path }) => path)).toEqual([tuning.node.path]);
    expect([job.path, job.id, job.family, job.tuningJobName, job.trainingJobName, job.region])
      .toEqual(['test/tuning', 'tuning', 'test-tuning', tuning.tuningJobName, undefined, 'eu-west-1']);
    for (const called of [job.path, job.id, job.family!, job.resourceName!, job.tuningJobName!]) {
      expect(TrainingTesting.tuningJob(chart, called).path).toBe(job.path);
    }
    expect(() => TrainingTesting.tuningJob(chart, 'other')).toThrow("Expected one tuning job called 'other' in 'test', found 0");
  });

  test('have the findings of a synthesis, and a spec to compare', () => {
    const chart = newChart();
    const tuning = tuningWith({ maxParallelTrainingJobs: 30 }, {}, chart);
    const job = TrainingTesting.tuningJob(chart);
    expect(job.errors.map(({ rule, path, level }) => `${level} ${rule} ${path}`)).toEqual(found(tuning));
    expect(job.findingsOf('tuning-parallel')).toHaveLength(1);
    job.assertSpec({ trainingJobDefinition: { resourceConfig: { instanceType: 'ml.m5.xlarge' } } });
    expect(() => job.assertSpec({ hyperParameterTuningJobConfig: { strategy: 'Random' } })).toThrow("tuning job 'test/tuning' has another spec than expected");
    expect(() => job.assertSpec({ trainingJobDefinition: { environment: {} } })).toThrow('environment');
  });
});

test('the error of a job that can\'t be rendered names it once', () => {
  const job = jobWith({ region: undefined, algorithm: Algorithm.xgboost('1.7-1') });
  expect(() => TrainingTesting.job(job.chart).errors).toThrow(/^training job 'test\/churn' can't be rendered: metadata\.annotations/);
});

describe('a template', () => {
  const inspected = (props: Partial<TrainingJobProps> = {}) => {
    const chart = new Chart(new App(), 'churn');
    return TrainingTesting.template(new TrainingTemplate(chart, 'nightly', { ...PROPS, ...props }));
  };

  test('has findings of a rule', () => {
    expect(inspected().findingsOf('template-unused')).toHaveLength(1);
    expect(inspected().findingsOf('run-time-limit')).toEqual([]);
    expect(inspected(TOO_LONG).findingsOf('run-time-limit').length + inspected(TOO_LONG).errors.length).toBeGreaterThan(0);
    expect(() => inspected().findingsOf('template-unusd')).toThrow("Expected the id of a rule, got 'template-unusd'; did you mean 'template-unused'?");
  });

  test('asserts the spec of a run', () => {
    const template = inspected({ environment: { ROUNDS: RunValue.parameter('rounds', { defaultValue: '100' }) } });
    template.assertSpec({ environment: { ROUNDS: '100' }, vpcConfig: null });
    template.assertSpec({ environment: { ROUNDS: '7' } }, { parameters: { rounds: '7' } });
    expect(() => template.assertSpec({ environment: { ROUNDS: '7' } })).toThrow("template 'churn/nightly' has another spec than expected:\n  spec.environment.ROUNDS");
    expect(() => template.assertSpec({ enviroment: {} })).toThrow("template 'churn/nightly' has no such fields:\n");
  });
});

test('null in place of a name finds the only one', () => {
  const chart = new Chart(Testing.app(), 'test');
  new TrainingJob(chart, 'churn', PROPS);
  new TrainingTemplate(chart, 'template', PROPS);
  expect(TrainingTesting.job(chart, null as any).path).toBe('test/churn');
  expect(TrainingTesting.template(chart, null as any).path).toBe('test/template');
});
