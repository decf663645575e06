import { App, Chart, JsonPatch, Testing } from 'cdk8s';
import { l1, TrainingDefaults, TrainingJob, type TrainingJobProps, TrainingRules } from '../../../src';
import { ExportTarget, StatusExport, type StatusExportProps, StatusField } from '../../../src/status';
import { MINIMAL, synthError } from '../../fixtures';
import { newChart, tuningWith } from '../../job/tuning/tuning-jobs';

function stack(job: Partial<TrainingJobProps> = {}, props: Partial<StatusExportProps> = {}) {
  const chart = new Chart(Testing.app(), 'churn');
  const trainingJob = new TrainingJob(chart, 'model', { ...MINIMAL, ...job });
  new StatusExport(chart, 'artifact', { job: trainingJob, field: StatusField.MODEL_ARTIFACTS, to: ExportTarget.configMap('results'), ...props });
  return { chart, trainingJob };
}

function exportIn(chart: Chart): any {
  return Testing.synth(chart).find(({ kind }) => kind === 'FieldExport');
}

describe('an export', () => {
  test('follows its job and stays the same resource', () => {
    const { chart, trainingJob } = stack();
    const before = exportIn(chart);

    expect(before).toEqual({
      apiVersion: 'services.k8s.aws/v1alpha1',
      kind: 'FieldExport',
      metadata: { name: 'churn-artifact-c86e1417' },
      spec: {
        from: {
          path: '.status.modelArtifacts.s3ModelArtifacts',
          resource: { group: 'sagemaker.services.k8s.aws', kind: 'TrainingJob', name: Testing.synth(chart)[0].metadata.name },
        },
        to: { key: 'artifact', kind: 'configmap', name: 'results' },
      },
    });

    trainingJob.addEnvironment('A', 'b');
    const after = exportIn(chart);
    expect(after.metadata).toEqual(before.metadata);
    expect(after.spec.from.resource.name).not.toBe(before.spec.from.resource.name);
    expect(after.spec.from.resource.name).toBe(Testing.synth(chart)[0].metadata.name);
  });

  test('goes where it is told', () => {
    expect(exportIn(stack({}, { to: ExportTarget.secret('keys'), key: 'MODEL_URI' }).chart).spec.to).toEqual({ key: 'MODEL_URI', kind: 'secret', name: 'keys' });
    expect(exportIn(stack({}, { to: ExportTarget.configMap('results', { namespace: 'serving' }) }).chart).spec.to)
      .toEqual({ key: 'artifact', kind: 'configmap', name: 'results', namespace: 'serving' });
  });

  test('is in the namespace of its job', () => {
    expect(exportIn(stack({ namespace: 'jobs' }).chart).metadata.namespace).toBe('jobs');
  });

  test('is in the namespace that a patch gives its job', () => {
    const { chart, trainingJob } = stack();
    trainingJob.addJsonPatch(JsonPatch.add('/metadata/namespace', 'jobs'));
    expect(exportIn(chart).metadata.namespace).toBe('jobs');
  });

  test('follows a tuning job', () => {
    const chart = newChart();
    const job = tuningWith({ namespace: 'jobs' }, {}, chart);
    new StatusExport(chart, 'best', { job, field: StatusField.BEST_MODEL_ARTIFACTS, to: ExportTarget.configMap('results') });
    expect(exportIn(chart)).toMatchObject({
      metadata: { namespace: 'jobs' },
      spec: { from: { resource: { group: 'sagemaker.services.k8s.aws', kind: 'HyperParameterTuningJob', name: job.tuningJobName } } },
    });
  });

  test('follows a job into the namespace of a default that is set later', () => {
    const { chart } = stack();
    TrainingDefaults.of(chart).set({ namespace: 'jobs' });

    expect(exportIn(chart).metadata.namespace).toBe('jobs');
  });

  test('can be made before the Region of a tuning job is known', () => {
    const chart = newChart();
    const job = tuningWith({}, { region: undefined }, chart);
    const made = new StatusExport(chart, 'best', { job, field: StatusField.BEST_MODEL_ARTIFACTS, to: ExportTarget.configMap('results') });
    expect(made.metadata.namespace).toBeUndefined();
    TrainingDefaults.of(chart).set({ region: 'eu-west-1', namespace: 'jobs' });

    expect(made.metadata.namespace).toBe('jobs');
    expect(exportIn(chart)).toMatchObject({ metadata: { namespace: 'jobs' }, spec: { from: { resource: { name: job.tuningJobName } } } });
  });

  test('works for jobs of the L1', () => {
    const chart = new Chart(Testing.app(), 'churn');
    const job = new l1.TrainingJob(chart, 'raw', { metadata: { name: 'raw', namespace: 'jobs' } });
    new StatusExport(chart, 'status', { job, field: StatusField.TRAINING_JOB_STATUS, to: ExportTarget.configMap('results') });

    expect(exportIn(chart)).toMatchObject({ metadata: { namespace: 'jobs' }, spec: { from: { resource: { name: 'raw' } } } });
  });

  test('of a removed job is an error', () => {
    const { chart } = stack();
    chart.node.tryRemoveChild('model');

    expect(synthError(chart.node.root as App)).toContain("[churn/artifact] spec.from.resource.name: is that of 'churn/model', which was removed");
  });

  test('refuses a field that its kind of job does not have', () => {
    for (const field of [StatusField.BEST_TRAINING_JOB, StatusField.BEST_MODEL_ARTIFACTS]) {
      expect(() => stack({}, { field })).toThrow("'.status.bestTrainingJob.trainingJobName': '.status' has no 'bestTrainingJob', only ");
    }
    const chart = newChart();
    const job = tuningWith({}, {}, chart);
    for (const [field, member] of [
      [StatusField.TRAINING_JOB_STATUS, 'trainingJobStatus'], [StatusField.debugRuleStatus('Overfit'), 'debugRuleEvaluationStatuses'],
      [StatusField.profilerRuleStatus('GPU'), 'profilerRuleEvaluationStatuses'],
    ] as const) {
      expect(() => new StatusExport(chart, member, { job, field, to: ExportTarget.configMap('results') })).toThrow(`'.status' has no '${member}', only `);
    }
  });

  test('may not write to the place of another one', () => {
    const { chart, trainingJob } = stack();
    const more = (id: string, key: string, to = 'results') =>
      new StatusExport(chart, id, { key, job: trainingJob, field: StatusField.ARN, to: ExportTarget.configMap(to) });
    more('other key', 'arn');
    more('other map', 'artifact', 'more');
    expect(exportIn(chart)).toBeDefined();
    more('again', 'artifact');
    expect(synthError(chart.node.root as App)).toContain("[churn/again] spec.to.key: is 'artifact', which 'churn/artifact' writes, too");
  });

  test('refuses what can be no key', () => {
    expect(() => stack({}, { key: 'a b' })).toThrow('Expected `key` to be 1 to 253 letters, digits, \'-\', \'_\' and \'.\', got \'a b\'');
  });
});

