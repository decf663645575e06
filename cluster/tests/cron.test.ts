/*
 * The CronJob of a template: its objects before the API server, and its script run by hand, as the pods of its Jobs run it.
 * There is no kube-controller-manager here, so the test makes the Jobs, and plays the garbage collector.
 */
import * as assert from 'assert/strict';
import { spawn, spawnSync } from 'child_process';
import * as fs from 'fs';
import { after, before, describe, test } from 'node:test';
import * as path from 'path';
import { App, Chart, Cron, Duration } from 'cdk8s';
import { requestOf } from './intent';
import { exampleManifests } from './manifests';
import { Checkpoints, Channel, RunValue, TrainingCronJob, TrainingTemplate, type TrainingCronJobProps, type TrainingTemplateProps } from '../../src';
import { templatesIn, type ReadTemplate } from '../../src/manifest/open/read-templates';
import { valueIn } from '../../src/manifest/open/run-values';
import { MINIMAL } from '../../test/fixtures';
import { until } from '../harness/until';
import { access, REGION, World } from '../harness/world';

const WITHOUT_KUBECTL = spawnSync('kubectl', ['version', '--client'], { stdio: 'ignore' }).status !== 0
  && 'SKIPPED: kubectl is not installed, so the script of a CronJob is not run';
if (WITHOUT_KUBECTL) {
  console.warn(WITHOUT_KUBECTL);
}

const FIRST_MINUTE = 29_406_420;

interface Ended {
  readonly exit: number | null;
  readonly log: string;
}

