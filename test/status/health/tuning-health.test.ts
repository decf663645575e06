import { verdictOf } from './label-selector';
import { runHealthCheck } from './lua-interpreter';
import { condition, SYNCED, tuningResource as resource } from './tuning-resources';
import { TUNING_HEALTH, tuningHealthRows } from '../../../src/controller/states/tuning-truth-table';
import { TrainingStatus, TuningHealth } from '../../../src/status';
import { evaluateCel } from '../../platform/cel-interpreter';

const ended = (hyperParameterTuningJobStatus: string, more: object = {}) =>
  resource({ hyperParameterTuningJobStatus, conditions: [SYNCED], ...more });

/** A resource for each row, and its health. */
const SITUATIONS: Record<string, [any, string]> = {
  'deleting': [resource({ hyperParameterTuningJobStatus: 'Stopping' }, { deletionTimestamp: '2026-11-28T00:00:00Z' }), 'progressing'],
  'name-taken': [resource({ hyperParameterTuningJobStatus: 'Completed', ...condition('ACK.Terminal', 'Resource already exists') }), 'failed'],
  'rejected-by-controller': [resource(condition('ACK.Terminal', 'not implemented')), 'failed'],
  'rejected-by-sagemaker': [resource(condition('ACK.Recoverable', 'ValidationException: no metric')), 'failed'],
  'rejected-before-sagemaker': [resource(condition('ACK.Recoverable', 'operation error SageMaker: CreateHyperParameterTuningJob, 2 validation error(s) found.')), 'failed'],
  'job-failed': [ended('Failed', { failureReason: 'all training jobs have failed' }), 'failed'],
  'job-stopped': [ended('Stopped'), 'failed'],
  'delete-failed': [ended('DeleteFailed'), 'failed'],
  'job-running': [resource({ hyperParameterTuningJobStatus: 'InProgress' }), 'progressing'],
  'job-completed': [ended('Completed'), 'healthy'],
  'retried': [resource(condition('ACK.Recoverable', 'ThrottlingException: Rate exceeded')), 'progressing'],
  'waiting': [resource({}), 'progressing'],
};
const HEALTH_OF: Record<string, string> = { Healthy: 'healthy', Degraded: 'failed', Progressing: 'progressing' };
const health = new TuningHealth();

test('every state has a situation', () => {
  expect(Object.keys(SITUATIONS)).toEqual(TUNING_HEALTH.map(({ id }) => id));
  expect(JSON.stringify(TUNING_HEALTH)).not.toMatch(/trainingJobStatus"|secondaryStatus|CreateTrainingJob/);
});

test('all tools say the same', () => {
  const entries = Object.entries(SITUATIONS);
  const { inProgress, failed, current, kind } = health.fluxHealthCheck();
  const results = evaluateCel(entries.flatMap(([, [variables]]) => [inProgress, failed, current].map(expression => ({ expression, variables }))));
  const flux = entries.map((_, i) => ['progressing', 'failed', 'healthy'][results.slice(3 * i, 3 * i + 3).findIndex(({ value }) => value === true)] ?? 'progressing');
  expect(kind).toBe('HyperParameterTuningJob');
  expect(Object.fromEntries(entries.map(([row, [object]], i) => [row, {
    state: TrainingStatus.fromManifest(object).state, argoCd: HEALTH_OF[runHealthCheck(health.argoCdLua(), object).status], flux: flux[i],
  }]))).toEqual(Object.fromEntries(entries.map(([row, [, expected]]) => [row, { state: row, argoCd: expected, flux: expected }])));
});

test('Argo Workflows sees how a tuning job has ended', () => {
  const conditions = health.argoWorkflowConditions();
  const seen = (row: string) => verdictOf(conditions, SITUATIONS[row][0]);
  expect(['job-failed', 'job-stopped', 'delete-failed', 'rejected-by-controller', 'job-completed', 'job-running'].map(seen))
    .toEqual(['failed', 'failed', 'failed', 'failed', 'healthy', 'progressing']);
});

test('the script reads tuning jobs', () => {
  const script = health.kubectlScript();
  expect(script).toContain('kubectl get hyperparametertuningjobs.sagemaker.services.k8s.aws');
  expect(script).toContain('hyperParameterTuningJobStatus={.status.hyperParameterTuningJobStatus}');
  expect(script).not.toMatch(/trainingJobStatus|RuleEvaluation|training job/);
});

test('a rejected tuning job can be waited for', () => {
  expect(tuningHealthRows({ waitWhenRejected: true }).map(({ id }) => id)).toEqual(Object.keys(SITUATIONS).filter(id => id !== 'rejected-by-sagemaker'));
});
