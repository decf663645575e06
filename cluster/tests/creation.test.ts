/* What SageMaker is asked for, and that nothing differs afterwards. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { requestOf, withoutControllerTags } from './intent';
import { combinedManifests, exampleJobs } from './manifests';
import { manifestWith } from '../../test/fixtures';
import { sleep } from '../harness/until';
import { condition, isSynced, isTerminal, noController, World } from '../harness/world';
import { RECORDED, TALKATIVE, type Unproven } from '../sagemaker/description';

const jobs = [...exampleJobs(), ...combinedManifests()];

for (const [how, unproven] of Object.entries({ recorded: RECORDED, talkative: TALKATIVE })) {
  describe(`every example and combination, where the service reports defaults as ${how}`, { skip: noController }, () => {
    let world: World;
    before(async () => void (world = await World.open(`creation-${how}`, { service: { unproven, pace: { running: 0, stopping: 0 } } })));
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

    test('gets no field that the manifest has not', async () => {
      for (const { metadata: { name }, spec } of jobs) {
        assert.deepEqual((await world.get(name)).spec, spec, name);
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
}

describe('while jobs run', { skip: noController }, () => {
  let world: World;
  before(async () => void (world = await World.open('creation-running')));
  after(() => world.close());

  test('nothing differs either, over restarts of the controller', async () => {
    for (const job of exampleJobs()) {
      await world.apply(job);
    }
    for (let round = 0; round < 3; round++) {
      for (const { metadata: { name } } of exampleJobs()) {
        await world.untilResource(name, 'is seen running', resource => resource.status?.trainingJobStatus === 'InProgress');
      }
      await world.restartController();
      await sleep(3);
    }
    expectNoChange(world, exampleJobs());
    for (const resource of await world.kubernetes.list('TrainingJob', world.namespace)) {
      assert.equal(condition(resource, 'ACK.ResourceSynced').status, 'False', resource.metadata.name);
      assert.equal(condition(resource, 'Ready').status, 'False', resource.metadata.name);
      assert.equal(isTerminal(resource), false, JSON.stringify(resource.status.conditions));
    }
  });
});

/* What the library writes out decides whether a default that the service reports is a false difference. */
describe('a default that SageMaker may report', { skip: noController, concurrency: true }, () => {
  for (const name of Object.keys(RECORDED) as (keyof Unproven)[]) {
    test(`${name}: reported or not, no job of ours differs`, async t => {
      for (const reported of [false, true]) {
        const world = await World.open(`echo-${name.toLowerCase()}-${reported}`, {
          service: { unproven: { ...RECORDED, [name]: reported }, pace: { running: 0, stopping: 0 } },
        });
        t.after(() => world.close());
        const own = [manifestWith(), ...exampleJobs()];
        for (const job of own) {
          await world.apply(job);
        }
        await expectNothingDiffers(world, own);
      }
    });
  }
});

async function expectNothingDiffers(world: World, applied = jobs): Promise<void> {
  for (const { metadata: { name }, spec } of applied) {
    const resource = await world.untilResource(name, 'is synced or refused', each => isSynced(each) || isTerminal(each));
    assert.equal(isTerminal(resource), false, `${name}: ${condition(resource, 'ACK.Terminal').message} ${differenceIn(world, name)}`);
    await world.untilSeenAgain(spec.trainingJobName, 3);
  }
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
