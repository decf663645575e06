import * as fs from 'fs';
import * as path from 'path';
import { pathsWhere, testCrd } from './crd-tests';
import { memberOf, nodesOf, readOurCrd, readTuningCrd, schemaOf } from '../../../scripts/crd';
import * as library from '../../../src';
import { SPEC_SCHEMA, VALUE_SETS } from '../../../src/manifest/schema/training-job-schema';

const IMPORTS = path.resolve(__dirname, '../../../imports');
const CRD = readOurCrd();
const SETS: Record<string, { closed: boolean; description: string; members: Record<string, { value: string; description: string }> }>
  = schemaOf(CRD)['x-value-sets'];
const INSTANCE_TYPES = JSON.parse(fs.readFileSync(path.join(IMPORTS, 'instance-types.json'), 'utf8'));
const NODES = nodesOf(memberOf(CRD, 'spec'));

testCrd(CRD, SETS, SPEC_SCHEMA);

describe('the sets of values', () => {
  test('are there for every reference', () => {
    const known = [...Object.keys(SETS), 'InstanceType', 'ProcessingInstanceType'];
    expect(pathsWhere(NODES, schema => schema['x-values'] !== undefined && !known.includes(schema['x-values']))).toEqual([]);
  });

  test.each(Object.entries(SETS))('%s has different members and is used', (name, set) => {
    const values = Object.values(set.members).map(member => member.value);
    expect(new Set(values).size).toBe(values.length);
    expect(Object.keys(set.members).filter(constant => !/^[A-Z][A-Z0-9_]*$/.test(constant))).toEqual([]);
    expect([set, ...Object.values(set.members)].filter(described => !described.description)).toEqual([]);
    expect(NODES.some(node => node.schema['x-values'] === name)).toBe(true);
  });

  test('have every instance type once', () => {
    expect(new Set(INSTANCE_TYPES.InstanceType).size).toBe(INSTANCE_TYPES.InstanceType.length);
    expect(INSTANCE_TYPES.notForProcessing.filter((type: string) => !INSTANCE_TYPES.InstanceType.includes(type))).toEqual([]);
  });
});

describe('what is generated', () => {
  test('has the sets of values', () => {
    const processing = INSTANCE_TYPES.InstanceType.filter((type: string) => !INSTANCE_TYPES.notForProcessing.includes(type));
    expect(VALUE_SETS).toEqual({
      InstanceType: { closed: false, values: INSTANCE_TYPES.InstanceType },
      ProcessingInstanceType: { closed: false, values: processing },
      ...Object.fromEntries(Object.entries<any>({ ...SETS, ...schemaOf(readTuningCrd())['x-value-sets'] }).map(([name, { closed, members }]) =>
        [name, { closed, values: Object.values<any>(members).map(member => member.value) }])),
    });
  });

  // The kind of a file system is chosen by the factory of the channel.
  test.each(Object.entries(SETS).filter(([name]) => name !== 'FileSystemType'))('has a class %s', (name, set) => {
    const expected = Object.entries(set.members).map(([constant, member]) => [constant, member.value]);
    expect(constantsOf(name)).toEqual(Object.fromEntries(expected));
  });

  test('has a class InstanceType', () => {
    const expected = INSTANCE_TYPES.InstanceType.map((type: string) => [type.toUpperCase().replace(/[.-]/g, '_'), type]);
    expect(constantsOf('InstanceType')).toEqual(Object.fromEntries(expected));
  });
});

function constantsOf(className: string): object {
  const valueClass = (library as any)[className];
  return Object.fromEntries(Object.entries<any>(valueClass)
    .filter(([, member]) => member instanceof valueClass)
    .map(([constant, member]) => [constant, member.value]));
}
