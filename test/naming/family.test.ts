import { JobName } from '../../src';
import { familyFromPath, familyOf } from '../../src/naming/family';

test.each([
  ['app/churn/model', 'app-churn-model'],
  ['app/Churn_Model.v2', 'app-churn-model-v2'],
  ['--app//model--', 'app-model'],
  ['a'.repeat(80), 'a'.repeat(80)],
  ['', 'training-job'],
  ['/été/', 't'],
  ['***', 'training-job'],
])('the path %j makes the family %j', (path, family) => {
  expect(familyFromPath(path)).toBe(family);
});

test('a job without a family of its own has that of its path', () => {
  expect(familyOf(JobName.hashed(), 'app/churn', 50)).toEqual({ name: 'app-churn', identity: 'app/churn' });
});

test('a job has the family that it is given', () => {
  expect(familyOf(JobName.hashed({ family: 'ranking' }), 'app/churn', 50)).toEqual({ name: 'ranking', identity: 'ranking' });
});

test('long families are cut off, without a dash at their end, and keep their identities', () => {
  const path = `${'a'.repeat(49)}/b`;
  expect(familyOf(JobName.hashed(), path, 50)).toEqual({ name: 'a'.repeat(49), identity: path });
  expect(familyOf(JobName.hashed(), 'a'.repeat(60), 50)).toEqual({ name: 'a'.repeat(50), identity: 'a'.repeat(60) });
});
