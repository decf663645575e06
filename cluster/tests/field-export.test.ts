/* What a FieldExport writes into a ConfigMap or Secret, and when. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { Chart, Testing } from 'cdk8s';
import { JobName, TrainingJob } from '../../src';
import { parseRelease } from '../../src/controller/controller-version';
import { isOlder, toVersion } from '../../src/manifest/text/version';
import { ExportTarget, StatusExport, StatusField } from '../../src/status';
import { FIRST_THAT_EXPORTS } from '../../src/status/exports/export-rules';
import { manifestWith, MINIMAL } from '../../test/fixtures';
import { sleep, until } from '../harness/until';
import { access, condition, isSynced, World } from '../harness/world';

/** Whether exports are looked at when their job changes, and not only when they are created. */
const FOLLOWS_JOBS = !isOlder(parseRelease(access().controllerVersion)!, toVersion(FIRST_THAT_EXPORTS));

describe('a FieldExport', { concurrency: true }, () => {
  let world: World;
  before(async () => void (world = await World.open('field-export')));
  after(() => world.close());

  describe('of a job that has ended', { concurrency: true }, () => {
    test('fills its ConfigMap with the model, and leaves it there', async () => {
      await configMap('model');
      await run('model');
      await end(world, 'model', 'Completed');
      await fieldExport('model', '.status.modelArtifacts.s3ModelArtifacts');
      const data = await filled('model');
      assert.deepEqual(data, { 'other': 'kept', 'field-export.model': 's3://churn/models/model/output/model.tar.gz' });

      await world.kubernetes.delete('FieldExport', world.namespace, 'model');
      await until('the FieldExport is gone', async () => !await world.kubernetes.exists('FieldExport', world.namespace, 'model'));
      assert.deepEqual((await world.kubernetes.get('ConfigMap', world.namespace, 'model')).data, data, 'the value stays');
    });

    test('writes under the key it was given', async () => {
      await configMap('arn');
      await run('arn');
      await end(world, 'arn', 'Stopped');
      await fieldExport('arn', '.status.ackResourceMetadata.arn', { key: 'JOB_ARN' });
      assert.equal((await filled('arn')).JOB_ARN, 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/arn');
    });

    test('writes numbers as well', async () => {
      await configMap('number');
      await run('number');
      await end(world, 'number', 'Completed');
      await fieldExport('number', '.spec.resourceConfig.instanceCount');
      assert.equal((await filled('number'))['field-export.number'], '1');
    });

    test('that Failed says of the model that there is none', async () => {
      await configMap('failed');
      await run('failed');
      await end(world, 'failed', 'Failed');
      await fieldExport('failed', '.status.modelArtifacts.s3ModelArtifacts');
      await untilMissing('failed');
    });

    test('writes nothing without its ConfigMap, until there is one', async () => {
      await run('late');
      await end(world, 'late', 'Completed');
      await fieldExport('late', '.spec.trainingJobName');
      await sleep(2);
      await configMap('late');
      assert.equal((await filled('late'))['field-export.late'], 'late');
    });
  });

  describe('of a job that runs', { concurrency: true, skip: FOLLOWS_JOBS ? false : `controllers before ${FIRST_THAT_EXPORTS} don't look again` }, () => {
    test('writes nothing until the job is Completed', async () => {
      await configMap('running');
      await fieldExport('running', '.status.modelArtifacts.s3ModelArtifacts');
      await run('running');
      await sleep(3);
      assert.deepEqual(await dataOf('ConfigMap', 'running'), { other: 'kept' });

      await end(world, 'running', 'Completed');
      assert.deepEqual(await filled('running'), { 'other': 'kept', 'field-export.running': 's3://churn/models/running/output/model.tar.gz' });
    });

    test('says of the model that there is none once the job has Failed', async () => {
      await configMap('failing');
      await fieldExport('failing', '.status.modelArtifacts.s3ModelArtifacts');
      await run('failing');
      await end(world, 'failing', 'Failed');
      await untilMissing('failing');
    });

    test('fills the new ConfigMap and Secret that this library brings, which can be applied again, and follows a changed job', async () => {
      const [first, second] = [1, 2].map(attempts => exportsOf(attempts));
      const [configMapName, secret] = ['ConfigMap', 'Secret'].map(kind => first.find(each => each.kind === kind).metadata.name);

      await applyAll(first);
      await world.untilRuns(jobIn(first));
      await end(world, jobIn(first), 'Completed');
      await until('all is exported', async () =>
        Object.keys(await dataOf('ConfigMap', configMapName) ?? {}).length === 2 && await dataOf('Secret', secret), 90);
      const exported = { model: `s3://churn/models/${jobIn(first)}/output/model.tar.gz`, outcome: 'Completed' };
      assert.deepEqual(await dataOf('ConfigMap', configMapName), exported);
      assert.equal(Buffer.from((await dataOf('Secret', secret)).arn, 'base64').toString(), world.service.job(jobIn(first)).arn);

      await applyAll(first);
      assert.deepEqual(await dataOf('ConfigMap', configMapName), exported);

      assert.notEqual(jobIn(second), jobIn(first));
      await applyAll(second);
      await world.untilRuns(jobIn(second));
      assert.deepEqual(await dataOf('ConfigMap', configMapName), exported, 'the old values stay until the new job has ended');
      await end(world, jobIn(second), 'Completed');
      await until('the new model is exported', async () => (await dataOf('ConfigMap', configMapName)).model.includes(jobIn(second)), 90);
    });
  });

  async function applyAll(documents: any[]): Promise<void> {
    for (const document of documents) {
      await world.apply(document);
    }
  }

  async function run(name: string): Promise<void> {
    await world.apply(manifestWith({ name: JobName.fixed(name) }));
    await world.untilRuns(name);
  }

  async function dataOf(kind: string, name: string): Promise<any> {
    return (await world.kubernetes.get(kind, world.namespace, name)).data;
  }

  async function untilMissing(name: string): Promise<void> {
    const resource = await until('the FieldExport says that there is no model', async () => {
      const each = await world.kubernetes.get('FieldExport', world.namespace, name);
      return condition(each, 'ACK.Recoverable').status === 'True' && each;
    });
    assert.match(condition(resource, 'ACK.Recoverable').message!, /path does not exist/);
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
      const data = await dataOf('ConfigMap', name);
      return Object.keys(data).length > 1 && data;
    }, 90);
  }
});

