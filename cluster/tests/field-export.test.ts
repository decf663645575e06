/* What a FieldExport writes into a ConfigMap or Secret, and when. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { Chart, Testing } from 'cdk8s';
import { ExportTarget, JobName, StatusExport, StatusField, TrainingJob } from '../../src';
import { manifestWith, MINIMAL } from '../../test/fixtures';
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

  test('of this library fills the new ConfigMap and Secret that it brings, which can be applied again, and follows a changed job', async () => {
    const [first, second] = [1, 2].map(attempts => exportsOf(attempts));
    const jobIn = (documents: any[]) => documents.find(({ kind }) => kind === 'TrainingJob').metadata.name;
    const targetIn = (documents: any[], kind: string) => documents.find(each => each.kind === kind).metadata.name;
    const dataOf = async (kind: string) => (await world.kubernetes.get(kind, world.namespace, targetIn(first, kind))).data;

    await applyAll(first);
    await world.untilResource(jobIn(first), 'runs', ({ status }) => status?.trainingJobStatus === 'InProgress');
    world.service.job(jobIn(first)).end('Completed');
    await until('all is exported', async () => Object.keys(await dataOf('ConfigMap') ?? {}).length === 2 && await dataOf('Secret'), 90);
    const exported = { model: `s3://churn/models/${jobIn(first)}/output/model.tar.gz`, outcome: 'Completed' };
    assert.deepEqual(await dataOf('ConfigMap'), exported);
    assert.equal(Buffer.from((await dataOf('Secret')).arn, 'base64').toString(), world.service.job(jobIn(first)).arn);

    await applyAll(first);
    assert.deepEqual(await dataOf('ConfigMap'), exported);

    assert.notEqual(jobIn(second), jobIn(first));
    await applyAll(second);
    await world.untilResource(jobIn(second), 'runs', ({ status }) => status?.trainingJobStatus === 'InProgress');
    assert.deepEqual(await dataOf('ConfigMap'), exported, 'the old values stay until the new job has ended');
    world.service.job(jobIn(second)).end('Completed');
    await until('the new model is exported', async () => (await dataOf('ConfigMap')).model.includes(jobIn(second)), 90);
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

  async function applyAll(documents: any[]): Promise<void> {
    for (const document of documents) {
      await world.apply(document);
    }
  }

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

/** A job with a number of attempts, and exports of what becomes of it. */
function exportsOf(retryAttempts: number): any[] {
  const chart = new Chart(Testing.app(), 'exports');
  const job = new TrainingJob(chart, 'churn', { ...MINIMAL, retryAttempts });
  const results = ExportTarget.newConfigMap(chart, 'results');
  new StatusExport(chart, 'model', { job, field: StatusField.MODEL_ARTIFACTS, to: results });
  new StatusExport(chart, 'outcome', { job, field: StatusField.TRAINING_JOB_STATUS, to: results });
  new StatusExport(chart, 'arn', { job, field: StatusField.ARN, to: ExportTarget.newSecret(chart, 'hidden') });
  return Testing.synth(chart);
}
