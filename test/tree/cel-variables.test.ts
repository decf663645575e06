import { celVariablesOf } from '../../src/tree/cel-variables';

test('expressions have the variables that they refer to, and those of these before them', () => {
  expect(celVariablesOf(['variables.instanceCount > 1']).map(({ name }) => name)).toEqual(['groupCounts', 'instanceCount']);
  expect(celVariablesOf(['variables.maxRuntime > 1']).map(({ name }) => name)).toEqual(['maxRuntime']);
  expect(celVariablesOf(['1 > 0'])).toEqual([]);
});
