import { App, Chart, Cron, Lazy, Testing } from 'cdk8s';
import {
  Channel, FastApp, Guardrail, Guardrails, Output, RunValue, SweepPoints, TrainingCronJob, TrainingJob, TrainingSweep, TrainingTemplate,
  type TrainingJobProps,
} from '../../src';
import { ExecutionRole } from '../../src/access';
import { HyperParameterTuningJob, Objective, Range, WarmStart } from '../../src/job/tuning';
import { TrainingWorkflow } from '../../src/job/workflow';
import { MINIMAL, synthError } from '../fixtures';

/** What a program does before a token resolves to something else. */
const LOOKS: Array<[string, (app: App) => unknown]> = [
  ['nothing', () => undefined],
  ['findings', app => app.node.findAll().map(construct => (construct as TrainingJob).findings)],
  ['the YAML', app => app.synthYaml()],
  ['one chart after the other', app => app.node.children.map(chart => Testing.synth(chart as Chart))],
];

const tuning = (template: TrainingTemplate, more: { warmStart?: WarmStart } = {}) => ({
  template, objective: Objective.maximize('auc'), ranges: { eta: Range.continuous(0.1, 0.3) }, maxTrainingJobs: 2, maxParallelTrainingJobs: 1, ...more,
});

type Props = TrainingJobProps;
const template = (chart: Chart, id: string, props: Props) => new TrainingTemplate(chart, id, { ...props, metrics: [{ name: 'auc', regex: 'auc=([0-9.]+)' }] });

/** What is written of a job or a template; what is read is made first, and written last. */
const WRITTEN: Array<[string, (first: Chart, last: Chart, props: Props) => unknown]> = [
  ['a job', (chart, _last, props) => new TrainingJob(chart, 'churn', props)],
  ['a job that reads the model of a later one', (chart, last, props) => {
    const source = new TrainingJob(last, 'source', props);
    return new TrainingJob(chart, 'churn', { ...MINIMAL, channels: [Channel.modelOf('model', source)] });
  }],
  ['a CronJob', (chart, last, props) => new TrainingCronJob(chart, 'nightly', {
    template: template(last, 'churn', props), schedule: Cron.daily(), image: 'registry.example.com/kubectl:1.33',
  })],
  ['a workflow', (chart, last, props) => new TrainingWorkflow(chart, 'workflow').addStep('train', { template: template(last, 'churn', props) })],
  ['a workflow whose template reads the model of a job', (chart, last, props) => {
    const channels = [Channel.modelOf('model', new TrainingJob(last, 'source', props))];
    return new TrainingWorkflow(chart, 'workflow').addStep('train', { template: template(last, 'churn', { ...MINIMAL, channels }) });
  }],
  ['a workflow whose step reads the model of another one', (chart, last, props) => {
    const workflow = new TrainingWorkflow(chart, 'workflow');
    const channels = [Channel.modelOf('model', workflow.addStep('train', { template: template(last, 'churn', props) }))];
    return workflow.addStep('again', { template: template(last, 'next', { ...MINIMAL, channels }) });
  }],
  ['a sweep', (chart, last, props) => new TrainingSweep(chart, 'sweep', {
    template: template(last, 'churn', { ...props, hyperParameters: { eta: RunValue.parameter('eta', { defaultValue: '0.1' }) } }),
    points: SweepPoints.grid({ eta: [0.1, 0.3] }),
  })],
  ['a tuning job', (chart, last, props) => new HyperParameterTuningJob(chart, 'tuned', tuning(template(last, 'churn', props)))],
  ['a tuning job that starts from a later one', (chart, last, props) => {
    const parent = new HyperParameterTuningJob(last, 'parent', tuning(template(last, 'churn', props)));
    const warmStart = WarmStart.transferLearning([parent]);
    return new HyperParameterTuningJob(chart, 'tuned', tuning(template(last, 'next', MINIMAL), { warmStart }));
  }],
];

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

describe.each(LOOKS)('after a look at %s, a token that resolves to something else', (_look, lookAt) => {
  test.each(WRITTEN)('is in %s as if nobody had looked', (_what, make) => {
    const synth = (look: (app: App) => unknown) => {
      let output = 's3://churn/first/';
      const app = Testing.app();
      const [first, last] = ['first', 'last'].map(id => new Chart(app, id));
      make(first, last, { ...MINIMAL, output: Output.at(Lazy.any({ produce: () => output })) });
      look(app);
      output = 's3://churn/second/';
      return app.synthYaml();
    };
    expect(synth(lookAt)).toBe(synth(() => undefined));
    expect(synth(lookAt)).not.toContain('s3://churn/first/');
  });

  test.each([App, FastApp])('is judged in %p before anything is written', SomeApp => {
    let output = 's3://churn/models/';
    const app = new SomeApp();
    Guardrails.of(app).add(Guardrail.buckets('churn'));
    new TrainingJob(new Chart(app, 'test'), 'churn', { ...MINIMAL, output: Output.at(Lazy.any({ produce: () => output })) });
    lookAt(app);
    output = 's3://other/models/';
    expect(synthError(app)).toContain('guardrail-buckets');
    output = 's3://churn/models/';
    expect(() => app.synthYaml()).not.toThrow();
  });
});

test.each<[string, () => string]>([
  ['is wrong', () => 'training'],
  ['cannot be resolved', () => {
    throw new Error('no role yet');
  }],
])('a token that %s when somebody looks can be mended before synthesis', (_what, early) => {
  let produce = early;
  const app = Testing.app();
  const job = new TrainingJob(new Chart(app, 'test'), 'churn', { ...MINIMAL, role: Lazy.any({ produce: () => produce() }) });
  expect(job.findings).not.toEqual([]);
  produce = () => MINIMAL.role!;
  expect(() => app.synthYaml()).not.toThrow();
});

test('a role allows what tokens resolve to, though somebody looked at findings before', () => {
  let output = 's3://first/';
  const app = Testing.app();
  const role = new ExecutionRole(new Chart(app, 'role'), 'execution', { accountId: '111122223333' });
  const job = new TrainingJob(new Chart(app, 'test'), 'churn', { ...MINIMAL, role: role.arn, output: Output.at(Lazy.any({ produce: () => output })) });
  expect(job.findings).toEqual([]);
  output = 's3://second/';
  expect(app.synthYaml()).not.toContain('first');
});

test('a token that never resolves to the same twice is judged once more, and not without end', () => {
  let count = 0;
  const app = Testing.app();
  const chart = new Chart(app, 'test');
  const output = Output.at(Lazy.any({ produce: () => `s3://churn/${count++}/` }));
  new TrainingCronJob(chart, 'nightly', {
    template: new TrainingTemplate(chart, 'churn', { ...MINIMAL, output }), schedule: Cron.daily(), image: 'registry.example.com/kubectl:1.33',
  });
  Guardrails.of(app).add(Guardrail.buckets('churn'));
  app.synthYaml();
  expect(() => app.synthYaml()).not.toThrow();
});