describe('the CronJob of a template', { concurrency: true }, () => {
  let world: World;
  let other: World;
  before(async () => {
    world = await World.open('cron');
    other = await World.open('cron-other');
  });
  after(async () => {
    await world.close();
    await other.close();
  });

  test('is taken by the API server, strictly, with all objects around it', async () => {
    const examples = ['nightly', 'nightly-spot'].flatMap(name => exampleManifests()[name]);
    const objects = [...objectsOf(world), ...examples.map(object => world.inNamespace(object))];
    for (const object of objects) {
      await world.kubernetes.apply(object, { dryRun: true });
    }
  });

  test('its owner reference and its pods are valid', async () => {
    const job = await world.kubernetes.create(jobOf(world, objectsOf(world), 'valid'));
    assert.match(job.metadata.uid, /^[0-9a-f-]{36}$/);
  });

  test('its pods pass the Pod Security level `restricted`', async () => {
    await world.kubernetes.patch('Namespace', undefined, world.namespace, { metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } } });
    const { template } = jobOf(world, objectsOf(world), 'restricted').spec;
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { ...template.metadata, name: 'restricted', namespace: world.namespace }, spec: template.spec };
    await world.kubernetes.apply(pod, { dryRun: true });
    const { securityContext: _its, ...spec } = pod.spec;
    await assert.rejects(world.kubernetes.apply({ ...pod, spec }, { dryRun: true }), /violates PodSecurity "restricted/);
  });

  test('three ticks are three trainings with three names; a repeated tick and a restarted pod double nothing', { skip: WITHOUT_KUBECTL }, async () => {
    const objects = objectsOf(world, { family: 'ticks' });
    const runs = [0, 1, 2].map(tick => run(world, objects, FIRST_MINUTE + tick));
    const names = await untilCreated(world, 'ticks', 3);
    assert.deepEqual(names.map(name => name.replace(/^ticks-[0-9a-f]{8}-/, '')), ['29406420', '29406421', '29406422']);
    const again = run(world, objects, FIRST_MINUTE);
    names.forEach(name => world.service.job(name).end('Completed'));
    for (const { exit, log } of await Promise.all([...runs, again])) {
      assert.equal(exit, 0, log);
      assert.match(log, /the job is complete/);
    }
    assert.deepEqual(names.map(name => world.service.callsOf('CreateTrainingJob', name).length), [1, 1, 1]);
    const { metadata, spec } = await world.get(names[1]);
    assert.deepEqual(metadata.ownerReferences, [{
      apiVersion: 'batch/v1', kind: 'Job', name: 'test-nightly-29406421', uid: uidOf(FIRST_MINUTE + 1), controller: false, blockOwnerDeletion: false,
    }]);
    assert.equal(spec.inputDataConfig[0].dataSource.s3DataSource.s3URI, 's3://churn/days/2025-11-29/');
  });

  test('another namespace makes its own training, and leaves that of the first alone', { skip: WITHOUT_KUBECTL }, async () => {
    const both = [world, other].map(each => run(each, objectsOf(each, { family: 'spaces' }), FIRST_MINUTE));
    const [[first], [second]] = [await untilCreated(world, 'spaces', 1), await untilCreated(other, 'spaces', 1)];
    assert.notEqual(first, second);
    world.service.job(first).end('Completed');
    other.service.job(second).end('Completed');
    assert.deepEqual((await Promise.all(both)).map(({ exit }) => exit), [0, 0]);
  });

  test('a second cluster with the same charts is refused, and stops nothing; with a name of its own it trains', { skip: WITHOUT_KUBECTL }, async () => {
    const objects = objectsOf(world, { family: 'clusters' });
    const name = runsElsewhere(world, objects, FIRST_MINUTE);
    const { exit, log } = await run(world, objects, FIRST_MINUTE);
    assert.equal(exit, 1, log);
    assert.match(log, /the name of the job was used before/);
    await world.delete(name);
    await until('the refused resource is gone', async () => !await world.exists(name), 120);
    assert.equal(world.service.job(name).status, 'InProgress');
    assert.deepEqual(world.service.callsOf('StopTrainingJob', name), []);

    const apart = run(world, objectsOf(world, { family: 'clusters' }, { clusterName: 'b' }), FIRST_MINUTE);
    const [own] = await untilCreated(world, 'clusters', 1);
    assert.notEqual(own, name);
    world.service.job(own).end('Completed');
    assert.equal((await apart).exit, 0);
  });

  test('a training of another Job is left alone', { skip: WITHOUT_KUBECTL }, async () => {
    const objects = objectsOf(world, { family: 'owners' });
    const first = run(world, objects, FIRST_MINUTE);
    const [name] = await untilCreated(world, 'owners', 1);
    const second = await run(world, objects, FIRST_MINUTE, { uid: uidOf(2) });
    assert.equal(second.exit, 1);
    assert.match(second.log, /belongs to another run; it is left alone/);
    world.service.job(name).end('Completed');
    assert.equal((await first).exit, 0);
  });

  test('a training that fails is tried again, with its checkpoints', { skip: WITHOUT_KUBECTL }, async () => {
    const running = run(world, objectsOf(world, { family: 'retries', checkpoints: Checkpoints.at('s3://churn/checkpoints/') }, { maxRetries: 1 }), FIRST_MINUTE);
    const [first] = await untilCreated(world, 'retries', 1);
    world.service.job(first).end('Failed', 'out of memory');
    const [, second] = await untilCreated(world, 'retries', 2);
    assert.equal(second, `${first}-2`);
    assert.equal((await world.get(second)).spec.checkpointConfig.s3URI, `s3://churn/checkpoints/${first}/`);
    world.service.job(second).end('Completed');
    const { exit, log } = await running;
    assert.equal(exit, 0, log);
    assert.match(log, /the job has failed: out of memory/);
  });

  for (const ending of ['Failed', 'Stopped'] as const) {
    test(`a training that is ${ending} ends the run with a failure`, { skip: WITHOUT_KUBECTL }, async () => {
      const running = run(world, objectsOf(world, { family: ending.toLowerCase() }), FIRST_MINUTE);
      const [name] = await untilCreated(world, ending.toLowerCase(), 1);
      world.service.job(name).end(ending);
      assert.equal((await running).exit, 1);
    });
  }

  test('a training that SageMaker refuses ends the run', { skip: WITHOUT_KUBECTL }, async () => {
    const objects = objectsOf(world, { family: 'refused' });
    const { exit, log } = await run(world, objects, FIRST_MINUTE, { change: text => text.replace('ml.m5.xlarge', 'ml.none.xlarge') });
    assert.equal(exit, 1, log);
    assert.match(log, /SageMaker refuses the request/);
  });

  test('a training that is there after the deadline is deleted, and stops', { skip: WITHOUT_KUBECTL }, async () => {
    const { exit, log } = await run(world, objectsOf(world, { family: 'late' }, { deadline: Duration.seconds(8) }), FIRST_MINUTE);
    assert.equal(exit, 1);
    assert.match(log, /was not over 8 seconds after the start of the run/);
    const [name] = (await world.kubernetes.list('TrainingJob', world.namespace, 'cdk8s-sagemaker-training/family=late')).map(({ metadata }) => metadata.name);
    assert.ok(name === undefined || (await world.get(name)).metadata.deletionTimestamp !== undefined);
  });

  test('a Job that is deleted, by hand or by the limits of history, takes its training with it, and the training stops', { skip: WITHOUT_KUBECTL }, async () => {
    const objects = objectsOf(world, { family: 'deleted' });
    const job = await world.kubernetes.create(jobOf(world, objects, `test-nightly-${FIRST_MINUTE}`));
    const running = run(world, objects, FIRST_MINUTE, { uid: job.metadata.uid });
    const [name] = await untilCreated(world, 'deleted', 1);
    await world.untilRuns(name);
    assert.deepEqual(await collectGarbage(world, 'deleted'), []);
    await world.kubernetes.delete('Job', world.namespace, job.metadata.name);
    assert.deepEqual(await collectGarbage(world, 'deleted'), [name]);
    await until('the training is stopped', () => world.service.job(name).wasAskedToStop, 120);
    assert.equal((await running).exit, 1);
  });

  test('a run outlives the API server: it waits, and ends with the result', { skip: WITHOUT_KUBECTL }, async () => {
    const running = run(world, objectsOf(world, { family: 'offline' }), FIRST_MINUTE, { isOffline: true });
    const [name] = await untilCreated(world, 'offline', 1);
    world.service.job(name).end('Completed');
    const { exit, log } = await running;
    assert.equal(exit, 0, log);
    assert.match(log, /trying again/);
  });
});

