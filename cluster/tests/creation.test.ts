/* What SageMaker is asked for, and that nothing differs afterwards. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { requestOf, withoutControllerTags } from './intent';
import { combinedManifests, jobsOfToday, exampleManifests } from './manifests';
import { manifestWith } from '../../test/fixtures';
import { sleep } from '../harness/until';
import { condition, isSynced, isTerminal, World } from '../harness/world';
import { RECORDED, type Unproven } from '../sagemaker/description';

const jobs = [...jobsOfToday(), ...combinedManifests()];

describe('every example and combination', () => {
  let world: World;
  before(async () => void (world = await World.open('creation', { service: { pace: { running: 0, stopping: 0 } } })));
  after(() => world.close());

  test('reaches SageMaker field by field as the manifest says', async () => {
    for (const job of jobs) {
      await world.apply(job);
    }
    for (const { metadata: { name }, spec } of jobs) {
      await world.untilResource(name, 'has been created', ({ status }) => status?.ackResourceMetadata?.arn !== undefined);
      const created = world.service.callsOf('CreateTrainingJob', spec.trainingJobName);
      assert.equal(created.length, 1, name);
      assert.deepEqual(withoutControllerTags(created[0].request), requestOf(spec), name);
      assert.equal(created[0].outcome, undefined);
    }
  });

  test('is never different afterwards: several looks, a restart, and again', async () => {
    await expectNothingDiffers(world);
    await world.restartController();
    await expectNothingDiffers(world);
  });

  test('gets no field that the manifest has not, but a count of 0 beside instance groups', async () => {
    for (const { metadata: { name }, spec } of jobs) {
      const { resourceConfig } = spec;
      const filledIn = resourceConfig.instanceGroups && { resourceConfig: { instanceCount: 0, ...resourceConfig } };
      assert.deepEqual((await world.get(name)).spec, { ...spec, ...filledIn }, name);
    }
  });

  test('applied again does nothing', async () => {
    const before_ = await world.kubernetes.list('TrainingJob', world.namespace);
    for (const job of jobs) {
      await world.apply(job);
    }
    await expectNothingDiffers(world);

    const generations = (list: any[]) => list.map(({ metadata }) => [metadata.name, metadata.generation]);
    assert.deepEqual(generations(await world.kubernetes.list('TrainingJob', world.namespace)), generations(before_));
  });
});

describe('while jobs run', () => {
  let world: World;
  before(async () => void (world = await World.open('creation-running')));
  after(() => world.close());

  test('nothing differs either, over restarts of the controller', async () => {
    for (const job of jobsOfToday()) {
      await world.apply(job);
    }
    for (let round = 0; round < 3; round++) {
      for (const { metadata: { name } } of jobsOfToday()) {
        await world.untilResource(name, 'is seen running', resource => resource.status?.trainingJobStatus === 'InProgress');
      }
      await world.restartController();
      await sleep(3);
    }
    expectNoChange(world, jobsOfToday());
    for (const resource of await world.kubernetes.list('TrainingJob', world.namespace)) {
      assert.equal(condition(resource, 'ACK.ResourceSynced').status, 'False', resource.metadata.name);
      assert.equal(condition(resource, 'Ready').status, 'False', resource.metadata.name);
      assert.equal(isTerminal(resource), false, JSON.stringify(resource.status.conditions));
    }
  });
});

type Outcome = 'nothing differs' | 'refused' | 'never synced';

/*
 * What SageMaker reports of members that a request leaves out is known from recorded answers at best. What the library
 * writes out makes it irrelevant, where the first line says so; elsewhere the jobs of this library stand and fall with
 * it, as any others do.
 */
const DEFAULTS: Record<keyof Unproven, { readonly reported: Outcome; readonly unreported: Outcome; readonly job: any }> = {
  s3DataDistributionType: { reported: 'nothing differs', unreported: 'nothing differs', job: manifestWith() },
  profilingInterval: { reported: 'nothing differs', unreported: 'nothing differs', job: example('debugged') },
  metricsOfImage: { reported: 'nothing differs', unreported: 'nothing differs', job: example('pytorch-metrics') },

  emptyOutputKey: { reported: 'nothing differs', unreported: 'refused', job: manifestWith() },
  instanceCountOfGroups: { reported: 'nothing differs', unreported: 'never synced', job: example('heterogeneous') },
  channelInputMode: { reported: 'refused', unreported: 'nothing differs', job: manifestWith() },
  localPaths: { reported: 'refused', unreported: 'nothing differs', job: example('debugged') },
  checks: { reported: 'refused', unreported: 'nothing differs', job: manifestWith() },
};

