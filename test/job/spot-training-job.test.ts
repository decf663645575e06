import { Chart, Duration, Testing } from 'cdk8s';
import { Checkpoints, SpotTrainingJob } from '../../src';
import { MINIMAL } from '../fixtures';

const chart = () => new Chart(Testing.app(), 'test');

describe('a spot job', () => {
  const { maxRuntime: _, ...rest } = MINIMAL;
  const spotJob = (props: object = {}) => new SpotTrainingJob(chart(), 'churn', {
    ...rest, maxRuntime: Duration.hours(2), checkpoints: Checkpoints.at('s3://churn/checkpoints'), ...props,
  });

  test('waits twice its run time by default, and keeps checkpoints of its own', () => {
    const job = spotJob();
    expect(Testing.synth(job.chart)[0].spec).toMatchObject({
      enableManagedSpotTraining: true,
      stoppingCondition: { maxRuntimeInSeconds: 7200, maxWaitTimeInSeconds: 14400 },
      checkpointConfig: { s3URI: `s3://churn/checkpoints/${job.trainingJobName}/` },
    });
    expect(job.findings).toEqual([]);
  });

  test('waits as long as it is told', () => {
    expect(spotJob({ maxWait: Duration.hours(3) }).toJson().spec.stoppingCondition.maxWaitTimeInSeconds).toBe(10800);
  });

  test('that waits shorter than it runs is an error', () => {
    expect(() => Testing.synth(spotJob({ maxWait: Duration.hours(1) }).chart)).toThrow('max-wait-covers-run');
  });
});
