/* What becomes of a job that SageMaker refuses. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { JobName } from '../../src';
import { manifestWith } from '../../test/fixtures';
import { until } from '../harness/until';
import { condition, isTerminal, World } from '../harness/world';
import { ApiError, type Fault } from '../sagemaker/service';

describe('a job that SageMaker refuses', { concurrency: true }, () => {
  let world: World;
  before(async () => {
    world = await World.open('refusals');
    world.service.faultOf = ({ operation, request: { TrainingJobName: name } }) =>
      operation === 'CreateTrainingJob' ? faults.get(name) : undefined;
  });
  after(() => world.close());
  const faults = new Map<string, Fault>();

  test('for a value it does not take: retried for ever, at growing intervals, and says why in ACK.Recoverable', async () => {
    const manifest = wrong('wrong-value');
    await world.apply(manifest);
    await until('it was tried twelve times', () => attempts('wrong-value').length >= 12, 120);

    const gaps = attempts('wrong-value').slice(1).map(({ at }, index) => at - attempts('wrong-value')[index].at);
    // Each wait is twice the one before; a busy machine only makes them longer.
    assert.ok(gaps.at(-3)! > 1_000 && gaps.at(-2)! > 2_000 && gaps.at(-1)! > 4_000, `${gaps}`);
    const resource = await world.get('wrong-value');
    assert.equal(isTerminal(resource), false);
    assert.equal(condition(resource, 'ACK.Recoverable').status, 'True');
    assert.match(condition(resource, 'ACK.Recoverable').message!, /ValidationException.*InstanceType/);
    assert.equal(condition(resource, 'Ready').status, 'False');
    // Each attempt sets the finalizer, and removes it when it has failed.
    await world.untilResource('wrong-value', 'can be deleted', ({ metadata }) => metadata.finalizers === undefined);
  });

  test('runs once its spec is right', async () => {
    await world.apply(wrong('corrected'));
    await until('it was tried', () => attempts('corrected').length >= 2);
    await world.apply(manifestWith({ name: JobName.fixed('corrected') }));
    await world.untilRuns('corrected');
  });

  test('is deleted at once, and nothing is stopped', async () => {
    await world.apply(wrong('given-up'));
    await until('it was tried', () => attempts('given-up').length >= 2);
    await world.delete('given-up');
    await until('it is gone', async () => !await world.exists('given-up'), 20);
    assert.deepEqual(world.service.callsOf('StopTrainingJob', 'given-up'), []);
  });

  for (const [fault, name] of [['over quota', 'queued'], ['denied', 'permitted-later'], ['throttled', 'throttled'], ['failing', 'failing']] as const) {
    test(`for being ${fault}: waits, and runs as soon as it may`, async () => {
      faults.set(name, fault);
      await world.apply(manifestWith({ name: JobName.fixed(name) }));
      const resource = await world.untilResource(name, 'waits', each => condition(each, 'ACK.Recoverable').status === 'True', 60);
      assert.equal(isTerminal(resource), false);

      faults.delete(name);
      await world.untilRuns(name);
      assert.equal(attempts(name).filter(({ outcome }) => outcome === undefined).length, 1);
    });
  }

  for (const code of ['ResourceNotFound', 'ResourceInUse', 'InvalidParameterCombination', 'InvalidParameterValue', 'MissingParameter']) {
    test(`with the code ${code}: never tried again`, async () => {
      const name = code.toLowerCase();
      const ask = world.service.ask.bind(world.service);
      world.service.ask = (operation, request, region) => {
        if (operation === 'CreateTrainingJob' && request.TrainingJobName === name) {
          throw new ApiError(code, 'as the test wants it');
        }
        return ask(operation, request, region);
      };
      await world.apply(manifestWith({ name: JobName.fixed(name) }));
      const resource = await world.untilResource(name, 'is refused', isTerminal);
      assert.match(condition(resource, 'ACK.Terminal').message!, /as the test wants it/);
      assert.equal(attempts(name).length, 1);
    });
  }

  function attempts(name: string) {
    return world.service.callsOf('CreateTrainingJob', name);
  }
});

/** A job with an instance type that there is not. */
function wrong(name: string): any {
  const manifest = manifestWith({ name: JobName.fixed(name) });
  return { ...manifest, spec: { ...manifest.spec, resourceConfig: { ...manifest.spec.resourceConfig, instanceType: 'ml.none.xlarge' } } };
}
