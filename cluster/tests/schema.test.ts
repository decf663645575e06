/* What the API server says of our manifests, without any controller. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { requestOf } from './intent';
import { AHEAD_OF_THE_API, combinedManifests, exampleJobs, exampleManifestsOf } from './manifests';
import { manifestWith } from '../../test/fixtures';
import { tuningOf } from '../../test/rules/tuning/valid-tuning';
import { Kubernetes, Refused } from '../harness/kubernetes';
import { access } from '../harness/world';
import { breaches } from '../sagemaker/model';

const NAMESPACE = 'schema';
const kubernetes = new Kubernetes(access());
const jobs = [...exampleJobs(), ...combinedManifests()];
/** The tuning jobs of the examples, and one for the training of each job. */
const tuningJobs = [
  ...exampleManifestsOf('HyperParameterTuningJob'),
  ...jobs.filter(({ spec }) => !AHEAD_OF_THE_API.includes(spec.resourceConfig.instanceType)).map((job, position) => {
    const { metadata, ...tuning } = tuningOf(job, { maxNumberOfTrainingJobs: 1, maxParallelTrainingJobs: 1 }, position % 2 === 0);
    return { ...tuning, metadata: { name: `tuning-${position}` }, spec: { ...tuning.spec, hyperParameterTuningJobName: `tuning-${position}` } };
  }),
];

test('the public model of the API takes every example and combination, but what is ahead of it', () => {
  for (const { metadata, spec } of jobs) {
    const isAhead = AHEAD_OF_THE_API.includes(spec.resourceConfig.instanceType);
    assert.equal(breaches('CreateTrainingJob', requestOf(spec)).length, isAhead ? 1 : 0, metadata.name);
  }
});

test('the public model of the API takes every training as that of a tuning job', () => {
  assert.ok(tuningJobs.length > jobs.length);
  for (const { metadata, spec } of tuningJobs) {
    assert.deepEqual(breaches('CreateHyperParameterTuningJob', requestOf(spec, 'CreateHyperParameterTuningJob')), [], metadata.name);
  }
});

describe('the API server', { concurrency: true }, () => {
  before(() => kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } }));
  after(() => kubernetes.close());

  test('takes every example and combination in a strict dry run, and leaves nothing behind', async () => {
    for (const job of jobs.map(inNamespace)) {
      const taken = await kubernetes.apply(job, { dryRun: true });
      assert.deepEqual(taken.spec, job.spec, job.metadata.name);
      assert.equal(await kubernetes.exists('TrainingJob', NAMESPACE, job.metadata.name), false);
    }
  });

  test('takes every training as that of a tuning job in a strict dry run', async () => {
    for (const job of tuningJobs.map(inNamespace)) {
      assert.deepEqual((await kubernetes.apply(job, { dryRun: true })).spec, job.spec, job.metadata.name);
    }
  });

  test('refuses what a tuning job has no field for, at its path', async () => {
    const [job] = tuningJobs.map(inNamespace);
    const unknown = { ...job, spec: { ...job.spec, trainingJobDefinition: { ...job.spec.trainingJobDefinition, environment: { A: 'b' } } } };

    await assert.rejects(kubernetes.apply(unknown, { dryRun: true }), /trainingJobDefinition\.environment/);
  });

  test('stores every example and combination as it is', async () => {
    for (const job of jobs.map(job_ => renamed(inNamespace(job_), 'stored'))) {
      assert.deepEqual((await kubernetes.apply(job)).spec, job.spec, job.metadata.name);
    }
  });

  test('refuses a field that it does not know', async () => {
    const job = inNamespace(manifestWith());
    const unknown = { ...job, spec: { ...job.spec, outputDataConfig: { ...job.spec.outputDataConfig, kmsKeyId: 'x' } } };

    await assert.rejects(kubernetes.apply(unknown, { dryRun: true }), /kmsKeyId: field not declared in schema|unknown field "spec\.outputDataConfig\.kmsKeyId"/);
  });

  test('drops a field that it does not know, with a warning only, unless it is asked to be strict', async () => {
    const job = renamed(inNamespace(manifestWith()), 'pruned');
    const { status, body, warnings } = await kubernetes.request('POST',
      `/apis/sagemaker.services.k8s.aws/v1alpha1/namespaces/${NAMESPACE}/trainingjobs`, { ...job, spec: { ...job.spec, trainingPlanArn: 'x' } });

    assert.equal(status, 201);
    assert.equal(body.spec.trainingPlanArn, undefined);
    assert.match(warnings.join(), /unknown field \\?"spec\.trainingPlanArn/);
  });

  test('refuses a hyperparameter that is no text', async () => {
    const job = inNamespace(manifestWith());

    await assert.rejects(kubernetes.apply({ ...job, spec: { ...job.spec, hyperParameters: { max_depth: 5 } } }, { dryRun: true }), Refused);
  });

  test('takes what SageMaker would refuse, so that it is for the library to refuse it', async t => {
    const crd = await kubernetes.get('CustomResourceDefinition', undefined, 'trainingjobs.sagemaker.services.k8s.aws');
    if (crd.spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.trainingJobName.pattern !== undefined) {
      return t.skip('this CRD is ours, which has limits');
    }
    const job = inNamespace(manifestWith());
    const wrong = { ...job.spec, trainingJobName: 'no_underscores', resourceConfig: { instanceType: 'ml.none', instanceCount: -1 } };

    assert.ok(await kubernetes.apply({ ...job, spec: wrong }, { dryRun: true }));
  });

  test('needs no spec for a resource that adopts a job', async () => {
    const { apiVersion, kind } = manifestWith();

    assert.ok(await kubernetes.apply({ apiVersion, kind, metadata: { name: 'without-spec', namespace: NAMESPACE } }, { dryRun: true }));
    await assert.rejects(
      kubernetes.apply({ apiVersion, kind, metadata: { name: 'half', namespace: NAMESPACE }, spec: { trainingJobName: 'half' } }, { dryRun: true }),
      /spec\.algorithmSpecification: Required value/);
  });
});

function inNamespace(manifest: any): any {
  return { ...manifest, metadata: { ...manifest.metadata, namespace: NAMESPACE } };
}

function renamed(manifest: any, prefix: string): any {
  return { ...manifest, metadata: { ...manifest.metadata, name: `${prefix}-${manifest.metadata.name}` } };
}
