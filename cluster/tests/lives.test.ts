/* The life of jobs whose names follow their content: change, revert, prune, delete, adopt. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { requestOf } from './intent';
import { AdoptionPolicy, DeletionPolicy, JobName, type TrainingJobProps } from '../../src';
import { manifestWith } from '../../test/fixtures';
import { sleep, until } from '../harness/until';
import { condition, isSynced, isTerminal, REGION, World } from '../harness/world';
import type { Job } from '../sagemaker/job';

const FAMILY = 'cdk8s-sagemaker-training/family';

describe('jobs named after their content', { concurrency: true }, () => {
  let world: World;
  before(async () => void (world = await World.open('lives')));
  after(() => world.close());

  test('a changed spec is a new resource and a new job; pruning the old resource stops the old job', async () => {
    const [a, b] = versions('change');
    await running(world, a);
    await running(world, b);
    assert.notEqual(a.metadata.name, b.metadata.name);
    assert.equal(jobOf(world, a).status, 'InProgress');

    await prune(world, 'change', [b]);
    await gone(world, a);
    assert.equal(jobOf(world, a).status, 'Stopped');
    assert.equal(jobOf(world, b).status, 'InProgress');
    assert.equal(world.service.callsOf('StopTrainingJob', a.metadata.name).length, 1);
  });

  test('A, B, A again: the second A is refused although it shows the status of the first, and nothing runs', async () => {
    const [a, b] = versions('revert');
    await running(world, a);
    jobOf(world, a).end('Completed');
    await running(world, b);
    await prune(world, 'revert', [b]);
    await gone(world, a);

    await world.apply(a);
    const again = await world.untilResource(a.metadata.name, 'is refused', isTerminal);

    assert.match(condition(again, 'ACK.Terminal').message!, /Resource already exists/);
    assert.equal(again.status.trainingJobStatus, 'Completed');
    assert.equal(isSynced(again), true);
    assert.equal(condition(again, 'Ready').status, 'False');
    assert.equal(world.service.callsOf('CreateTrainingJob', a.metadata.name).length, 1);
    assert.deepEqual(again.metadata.finalizers, undefined);

    await world.delete(a.metadata.name);
    await gone(world, a);
    assert.deepEqual(world.service.callsOf('StopTrainingJob', a.metadata.name), []);
  });

  test('A, B, A again with another run: the second A runs', async () => {
    const [a, b] = versions('rerun');
    const again = manifestWith({ name: JobName.hashed({ family: 'rerun', run: '2' }) });
    await running(world, a);
    await running(world, b);
    await running(world, again);
    await prune(world, 'rerun', [again]);

    assert.equal(jobOf(world, again).status, 'InProgress');
    await until('the others are stopped', () => jobOf(world, a).wasAskedToStop && jobOf(world, b).wasAskedToStop);
  });

  for (const ending of ['Completed', 'Stopped', undefined] as const) {
    test(`A, B, A again with adopt-or-create: the second A takes over the job that is ${ending ?? 'InProgress'}`, async () => {
      const family = `adopting-${(ending ?? 'running').toLowerCase()}`;
      const [a, b] = versions(family, { adoption: AdoptionPolicy.ADOPT_OR_CREATE, ...(ending ? {} : { deletionPolicy: DeletionPolicy.RETAIN }) });
      await running(world, a);
      if (ending !== undefined) {
        jobOf(world, a).end(ending);
      }
      await running(world, b);
      await prune(world, family, [b]);
      await gone(world, a);

      await world.apply(a);
      const again = await world.untilResource(a.metadata.name, 'has taken over the job',
        ({ metadata, status }) => metadata.finalizers?.length > 0 && status?.trainingJobStatus === (ending ?? 'InProgress'));
      await world.untilSeenAgain([a.metadata.name], 2);
      const later = await world.get(a.metadata.name);

      assert.equal(isTerminal(again), false);
      assert.equal(isTerminal(later), false, condition(later, 'ACK.Terminal').message);
      assert.deepEqual(later.spec, a.spec);
      assert.equal(world.service.callsOf('CreateTrainingJob', a.metadata.name).length, 1);
      assert.deepEqual(world.service.callsOf('UpdateTrainingJob', a.metadata.name), []);
    });
  }

  test('adoption asked for after a name clash comes too late: an annotation starts no reconciliation', async () => {
    const clash = manifestWith({ name: JobName.fixed('too-late') });
    runsAlready(world, clash);
    await world.apply(clash);
    await world.untilResource('too-late', 'is refused', isTerminal);

    await world.apply(manifestWith({ name: JobName.fixed('too-late'), adoption: AdoptionPolicy.ADOPT_OR_CREATE }));
    await sleep(5);
    assert.ok(isTerminal(await world.get('too-late')));
  });

  test('deleting a resource stops its running job, and waits for it', async () => {
    const manifest = manifestWith({ name: JobName.fixed('deleted') });
    await running(world, manifest);
    await world.delete('deleted');
    const resource = await world.untilResource('deleted', 'is stopping', each => condition(each, 'ACK.Recoverable').status === 'True');
    assert.match(condition(resource, 'ACK.Recoverable').message!, /TrainingJob is Stopping/);
    await gone(world, manifest);
    assert.equal(jobOf(world, manifest).status, 'Stopped');
  });

  test('deleting a resource with the policy retain leaves its job running', async () => {
    const manifest = manifestWith({ name: JobName.fixed('retained'), deletionPolicy: DeletionPolicy.RETAIN });
    await running(world, manifest);
    await world.delete('retained');
    await gone(world, manifest);
    assert.equal(jobOf(world, manifest).status, 'InProgress');
    assert.deepEqual(world.service.callsOf('StopTrainingJob', 'retained'), []);
  });

  test('deleting the resource of a job that has ended calls nothing', async () => {
    const manifest = manifestWith({ name: JobName.fixed('ended') });
    await running(world, manifest);
    jobOf(world, manifest).end('Failed', 'out of memory');
    await world.delete('ended');
    await gone(world, manifest);
    assert.deepEqual(world.service.callsOf('StopTrainingJob', 'ended'), []);
  });

  test('any other word than delete is taken as retain', async () => {
    const manifest = manifestWith({ name: JobName.fixed('misspelt') });
    manifest.metadata.annotations['services.k8s.aws/deletion-policy'] = 'Delete';
    await running(world, manifest);
    await world.delete('misspelt');
    await gone(world, manifest);
    assert.equal(jobOf(world, manifest).status, 'InProgress');
  });

  test('a job that ends is seen, good or bad, and both are synced', async () => {
    for (const [name, ending] of [['good', 'Completed'], ['bad', 'Failed']] as const) {
      const manifest = manifestWith({ name: JobName.fixed(name) });
      await running(world, manifest);
      jobOf(world, manifest).end(ending, ending === 'Failed' ? 'AlgorithmError' : undefined);
    }
    const good = await world.untilResource('good', 'is synced', isSynced);
    const bad = await world.untilResource('bad', 'is synced', isSynced);

    assert.equal(good.status.trainingJobStatus, 'Completed');
    assert.equal(good.status.modelArtifacts.s3ModelArtifacts, 's3://churn/models/good/output/model.tar.gz');
    assert.equal(bad.status.trainingJobStatus, 'Failed');
    assert.equal(bad.status.failureReason, 'AlgorithmError');
    assert.equal(condition(bad, 'Ready').status, 'True');
  });

  test('a finished job that somebody deletes in SageMaker while its resource lives is run again', async () => {
    const manifest = manifestWith({ name: JobName.fixed('deleted-in-sagemaker') });
    await running(world, manifest);
    jobOf(world, manifest).end('Completed');
    await world.untilResource('deleted-in-sagemaker', 'is synced', isSynced);

    world.service.forget('deleted-in-sagemaker');
    await until('it runs again', () => world.service.callsOf('CreateTrainingJob', 'deleted-in-sagemaker').length === 2);
    assert.equal(jobOf(world, manifest).status, 'InProgress');
  });
});

describe('a job that exists already', { concurrency: true }, () => {
  let world: World;
  before(async () => void (world = await World.open('adoption')));
  after(() => world.close());

  test('is not run again: the resource is refused, though it shows the status of the old job', async () => {
    const manifest = manifestWith({ name: JobName.fixed('taken') });
    runsAlready(world, manifest).end('Completed');
    await world.apply(manifest);
    const resource = await world.untilResource('taken', 'is refused', isTerminal);

    assert.match(condition(resource, 'ACK.Terminal').message!, /Resource already exists/);
    assert.equal(resource.status.trainingJobStatus, 'Completed');
    assert.equal(condition(resource, 'Ready').status, 'False');
    assert.equal(condition(resource, 'ACK.ResourceSynced').status, 'True');
    assert.deepEqual(world.service.callsOf('CreateTrainingJob', 'taken'), []);
  });

  test('is adopted: what SageMaker reports replaces the spec', async () => {
    const manifest = manifestWith({ name: JobName.fixed('adopted'), adoption: AdoptionPolicy.ADOPT });
    const existing = manifestWith({ name: JobName.fixed('adopted'), metrics: [{ name: 'loss', regex: 'loss=(.*)' }] });
    runsAlready(world, existing);
    await world.apply(manifest);
    const metricsOf = ({ spec }: any) => spec.algorithmSpecification.metricDefinitions;
    const resource = await world.untilResource('adopted', 'has the spec of the job', metricsOf); // marked as adopted in a write before

    assert.equal(resource.metadata.annotations['services.k8s.aws/adopted'], 'true');
    assert.equal(isTerminal(resource), false);
    assert.equal(metricsOf(resource)[0].name, 'loss');
    assert.ok(resource.metadata.finalizers.length > 0);
    assert.deepEqual(world.service.callsOf('CreateTrainingJob', 'adopted'), []);
  });

  test('is never created by a resource that only adopts', async () => {
    const manifest = manifestWith({ name: JobName.fixed('absent'), adoption: AdoptionPolicy.ADOPT });
    await world.apply(manifest);
    await until('the controller looked for it', () => world.service.callsOf('DescribeTrainingJob', 'absent').length > 0);
    await sleep(3);
    assert.deepEqual(world.service.callsOf('CreateTrainingJob', 'absent'), []);
  });

  test('is created by adopt-or-create if there is none', async () => {
    const manifest = manifestWith({ name: JobName.fixed('created'), adoption: AdoptionPolicy.ADOPT_OR_CREATE });
    await running(world, manifest);
    await world.untilSeenAgain(['created'], 1);
    assert.equal(isTerminal(await world.get('created')), false);
    assert.equal(world.service.callsOf('CreateTrainingJob', 'created').length, 1);
  });

  test('is watched by a resource that is read-only, and never touched', async () => {
    const manifest = manifestWith({ name: JobName.fixed('watched'), readOnly: true });
    const job = runsAlready(world, manifest);
    await world.apply(manifest);
    await world.untilResource('watched', 'shows the job', ({ status }) => status?.trainingJobStatus === 'InProgress');
    await world.apply(manifestWith({ name: JobName.fixed('watched'), readOnly: true, environment: { CHANGED: 'yes' } }));
    await sleep(2);
    assert.equal(isTerminal(await world.get('watched')), false);

    await world.delete('watched');
    await gone(world, manifest);
    assert.equal(job.status, 'InProgress');
    for (const operation of ['CreateTrainingJob', 'UpdateTrainingJob', 'StopTrainingJob']) {
      assert.deepEqual(world.service.callsOf(operation, 'watched'), []);
    }
  });

  test('read-only without a job creates nothing', async () => {
    await world.apply(manifestWith({ name: JobName.fixed('nothing-to-watch'), readOnly: true }));
    await until('the controller looked for it', () => world.service.callsOf('DescribeTrainingJob', 'nothing-to-watch').length > 0);
    await sleep(3);
    assert.deepEqual(world.service.callsOf('CreateTrainingJob', 'nothing-to-watch'), []);
    assert.equal((await world.get('nothing-to-watch')).status, undefined);
  });

  test('an adoption policy that there is not is refused', async () => {
    const manifest = manifestWith({ name: JobName.fixed('unknown-policy') });
    manifest.metadata.annotations['services.k8s.aws/adoption-policy'] = 'adopt-only';
    await world.apply(manifest);
    const resource = await world.untilResource('unknown-policy', 'is refused', isTerminal);
    assert.match(condition(resource, 'ACK.Terminal').message!, /unrecognized adoption policy/);
    assert.deepEqual(world.service.callsOf('CreateTrainingJob', 'unknown-policy'), []);
  });
});

/** Two versions of one job. */
function versions(family: string, props: Partial<TrainingJobProps> = {}): [any, any] {
  const name = JobName.hashed({ family });
  return [manifestWith({ ...props, name }), manifestWith({ ...props, name, hyperParameters: { eta: 0.3 } })];
}

async function running(world: World, manifest: any): Promise<void> {
  await world.apply(manifest);
  await world.untilRuns(manifest.metadata.name);
}

/** As if the job had been created elsewhere. */
function runsAlready(world: World, manifest: any): Job {
  world.service.ask('CreateTrainingJob', requestOf(manifest.spec), REGION);
  return jobOf(world, manifest);
}

function jobOf(world: World, manifest: any): Job {
  return world.service.job(manifest.spec.trainingJobName);
}

async function gone(world: World, manifest: any): Promise<void> {
  await until(`${manifest.metadata.name} is gone`, async () => !await world.exists(manifest.metadata.name), 90);
}

/** As `kubectl apply --prune` with the label of the family: what is there and no longer applied is deleted. */
async function prune(world: World, family: string, applied: any[]): Promise<void> {
  const names = applied.map(({ metadata }) => metadata.name);
  for (const { metadata } of await world.kubernetes.list('TrainingJob', world.namespace, `${FAMILY}=${family}`)) {
    if (!names.includes(metadata.name)) {
      await world.delete(metadata.name);
    }
  }
}