function objectsOf(world: World, template: Partial<TrainingTemplateProps> = {}, cron: Partial<TrainingCronJobProps> = {}): any[] {
  const chart = new Chart(new App(), 'test', { namespace: world.namespace });
  new TrainingCronJob(chart, 'nightly', {
    template: new TrainingTemplate(chart, 'churn', { ...MINIMAL, channels: [Channel.s3('train', `s3://churn/days/${RunValue.date('YYYY-MM-DD')}/`)], ...template }),
    schedule: Cron.daily(),
    timeZone: 'Europe/Dublin',
    image: 'registry.example.com/kubectl:1',
    ...cron,
  });
  return chart.toJson();
}

/** The Job that a CronJob makes. */
function jobOf(world: World, objects: any[], name: string): any {
  const [{ spec }] = objects.filter(({ kind }) => kind === 'CronJob');
  return { apiVersion: 'batch/v1', kind: 'Job', metadata: { name, namespace: world.namespace }, spec: spec.jobTemplate.spec };
}

/** Deletes the trainings of a family whose owners are gone, as the garbage collector of Kubernetes does, and answers their names. */
async function collectGarbage({ kubernetes, namespace }: World, family: string): Promise<string[]> {
  const owners = new Set((await kubernetes.list('Job', namespace)).map(({ metadata }) => metadata.uid));
  const trainings = await kubernetes.list('TrainingJob', namespace, `cdk8s-sagemaker-training/family=${family}`);
  const orphans = trainings.map(({ metadata }) => metadata)
    .filter(({ ownerReferences = [] }) => ownerReferences.length > 0 && ownerReferences.every(({ uid }: any) => !owners.has(uid)));
  await Promise.all(orphans.map(({ name }) => kubernetes.delete('TrainingJob', namespace, name)));
  return orphans.map(({ name }) => name);
}

interface RunOptions {
  readonly uid?: string;
  readonly change?: (template: string) => string;
  /** Whether the API server can't be reached for the first seconds. */
  readonly isOffline?: boolean;
}

/** Runs the script of a CronJob as the pod of a Job would, for the tick of a minute. */
function run(world: World, objects: any[], minute: number, options: RunOptions = {}): Promise<Ended> {
  const { uid = uidOf(minute), change = text => text, isOffline = false } = options;
  const [{ metadata, spec }] = objects.filter(({ kind }) => kind === 'CronJob');
  const [{ command, env }] = spec.jobTemplate.spec.template.spec.containers;
  const variables = Object.fromEntries(env.map(({ name, value = '' }: any) => [name, value]));
  const unreachable = 'kubectl() { if [ -e "$FAULTS" ]; then command kubectl --server=https://127.0.0.1:1 "$@"; else command kubectl "$@"; fi; }\n';
  const faults = path.join(access().folder, `offline-${metadata.name}-${world.namespace}`);
  if (isOffline) {
    fs.writeFileSync(faults, '');
    setTimeout(() => fs.rmSync(faults), 3000);
  }
  const child = spawn(command[0], [command[1], `${isOffline ? unreachable : ''}${command[2]}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...variables,
      KUBECONFIG: access().kubeconfig,
      TRAINING_JOB: change(variables.TRAINING_JOB),
      JOB_NAME: `${metadata.name}-${minute}`,
      JOB_UID: uid,
      NAMESPACE: world.namespace,
      INTERVAL: '1',
      FAULTS: faults,
    },
  });
  process.on('exit', () => child.kill('SIGKILL'));
  let log = '';
  child.stdout.on('data', chunk => log += chunk);
  child.stderr.on('data', chunk => log += chunk);
  return new Promise(resolve => child.on('close', exit => resolve({ exit, log })));
}

/** As if another cluster had started the run of a minute. */
function runsElsewhere(world: World, objects: any[], minute: number): string {
  const [reading] = templatesIn(objects.find(({ kind }) => kind === 'CronJob'));
  const { open, prefix } = (reading as any).template as ReadTemplate;
  const runName = `${prefix}-${minute}`;
  const { spec } = open.fill(valueIn({ runName, run: String(minute), attempt: 1, time: new Date(0), valueOf: parameter => parameter.default }));
  world.service.ask('CreateTrainingJob', requestOf(spec), REGION);
  return runName;
}

function uidOf(minute: number): string {
  return `${String(minute).padStart(8, '0')}-0000-4000-8000-000000000000`;
}

/** The names of the trainings of a family that SageMaker knows, once there are so many. */
async function untilCreated(world: World, family: string, count: number): Promise<string[]> {
  let names: string[] = [];
  await until(`${count} trainings of ${family} are created`, async () => {
    const resources = await world.kubernetes.list('TrainingJob', world.namespace, `cdk8s-sagemaker-training/family=${family}`);
    names = resources.map(({ metadata }) => metadata.name).sort();
    return names.length >= count && names.every(name => world.service.callsOf('CreateTrainingJob', name).length > 0);
  }, 120);
  return names;
}
