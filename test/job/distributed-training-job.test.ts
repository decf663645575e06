import { Chart, Testing } from 'cdk8s';
import { Algorithm, Cluster, DistributedTrainingJob, Distribution, InstanceType, SourceCode, TrainingJob } from '../../src';
import { MINIMAL } from '../fixtures';

test('a distributed job is a training job whose processes are launched', () => {
  const job = new DistributedTrainingJob(new Chart(Testing.app(), 'test'), 'distributed', {
    ...MINIMAL,
    algorithm: Algorithm.fromImage('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312'),
    code: SourceCode.s3('s3://models/source/', { entryPoint: 'train.py' }),
    cluster: Cluster.of(InstanceType.ML_P4D_24XLARGE, { instanceCount: 2 }),
    distribution: Distribution.torchrun(),
  });

  expect(TrainingJob.isTrainingJob(job)).toBe(true);
  expect(job.findings).toEqual([]);
  expect(job.toJson().spec.hyperParameters).toMatchObject({ sagemaker_torch_distributed_enabled: 'true', sagemaker_program: '"train.py"' });
});