test('an export of a job of another chart does not number the files of charts', () => {
  const app = new App();
  const job = new TrainingJob(new Chart(app, 'jobs'), 'model', MINIMAL);
  const chart = new Chart(app, 'results');
  new StatusExport(chart, 'arn', { job, field: StatusField.ARN, to: ExportTarget.configMap('results') });

  expect(chart.node.dependencies).toEqual([]);
  expect(exportIn(chart).spec.from.resource.name).toBe(job.name);
});

describe('for a controller', () => {
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    jest.spyOn(console, 'warn').mockImplementation(text => void warnings.push(text));
  });

  test.each(['1.8.3', '1.5.1', 'v1.2.8'])('%s, which does not look at it when the job ends, an export warns', controllerVersion => {
    const { chart } = stack({ controllerVersion });

    (chart.node.root as App).synth();
    expect(warnings).toEqual([expect.stringMatching(
      /^warning: \[churn\/artifact\] spec\.from\.resource\.name: is a job made for controller 1\.\d\.\d, and exports follow jobs since 1\.9\.0/,
    )]);
    expect(warnings[0]).toContain('export-since-controller');
  });

  test.each(['1.9.0', '1.9.1', '2.0.0', undefined])('%s an export warns of nothing', controllerVersion => {
    const { chart } = stack({ controllerVersion });

    (chart.node.root as App).synth();
    expect(warnings).toEqual([]);
  });

  test('the warning can be acknowledged', () => {
    const { chart } = stack({ controllerVersion: '1.8.3' });

    TrainingRules.of(chart).acknowledge('export-since-controller', 'the pipeline applies it once the job has ended');
    (chart.node.root as App).synth();
    expect(warnings).toEqual([]);
  });
});
