/* Load, a service that fails, and a controller that dies: nothing runs twice, nothing is lost. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { requestOf } from './intent';
import { exampleManifests } from './manifests';
import { AdoptionPolicy, JobName } from '../../src';
import { manifestWith } from '../../test/fixtures';
import { sleep, until } from '../harness/until';
import { condition, isSynced, isTerminal, REGION, World } from '../harness/world';
import type { Call, Fault } from '../sagemaker/service';

const LATE_INITIALIZED = [
  'enableInterContainerTrafficEncryption', 'enableManagedSpotTraining', 'enableNetworkIsolation',
  'outputDataConfig.kmsKeyID', 'outputDataConfig.compressionType', 'algorithmSpecification.enableSageMakerMetricsTimeSeries',
];

describe('one job, when a call goes wrong', { concurrency: true }, () => {
  let world: World;
  before(async () => {
    world = await World.open('faults', { flags: ['--http-client-timeout=2s'] });
    world.service.faultOf = call => faults.get(call.request.TrainingJobName)?.(call);
  });
  after(() => world.close());
  const faults = new Map<string, (call: Call) => Fault | undefined>();

  test('a description that fails right after the creation is no harm to a spec with its defaults written out', async () => {
    const name = failingDescriptions('described-late');
    await world.apply(manifestWith({ name: JobName.fixed(name) }));
    await expectOneRunning(name);
  });

  test('and is the end of one without: what SageMaker fills in is then taken for a change', async () => {
    const name = failingDescriptions('terminal-without-defaults');
    await world.apply(withoutDefaults(manifestWith({ name: JobName.fixed(name) })));
    const resource = await world.untilResource(name, 'is refused', isTerminal);
    assert.match(condition(resource, 'ACK.Terminal').message!, /only Warm Pool or Profiler can be updated/);
    assert.equal(resource.spec.outputDataConfig.compressionType, undefined);
    assert.equal(world.service.job(name).status, 'InProgress');
  });

  test('and of one with instance groups, whose count of 0 only SageMaker can write', async () => {
    const name = failingDescriptions('terminal-with-groups');
    const { metadata, ...job } = exampleManifests().heterogeneous.find(({ kind }) => kind === 'TrainingJob');
    await world.apply({ ...job, metadata: { ...metadata, name }, spec: { ...job.spec, trainingJobName: name } });
    const resource = await world.untilResource(name, 'is refused', isTerminal);
    assert.match(condition(resource, 'ACK.Terminal').message!, /only Warm Pool or Profiler can be updated/);
  });

  test('instance groups with the count of 0 written out are no different', async () => {
    const name = failingDescriptions('groups-with-count');
    const { metadata, ...job } = exampleManifests().heterogeneous.find(({ kind }) => kind === 'TrainingJob');
    const spec = { ...job.spec, trainingJobName: name, resourceConfig: { ...job.spec.resourceConfig, instanceCount: 0 } };
    await world.apply({ ...job, metadata: { ...metadata, name }, spec });
    await expectOneRunning(name);
  });

  test('instance groups never go with adopt-or-create once the job exists', async () => {
    const { metadata, ...job } = exampleManifests().heterogeneous.find(({ kind }) => kind === 'TrainingJob');
    const spec = { ...job.spec, trainingJobName: 'groups-adopting' };
    const annotations = { ...metadata.annotations, 'services.k8s.aws/adoption-policy': 'adopt-or-create' };
    world.service.ask('CreateTrainingJob', requestOf(spec), REGION);
    await world.apply({ ...job, metadata: { ...metadata, annotations, name: 'groups-adopting' }, spec });
    const resource = await world.untilResource('groups-adopting', 'is refused', isTerminal);
    assert.match(condition(resource, 'ACK.Terminal').message!, /only Warm Pool or Profiler can be updated/);
  });

  test('a spec without its defaults gets them when nothing goes wrong', async () => {
    const manifest = withoutDefaults(manifestWith({ name: JobName.fixed('late-initialized') }));
    await world.apply(manifest);
    const { spec } = await world.untilResource('late-initialized', 'has its defaults', each => each.spec.outputDataConfig.compressionType !== undefined);
    assert.equal(spec.enableNetworkIsolation, false);
    assert.equal(spec.outputDataConfig.kmsKeyID, '');
    await world.apply(manifest, { manager: 'tester' });
    assert.equal((await world.get('late-initialized')).spec.enableNetworkIsolation, false, 'and keeps them when it is applied again');
  });

  test('a creation that never reached SageMaker is tried again', async () => {
    once('unheard', 'CreateTrainingJob', 'unheard');
    await world.apply(manifestWith({ name: JobName.fixed('unheard') }));
    await expectOneRunning('unheard');
  });

  /*
   * The job exists, but the controller's SDK asks once more and is told that the name is taken. The controller takes that
   * for its answer, and keeps the resource all the same.
   */
  for (const fault of ['unanswered', 'silent'] as const) {
    test(`a creation whose answer is lost (${fault}): the job runs, and its resource is refused`, async () => {
      once(fault, 'CreateTrainingJob', fault);
      await world.apply(manifestWith({ name: JobName.fixed(fault) }));
      const resource = await world.untilResource(fault, 'is refused', isTerminal);
      assert.match(condition(resource, 'ACK.Terminal').message!, /ResourceInUse: Training job names must be unique/);
      assert.equal(resource.status.trainingJobStatus, undefined);

      await world.delete(fault);
      await world.untilGone(fault);
      assert.equal(world.service.job(fault).status, 'Stopped', 'deleting the resource stops the job');
    });
  }

  test('a stop that fails is tried until it works', async () => {
    const name = 'stopped-late';
    await world.apply(manifestWith({ name: JobName.fixed(name) }));
    await expectOneRunning(name);
    let failures = 0;
    faults.set(name, ({ operation }) => (operation === 'StopTrainingJob' && failures++ < 5 ? 'failing' : undefined));
    await world.delete(name);
    await until('the resource is gone', async () => !await world.exists(name), 120);
    assert.equal(world.service.job(name).status, 'Stopped');
  });

  /** The descriptions after the creation fail until the controller gives the reconciliation up. */
  function failingDescriptions(name: string): string {
    let left = 3;
    faults.set(name, ({ operation }) => (operation === 'DescribeTrainingJob' && world.service.has(name) && left-- > 0 ? 'failing' : undefined));
    return name;
  }

  function once(name: string, operation: string, fault: Fault): void {
    let left = 1;
    faults.set(name, call => (call.operation === operation && left-- > 0 ? fault : undefined));
  }

  async function expectOneRunning(name: string): Promise<void> {
    await world.untilRuns(name);
    await sleep(1);
    const resource = await world.get(name);
    assert.equal(isTerminal(resource), false, condition(resource, 'ACK.Terminal').message);
    assert.equal(world.service.callsOf('CreateTrainingJob', name).filter(({ outcome }) => outcome === undefined).length, 1);
  }
});

