import { Chart, Testing } from 'cdk8s';
import { TrainingDefaults, TrainingJob } from '../../../src';
import { ExportTarget, StatusExport, StatusField } from '../../../src/status';
import { MINIMAL } from '../../fixtures';

test('an object that is there is named, in its namespace if that is told', () => {
  expect(ExportTarget.configMap('results')._toSpec('model', 'jobs')).toEqual({ key: 'model', kind: 'configmap', name: 'results', namespace: undefined });
  expect(ExportTarget.secret('keys', { namespace: 'serving' })._toSpec('model', 'jobs')).toEqual({
    key: 'model', kind: 'secret', name: 'keys', namespace: 'serving',
  });
  expect(ExportTarget.configMap('results').apiObject).toBeUndefined();
});

describe('new targets', () => {
  test('are made empty and come before the export, as the job does', () => {
    const chart = new Chart(Testing.app(), 'churn');
    const job = new TrainingJob(chart, 'z-model', MINIMAL);
    const to = ExportTarget.newConfigMap(chart, 'results');
    new StatusExport(chart, 'model', { job, field: StatusField.MODEL_ARTIFACTS, to });
    new StatusExport(chart, 'status', { job, field: StatusField.TRAINING_JOB_STATUS, to });
    const objects = Testing.synth(chart);

    expect(objects.map(({ kind }) => kind)).toEqual(['TrainingJob', 'ConfigMap', 'FieldExport', 'FieldExport']);
    expect(objects[1]).toEqual({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: to.name } });
    expect(objects.slice(2).map(({ spec }) => [spec.to.name, spec.to.key])).toEqual([[to.name, 'model'], [to.name, 'status']]);
  });

  test('may be secrets', () => {
    const chart = new Chart(Testing.app(), 'churn');
    ExportTarget.newSecret(chart, 'results');

    expect(Testing.synth(chart)[0]).toMatchObject({ kind: 'Secret', type: 'Opaque' });
  });

  test('are found in another namespace, if that is known', () => {
    const chart = new Chart(Testing.app(), 'churn');
    const job = new TrainingJob(chart, 'model', { ...MINIMAL, namespace: 'jobs' });
    const field = StatusField.ARN;
    new StatusExport(chart, 'a', { job, field, to: ExportTarget.newConfigMap(chart, 'there', { namespace: 'serving' }) });
    new StatusExport(chart, 'b', { job, field, to: ExportTarget.newConfigMap(chart, 'here', { namespace: 'jobs' }) });

    expect(Testing.synth(chart).filter(({ kind }) => kind === 'FieldExport').map(({ spec }) => spec.to.namespace)).toEqual(['serving', 'jobs']);
  });

  test.each([
    ['a prop', { namespace: 'jobs' }, () => {}],
    ['a default that is set later', {}, (chart: Chart) => TrainingDefaults.of(chart).set({ namespace: 'jobs' })],
  ])('are in the namespace of the job, which has it from %s', (_what, props, then) => {
    const chart = new Chart(Testing.app(), 'churn', { namespace: 'of-the-chart' });
    const job = new TrainingJob(chart, 'model', { ...MINIMAL, ...props });
    new StatusExport(chart, 'arn', { job, field: StatusField.ARN, to: ExportTarget.newConfigMap(chart, 'results') });
    then(chart);

    const [, map, written] = Testing.synth(chart);
    expect([map.metadata.namespace, written.metadata.namespace, written.spec.to.namespace]).toEqual(['jobs', 'jobs', undefined]);
  });

  test('can\'t be in the namespaces of two jobs', () => {
    const chart = new Chart(Testing.app(), 'churn');
    const to = ExportTarget.newConfigMap(chart, 'results');
    new StatusExport(chart, 'a', { job: new TrainingJob(chart, 'one', MINIMAL), field: StatusField.ARN, to });
    new StatusExport(chart, 'b', { job: new TrainingJob(chart, 'two', { ...MINIMAL, namespace: 'jobs' }), field: StatusField.ARN, to });
    expect(() => Testing.synth(chart)).toThrow('Expected churn/results to have the namespace \'jobs\' of the exported job, got none');
  });
});

test.each([undefined, null, '', 'Results', 'a_b', 1])('the name %p is refused', name => {
  expect(() => ExportTarget.configMap(name as any)).toThrow('Expected `name` to be lower-case letters, digits, inner hyphens and dots, got ');
  expect(() => ExportTarget.secret(name as any)).toThrow('Expected `name` to be');
});
