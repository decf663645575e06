import { Names, slugOf } from '../../src/import/names';

test.each([
  ['churn', 'churn'],
  ['Churn_Model', 'churn-model'],
  ['pytorch-training-2023-10-02-12-34-56-789', 'pytorch-training'],
  ['pytorch-training-2023-10-02-12-34-56-789-1a2b', 'pytorch-training'],
  ['xgboost-2026-11-02', 'xgboost'],
  ['churn-20261102103000', 'churn'],
  ['churn-1793612345', 'churn'],
  ['churn-7', 'churn-7'],
  ['2026-11-02-10-30-00', '2026-11-02-10-30-00'],
  ['-1793612345', '1793612345'],
  ['ひ', 'job'],
  ['a'.repeat(63), 'a'.repeat(46)],
])('the id for %s is %s', (name, id) => {
  expect(new Names().takeId(name)).toBe(id);
});

test('no name is taken twice', () => {
  const names = new Names();
  expect([names.takeId('a'), names.takeId('A'), names.takeId('a-2026-11-02'), names.takeId('a-2')]).toEqual(['a', 'a-2', 'a-3', 'a-2-2']);
  expect([names.take('gpu 1', 'Group'), names.take('gpu-1', 'Group'), names.take('1', 'Group'), names.take('', 'Job'), names.take('new', 'Job')])
    .toEqual(['gpu1Group', 'gpu1Group2', 'group1', 'job', 'newJob']);
});

test('a name that ends with its noun gets no other one', () => {
  const names = new Names();
  expect([names.take('my-job', 'Job'), names.take('job', 'Job'), names.take('gpu_group', 'Group')]).toEqual(['myJob', 'job', 'gpuGroup']);
});

test('a slug begins and ends with a letter or digit', () => {
  expect(slugOf('--Jobs of 2026.yaml--')).toBe('jobs-of-2026-yaml');
  expect(slugOf('…')).toBe('');
});

test('what every object inherits is no id', () => {
  expect(new Names().takeId('constructor')).toBe('constructor-2');
});

test('names of variables that differ in capital letters alone are not told apart in every language', () => {
  const names = new Names();
  expect([names.take('dataGPU', 'Group'), names.take('data-gpu', 'Group')]).toEqual(['dataGPUGroup', 'dataGpuGroup2']);
});

test('no variable begins with a digit', () => {
  const names = new Names();
  expect([names.take('2024-churn-training', ''), names.take('2024', ''), names.take('7-jobs', 'Job')]).toEqual(['job2024ChurnTraining', 'job2024', 'job7Jobs']);
});
