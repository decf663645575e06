import * as fs from 'fs';
import * as path from 'path';
import {
  acceleratorsOf, familyName, hasEfa, hasRdma, instanceFamily, localStorageOf, processorsOf,
} from '../../../src/instances/facts/families';

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
  expect(types.filter(type => localStorageOf(type) !== undefined)).toHaveLength(48);
  expect([localStorageOf('ml.g5.48xlarge'), localStorageOf('ml.g7.48xlarge')]).toEqual([7600, undefined]);
});

test.each(['', 'g5.xlarge', 'ml.g5', 'ml.z9.xlarge', 'ml.constructor.xlarge'])('nothing is known of %p', type => {
  expect([instanceFamily(type), localStorageOf(type)]).toEqual([undefined, undefined]);
});

test('the types with an Elastic Fabric Adapter', () => {
  const withEfa = types.filter(hasEfa);
  expect(withEfa).toHaveLength(46);
  expect(withEfa.filter(type => hasRdma(type) === true)).toEqual([
    'ml.p4d.24xlarge', 'ml.p4de.24xlarge', 'ml.p5.48xlarge', 'ml.p5e.48xlarge', 'ml.p5en.48xlarge', 'ml.trn1.32xlarge', 'ml.trn1n.32xlarge',
    'ml.trn2.48xlarge', 'ml.p6-b200.48xlarge', 'ml.p6e-gb200.36xlarge', 'ml.p5.4xlarge', 'ml.p6-b300.48xlarge',
  ]);
});

// Those for which the containers of AWS switch it on themselves.
test.each([
  'ml.g4dn.8xlarge', 'ml.g4dn.12xlarge', 'ml.g5.48xlarge', 'ml.p3dn.24xlarge', 'ml.p4d.24xlarge', 'ml.p4de.24xlarge', 'ml.p5.48xlarge',
  'ml.trn1.32xlarge', 'ml.p6e-gb200.36xlarge',
])('%s has one', type => expect(hasEfa(type)).toBe(true));

test.each(['ml.g5.xlarge', 'ml.m5.24xlarge', 'ml.z9.48xlarge', 'p4d.24xlarge', 'ml.constructor.48xlarge', ''])('%p has none that is known', type => {
  expect([hasEfa(type), hasRdma(type)]).toEqual([false, undefined]);
});

test.each<[string, number | undefined]>([
  ['ml.m5.large', 0], ['ml.g5.12xlarge', 4], ['ml.p4d.24xlarge', 8], ['ml.trn1.32xlarge', 32], ['ml.g7.xlarge', undefined], ['ml.z9.xlarge', undefined],
])('accelerators of %s', (type, count) => {
  expect(acceleratorsOf(type)).toBe(count);
});

test.each<[string, string, string]>([
  ['g5', 'gpu', 'x86_64'], ['p6e-gb200', 'gpu', 'arm64'], ['trn1', 'neuron', 'x86_64'],
  // None of these is in the table.
  ['g99', 'gpu', 'x86_64'], ['p7e-gb300', 'gpu', 'arm64'], ['trn9', 'neuron', 'x86_64'], ['inf2', 'neuron', 'x86_64'], ['m9g', 'none', 'arm64'],
  ['c99', 'none', 'x86_64'],
])('processors of %s', (family, accelerator, architecture) => {
  expect(processorsOf(family)).toMatchObject({ accelerator, architecture });
});

test.each([['ml.p6-b200.48xlarge', 'p6-b200'], ['m5.large', undefined], [undefined, undefined]])('family of %s', (type, family) => {
  expect(familyName(type)).toBe(family);
});
