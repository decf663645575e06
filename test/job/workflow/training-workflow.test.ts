import { App, ApiObject, Chart, Cron, Duration, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { type Attempt, withoutTags } from './argo-tags';
import {
  Algorithm, Channel, Checkpoints, ConcurrencyPolicy, Guardrail, Guardrails, JobName, Output, RunValue, TrainingCronJob, TrainingRules,
  TrainingTemplate, workflows,
  type TrainingTemplateProps,
} from '../../../src';
import { templatesIn, type ReadTemplate } from '../../../src/manifest/open/read-templates';
import { attemptName, runTimeOf, valueIn } from '../../../src/manifest/open/run-values';
import { usualRun } from '../../../src/manifest/open/sample-runs';
import { TrainingTesting } from '../../../src/testing';
import { ANY_CHARACTER } from '../../any-character';
import { MINIMAL, synthError } from '../../fixtures';
import { holds } from '../../property-tier';

const ROUNDS = RunValue.parameter('rounds', { defaultValue: '100', pattern: '[0-9]+', longest: '9999' });
const DAY: Partial<TrainingTemplateProps> = { channels: [Channel.s3('train', `s3://churn/days/${RunValue.date('YYYY-MM-DD')}/${RunValue.date('HH_mm')}/`)] };

interface Options {
  readonly base?: Partial<TrainingTemplateProps>;
  readonly step?: Partial<workflows.TrainingStepOptions>;
  readonly workflow?: workflows.TrainingWorkflowProps;
  readonly namespace?: string;
  readonly acknowledge?: string;
}

interface Built {
  readonly chart: Chart;
  readonly workflow: workflows.TrainingWorkflow;
  readonly base: workflows.TrainingStep;
}

function built({ base: props, step, workflow: workflowProps, namespace, acknowledge }: Options = {}): Built {
  const chart = new Chart(new App(), 'test', { namespace });
  const workflow = new workflows.TrainingWorkflow(chart, 'retrain', workflowProps);
  const template = new TrainingTemplate(chart, 'base', { ...MINIMAL, ...props });
  if (acknowledge !== undefined) {
    TrainingRules.of(template).acknowledge(acknowledge, 'known');
  }
  return { chart, workflow, base: workflow.addStep('base', { template, ...step }) };
}

function objectsOf({ chart }: Built): any[] {
  TrainingTesting.templates(chart).forEach(template => template.assertNoErrors());
  return chart.toJson();
}

const objectOf = (of: Built, kind: string) => objectsOf(of).find(object => object.kind === kind);
const specOf = (options: Options = {}) => objectOf(built(options), 'WorkflowTemplate').spec;
const templateNamed = (spec: any, name: string) => spec.templates.find((each: any) => each.name === name);
const jobOf = (spec: any, attempt: Attempt = {}, step = 'base') => JSON.parse(withoutTags(templateNamed(spec, step).resource.manifest, attempt));
const inputsOf = (spec: any, step = 'base') => templateNamed(spec, step).inputs.parameters;

test('all objects have one name, in the namespace of the trainings', () => {
  const of = (options: Options) => objectsOf(built(options)).map(({ kind, metadata: { name, namespace } }) => [kind, name, namespace]);
  const kinds = ['ServiceAccount', 'Role', 'RoleBinding', 'WorkflowTemplate'];
  expect(of({ namespace: 'churn' })).toEqual(kinds.map(kind => [kind, 'test-retrain', 'churn']));
  expect(of({ base: { namespace: 'other' }, namespace: 'churn', workflow: { schedule: Cron.daily(), name: 'weekly' } }))
    .toEqual([...kinds, 'CronWorkflow'].map(kind => [kind, 'weekly', 'other']));
});

test('the role is to create, read and delete training jobs, and to report results', () => {
  expect(objectOf(built(), 'Role').rules).toEqual([
    { apiGroups: ['sagemaker.services.k8s.aws'], resources: ['trainingjobs'], verbs: ['create', 'delete', 'get', 'list'] },
    { apiGroups: ['argoproj.io'], resources: ['workflowtaskresults'], verbs: ['create', 'patch'] },
  ]);
});

test('a step is a template with inputs, outputs, conditions, a deadline and retries', () => {
  const spec = specOf({ base: { ...DAY, hyperParameters: { rounds: ROUNDS } }, workflow: { maxRetries: 2 } });
  expect(templateNamed(spec, 'base')).toMatchObject({
    inputs: { parameters: [{ name: 'rounds', value: '100' }, { name: 'time' }] },
    outputs: { parameters: [{ name: 'job', valueFrom: { jsonPath: '{.metadata.name}' } }, { name: 'model' }] },
    activeDeadlineSeconds: 7 * 3600,
    retryStrategy: { limit: '2', retryPolicy: 'OnFailure', expression: "lastRetry.message matches 'trainingJobStatus==?Failed'" },
    serviceAccountName: 'test-retrain',
    securityContext: { runAsNonRoot: true, runAsUser: 8737, seccompProfile: { type: 'RuntimeDefault' } },
    resource: {
      action: 'create',
      successCondition: expect.stringContaining('status.trainingJobStatus == Completed'),
      failureCondition: expect.stringMatching(/type == ACK\.Terminal.*trainingJobStatus == Failed, status\.trainingJobStatus == Stopped$/),
    },
  });
  expect(spec).toMatchObject({
    arguments: { parameters: [{ name: 'rounds', value: '100' }, { name: 'time' }] },
    entrypoint: 'all-steps',
    onExit: 'stop-trainings',
    podGC: { strategy: 'OnPodSuccess' },
    serviceAccountName: 'test-retrain',
    ttlStrategy: { secondsAfterCompletion: 604800 },
  });
});

test('options of a step win over those of the workflow', () => {
  const base = templateNamed(specOf({ workflow: { maxRetries: 2, timeToLive: Duration.hours(1) }, step: { maxRetries: 0, deadline: Duration.hours(3) } }), 'base');
  expect(base.retryStrategy.limit).toBe('0');
  expect(base.activeDeadlineSeconds).toBe(10800);
});

test('a spot training has the time that it may wait', () => {
  const chart = new Chart(new App(), 'test');
  const workflow = new workflows.TrainingWorkflow(chart, 'w');
  workflow.addStep('spot', {
    template: TrainingTemplate.spot(chart, 't', { ...MINIMAL, maxRuntime: Duration.hours(1), maxWait: Duration.hours(2), checkpoints: Checkpoints.at('s3://churn/c/') }),
  });
  expect(templateNamed((workflow.workflowTemplate.toJson()).spec, 'spot').activeDeadlineSeconds).toBe(8 * 3600);
});

describe('the schedule', () => {
  test('is a CronWorkflow that gives its time to the template', () => {
    const { spec } = objectOf(built({
      base: DAY,
      workflow: {
        schedule: Cron.schedule({ minute: '30', hour: '2' }),
        timeZone: 'Europe/Dublin',
        concurrencyPolicy: ConcurrencyPolicy.ALLOW,
        successfulWorkflowsRetained: 7,
        failedWorkflowsRetained: 0,
        startingDeadline: Duration.minutes(5),
        suspend: true,
      },
    }), 'CronWorkflow');
    expect(spec).toEqual({
      schedules: ['30 2 * * *'],
      timezone: 'Europe/Dublin',
      concurrencyPolicy: 'Allow',
      startingDeadlineSeconds: 300,
      successfulJobsHistoryLimit: 7,
      failedJobsHistoryLimit: 0,
      suspend: true,
      workflowSpec: {
        arguments: {
          parameters: [{
            name: 'time',
            value: "{{=sprig.dateInZone('2006-01-02T15:04', sprig.toDate('2006-01-02T15:04:05Z07:00', workflow.scheduledTime), 'Europe/Dublin')}}",
          }],
        },
        workflowTemplateRef: { name: 'test-retrain' },
      },
    });
  });

  test('hands over nothing that the template has no place for', () => {
    expect(objectOf(built({ workflow: { schedule: Cron.daily() } }), 'CronWorkflow').spec).toMatchObject({
      timezone: 'UTC', concurrencyPolicy: 'Forbid', workflowSpec: { workflowTemplateRef: { name: 'test-retrain' } },
    });
  });
});

describe('a step after another one', () => {
  function twoSteps(options: Partial<TrainingTemplateProps> = {}): { readonly first: Built; readonly spec: any } {
    const first = built({ base: { ...DAY, output: Output.at(`s3://churn/${RunValue.date('YYYY')}/`), hyperParameters: { rounds: ROUNDS } } });
    const template = new TrainingTemplate(first.chart, 'tuned', {
      ...MINIMAL, hyperParameters: { rounds: ROUNDS }, channels: [Channel.modelOf('model', first.base)], ...options,
    });
    first.workflow.addStep('tuned', { template });
    return { first, spec: objectOf(first, 'WorkflowTemplate').spec };
  }

  test('reads its model by the name of its training job', () => {
    const { spec } = twoSteps();
    expect(inputsOf(spec, 'tuned')).toEqual([{ name: 'base-job' }, { name: 'rounds', value: '100' }, { name: 'time' }]);
    const { spec: { inputDataConfig } } = jobOf(spec, { inputs: { 'base-job': 'test-base-1234abcd-0badcafe-2', 'rounds': '1', 'time': '2026-11-28' } }, 'tuned');
    expect(inputDataConfig[0].dataSource.s3DataSource.s3URI).toBe('s3://churn/2026/test-base-1234abcd-0badcafe-2/output/model.tar.gz');
  });

  test('depends on it, and gets what it needs', () => {
    const { spec } = twoSteps();
    expect(templateNamed(spec, 'all-steps')).toEqual({
      name: 'all-steps',
      inputs: { parameters: [{ name: 'rounds', value: '100' }, { name: 'time' }] },
      dag: {
        tasks: [
          {
            name: 'base',
            template: 'base',
            arguments: { parameters: [{ name: 'rounds', value: '{{inputs.parameters.rounds}}' }, { name: 'time', value: '{{inputs.parameters.time}}' }] },
          },
          {
            name: 'tuned',
            template: 'tuned',
            dependencies: ['base'],
            arguments: {
              parameters: [
                { name: 'base-job', value: '{{tasks.base.outputs.parameters.job}}' },
                { name: 'rounds', value: '{{inputs.parameters.rounds}}' },
                { name: 'time', value: '{{inputs.parameters.time}}' },
              ],
            },
          },
        ],
      },
    });
  });

  test('depends on those that are named', () => {
    const { chart, workflow, base } = built();
    workflow.addStep('next', { template: new TrainingTemplate(chart, 'next', MINIMAL), after: [base] });
    expect(templateNamed(workflow.workflowTemplate.toJson().spec, 'all-steps').dag.tasks[1]).toEqual({ name: 'next', template: 'next', dependencies: ['base'] });
  });

  test('can\'t be an earlier one', () => {
    const chart = new Chart(new App(), 'test');
    const workflow = new workflows.TrainingWorkflow(chart, 'w');
    const early = new TrainingTemplate(chart, 'early', MINIMAL);
    workflow.addStep('early', { template: early });
    early.addChannel(Channel.modelOf('model', workflow.addStep('late', { template: new TrainingTemplate(chart, 'late', MINIMAL) })));
    expect(() => chart.toJson()).toThrow("Expected step 'early' to read the model of an earlier step, got that of 'late'.");
  });

  test('can\'t know the attempt of another one', () => {
    const { base } = built({ base: { output: Output.at(`s3://churn/${RunValue.attempt()}/`) } });
    expect(() => base.modelArtifact).toThrow("Expected the output of step 'base' to be known to later steps, got RunValue.attempt() in its URI.");
  });
});

describe('a run', () => {
  const prefixOf = (options: Options) => (templatesIn(objectOf(built(options), 'WorkflowTemplate'))[0] as { template: ReadTemplate }).template.prefix;

  test('has a name of its own for each workflow, each call and each attempt', () => {
    const spec = specOf({ base: { checkpoints: Checkpoints.at('s3://churn/c/') } });
    const runs: Attempt[] = [{}, { node: 'w.other' }, { workflow: { uid: 'b' } }, { retries: 1 }, { retries: 2 }];
    const jobs = runs.map(attempt => jobOf(spec, attempt));
    const names = jobs.map(({ metadata }) => metadata.name);
    expect(names[0]).toMatch(/^test-base-[0-9a-f]{8}-[0-9a-f]{8}$/);
    expect(names.slice(3)).toEqual([`${names[0]}-2`, `${names[0]}-3`]);
    expect(new Set(names).size).toBe(runs.length);
    expect(jobs.map(({ spec: { trainingJobName } }) => trainingJobName)).toEqual(names);
    expect(jobs[3].spec.checkpointConfig.s3URI).toBe(`s3://churn/c/${names[0]}/`);
    expect(jobs[3].metadata.labels['cdk8s-sagemaker-training/run']).toBe(names[0].slice(-8));
  });

  test('belongs to its workflow, which stopping and deleting find it by', () => {
    const { metadata } = jobOf(specOf(), { workflow: { name: 'retrain-x7k2p', uid: 'u' } });
    expect(metadata.labels['workflows.argoproj.io/workflow']).toBe('retrain-x7k2p');
    expect(metadata.ownerReferences).toEqual([
      { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', name: 'retrain-x7k2p', uid: 'u', controller: false, blockOwnerDeletion: false },
    ]);
  });

  test('has another prefix with another template, namespace or workflow', () => {
    const all = [
      {}, { namespace: 'other' }, { workflow: { name: 'b' } }, { base: { hyperParameters: { eta: 1 } } }, { base: DAY },
    ].map(prefixOf);
    expect(new Set(all).size).toBe(all.length);
    expect(prefixOf({ workflow: { schedule: Cron.weekly(), maxRetries: 3 } })).toBe(all[0]);
    expect(`${prefixOf({ base: { family: 'f'.repeat(70) } })}-0badcafe-99`.length).toBeLessThanOrEqual(63);
  });

  test.each([['2026-11-28', '2026-11-28/00_00'], ['2026-11-28T02:30', '2026-11-28/02_30']])('has the dates of %s', (time, folder) => {
    expect(jobOf(specOf({ base: DAY }), { inputs: { time } }).spec.inputDataConfig[0].dataSource.s3DataSource.s3URI).toBe(`s3://churn/days/${folder}/`);
  });

  test.each([
    ['rounds', 'ten'], ['rounds', '99999'], ['rounds', ''], ['rounds', '1\n'], ['rounds', '{{workflow.uid}}'], ['rounds', '1", "evil": "'],
    ['rounds', '1\n    evil: true'], ['time', '28.11.2026'], ['time', '2026-11-28"'], ['time', '2026-11-28\n'],
  ])('with %s %j is refused, and has nothing of the value', (name, value) => {
    const spec = specOf({ base: { ...DAY, hyperParameters: { rounds: ROUNDS } } });
    const job = jobOf(spec, { inputs: { rounds: '1', time: '2026-11-28', [name]: value } });
    expect(job.apiVersion).toMatch(new RegExp(`^The parameter ${name} must .*\\. sagemaker\\.services\\.k8s\\.aws/v1alpha1$`));
    expect(job.spec.hyperParameters.rounds).toBe(name === 'rounds' ? '' : '1');
  });

  test('of any pattern says what is wrong with a value', () => {
    const parameter = RunValue.parameter('a-b', { defaultValue: '1.5', pattern: '\\d{1,2}(?:\\.[\\w-]+)?', longest: '12.3456' });
    const spec = specOf({ base: { environment: { A: parameter } } });
    expect(jobOf(spec, { inputs: { 'a-b': '12.x-y' } })).toMatchObject({ apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', spec: { environment: { A: '12.x-y' } } });
    expect(jobOf(spec, { inputs: { 'a-b': '123' } }).apiVersion)
      .toBe('The parameter a-b must match \\d{1,2}(?:\\.[\\w-]+)? and have at most 7 characters. sagemaker.services.k8s.aws/v1alpha1');
  });

  test('is what every other way of starting the template gives', () => {
    const hyperParameters = { rounds: ROUNDS, attempt: RunValue.attempt() };
    const { workflow } = built({ base: { ...DAY, hyperParameters, environment: { NAME: JobName.OWN } } });
    const object = workflow.workflowTemplate.toJson();
    const [{ template: { open, prefix } }] = templatesIn(object) as any;
    const { metadata, ...job } = jobOf(object.spec, { inputs: { rounds: '7', time: '2026-11-28T02:30' }, retries: 1 });
    const run = metadata.labels['cdk8s-sagemaker-training/run'];
    const { metadata: expected, ...rest } = open.fill(valueIn({ runName: `${prefix}-${run}`, run, attempt: 2, time: runTimeOf('2026-11-28T02:30')!, valueOf: () => '7' }));
    expect(job).toEqual(rest);
    expect(metadata.name).toBe(attemptName(`${prefix}-${run}`, 2));
    expect(metadata.annotations).toEqual(expected.annotations);
  });
});

test('the exit handler deletes the training jobs of a workflow, unless its failures say that they have ended', () => {
  const spec = specOf();
  expect(templateNamed(spec, 'delete-training-jobs')).toEqual({
    name: 'delete-training-jobs',
    serviceAccountName: 'test-retrain',
    securityContext: { runAsNonRoot: true, runAsUser: 8737, seccompProfile: { type: 'RuntimeDefault' } },
    resource: {
      action: 'delete',
      flags: ['trainingjobs.sagemaker.services.k8s.aws', '--selector', 'workflows.argoproj.io/workflow={{workflow.name}}', '--wait=false'],
    },
  });
  const [[{ when }]] = templateNamed(spec, 'stop-trainings').steps;
  const [, explained] = /\.message matches "([^"]+)"/.exec(when)!;
  const isExplained = (message: string) => new RegExp(explained).test(message);
  expect(when).toContain('.templateName in ["base"]');
  expect([
    "main: Error (exit code 1): failure condition '{status.trainingJobStatus==Failed}' evaluated true",
    "main: Error (exit code 1): failure condition 'status.trainingJobStatus==Stopped' evaluated true",
    "main: Error (exit code 1): failure condition 'status.conditions.1.type==ACK.Terminal' evaluated true",
    'No more retries left', 'retryStrategy.expression evaluated to false',
  ].filter(message => !isExplained(message))).toEqual([]);
  expect([
    'workflow shutdown with strategy:  Stop', "Stopped with strategy 'Stop'", 'Pod was active on the node longer than the specified deadline',
    "main: Error (exit code 1): failure condition 'status.debugRuleEvaluationStatuses.0.ruleEvaluationStatus==IssuesFound' evaluated true", '',
  ].filter(isExplained)).toEqual([]);
});

test.each<[string, workflows.TrainingWorkflowProps]>([
  ['name', { name: 'n'.repeat(53) }], ['timeZone', { timeZone: 'Dublin' }], ['maxRetries', { maxRetries: 99 }], ['timeToLive', { timeToLive: Duration.seconds(0) }],
  ['startingDeadline', { schedule: Cron.daily(), startingDeadline: Duration.seconds(0) }],
  ['successfulWorkflowsRetained', { successfulWorkflowsRetained: -1 }], ['failedWorkflowsRetained', { failedWorkflowsRetained: 1.5 }],
  ['concurrencyPolicy', { schedule: Cron.daily(), concurrencyPolicy: ConcurrencyPolicy.REPLACE }], ['schedule', { suspend: true }],
  ['schedule', { schedule: Cron.schedule({ hour: '24' }) }],
])('%s is refused where it can\'t be used', (option, workflow) => {
  expect(() => built({ workflow })).toThrow(`\`${option}\``);
});

test.each<[string, string, Partial<workflows.TrainingStepOptions>, RegExp]>([
  ['an empty name', '', {}, /name of a step/], ['a capital letter', 'Base', {}, /name of a step/], ['a digit first', '1', {}, /name of a step/],
  ['a long name', 'n'.repeat(41), {}, /name of a step/], ['the name of another template', 'all-steps', {}, /name of a step/],
  ['a name twice', 'base', {}, /twice/], ['retries', 'b', { maxRetries: -1 }, /`maxRetries`/], ['a deadline', 'b', { deadline: Duration.seconds(0) }, /`deadline`/],
  ['a step of another workflow', 'b', { after: [built().base] }, /'base' of another one/],
])('a step with %s is refused', (_what, name, options, error) => {
  const { chart, workflow } = built();
  const template = new TrainingTemplate(chart, 'b', MINIMAL);
  const add = () => workflow.addStep(name, { template, ...options });
  expect(add).toThrow(error);
  expect(add).toThrow(`[${workflow.node.path}] Expected `);
});

test.each<[string, Partial<TrainingTemplateProps>, RegExp]>([
  ['two namespaces', { namespace: 'other' }, /one namespace, got churn, other/],
  ['a parameter called as the time', { environment: { T: RunValue.parameter('time', { defaultValue: '1' }) } }, /another name/],
  ['another definition of a parameter', { hyperParameters: { rounds: RunValue.parameter('rounds', { defaultValue: '1' }) } }, /two definitions/],
])('%s are refused', (_what, props, error) => {
  const { chart, workflow } = built({ namespace: 'churn', base: { hyperParameters: { rounds: ROUNDS } } });
  workflow.addStep('b', { template: new TrainingTemplate(chart, 'b', { ...MINIMAL, ...props }) });
  expect(() => chart.toJson()).toThrow(error);
});

test('a template without a namespace is not beside one with a namespace', () => {
  const { chart, workflow } = built();
  workflow.addStep('b', { template: new TrainingTemplate(chart, 'b', { ...MINIMAL, namespace: 'other' }) });
  expect(() => chart.toJson()).toThrow('to have one namespace, got none, other.');
});

describe('the WorkflowTemplate as an object of another program', () => {
  const included = (change: (text: string) => string = text => text) => {
    const app = new App();
    new ApiObject(new Chart(app, 'included'), 'workflow', JSON.parse(change(JSON.stringify(objectOf(built(), 'WorkflowTemplate')))));
    return app;
  };

  test('its trainings are judged by guardrails, and by all rules where foreign jobs are', () => {
    const app = included();
    expect(() => app.synthYaml()).not.toThrow();
    Guardrails.of(app).add(Guardrail.maxRuntime(Duration.minutes(5)));
    expect(synthError(app)).toContain('guardrail-max-runtime');
    const other = included(text => text.replace('ml.m5.xlarge', 'm5.xlarge'));
    TrainingRules.of(other).judgeForeignJobs();
    expect(synthError(other)).toContain('spec.resourceConfig.instanceType');
  });
});

test('an acknowledgement in code is in the manifest of the runs', () => {
  const spec = specOf({ base: { hyperParameters: { password: 'hunter2hunter2' } }, acknowledge: 'secret-looking-value' });
  expect(jobOf(spec).metadata.annotations).toHaveProperty(['acknowledge.cdk8s-sagemaker-training/secret-looking-value']);
});

test('any text of a user stays text, for Argo and for readers', () => {
  const hostile = fc.oneof(fc.string({ unit: ANY_CHARACTER, maxLength: 12 }), fc.stringMatching(/^[$({}=<@>`'"\\a]{1,12}$/));
  holds(fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), texts => {
    const chart = new Chart(new App(), 'test');
    const environment = Object.fromEntries(texts.map((text, position) => [`E${position}`, `${text}${position === 0 ? JobName.OWN : ''}`]));
    const workflow = new workflows.TrainingWorkflow(chart, 'w');
    const template = new TrainingTemplate(chart, 't', { ...MINIMAL, environment });
    workflow.addStep('step', { template });
    const object = workflow.workflowTemplate.toJson();
    const job = jobOf(object.spec, {}, 'step');
    expect(job.spec.environment).toEqual(Object.fromEntries(texts.map((text, position) => [`E${position}`, `${text}${position === 0 ? job.metadata.name : ''}`])));
    const [{ template: read }] = templatesIn(object) as any;
    expect(usualRun(read.open, 'p').spec.environment).toEqual(usualRun(template._open, 'p').spec.environment);
  }), { quick: 10, full: 1000 });
});

describe('what belongs to no step of a workflow is refused:', () => {
  const ownImage = Algorithm.fromImage('111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1');

  test('the model of a step of another workflow, also if it has the name of an own one', () => {
    const chart = new Chart(Testing.app(), 'test');
    const [one, other] = ['one', 'other'].map(id => new workflows.TrainingWorkflow(chart, id));
    const base = one.addStep('base', { template: new TrainingTemplate(chart, 'a', MINIMAL) });
    const reader = new TrainingTemplate(chart, 'b', { ...MINIMAL, algorithm: ownImage, channels: [Channel.modelOf('model', base)] });
    other.addStep('tuned', { template: reader });
    expect(() => Testing.synth(chart)).toThrow("Expected step 'tuned' to read models of its own workflow, got that of step 'base' of another one.");
    other.addStep('base', { template: new TrainingTemplate(chart, 'c', MINIMAL) });
    expect(() => Testing.synth(chart)).toThrow("Expected step 'tuned' to read models of its own workflow");
  });

  test('its URI in a text, also if it has the name of an own one', () => {
    const chart = new Chart(Testing.app(), 'test');
    const [one, other] = ['one', 'other'].map(id => new workflows.TrainingWorkflow(chart, id));
    one.addStep('first', { template: new TrainingTemplate(chart, 'd', MINIMAL) });
    const base = one.addStep('base', { template: new TrainingTemplate(chart, 'a', MINIMAL) });
    other.addStep('tuned', { template: new TrainingTemplate(chart, 'b', { ...MINIMAL, environment: { MODEL: base.modelArtifact } }) });
    const message = "Expected step 'tuned' to read models of its own workflow, got the parameter 'base-job' of a step of another one.";
    expect(() => Testing.synth(chart)).toThrow(message);
    other.addStep('base', { template: new TrainingTemplate(chart, 'c', MINIMAL) });
    expect(() => Testing.synth(chart)).toThrow(message);
  });

  test('the model of a step in a CronJob', () => {
    const chart = new Chart(Testing.app(), 'test');
    const base = new workflows.TrainingWorkflow(chart, 'one').addStep('base', { template: new TrainingTemplate(chart, 'a', MINIMAL) });
    const template = new TrainingTemplate(chart, 'b', { ...MINIMAL, algorithm: ownImage, channels: [Channel.modelOf('model', base)] });
    new TrainingCronJob(chart, 'nightly', { template, schedule: Cron.daily(), image: 'x' });
    expect(() => Testing.synth(chart)).toThrow("got the parameter 'base-job'. Add the template to that workflow.");
  });

  test('a workflow without a step', () => {
    const chart = new Chart(Testing.app(), 'test');
    new workflows.TrainingWorkflow(chart, 'one');
    expect(() => Testing.synth(chart)).toThrow("Expected workflow 'test/one' to have a step, got none. Add one with addStep.");
  });
});

describe('props', () => {
  test('may change afterwards without an effect', () => {
    const props = { maxRetries: 1, name: 'retrain' };
    const step: { maxRetries?: number } = {};
    const { chart } = built({ workflow: props, step });
    props.maxRetries = 1e9;
    step.maxRetries = 1e9;
    expect(JSON.stringify(chart.toJson())).not.toContain('1000000000');
  });

  test('that are null are left out', () => {
    const nulls: any = { workflow: { maxRetries: null, schedule: null, suspend: null }, step: { after: null, deadline: null } };
    expect(specOf(nulls)).toEqual(specOf());
  });

  test('of other types are refused, and no construct remains', () => {
    const chart = new Chart(new App(), 'test');
    const make = (props: object) => new workflows.TrainingWorkflow(chart, 'retrain', { schedule: Cron.daily(), ...props });
    expect(() => make({ suspend: 'false' })).toThrow('[test/retrain] Expected `suspend` to be true or false, got "false".');
    expect(() => make({ concurrencyPolicy: 'forbid' })).toThrow('[test/retrain] Expected `concurrencyPolicy` to be');
    expect(() => make({})).not.toThrow();
  });
});
