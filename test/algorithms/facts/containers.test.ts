import { containerIn } from '../../../src/algorithms/facts/containers';
import { ALL_LAUNCHERS } from '../../../src/algorithms/facts/launchers';
import { CATALOGUE } from '../../../src/algorithms/images/catalogue-data';

const CATALOGUED = [...new Set(Object.values(CATALOGUE).flatMap(({ images }) => images.map(({ repository }) => repository)))];

test.each(CATALOGUED)('the container %s of the catalogue is known', repository => {
  expect(containerIn(repository)).toMatchObject({ encoding: expect.any(String) });
});

test.each(['pytorch-training-cu', 'huggingface-tensorflow-training-team-a', 'sagemaker-rl-ours'])('%s is called after a framework container', repository => {
  expect(containerIn(repository)).toMatchObject({ kind: 'framework', encoding: 'JSON' });
  expect(containerIn(repository)!.framework).toBeUndefined();
});

test.each(['', 'constructor', 'churn', 'team/pytorch-training', 'pytorch-training-2', 'sagemaker-xgboost-ours', 'tensorflow', 'mxnet'])('%p is no container of AWS', repository => {
  expect(containerIn(repository)).toBeUndefined();
});

test('containers that fail under network isolation', () => {
  expect(['sagemaker-chainer', 'sagemaker-rl-mxnet', 'sagemaker-rl-ours', 'sagemaker-pytorch'].map(name => containerIn(name)!.needsNetwork))
    .toEqual([true, true, true, undefined]);
});

test('each launcher has a switch of its own, and a framework', () => {
  expect(new Set(ALL_LAUNCHERS.map(launcher => launcher.switch)).size).toBe(ALL_LAUNCHERS.length);
  expect(ALL_LAUNCHERS.filter(({ frameworks }) => Object.keys(frameworks).length === 0)).toEqual([]);
});
