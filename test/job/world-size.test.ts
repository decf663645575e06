import { JsonPatch } from 'cdk8s';
import { Algorithm, Cluster, Distribution, InstanceGroup, InstanceType, SourceCode, type TrainingJobProps } from '../../src';
import { jobWith } from '../fixtures';

const PYTORCH = Algorithm.fromImage('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312');
const CODE = SourceCode.s3('s3://models/source/', { entryPoint: 'train.py' });
const GPUS = Cluster.of(InstanceType.ML_P4D_24XLARGE, { instanceCount: 2 });

test.each<[string, Partial<TrainingJobProps>, number | undefined]>([
  ['one process for each GPU', { cluster: GPUS, distribution: Distribution.torchrun() }, 16],
  ['as many as asked for', { cluster: GPUS, distribution: Distribution.mpi({ processesPerNode: 2 }) }, 4],
  ['one on an instance without accelerators', { cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { instanceCount: 3 }), distribution: Distribution.mpi() }, 3],
  ['one for each instance with parameter servers', { cluster: GPUS, distribution: Distribution.parameterServer() }, 2],
  ['one for each Neuron core', { cluster: Cluster.of(InstanceType.ML_TRN1_32XLARGE), distribution: Distribution.neuron() }, 32],
  ['nobody knows on types of tomorrow', { cluster: Cluster.of(InstanceType.of('ml.z9.large')), distribution: Distribution.torchrun() }, undefined],
  ['no distribution', { cluster: GPUS }, undefined],
])('%s', (_what, props, size) => {
  expect(jobWith({ algorithm: PYTORCH, code: CODE, ...props }).worldSize).toBe(size);
});

test('the group that trains is counted', () => {
  const gpu = InstanceGroup.of('gpu', InstanceType.ML_P4D_24XLARGE, 2);
  const cluster = Cluster.heterogeneous([gpu, InstanceGroup.of('data', InstanceType.ML_C5_9XLARGE, 1)]);
  expect(jobWith({ cluster, distribution: Distribution.torchrun({ instanceGroup: gpu }) }).worldSize).toBe(16);
  expect(jobWith({ cluster, distribution: Distribution.torchrun() }).worldSize).toBe(17);
});

test('there is no world size if the cluster lacks the group that trains', () => {
  const distribution = Distribution.torchrun({ instanceGroup: InstanceGroup.of('gpu', InstanceType.ML_P4D_24XLARGE, 2) });
  const cluster = Cluster.heterogeneous([InstanceGroup.of('data', InstanceType.ML_C5_9XLARGE, 1)]);
  expect(jobWith({ cluster, distribution }).worldSize).toBeUndefined();
  expect(jobWith({ cluster: GPUS, distribution }).worldSize).toBeUndefined();
});

test('there is no world size if that of one group is not known', () => {
  const groups = [InstanceGroup.of('new', InstanceType.of('ml.z9.large'), 1), InstanceGroup.of('gpu', InstanceType.ML_P4D_24XLARGE, 2)];
  for (const instances of [groups, [...groups].reverse()]) {
    expect(jobWith({ cluster: Cluster.heterogeneous(instances), distribution: Distribution.torchrun() }).worldSize).toBeUndefined();
  }
});

test('patches count', () => {
  const job = jobWith({ algorithm: PYTORCH, code: CODE, cluster: GPUS, distribution: Distribution.torchrun() });
  job.addJsonPatch(JsonPatch.replace('/spec/resourceConfig/instanceCount', 3));
  expect(job.worldSize).toBe(24);
  job.addJsonPatch(JsonPatch.remove('/spec/resourceConfig/instanceType'));
  expect(job.worldSize).toBeUndefined();
  job.addJsonPatch(JsonPatch.remove('/spec/nothing'));
  expect(job.worldSize).toBeUndefined();
});
