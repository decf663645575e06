/* What a FieldExport writes into a ConfigMap, and when. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { JobName } from '../../src';
import { manifestWith } from '../../test/fixtures';
import { sleep, until } from '../harness/until';
import { condition, noController, World } from '../harness/world';

describe('a FieldExport', { skip: noController, concurrency: true }, () => {
  let world: World;
  before(async () => void (world = await World.open('field-export')));
  after(() => world.close());

  test('fills its ConfigMap with the model, once the job is Completed', async () => {
    await configMap('model');
    await fieldExport('model', '.status.modelArtifacts.s3ModelArtifacts');
    await run('model');
    await sleep(3);
    assert.deepEqual((await world.kubernetes.get('ConfigMap', world.namespace, 'model')).data, { other: 'kept' }, 'nothing while the job runs');

    world.service.job('model').end('Completed');
    const data = await filled('model');
    assert.deepEqual(data, { 'other': 'kept', 'field-export.model': 's3://churn/models/model/output/model.tar.gz' });

    await world.kubernetes.delete('FieldExport', world.namespace, 'model');
    await until('the FieldExport is gone', async () => !await world.kubernetes.exists('FieldExport', world.namespace, 'model'));
    assert.deepEqual((await world.kubernetes.get('ConfigMap', world.namespace, 'model')).data, data, 'the value stays');
  });

  test('writes under the key it was given, also what was there before it', async () => {
    await configMap('arn');
    await run('arn');
    world.service.job('arn').end('Stopped');
    await world.untilResource('arn', 'has ended', ({ status }) => status.trainingJobStatus === 'Stopped');
    await fieldExport('arn', '.status.ackResourceMetadata.arn', { key: 'JOB_ARN' });
    assert.equal((await filled('arn')).JOB_ARN, 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/arn');
  });

  test('of the model of a job that Failed says that there is none', async () => {
    await configMap('failed');
    await fieldExport('failed', '.status.modelArtifacts.s3ModelArtifacts');
    await run('failed');
    world.service.job('failed').end('Failed', 'out of memory');
    await world.untilResource('failed', 'has failed', ({ status }) => status.trainingJobStatus === 'Failed');
    const resource = await until('the FieldExport says so', async () => {
      const each = await world.kubernetes.get('FieldExport', world.namespace, 'failed');
      return condition(each, 'ACK.Recoverable').status === 'True' && each;
    });
    assert.match(condition(resource, 'ACK.Recoverable').message!, /path does not exist/);
  });

  test('writes numbers as well', async () => {
    await configMap('number');
    await fieldExport('number', '.spec.resourceConfig.instanceCount');
    await run('number');
    world.service.job('number').end('Completed');
    assert.equal((await filled('number'))['field-export.number'], '1');
  });

  test('without its ConfigMap writes nothing, until there is one', async () => {
    await fieldExport('late', '.spec.trainingJobName');
    await run('late');
    world.service.job('late').end('Completed');
    await world.untilResource('late', 'has ended', ({ status }) => status.trainingJobStatus === 'Completed');
    await sleep(2);
    await configMap('late');
    assert.equal((await filled('late'))['field-export.late'], 'late');
  });

  async function run(name: string): Promise<void> {
    await world.apply(manifestWith({ name: JobName.fixed(name) }));
    await world.untilResource(name, 'runs', ({ status }) => status?.trainingJobStatus === 'InProgress');
  }

  async function configMap(name: string): Promise<void> {
    await world.apply({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { other: 'kept' } });
  }

  async function fieldExport(name: string, path: string, to: { key?: string } = {}): Promise<void> {
    await world.apply({
      apiVersion: 'services.k8s.aws/v1alpha1',
      kind: 'FieldExport',
      metadata: { name },
      spec: {
        from: { path, resource: { group: 'sagemaker.services.k8s.aws', kind: 'TrainingJob', name } },
        to: { kind: 'configmap', name, ...to },
      },
    });
  }

  function filled(name: string): Promise<Record<string, string>> {
    return until(`the ConfigMap ${name} is filled`, async () => {
      const { data } = await world.kubernetes.get('ConfigMap', world.namespace, name);
      return Object.keys(data).length > 1 && data;
    }, 90);
  }
});