describe('a resource that was refused since the answer was lost', () => {
  test('has its job back when the controller restarts', async t => {
    const world = await World.open('lost-answer');
    t.after(() => world.close());
    const names = ['plain', 'adopting'];
    const lost = new Set<string>();
    world.service.faultOf = ({ operation, request: { TrainingJobName: name } }) =>
      operation === 'CreateTrainingJob' && !lost.has(name) && lost.add(name) ? 'unanswered' : undefined;
    await world.apply(manifestWith({ name: JobName.fixed('plain') }));
    await world.apply(manifestWith({ name: JobName.fixed('adopting'), adoption: AdoptionPolicy.ADOPT_OR_CREATE }));
    for (const name of names) {
      await world.untilResource(name, 'is refused', isTerminal);
    }

    await world.restartController();

    for (const name of names) {
      const resource = await world.untilResource(name, 'has its job back', ({ status }) => status.trainingJobStatus === 'InProgress');
      assert.equal(isTerminal(resource), false);
      assert.equal(world.service.callsOf('CreateTrainingJob', name).filter(({ outcome }) => outcome === 'unanswered').length, 1);
    }
  });
});

describe('the controller dies', { concurrency: true }, () => {
  test('while a job is being created: the job is found again, and not run twice', async t => {
    const world = await World.open('killed-creating');
    t.after(() => world.close());
    world.service.faultOf = ({ operation }) => (operation === 'CreateTrainingJob' ? 'silent' : undefined);
    await world.apply(manifestWith({ name: JobName.fixed('orphan') }));
    await until('it exists', () => world.service.has('orphan'));
    await world.stopController('SIGKILL');
    world.service.faultOf = () => undefined;
    await world.startController();

    const resource = await world.untilResource('orphan', 'is found again', ({ status }) => status?.trainingJobStatus === 'InProgress');
    assert.equal(isTerminal(resource), false, condition(resource, 'ACK.Terminal').message);
    assert.equal(world.service.callsOf('CreateTrainingJob', 'orphan').length, 1);
  });

  test('while a job is being stopped: the stop is finished', async t => {
    const world = await World.open('killed-stopping', { service: { pace: { running: Infinity, stopping: 5 } } });
    t.after(() => world.close());
    await world.apply(manifestWith({ name: JobName.fixed('stopping') }));
    await world.untilRuns('stopping');
    await world.delete('stopping');
    await until('it is asked to stop', () => world.service.job('stopping').wasAskedToStop);
    await world.stopController('SIGKILL');
    await world.startController();
    await world.untilGone('stopping');
    assert.equal(world.service.job('stopping').status, 'Stopped');
  });
});

