import { acceleratorOf, containerIn, cudaOf } from '../../../src/algorithms/facts/containers';
import { ALL_LAUNCHERS } from '../../../src/algorithms/facts/launchers';
import { CATALOG } from '../../../src/algorithms/images/catalog-data';

const CATALOGD = [...new Set(Object.values(CATALOG).flatMap(({ images }) => images.map(({ repository }) => repository)))];
const TAGS: Record<string, string> = { pytorch: '2.14-cu133-amzn2023-sagemaker' };

test.each(CATALOGD)('the container %s of the catalog is known', repository => {
  expect(containerIn(repository, TAGS[repository] ?? '1')).toMatchObject({ encoding: expect.any(String) });
});

test.each<[string, string, string | undefined, string | undefined]>([
  ['pytorch-training', '2.8.0-gpu-py312', 'gpu', undefined],
  ['pytorch-training', '2.6.0-gpu-py312', 'gpu', '12.6'],
  ['pytorch-training', '1.13.1-gpu-py39', 'gpu', '11.7'],
  ['pytorch-training', '1.13.1-gpu-py39-cu117-ubuntu20.04-sagemaker', 'gpu', '11.7'],
  ['pytorch-training', '2.8.0-cpu-py312', 'none', undefined],
  ['pytorch-training', '2.8', undefined, undefined],
  ['pytorch', '2.14-cu133-amzn2023-sagemaker', 'gpu', '13.3'],
  ['pytorch', '2.14-cpu-amzn2023-sagemaker', 'none', undefined],
  ['tensorflow-training', '2.11.0-gpu-py39', 'gpu', '11.2'],
  ['huggingface-pytorch-training', '2.8.0-transformers4.56.2-gpu-py312-cu129-ubuntu22.04', 'gpu', '12.9'],
  ['huggingface-pytorch-training', '2.1', 'gpu', '12.1'],
  ['pytorch-training-neuronx', '2.1.2-neuronx-py310-sdk2.20.2-ubuntu20.04', 'neuron', undefined],
  ['sagemaker-scikit-learn', '1.2-1-cpu-py3', 'none', undefined],
  ['sagemaker-rl-tensorflow', 'coach0.11-gpu-py3', 'gpu', undefined],
  ['sagemaker-xgboost', '1.7-1', undefined, undefined],
])('%s:%s is for %s with CUDA %s', (repository, tag, accelerator, cuda) => {
  const container = containerIn(repository, tag)!;

  expect([acceleratorOf(container, tag), cudaOf(container, tag).newest?.join('.')]).toEqual([accelerator, cuda]);
});

test('what the catalog says of processors is what tags say', () => {
  const different = Object.values(CATALOG).flatMap(({ images }) => images.flatMap(({ repository, versions, processors, builds = {} }) =>
    processors === undefined ? [] : processors.split(' ').filter(processor => {
      const tag = `${versions.split(' ')[0]}-${builds[processor] ?? processor}`;
      const accelerator = acceleratorOf(containerIn(repository, tag)!, tag);
      return repository !== 'sagemaker-xgboost' && accelerator !== ({ cpu: 'none', gpu: 'gpu' }[processor] ?? 'neuron');
    }).map(processor => `${repository} ${processor}`)));

  expect(different).toEqual([]);
});

test.each(['pytorch-training-cu', 'pytorch-training-arm64', 'huggingface-tensorflow-training-team-a', 'sagemaker-rl-ours'])('%s is called after a framework container', repository => {
  expect(containerIn(repository, '1')).toMatchObject({ kind: 'framework', encoding: 'JSON' });
  expect(containerIn(repository, '1')!.framework).toBeUndefined();
});

test.each([
  '', 'constructor', 'churn', 'team/pytorch-training', 'pytorch-training-2', 'sagemaker-xgboost-ours', 'pytorch', 'tensorflow', 'mxnet',
])('%p is no container of AWS', repository => {
  expect(containerIn(repository, '1')).toBeUndefined();
});

test('containers that fail under network isolation', () => {
  expect(['sagemaker-chainer', 'sagemaker-rl-mxnet', 'sagemaker-rl-ours', 'sagemaker-pytorch'].map(name => containerIn(name, '1')!.needsNetwork))
    .toEqual([true, true, true, undefined]);
});

test('each launcher has a switch of its own, and a framework', () => {
  expect(new Set(ALL_LAUNCHERS.map(launcher => launcher.switch)).size).toBe(ALL_LAUNCHERS.length);
  expect(ALL_LAUNCHERS.filter(({ frameworks }) => Object.keys(frameworks).length === 0)).toEqual([]);
});

test.each<[string, string | undefined]>([
  ['2.14-cu133-amzn2023-sagemaker', 'pytorch'], ['2.13-cpu-amzn2023-sagemaker', 'pytorch'], ['2.14-cu133-amzn2023', undefined], ['2.8.0', undefined],
])('a `pytorch` is a container for SageMaker if its tag says so: %s', (tag, framework) => {
  expect(containerIn('pytorch', tag)?.framework).toBe(framework);
});

test.each([
  ['pytorch-training', '2.8.0-gpu-py312', undefined],
  ['pytorch-training', '2.9.0-gpu-py312', '13.0'],
  ['pytorch-training', '2.9.0-cpu-py312', undefined],
  ['pytorch-training', '2.10.0-gpu-py313-cu130-ubuntu22.04-sagemaker', '13.0'],
  ['autogluon-training', '1.5.0-gpu-py312', undefined],
])('%s:%s has at least this CUDA', (repository, tag, cuda) => {
  expect(cudaOf(containerIn(repository, tag)!, tag).oldest?.join('.')).toBe(cuda);
});
