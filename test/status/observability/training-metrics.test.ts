import { Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { OWN_LABELS, seriesOf } from './custom-resource-state';
import { HEALTH } from '../../../src/controller/states/truth-table';
import { TUNING_HEALTH } from '../../../src/controller/states/tuning-truth-table';
import { TrainingMetrics } from '../../../src/status/observability';
import { fullName, labelsOf } from '../../../src/status/observability/metrics';
import { TRAINING_JOB_METRICS } from '../../../src/status/observability/training-job-metrics';
import { TUNING_JOB_METRICS } from '../../../src/status/observability/tuning-job-metrics';
import { patched } from '../../rules/cases/case';
import { resourceIn, type Situation, TAKEN } from '../health/resources';
import { SITUATIONS } from '../health/situations';
import { condition, tuningResource } from '../health/tuning-resources';

const CONFIG = parse(new TrainingMetrics().kubeStateMetricsConfig());
const series = (situation: Situation, patch: object = {}) => seriesOf(CONFIG, patched(resourceIn('1.9.1', situation), patch));
const valuesOf = (name: string, situation: Situation, patch: object = {}) =>
  series(situation, patch).filter(one => one.name === fullName(TRAINING_JOB_METRICS, name));

test('every situation of every state makes valid series with the labels of the job', () => {
  for (const { situation } of Object.values(SITUATIONS).flat()) {
    const found = series(situation, { metadata: { labels: { 'cdk8s-sagemaker-training/family': 'churn' } } });
    expect(found.length).toBeGreaterThan(0);
    const ids = found.map(({ name, labels }) => JSON.stringify([name, Object.entries(labels).sort()]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(found.filter(({ labels, value }) => labels.name !== 'churn-1f' || labels.namespace !== 'team' || labels.family !== 'churn' || !Number.isFinite(value))).toEqual([]);
  }
});

test('every value that the table of states goes by has a series of its own', () => {
  const known = new Set(TRAINING_JOB_METRICS.metrics.flatMap(metric => metric.kind === 'states' ? metric.states.map(state => `${metric.path.at(-1)}=${state}`) : []));
  const used = HEALTH.flatMap(({ when }) => when.flatMap(fact => fact.kind === 'status' && fact.field === 'trainingJobStatus' ? fact.values.map(value => `${fact.field}=${value}`)
    : fact.kind === 'rule' ? fact.values.map(value => `${fact.list}=${value}`) : []));
  expect(used.filter(one => !known.has(one))).toEqual([]);
});

test('a status is 1 for the value of the field and 0 for the others', () => {
  const status = valuesOf('status', { job: 'Failed' });
  expect(status.filter(({ value }) => value === 1).map(({ labels }) => labels.status)).toEqual(['Failed']);
  expect(status).toHaveLength(6);
  expect(valuesOf('status', {})).toEqual([]);
});

test('times are seconds, conditions 1 and 0', () => {
  expect(valuesOf('created_seconds', { job: 'InProgress' })[0].value).toBe(Date.parse('2026-03-02T10:00:05Z') / 1000);
  expect(valuesOf('condition', { job: 'InProgress', terminal: 'no' }).map(({ labels, value }) => [labels.type, value])).toContainEqual(['ACK.Terminal', 1]);
  expect(valuesOf('condition', { job: 'InProgress' }).map(({ labels, value }) => [labels.type, value])).toContainEqual(['ACK.ResourceSynced', 0]);
});

test('a taken name is told from other terminal conditions', () => {
  expect(valuesOf('name_taken', { job: 'Completed', terminal: TAKEN }).map(({ value }) => value)).toEqual([1]);
  expect(valuesOf('name_taken', { job: 'Completed', terminal: 'other' }).map(({ value }) => value)).toEqual([0]);
  expect(valuesOf('name_taken', { job: 'Completed' })).toEqual([]);
});

test('every metric can be made, with its labels', () => {
  const full = series({
    job: 'InProgress',
    terminal: TAKEN,
    debugRules: [{ name: 'a', status: 'Error' }],
    profilerRules: [{ name: 'b', status: 'InProgress' }],
  }, {
    metadata: { labels: { 'cdk8s-sagemaker-training/family': 'churn' } },
    spec: {
      resourceConfig: { instanceCount: 2, instanceType: 'ml.m5.xlarge', instanceGroups: [{ instanceGroupName: 'g', instanceType: 'ml.g5.xlarge', instanceCount: 3 }] },
      stoppingCondition: { maxRuntimeInSeconds: 60 },
    },
    status: { lastModifiedTime: '2026-03-02T10:30:00Z', warmPoolStatus: { status: 'Available', resourceRetainedBillableTimeInSeconds: 5 } },
  });
  for (const metric of TRAINING_JOB_METRICS.metrics) {
    const [one] = full.filter(({ name }) => name === fullName(TRAINING_JOB_METRICS, metric.name));
    expect([metric.name, Object.keys(one?.labels ?? {}).filter(label => !/^customresource_|^(namespace|name|family)$/.test(label)).sort()])
      .toEqual([metric.name, labelsOf(metric).sort()]);
  }
});

test('a tuning job has metrics of its own, with their labels', () => {
  const resource = patched(tuningResource({
    hyperParameterTuningJobStatus: 'Completed',
    ...condition('ACK.Terminal', TAKEN),
    bestTrainingJob: { trainingEndTime: '2026-03-02T11:00:00Z', finalHyperParameterTuningJobObjectiveMetric: { metricName: 'validation:auc', value: 0.91 } },
  }, { namespace: 'team', creationTimestamp: '2026-03-02T10:00:00Z', labels: { 'cdk8s-sagemaker-training/family': 'churn' } }), {
    spec: { hyperParameterTuningJobConfig: { resourceLimits: { maxNumberOfTrainingJobs: 20, maxParallelTrainingJobs: 4 } } },
  });
  const found = seriesOf(CONFIG, resource).filter(({ value }) => value !== 0).map(({ name, labels, value }) =>
    [name, Object.fromEntries(Object.entries(labels).filter(([label]) => !OWN_LABELS.includes(label))), value]);
  const common = { namespace: 'team', name: 'churn', family: 'churn' };
  expect(found).toEqual([
    ['sagemaker_tuning_job_resource_created_seconds', common, Date.parse('2026-03-02T10:00:00Z') / 1000],
    ['sagemaker_tuning_job_max_training_jobs', common, 20],
    ['sagemaker_tuning_job_max_parallel_training_jobs', common, 4],
    ['sagemaker_tuning_job_status', { ...common, status: 'Completed' }, 1],
    ['sagemaker_tuning_job_best_objective', { ...common, metric: 'validation:auc' }, 0.91],
    ['sagemaker_tuning_job_best_training_ended_seconds', common, Date.parse('2026-03-02T11:00:00Z') / 1000],
    ['sagemaker_tuning_job_condition', { ...common, type: 'ACK.Terminal' }, 1],
    ['sagemaker_tuning_job_name_taken', { ...common, message: TAKEN }, 1],
  ]);
  expect(found).toHaveLength(TUNING_JOB_METRICS.metrics.length);
});

test('every status that the table of states of tuning jobs goes by has a series of its own', () => {
  const [known] = TUNING_JOB_METRICS.metrics.flatMap(metric => metric.kind === 'states' && metric.label === 'status' ? [metric.states] : []);
  const used = TUNING_HEALTH.flatMap(({ when }) => when.flatMap(fact => fact.kind === 'status' ? fact.values : []));
  expect(used.filter(status => !known.includes(status))).toEqual([]);
});

test('the ConfigMap and the values for Helm hold the same configuration', () => {
  const chart = new Chart(Testing.app(), 'test');
  new TrainingMetrics().configMap(chart, 'metrics', { namespace: 'monitoring' });
  const [{ kind, metadata, data }] = Testing.synth(chart);
  expect([kind, metadata.namespace, parse(data['training-jobs.yaml'])]).toEqual(['ConfigMap', 'monitoring', CONFIG]);
  const { customResourceState, rbac } = new TrainingMetrics().helmValues();
  expect(customResourceState).toEqual({ enabled: true, config: CONFIG });
  expect(rbac.extraRules).toContainEqual({ apiGroups: ['sagemaker.services.k8s.aws'], resources: ['trainingjobs', 'hyperparametertuningjobs'], verbs: ['list', 'watch'] });
});

test('values that are extended do not change the next ones', () => {
  const before = JSON.stringify(new TrainingMetrics().helmValues());
  const { rbac, customResourceState } = new TrainingMetrics().helmValues();
  rbac.extraRules.push({ apiGroups: [''], resources: ['pods'], verbs: ['list'] });
  customResourceState.config.spec.resources[0].labelsFromPath.team = ['metadata', 'labels', 'team'];
  expect(JSON.stringify(new TrainingMetrics().helmValues())).toBe(before);
});