describe('500 jobs at once', { concurrency: true }, () => {
  const NAMES = Array.from({ length: 500 }, (_, index) => `load-${index}`);

  test('each runs once, with a controller as it comes that is killed half-way', async t => {
    const world = await World.open('load', { concurrency: 1, resync: 300, service: { pace: { running: 0, stopping: 0 } } });
    t.after(() => world.close());
    await applyAll(world);
    await killHalfWay(world);
    await expectEachOnce(world);
  });

  test('each runs once, although one call in twenty fails and the controller is killed half-way', async t => {
    const world = await World.open('load-failing', { concurrency: 20, resync: 300, service: { pace: { running: 0, stopping: 0 } } });
    t.after(() => world.close());
    let calls = 0;
    world.service.faultOf = () => (['throttled', 'failing', 'unheard', ...Array<undefined>(57)] as const)[calls++ % 60];
    await applyAll(world);
    await killHalfWay(world);
    await expectEachOnce(world);
  });

  async function applyAll(world: World): Promise<void> {
    const template = manifestWith({ name: JobName.fixed('load-template') });
    await Promise.all(NAMES.map(name => world.apply({
      ...template, metadata: { ...template.metadata, name }, spec: { ...template.spec, trainingJobName: name },
    })));
  }

  async function killHalfWay(world: World): Promise<void> {
    await until('half of them are created', () => world.service.names.length >= NAMES.length / 2, 300, () => world.service.names.length);
    await world.stopController('SIGKILL');
    await world.startController();
  }

  async function expectEachOnce(world: World): Promise<void> {
    await until('all are Completed and synced',
      async () => (await world.kubernetes.list('TrainingJob', world.namespace)).every(each => each.status?.trainingJobStatus === 'Completed' && isSynced(each)),
      400, () => world.service.names.length);
    assert.equal(world.service.names.length, NAMES.length);
    for (const name of NAMES) {
      const succeeded = world.service.callsOf('CreateTrainingJob', name).filter(({ outcome }) => outcome === undefined);
      assert.equal(succeeded.length, 1, name);
    }
    const refused = (await world.kubernetes.list('TrainingJob', world.namespace)).filter(isTerminal);
    assert.deepEqual(refused.map(({ metadata }) => metadata.name), []);
    assert.deepEqual(world.service.callsOf('UpdateTrainingJob'), []);
    assert.deepEqual(world.service.callsOf('StopTrainingJob'), []);
  }
});

function withoutDefaults(manifest: any): any {
  const copy = structuredClone(manifest);
  for (const path of LATE_INITIALIZED) {
    const segments = path.split('.');
    const last = segments.pop()!;
    delete segments.reduce((inner, segment) => inner[segment], copy.spec)[last];
  }
  return copy;
}
