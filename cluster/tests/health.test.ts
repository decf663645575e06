/* What the health checks say of resources whose status the controller writes. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { requestOf } from './intent';
import { AdoptionPolicy, JobName, type TrainingJobProps } from '../../src';
import { HEALTH, type Health } from '../../src/controller/states/truth-table';
import { Debugger, DebugRule } from '../../src/debugging';
import { TrainingHealth } from '../../src/status';
import { IMAGE, manifestWith } from '../../test/fixtures';
import { evaluateCel } from '../../test/platform/cel-interpreter';
import { verdictOf } from '../../test/status/health/label-selector';
import { runHealthCheck } from '../../test/status/health/lua-interpreter';
import { condition, isSynced, isTerminal, REGION, World } from '../harness/world';
import type { Fault } from '../sagemaker/service';

const CHECKS = new TrainingHealth();
const ARGO_CD: Record<string, Health> = { Healthy: 'healthy', Degraded: 'failed', Progressing: 'progressing' };
const DEBUGGED: Partial<TrainingJobProps> = { debugger: Debugger.at('s3://churn/debugger/', { rules: [DebugRule.of('loss', IMAGE)] }) };

describe('the health of a job', { concurrency: true }, () => {
  let world: World;
  const faults = new Map<string, Fault>();
  before(async () => {
    world = await World.open('health', { service: { pace: { running: Infinity, stopping: Infinity } } });
    world.service.faultOf = ({ operation, request: { TrainingJobName: name } }) => operation === 'CreateTrainingJob' ? faults.get(name) : undefined;
  });
  after(() => world.close());

  const manifestOf = (name: string, props: Partial<TrainingJobProps> = {}) => manifestWith({ ...props, name: JobName.fixed(name) });
  const untilJobIs = (name: string, status: string) => world.untilResource(name, `is ${status}`, resource => resource.status?.trainingJobStatus === status);

  test('that runs, and then is complete', async () => {
    await world.apply(manifestOf('completed'));
    expectState(await untilJobIs('completed', 'InProgress'), 'job-running');
    world.service.job('completed').end('Completed');
    expectState(await untilJobIs('completed', 'Completed'), 'job-completed');
  });

  test('that fails', async () => {
    await world.apply(manifestOf('failed'));
    await untilJobIs('failed', 'InProgress');
    world.service.job('failed').end('Failed', 'AlgorithmError: exit code 1');
    const message = expectState(await untilJobIs('failed', 'Failed'), 'job-failed');
    assert.match(message, /AlgorithmError: exit code 1/);
  });

  test('that somebody stops', async () => {
    await world.apply(manifestOf('stopped'));
    await untilJobIs('stopped', 'InProgress');
    world.service.job('stopped').end('Stopped');
    expectState(await untilJobIs('stopped', 'Stopped'), 'job-stopped');
  });

  test('whose name was used before by a job that is complete', async () => {
    const manifest = manifestOf('taken');
    world.service.ask('CreateTrainingJob', requestOf(manifest.spec), REGION);
    world.service.job('taken').end('Completed');
    await world.apply(manifest);
    const resource = await world.untilResource('taken', 'is refused', isTerminal);
    assert.equal(resource.status.trainingJobStatus, 'Completed');
    assert.ok(expectState(resource, 'name-taken').endsWith(resource.status.creationTime));
  });

  test('whose spec is changed in place', async () => {
    const manifest = manifestOf('changed');
    await world.apply(manifest);
    await untilJobIs('changed', 'InProgress');
    await world.apply({ ...manifest, spec: { ...manifest.spec, hyperParameters: { eta: '1' } } });
    expectState(await world.untilResource('changed', 'is refused', isTerminal), 'rejected-by-controller');
  });

  test('that SageMaker refuses', async () => {
    const manifest = manifestOf('invalid');
    await world.apply({ ...manifest, spec: { ...manifest.spec, resourceConfig: { ...manifest.spec.resourceConfig, instanceType: 'ml.none.xlarge' } } });
    const resource = await world.untilResource('invalid', 'is refused', isRetried);
    expectState(resource, 'rejected-by-sagemaker', { argoWorkflows: 'progressing' });
  });

  test('whose request lacks a member, so that the SDK of the controller refuses it', async () => {
    const manifest = manifestOf('incomplete');
    await world.apply({ ...manifest, spec: { ...manifest.spec, checkpointConfig: {} } });
    const message = expectState(await world.untilResource('incomplete', 'is refused', isRetried), 'rejected-before-sagemaker', { argoWorkflows: 'progressing' });
    assert.match(message, /missing required field, CreateTrainingJobInput\.CheckpointConfig\.S3Uri/);
  });

  test('with a number that the API has no room for', async () => {
    const manifest = manifestOf('too-large');
    await world.apply({ ...manifest, spec: { ...manifest.spec, stoppingCondition: { maxRuntimeInSeconds: 3_000_000_000 } } });
    expectState(await world.untilResource('too-large', 'is refused', isRetried), 'rejected-before-sagemaker', { argoWorkflows: 'progressing' });
  });

  const FOUND: Record<string, Partial<TrainingJobProps>> = { adopted: { adoption: AdoptionPolicy.ADOPT_OR_CREATE }, watched: { readOnly: true } };
  for (const [name, props] of Object.entries(FOUND)) {
    test(`that was there before, is complete and is ${name}`, async () => {
      const manifest = manifestOf(name, props);
      world.service.ask('CreateTrainingJob', requestOf(manifest.spec), REGION);
      world.service.job(name).end('Completed');
      await world.apply(manifest);
      expectState(await world.untilResource(name, 'is synced', isSynced), 'job-completed');
    });
  }

  for (const fault of ['over quota', 'denied', 'throttled'] as const) {
    test(`that is ${fault}`, async () => {
      const name = fault.replace(' ', '-');
      faults.set(name, fault);
      await world.apply(manifestOf(name));
      expectState(await world.untilResource(name, 'waits', isRetried), 'retried');
    });
  }

  test('that is being deleted while it runs', async () => {
    await world.apply(manifestOf('deleting'));
    await untilJobIs('deleting', 'InProgress');
    await world.delete('deleting');
    expectState(await world.untilResource('deleting', 'is stopping', isRetried), 'deleting');
    world.service.job('deleting').end('Stopped');
  });

  for (const [ruleStatus, state] of [
    ['NoIssuesFound', 'job-completed'], ['InProgress', 'debug-rule-running'], ['IssuesFound', 'debug-rule-found-issues'], ['Error', 'debug-rule-error'],
  ] as const) {
    test(`that is complete with a Debugger rule that is ${ruleStatus}`, async () => {
      const name = `rule-${ruleStatus.toLowerCase()}`;
      await world.apply(manifestOf(name, DEBUGGED));
      await untilJobIs(name, 'InProgress');
      world.service.job(name).ruleStatus = ruleStatus;
      world.service.job(name).end('Completed');
      expectState(await untilJobIs(name, 'Completed'), state);
    });
  }
});

function isRetried(resource: any): boolean {
  return condition(resource, 'ACK.Recoverable').status === 'True';
}

/** All checks take a resource for one in this state of the table; gives the message. */
function expectState(resource: any, id: string, but: { argoWorkflows?: Health } = {}): string {
  const row = HEALTH.find(candidate => candidate.id === id)!;
  const status = JSON.stringify(resource.status);
  const { status: argoCd, message } = runHealthCheck(CHECKS.argoCdLua(), resource);
  assert.ok(message.startsWith(row.message), `${message}: ${status}`);
  assert.equal(ARGO_CD[argoCd], row.health, status);
  assert.equal(byFlux(resource), row.health, status);
  assert.equal(verdictOf(CHECKS.argoWorkflowConditions({ debugRules: 1 }), resource), but.argoWorkflows ?? row.health, status);
  return message;
}

function byFlux(resource: any): Health {
  const { inProgress, failed, current } = CHECKS.fluxHealthCheck();
  const [progressing, isFailed, isCurrent] = evaluateCel([inProgress, failed, current].map(expression => ({ expression, variables: resource })));
  assert.deepEqual([progressing.error, isFailed.error, isCurrent.error], [undefined, undefined, undefined]);
  return progressing.value ? 'progressing' : isFailed.value ? 'failed' : isCurrent.value ? 'healthy' : 'progressing';
}
