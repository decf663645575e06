import { isMissing, valuesAt } from '../../src/tree/placed-values';
import { named } from '../plan/manifests';

const TOKEN = '${Token[TOKEN.1]}';
const job = (spec: object) => named('churn', { spec });

test('a path leads to each element of a list and each entry of a map', () => {
  const tagged = job({ tags: [{ key: 'a' }, { key: 'b' }, {}], environment: { A: '1', B: TOKEN } });
  expect(valuesAt(tagged, 'spec.tags[].key')).toEqual([{ path: 'spec.tags[0].key', value: 'a' }, { path: 'spec.tags[1].key', value: 'b' }]);
  expect(valuesAt(tagged, 'spec.environment{}')).toEqual([{ path: 'spec.environment.A', value: '1' }]);
});

test('a path leads nowhere where something is missing or of another shape', () => {
  for (const spec of [{ tags: null }, { tags: 'x' }, { tags: [null, 'x'] }, { tags: [{ key: null }] }]) {
    expect(valuesAt(job(spec), 'spec.tags[].key')).toEqual([]);
  }
  expect(valuesAt(job({}), 'spec.toString')).toEqual([]);
});

test.each<[string, object, boolean]>([
  ['is not there', { vpcConfig: null }, true],
  ['is in an object that is not there', {}, true],
  ['is there', { vpcConfig: { subnets: ['subnet-1'] } }, false],
  ['is a token', { vpcConfig: { subnets: TOKEN } }, false],
  ['is inside of a token', { vpcConfig: TOKEN }, false],
])('whether a field is missing that %s: %p', (_what, spec, missing) => {
  expect(isMissing(job(spec), 'spec.vpcConfig.subnets')).toBe(missing);
});
