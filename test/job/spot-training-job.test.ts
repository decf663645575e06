import { Chart, Duration, Testing } from 'cdk8s';
import { Checkpoints, ManagedSpot, SpotTrainingJob, TrainingDefaults } from '../../src';
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

  test('refuses `spot`, which props that jobs share may have', () => {
    expect(() => spotJob({ spot: ManagedSpot.maxWait(Duration.hours(9)) })).toThrow('[test/churn] Expected `maxWait` in place of `spot`, which this construct sets itself');
    expect(() => spotJob({ spot: undefined })).not.toThrow();
  });

  test('without a run time is refused by its path', () => {
    expect(() => spotJob({ maxRuntime: undefined })).toThrow('[test/churn] Expected `maxRuntime` to be made by `Duration.hours`, got undefined.');
  });

  test('takes an enforced wait in place of its own default, and not in place of what it is told', () => {
    const under = (props: object) => {
      const job = spotJob(props);
      TrainingDefaults.of(job.chart).enforce({ spot: ManagedSpot.maxWait(Duration.hours(12)) });
      return job;
    };
    const job = under({});
    expect([job.findings, job._manifest.spec.stoppingCondition.maxWaitTimeInSeconds]).toEqual([[], 43200]);
    expect(under({ maxWait: Duration.hours(3) }).findings.map(({ rule }) => rule)).toEqual(['default-locked']);
  });

  test('that waits shorter than it runs is an error', () => {
    expect(() => Testing.synth(spotJob({ maxWait: Duration.hours(1) }).chart)).toThrow('max-wait-covers-run');
  });
});