describe('a default that SageMaker may report', { concurrency: true }, () => {
  for (const [member, { job, ...outcomes }] of Object.entries(DEFAULTS)) {
    for (const [how, outcome] of Object.entries(outcomes)) {
      test(`${member}, ${how}: ${outcome}`, async t => {
        const world = await World.open(`${member}-${how}`.toLowerCase(), {
          service: { unproven: { ...RECORDED, [member]: how === 'reported' }, pace: { running: 0, stopping: 0 } },
        });
        t.after(() => world.close());
        await world.apply(job);
        await EXPECTATIONS[outcome](world, job);
      });
    }
  }
});

const EXPECTATIONS: Record<Outcome, (world: World, job: any) => Promise<void>> = {
  'nothing differs': (world, job) => expectNothingDiffers(world, [job]),
  'refused': async (world, { metadata: { name } }) => {
    const resource = await world.untilResource(name, 'is refused', isTerminal);
    assert.match(condition(resource, 'ACK.Terminal').message!, /can( only)? be updated/);
    assert.deepEqual(world.service.callsOf('UpdateTrainingJob'), []);
  },
  'never synced': async (world, { metadata: { name } }) => {
    await world.untilSeenAgain([name], 6);
    const resource = await world.get(name);
    assert.equal(resource.status.trainingJobStatus, 'Completed');
    assert.equal(isSynced(resource), false);
    assert.match(condition(resource, 'ACK.LateInitialized').message!, /Late initialization did not complete/);
  },
};

function example(program: string): any {
  return exampleManifests()[program].find(({ kind }) => kind === 'TrainingJob');
}

async function expectNothingDiffers(world: World, applied = jobs): Promise<void> {
  for (const { metadata: { name } } of applied) {
    const resource = await world.untilResource(name, 'is synced or refused', each => isSynced(each) || isTerminal(each));
    assert.equal(isTerminal(resource), false, `${name}: ${condition(resource, 'ACK.Terminal').message} ${differenceIn(world, name)}`);
  }
  await world.untilSeenAgain(applied.map(({ spec }) => spec.trainingJobName), 6);
  expectNoChange(world, applied);
  for (const { metadata: { name } } of applied) {
    const resource = await world.get(name);
    assert.equal(isTerminal(resource), false, `${name}: ${condition(resource, 'ACK.Terminal').message} ${differenceIn(world, name)}`);
    assert.equal(condition(resource, 'Ready').status, 'True', name);
  }
}

function expectNoChange(world: World, applied: any[]): void {
  assert.equal(world.service.callsOf('CreateTrainingJob').length, applied.length);
  for (const operation of ['UpdateTrainingJob', 'StopTrainingJob', 'AddTags', 'DeleteTags']) {
    assert.deepEqual(world.service.callsOf(operation), []);
  }
}

/** What the controller says differs. */
function differenceIn(world: World, name: string): string {
  const line = world.log().split('\n').find(each => each.includes('desired resource state has changed') && each.includes(`"${name}"`));
  return line ?? '';
}

/*
 * An absent object and an empty one are not the same; absent and empty lists and maps are. Whether SageMaker reports an
 * empty object is not known, so both are tried.
 */
const EMPTY: Record<string, { readonly value: object; readonly reported: Outcome; readonly unreported: Outcome }> = {
  environment: { value: {}, reported: 'nothing differs', unreported: 'nothing differs' },
  tags: { value: [], reported: 'nothing differs', unreported: 'nothing differs' },
  debugRuleConfigurations: { value: [], reported: 'nothing differs', unreported: 'nothing differs' },
  stoppingCondition: { value: {}, reported: 'refused', unreported: 'refused' },
  remoteDebugConfig: { value: {}, reported: 'nothing differs', unreported: 'refused' },
  infraCheckConfig: { value: {}, reported: 'nothing differs', unreported: 'refused' },
};

describe('an empty value', { concurrency: true }, () => {
  for (const [field, { value, ...outcomes }] of Object.entries(EMPTY)) {
    for (const [how, outcome] of Object.entries(outcomes)) {
      test(`${field}, ${how}: ${outcome}`, async t => {
        const world = await World.open(`empty-${field}-${how}`.toLowerCase(), { service: { pace: { running: 0, stopping: 0 } } });
        t.after(() => world.close());
        if (how === 'unreported') {
          const ask = world.service.ask.bind(world.service);
          world.service.ask = (...call) => Object.fromEntries(Object.entries(ask(...call)).filter(([, member]) => !isEmpty(member)));
        }
        const manifest = manifestWith();
        const job = { ...manifest, spec: { ...manifest.spec, [field]: value } };
        await world.apply(job);
        await EXPECTATIONS[outcome](world, job);
      });
    }
  }
});

function isEmpty(member: unknown): boolean {
  return member !== null && typeof member === 'object' && Object.keys(member).length === 0;
}
