import * as fs from 'fs';
import * as path from 'path';
import { instanceFamily, localStorageOf } from '../../../src/instances/facts/instance-families';

const types: string[] = JSON.parse(fs.readFileSync(path.join(__dirname, '../../../imports/instance-types.json'), 'utf8')).InstanceType;

test('every type that the library knows by name is of a known family', () => {
  expect(types.filter(type => instanceFamily(type) === undefined)).toEqual([]);
});

test('families with g, p and trn have accelerators, all others none', () => {
  const expected = (type: string) => /^ml\.[gp]/.test(type) ? 'gpu' : /^ml\.trn/.test(type) ? 'neuron' : 'none';
  expect(types.filter(type => instanceFamily(type)?.accelerator !== expected(type))).toEqual([]);
});

test('only local storage has a size', () => {
  expect(types.filter(type => localStorageOf(type) !== undefined && instanceFamily(type)?.storage !== 'local')).toEqual([]);
  expect(types.filter(type => localStorageOf(type) !== undefined)).toHaveLength(18);
  expect([localStorageOf('ml.g5.48xlarge'), localStorageOf('ml.g6.48xlarge')]).toEqual([7600, undefined]);
});

test.each(['', 'g5.xlarge', 'ml.g5', 'ml.z9.xlarge', 'ml.constructor.xlarge'])('nothing is known of %p', type => {
  expect([instanceFamily(type), localStorageOf(type)]).toEqual([undefined, undefined]);
});