describe('a FieldExport of a job that runs', { skip: FOLLOWS_JOBS ? `controllers since ${FIRST_THAT_EXPORTS} look again` : false }, () => {
  let world: World;
  before(async () => void (world = await World.open('forgotten-export')));
  after(() => world.close());

  test('is forgotten when the job ends, until the controller starts again', async () => {
    const documents = exportsOf(1);
    const job = jobIn(documents);
    const target = documents.find(({ kind }) => kind === 'ConfigMap').metadata.name;
    const data = async () => (await world.kubernetes.get('ConfigMap', world.namespace, target)).data;

    for (const document of documents) {
      await world.apply(document);
    }
    await world.untilRuns(job);
    await end(world, job, 'Completed');
    await world.untilSeenAgain([job], 5);
    assert.equal(await data(), undefined);

    await world.restartController();
    await until('all is exported', async () => Object.keys(await data() ?? {}).length === 2);
    assert.deepEqual(await data(), { model: `s3://churn/models/${job}/output/model.tar.gz`, outcome: 'Completed' });
  });
});

async function end(world: World, name: string, outcome: 'Completed' | 'Failed' | 'Stopped'): Promise<void> {
  world.service.job(name).end(outcome);
  await world.untilResource(name, `has ${outcome}`, resource => resource.status.trainingJobStatus === outcome && isSynced(resource));
}

function jobIn(documents: any[]): string {
  return documents.find(({ kind }) => kind === 'TrainingJob').metadata.name;
}

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
