import { Chart, Testing } from 'cdk8s';
import { DebuggedTrainingJob, TrainingJob } from '../../src';
import { Debugger } from '../../src/debugging';
import { MINIMAL } from '../fixtures';

test('a debugged job is a training job with the hook', () => {
  const job = new DebuggedTrainingJob(new Chart(Testing.app(), 'test'), 'debugged', { ...MINIMAL, debugger: Debugger.at('s3://churn/tensors/') });

  expect(TrainingJob.isTrainingJob(job)).toBe(true);
  expect(job.findings).toEqual([]);
  expect(job.toJson().spec.debugHookConfig).toMatchObject({ s3OutputPath: 's3://churn/tensors/' });
});
