import { App, Chart, Duration } from 'cdk8s';
import { runProgram } from './run-program';
import { Algorithm, Channel, Cluster, Distribution, InstanceGroup, InstanceType, Output, SourceCode, TrainingJob } from '../../src';
import { programOf } from '../../src/import/program';
import { recognize } from '../../src/import/recognize';

beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

const P4D = Cluster.of(InstanceType.ML_P4D_24XLARGE, { instanceCount: 2 });
const TRN1 = Cluster.of(InstanceType.ML_TRN1_32XLARGE, { instanceCount: 2 });
const NEURON = Algorithm.fromImage('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training-neuronx:2.1.2-neuronx-py310-sdk2.20.2-ubuntu20.04');
const CODE = SourceCode.s3('s3://example-vision/source.tar.gz', { entryPoint: 'train.py', digest: '3f9c1d2' });

function manifestOf(props: object): any {
  const chart = new Chart(new App(), 'chart');
  return new TrainingJob(chart, 'model', {
    region: 'eu-west-1',
    role: 'arn:aws:iam::111122223333:role/training',
    algorithm: Algorithm.pytorch('2.3.0'),
    hyperParameters: { lr: 0.1 },
    channels: [Channel.s3('train', 's3://example-vision/train/')],
    cluster: P4D,
    maxRuntime: Duration.hours(1),
    output: Output.at('s3://example-vision/models/'),
    ...props,
  }).toJson();
}

test.each<[string, object]>([
  ['code: SourceCode.s3(', { code: CODE }],
  ['distribution: Distribution.torchrun()', { code: CODE, distribution: Distribution.torchrun() }],
  ['distribution: Distribution.torchrun({ processesPerNode: 4, efa: true })', { distribution: Distribution.torchrun({ processesPerNode: 4, efa: true }) }],
  ["distribution: Distribution.mpi({ customOptions: '-x A' })", { distribution: Distribution.mpi({ customOptions: '-x A' }) }],
  ['distribution: Distribution.dataParallel()', { distribution: Distribution.dataParallel() }],
  ['distribution: Distribution.modelParallel(', { distribution: Distribution.modelParallel({ parameters: { hybrid_shard_degree: 4 } }) }],
  ['distribution: Distribution.parameterServer()', { distribution: Distribution.parameterServer() }],
  ['distribution: Distribution.multiWorkerMirrored()', { distribution: Distribution.multiWorkerMirrored() }],
  ['distribution: Distribution.neuron()', { distribution: Distribution.neuron(), cluster: TRN1, algorithm: NEURON }],
  ['distribution: Distribution.neuron({ precompile: true })', { distribution: Distribution.neuron({ precompile: true }), cluster: TRN1, algorithm: NEURON }],
])('%s is written', (text, props) => {
  const manifest = manifestOf(props);
  const program = programOf([recognize(manifest, 'job.yaml')!], 'chart').text;
  expect(program).toContain(text);
  expect(program).not.toContain('JsonPatch');
  expect(runProgram(program, { validated: false })).toEqual([manifest]);
});

test('what only looks like it stays as it is', () => {
  const manifest = manifestOf({ hyperParameters: { sagemaker_torch_distributed_enabled: true, lr: 0.1 } });
  const program = programOf([recognize(manifest, 'job.yaml')!], 'chart').text;
  expect(program).not.toContain('Distribution');
  expect(runProgram(program, { validated: false })).toEqual([manifest]);
});

test('groups that share a channel keep it', () => {
  const [cpu, gpu] = [InstanceGroup.of('cpu', InstanceType.ML_C5_4XLARGE, 1), InstanceGroup.of('gpu', InstanceType.ML_G5_12XLARGE, 1)];
  const manifest = manifestOf({
    code: CODE, cluster: Cluster.heterogeneous([cpu, gpu]), channels: [Channel.s3('train', 's3://example-vision/train/', { instanceGroups: [gpu] })],
  });
  const program = programOf([recognize(manifest, 'job.yaml')!], 'chart').text;
  expect(program).toContain('code: SourceCode.s3(');
  expect(runProgram(program, { validated: false })).toEqual([manifest]);
});
