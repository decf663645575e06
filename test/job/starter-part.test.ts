import { type App, Chart, Cron, JsonPatch, Testing } from 'cdk8s';
import { RunValue, TrainingCronJob, TrainingDefaults, TrainingTemplate, type TrainingTemplateProps, workflows } from '../../src';
import { MINIMAL, synthError } from '../fixtures';

const newChart = () => new Chart(Testing.app(), 'test');
const appOf = (chart: Chart) => chart.node.root as App;

function cronJob(chart: Chart, id: string, name?: string, props: Partial<TrainingTemplateProps> = {}) {
  const template = new TrainingTemplate(chart, `template of ${id.slice(-1)}`, { ...MINIMAL, ...props });
  return new TrainingCronJob(chart, id, { template, name, schedule: Cron.daily(), image: 'registry.example.com/kubectl:1.33' });
}

function workflow(chart: Chart, id: string, name: string) {
  const made = new workflows.TrainingWorkflow(chart, id, { name });
  made.addStep('base', { template: new TrainingTemplate(chart, `template of ${id}`, MINIMAL) });
}

describe('two that start runs', () => {
  test('may not have one name', () => {
    const chart = newChart();
    cronJob(chart, 'a', 'nightly');
    workflow(chart, 'b', 'nightly');
    const error = synthError(appOf(chart));
    expect(error).toContain("[test/b] metadata.name: is 'nightly', the name of 'test/a', too");
    expect(error).not.toContain('[test/a]');
  });

  test('may not have paths that are cut to one name', () => {
    const chart = newChart();
    ['a', 'b'].forEach(end => cronJob(chart, 'nightly'.repeat(10) + end));
    expect(synthError(appOf(chart))).toContain(`the name of 'test/${'nightly'.repeat(10)}a', too`);
  });

  test('may have one name in two namespaces, in two charts, or one after the other', () => {
    const chart = newChart();
    cronJob(chart, 'a', 'nightly', { namespace: 'a' });
    cronJob(chart, 'b', 'nightly', { namespace: 'b' });
    cronJob(new Chart(appOf(chart), 'other'), 'c', 'nightly', { namespace: 'a' });
    cronJob(chart, 'd', 'weekly');
    ['d', 'template of d'].forEach(id => chart.node.tryRemoveChild(id));
    cronJob(chart, 'e', 'weekly');
    expect(() => appOf(chart).synthYaml()).not.toThrow();
  });
});

describe('a part', () => {
  test('shows the namespace that it is written to, also of a default that is set later', () => {
    const chart = new Chart(Testing.app(), 'test', { namespace: 'of-the-chart' });
    const { serviceAccount } = cronJob(chart, 'a');
    expect(serviceAccount.metadata.namespace).toBe('of-the-chart');
    TrainingDefaults.of(chart).set({ namespace: 'jobs' });
    expect(serviceAccount.metadata.namespace).toBe('jobs');
    expect(serviceAccount.toJson().metadata.namespace).toBe('jobs');
  });

  test('keeps its metadata', () => {
    const chart = newChart();
    cronJob(chart, 'a').role.addJsonPatch(JsonPatch.remove('/metadata'));
    expect(() => Testing.synth(chart)).toThrow("Expected the JSON patches of 'test/a/role' to keep /metadata");
  });
});

test('a value of runs outside of the template is refused', () => {
  const chart = newChart();
  const template = new TrainingTemplate(chart, 'churn', MINIMAL);
  const day = RunValue.date('YYYY-MM-DD');
  new TrainingCronJob(chart, 'a', { template, schedule: Cron.daily(), image: `kubectl:${day}` });
  expect(() => Testing.synth(chart)).toThrow(
    "Expected run values of 'test/a/cron-job' only in its template, got RunValue.date('YYYY-MM-DD') in spec.jobTemplate.spec.template.spec.containers[0].image");
  const other = newChart();
  cronJob(other, 'a').cronJob.addJsonPatch(JsonPatch.add('/metadata/annotations/day', day.slice(0, 6)));
  expect(() => Testing.synth(other)).toThrow('got a part of a RunValue in metadata.annotations.day');
});
