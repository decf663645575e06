/* What starts runs of templates stands in scopes of its own, whose guardrails and locked defaults hold for its trainings, too. */
import { ApiObject, App, Chart, Cron, Duration, JsonPatch, Yaml } from 'cdk8s';
import { Guardrail, Guardrails, RunValue, TrainingCronJob, TrainingDefaults, TrainingJob, TrainingTemplate } from '../../src';
import { HyperParameterTuningJob, Objective, Range } from '../../src/job/tuning';
import { TRAINING_JOB_KIND } from '../../src/manifest/manifest';
import { MINIMAL, synthError } from '../fixtures';
import { patched, VALID_MANIFEST } from '../rules/cases/case';

const ROLE = 'arn:aws:iam::111122223333:role/other';

function twoCharts() {
  const app = new App();
  const [free, guarded] = ['free', 'guarded'].map(id => new Chart(app, id));
  return { app, free, guarded };
}

const nightly = (chart: Chart, template: TrainingTemplate) => new TrainingCronJob(chart, 'nightly', { template, schedule: Cron.daily(), image: 'x' });

test('a guardrail holds for a CronJob whose template is elsewhere', () => {
  const { app, free, guarded } = twoCharts();
  Guardrails.of(guarded).add(Guardrail.instanceTypes('ml.c5.*'));
  nightly(guarded, new TrainingTemplate(free, 'churn', MINIMAL));
  expect(synthError(app)).toContain('[guarded/nightly/cron-job] spec.resourceConfig.instanceType');
});

test('a guardrail holds for a CronJob whose template was removed', () => {
  const { app, guarded } = twoCharts();
  Guardrails.of(guarded).add(Guardrail.instanceTypes('ml.c5.*'));
  nightly(guarded, new TrainingTemplate(guarded, 'churn', MINIMAL));
  guarded.node.tryRemoveChild('churn');
  expect(synthError(app)).toContain('[guarded/nightly/cron-job] spec.resourceConfig.instanceType');
});

test('a guardrail around both says it once, at the template', () => {
  const { app, free, guarded } = twoCharts();
  Guardrails.of(app).add(Guardrail.instanceTypes('ml.c5.*'));
  nightly(guarded, new TrainingTemplate(free, 'churn', MINIMAL));
  const error = synthError(app);
  expect(error).toContain('[free/churn] spec.resourceConfig.instanceType');
  expect(error).not.toContain('[guarded');
});

test.each<[string, (chart: Chart, template: TrainingTemplate) => unknown]>([
  ['CronJob', nightly],
  ['tuning job', (chart, template) => new HyperParameterTuningJob(chart, 'nightly', {
    template, objective: Objective.minimize('validation:rmse'), ranges: { eta: Range.continuous(0.1, 0.3) }, maxTrainingJobs: 1, maxParallelTrainingJobs: 1,
  })],
])('a locked default holds for a %s whose template is elsewhere', (_what, start) => {
  const { app, free, guarded } = twoCharts();
  TrainingDefaults.of(guarded).enforce({ role: ROLE });
  start(guarded, new TrainingTemplate(free, 'churn', MINIMAL));
  expect(synthError(app)).toMatch(/\[guarded\/nightly\] spec\.roleARN.*: is '.*' in \[free\/churn\], but locked to '.*other' by the defaults of \[guarded\]/);
});

test('a locked default stands against JSON patches, and other patches are free', () => {
  const { app, guarded } = twoCharts();
  TrainingDefaults.of(app).enforce({ role: ROLE, maxRuntime: Duration.hours(1), tags: { team: 'a' } });
  const { role, ...others } = MINIMAL;
  const [churn, free] = ['churn', 'free'].map(id => new TrainingJob(guarded, id, { ...others, maxRuntime: Duration.hours(1) }));
  free.addJsonPatch(JsonPatch.add('/spec/retryStrategy', { maximumRetryAttempts: 2 }));
  churn.addJsonPatch(
    JsonPatch.replace('/spec/roleARN', role), JsonPatch.replace('/spec/stoppingCondition', { maxRuntimeInSeconds: 7200 }), JsonPatch.remove('/spec/tags'),
  );
  const error = synthError(app);
  for (const field of ['spec.roleARN', 'spec.stoppingCondition.maxRuntimeInSeconds', 'spec.tags.team']) {
    expect(error).toContain(`[guarded/churn] ${field}`);
  }
  expect(error).not.toContain('[guarded/free]');
});

test.each([
  ['a list of Kubernetes', 'v1', 'List', (manifest: any) => [{ apiVersion: 'v1', kind: 'ConfigMap' }, manifest]],
  ['a list of training jobs', TRAINING_JOB_KIND.apiVersion, 'TrainingJobList', ({ metadata, spec }: any) => [{ metadata, spec }]],
])('a guardrail holds for jobs in %s', (_what, apiVersion, kind, itemsWith) => {
  const { app, free, guarded } = twoCharts();
  Guardrails.of(guarded).add(Guardrail.instanceTypes('ml.c5.*'));
  const manifest = new TrainingJob(free, 'churn', MINIMAL).toJson();
  new ApiObject(guarded, 'list', { apiVersion, kind, items: itemsWith(manifest) });
  expect(synthError(app)).toContain('[guarded/list] spec.resourceConfig.instanceType');
});

test('a guardrail holds for what a workflow of Argo creates, and for values that only its runs know', () => {
  const { app, guarded } = twoCharts();
  Guardrails.of(guarded).add(Guardrail.instanceTypes('ml.c5.*'), Guardrail.spotOnly());
  const manifest = Yaml.stringify(patched(VALID_MANIFEST, { spec: { roleARN: 'x', enableManagedSpotTraining: '{{workflow.parameters.spot}}' } }))
    .replace('"{{workflow.parameters.spot}}"', '{{workflow.parameters.spot}}');
  const spec = { templates: [{ name: 'train', resource: { action: 'create', manifest } }] };
  new ApiObject(guarded, 'retrain', { apiVersion: 'argoproj.io/v1alpha1', kind: 'WorkflowTemplate', spec } as any);
  const error = synthError(app);
  expect(error).toContain("[guarded/retrain] spec.resourceConfig.instanceType: is 'ml.m5.xlarge'");
  expect(error).toContain('[guarded/retrain] spec.enableManagedSpotTraining: is a token');
  expect(error).not.toContain('spec.roleARN');
  Guardrails.of(guarded).allowTokens('guardrail-spot');
  expect(synthError(app)).not.toContain('spec.enableManagedSpotTraining');
});

test('a value of runs in a ConfigMap is an error, since nothing replaces it there', () => {
  const { app, free } = twoCharts();
  new TrainingJob(free, 'churn', MINIMAL);
  new ApiObject(free, 'map', { apiVersion: 'v1', kind: 'ConfigMap', data: { day: `s3://churn/${RunValue.date('YYYY-MM-DD')}/` } } as any);
  expect(synthError(app)).toContain("[free/map] data.day: has RunValue.date('YYYY-MM-DD'), which only a run of a template knows");
});

test('an object that can not be read is an error that names it', () => {
  const { app, guarded } = twoCharts();
  Guardrails.of(guarded).add(Guardrail.instanceTypes('ml.c5.*'));
  const retrain = new ApiObject(guarded, 'retrain', { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow' });
  retrain.toJson = () => ({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    get spec() {
      throw new Error('no templates yet');
    },
  });
  expect(synthError(app)).toMatch(/\[guarded\/retrain\].*no templates yet/);
});
