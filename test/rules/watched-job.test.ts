import { patched, VALID_MANIFEST } from './cases/case';
import type { Manifest } from '../../src/manifest/manifest';
import { WatchedJob } from '../../src/rules/watched-job';

const JOB = patched(VALID_MANIFEST, {
  spec: { hyperParameters: { sagemaker_program: 'train.py', mp_parameters: '{}' }, environment: { A: '1' }, checkpointConfig: { s3URI: 's3://churn/a/', localPath: '/opt/a' } },
});

type Reading = [what: string, read: (job: Manifest) => unknown];

describe('a watched job', () => {
  test('reads like the job', () => {
    const { manifest } = new WatchedJob(JOB);
    expect(JSON.stringify(manifest)).toBe(JSON.stringify(JOB));
    expect({ ...manifest.spec.hyperParameters }).toEqual(JOB.spec.hyperParameters);
    expect(manifest.spec.inputDataConfig.map((channel: any) => channel.dataSource.s3DataSource.s3URI)).toEqual(['s3://churn/train/']);
    expect(['eta', 'gamma', 'constructor'].map(name => name in manifest.spec.hyperParameters)).toEqual([true, false, true]);
    expect(['eta', 'gamma', 'constructor'].map(name => Object.hasOwn(manifest.spec.hyperParameters, name))).toEqual([true, false, false]);
  });

  test.each<Reading>([
    ['a setting', ({ spec }) => spec.roleARN],
    ['a setting in an object where something varies', ({ spec }) => spec.checkpointConfig.localPath],
    ['a setting in each element of a list where something varies', ({ spec }) => spec.inputDataConfig.map(({ channelName }: any) => channelName)],
    ['the length of such a list', ({ spec }) => spec.inputDataConfig.length],
    ['a list of settings', ({ spec }) => [...spec.inputDataConfig]],
    ['the annotations', ({ metadata }) => Object.keys(metadata.annotations!)],
    ['a parameter of the container', ({ spec }) => spec.hyperParameters.sagemaker_program],
    ['the model-parallel parameters', ({ spec }) => spec.hyperParameters.mp_parameters],
    ['whether there is a parameter of the container', ({ spec }) => 'sagemaker_submit_directory' in spec.hyperParameters],
    ['whether it has a parameter of the container itself', ({ spec }) => Object.hasOwn(spec.hyperParameters, 'sagemaker_submit_directory')],
    ['that it has no tags', ({ spec }) => spec.tags],
    ['which fields it has', ({ spec }) => Object.keys(spec)],
  ])('tells nothing that jobs of the same settings have different to who reads %s', (_what, read) => {
    const watched = new WatchedJob(JOB);
    read(watched.manifest);
    expect(watched.hasToldMore).toBe(false);
  });

  test.each<Reading>([
    ['its name', ({ spec }) => spec.trainingJobName],
    ['the name of the resource', ({ metadata }) => metadata.name],
    ['whether there is a namespace', ({ metadata }) => 'namespace' in metadata],
    ['the environment', ({ spec }) => spec.environment],
    ['a URI of a channel', ({ spec }) => spec.inputDataConfig[0].dataSource.s3DataSource.s3URI],
    ['the URI of its checkpoints', ({ spec }) => spec.checkpointConfig.s3URI],
    ['a hyperparameter', ({ spec }) => spec.hyperParameters.eta],
    ['a hyperparameter that it lacks', ({ spec }) => spec.hyperParameters.gamma],
    ['whether there is a hyperparameter', ({ spec }) => 'eta' in spec.hyperParameters],
    ['whether it has a hyperparameter itself', ({ spec }) => Object.hasOwn(spec.hyperParameters, 'eta')],
    ['the names of all hyperparameters', ({ spec }) => Reflect.ownKeys(spec.hyperParameters)],
    ['the hyperparameters as a text', ({ spec }) => String(spec.hyperParameters)],
  ])('tells more to who reads %s', (_what, read) => {
    const watched = new WatchedJob(JOB);
    read(watched.manifest);
    expect(watched.hasToldMore).toBe(true);
  });
});
