import { containerIn } from '../../../src/algorithms/facts/containers';
import { ALL_LAUNCHERS } from '../../../src/algorithms/facts/launchers';
import { CATALOGUE } from '../../../src/algorithms/images/catalogue-data';

const CATALOGUED = [...new Set(Object.values(CATALOGUE).flatMap(({ images }) => images.map(({ repository }) => repository)))];

test.each(CATALOGUED)('the container %s of the catalogue is known', repository => {
  expect(containerIn(repository, '1')).toMatchObject({ encoding: expect.any(String) });
});

test.each(['pytorch-training-cu', 'huggingface-tensorflow-training-team-a', 'sagemaker-rl-ours'])('%s is called after a framework container', repository => {
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
