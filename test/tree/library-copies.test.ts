import * as cdk8s from 'cdk8s';
import { App, Chart } from 'cdk8s';
import type * as Library from '../../src';
import { TrainingDefaults } from '../../src';
import { jobWith, synthError } from '../fixtures';

/** The library once more, as an app has it that depends on two versions. */
function otherCopy(): typeof Library {
  let copy: typeof Library;
  jest.isolateModules(() => {
    jest.doMock('cdk8s', () => cdk8s);
    copy = jest.requireActual('../../src');
  });
  return copy!;
}

function jobOf({ Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob }: typeof Library, chart: Chart) {
  return new TrainingJob(chart, 'churn', {
    region: 'eu-west-1',
    role: 'arn:aws:iam::111122223333:role/training',
    algorithm: Algorithm.fromImage('111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1'),
    channels: [Channel.s3('train', 's3://churn-data/train/')],
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
    output: Output.at('s3://churn-data/models/'),
  });
}

const COPY = otherCopy();
const chart = () => new Chart(new App({ outdir: 'unused' }), 'jobs');

test('a job of another copy is marked like one of this copy, and is another class', () => {
  const job = jobOf(COPY, chart());

  expect(COPY.TrainingJob).not.toBe(jobWith().constructor);
  expect(job.constructor).toBe(COPY.TrainingJob);
});

test('enforced defaults that do not reach the job of another copy are an error', () => {
  const jobs = chart();
  TrainingDefaults.of(jobs).enforce({ networkIsolation: true });
  jobOf(COPY, jobs);

  expect(synthError(jobs.node.root as App)).toMatch(
    /\[jobs\/churn\] metadata\.name: belongs to a job of another copy of this library, which lacks .*true, enforced by .*jobs[^]*library-copies/,
  );
});

test.each<[string, (jobs: Chart) => void]>([
  ['no default', () => undefined],
  ['a default that a job may override', jobs => TrainingDefaults.of(jobs).set({ networkIsolation: true })],
  ['a default enforced elsewhere', jobs => TrainingDefaults.of(new Chart(jobs, 'others')).enforce({ networkIsolation: true })],
])('a job of another copy is fine with %s', (_what, prepare) => {
  const jobs = chart();
  prepare(jobs);
  jobOf(COPY, jobs);

  expect((jobs.node.root as App).synthYaml()).toContain('kind: TrainingJob');
});
