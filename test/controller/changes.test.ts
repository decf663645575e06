import { EXAMPLES_OF_CHANGES as EXAMPLES, profiled, PROFILER_RULE, warm } from './change-examples';
import { CHANGES } from '../../src/controller/changes';
import { jobWith } from '../fixtures';

describe('the table of changes', () => {
  test.each(CHANGES.map(kind => [`${kind.path} ${kind.change}`, kind] as const))('the change %s renames a job if its row says so', (row, kind) => {
    const [before, after] = EXAMPLES[row];
    const renamed = jobWith(before).trainingJobName !== jobWith(after).trainingJobName;
    expect(renamed).toBe(kind.renames);
  });

  test('has an example for every row, and no more', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(CHANGES.map(kind => `${kind.path} ${kind.change}`).sort());
  });

  test.each([
    ['removing a warm pool', warm(10), warm()],
    ['removing the profiler', profiled(500), {}],
    ['removing a profiler rule', profiled(500, [PROFILER_RULE]), profiled(500)],
  ])('%s renames as adding it does', (_what, before, after) => {
    expect(jobWith(before).trainingJobName).not.toBe(jobWith(after).trainingJobName);
  });
});
