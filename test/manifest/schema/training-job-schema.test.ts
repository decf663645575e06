import * as fs from 'fs';
import * as path from 'path';
import { memberOf, nameOf, nodesOf, readOurCrd, schemaOf, type CrdNode } from '../../../scripts/crd';
import * as library from '../../../src';
import type { SchemaNode } from '../../../src/manifest/schema/schema-node';
import { SPEC_SCHEMA, VALUE_SETS } from '../../../src/manifest/schema/training-job-schema';

const IMPORTS = path.resolve(__dirname, '../../../imports');
const CRD = readOurCrd();
const SETS: Record<string, { closed: boolean; description: string; members: Record<string, { value: string; description: string }> }>
  = schemaOf(CRD)['x-value-sets'];
const INSTANCE_TYPES = JSON.parse(fs.readFileSync(path.join(IMPORTS, 'instance-types.json'), 'utf8'));
const SPEC_NODES = nodesOf(memberOf(CRD, 'spec'));
const NODES = [...SPEC_NODES, ...nodesOf(memberOf(CRD, 'status'))];

function pathsWhere(nodes: readonly CrdNode[], condition: (schema: any) => boolean): string[] {
  return nodes.filter(node => condition(node.schema)).map(node => node.path);
}

describe('the CRD', () => {
  test('is named after its plural and its group', () => {
    expect(CRD.metadata.name).toBe(`${CRD.spec.names.plural}.${CRD.spec.group}`);
  });

  test('describes every node', () => {
    expect(pathsWhere(NODES, schema => typeof schema.description !== 'string' || schema.description.trim() === '')).toEqual([]);
    expect(schemaOf(CRD).description).toBeTruthy();
  });

  test('gives every node a type', () => {
    expect(pathsWhere(NODES, schema => !['object', 'array', 'string', 'integer', 'boolean'].includes(schema.type))).toEqual([]);
  });

  test('has no enum, for which the L1 would refuse newer values', () => {
    expect(pathsWhere(NODES, schema => schema.enum !== undefined)).toEqual([]);
  });

  test.each(['required', 'x-required'])('names existing members in %s', keyword => {
    expect(pathsWhere(NODES, schema => (schema[keyword] ?? []).some((member: string) => schema.properties?.[member] === undefined))).toEqual([]);
  });

  test('requires in the spec what the upstream CRD requires', () => {
    expect(pathsWhere(SPEC_NODES, schema => schema.required !== undefined)).toEqual(['spec']);
  });

  test('has limits that leave something', () => {
    const bounds = [['minLength', 'maxLength'], ['minimum', 'maximum'], ['minItems', 'maxItems'], ['minProperties', 'maxProperties']];
    expect(pathsWhere(NODES, schema => bounds.some(([min, max]) => schema[min] > schema[max]))).toEqual([]);
  });

  test('has releases in x-since', () => {
    expect(pathsWhere(NODES, schema => schema['x-since'] !== undefined && !/^\d+\.\d+\.\d+$/.test(schema['x-since']))).toEqual([]);
  });

  test('has defaults within the limits', () => {
    expect(pathsWhere(NODES, schema => schema['x-default'] !== undefined && !isAllowed(schema, schema['x-default']))).toEqual([]);
  });
});

function isAllowed(schema: any, value: unknown): boolean {
  if (schema.type === 'integer') {
    return Number.isInteger(value) && !((value as number) < schema.minimum || (value as number) > schema.maximum);
  }
  return typeof value === schema.type
    && (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value as string))
    && (schema['x-values'] === undefined || Object.values(SETS[schema['x-values']].members).some(member => member.value === value));
}

describe('the patterns', () => {
  const patterns = [...new Set(NODES.flatMap(({ schema }) => [schema.pattern, schema['x-keys']?.pattern]).filter(pattern => pattern !== undefined))];

  test.each(patterns)('%s is for JavaScript and for RE2', pattern => {
    expect(() => new RegExp(pattern, 'u')).not.toThrow();
    expect(pattern).not.toMatch(/\(\?<?[=!]/);
    expect(pattern).not.toMatch(/\\[1-9]|\\k</);
    const repetitions: number[] = [...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].flatMap(match => [Number(match[1]), Number(match[2] ?? 0)]);
    expect(repetitions.filter(count => count > 1000)).toEqual([]);
  });

  test.each(patterns)('%s is for the whole value', pattern => {
    expect(pattern).toMatch(/^\^.*\$$/);
  });
});

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
  test('has the nodes of the schema with their limits', () => {
    const expected = SPEC_NODES.map(node => [node.path, limitsIn(node.schema)]);
    const generated = nodesOf({ path: 'spec', schema: SPEC_SCHEMA }).map(node => [node.path, ownKeywords(node.schema)]);
    expect(Object.fromEntries(generated)).toEqual(Object.fromEntries(expected));
  });

  test('has the sets of values', () => {
    const processing = INSTANCE_TYPES.InstanceType.filter((type: string) => !INSTANCE_TYPES.notForProcessing.includes(type));
    expect(VALUE_SETS).toEqual({
      InstanceType: { closed: false, values: INSTANCE_TYPES.InstanceType },
      ProcessingInstanceType: { closed: false, values: processing },
      ...Object.fromEntries(Object.entries(SETS).map(([name, { closed, members }]) =>
        [name, { closed, values: Object.values(members).map(member => member.value) }])),
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

/** How the generated table calls the extensions, and what it has no use for. */
const RENAMED: Record<string, string> = {
  'x-required': 'required', 'x-keys': 'keys', 'x-values': 'values', 'x-int32': 'int32', 'x-since': 'since',
};
const LEFT_OUT = ['description', 'format', 'x-default'];
const CHILDREN = ['properties', 'items', 'additionalProperties'];

function limitsIn(schema: any): object {
  return Object.fromEntries(Object.entries(schema)
    .filter(([keyword]) => !CHILDREN.includes(keyword) && !LEFT_OUT.includes(keyword))
    .map(([keyword, value]) => [RENAMED[keyword] ?? keyword, value]));
}

function ownKeywords(schema: SchemaNode): object {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !CHILDREN.includes(keyword)));
}

function constantsOf(className: string): object {
  const valueClass = (library as any)[className];
  return Object.fromEntries(Object.entries<any>(valueClass)
    .filter(([, member]) => member instanceof valueClass)
    .map(([constant, member]) => [constant, member.value]));
}

describe('the L1', () => {
  test('has every field of the spec, and no other', () => {
    const l1 = fs.readFileSync(path.join(IMPORTS, 'sagemaker.services.k8s.aws.ts'), 'utf8');
    const tags = [...l1.matchAll(/@schema (TrainingJobSpec\w*#\w+)/g)].map(match => match[1]);
    expect(tags.sort()).toEqual(SPEC_NODES.filter(isMember).map(schemaTag).sort());
  });
});

function isMember(node: CrdNode): boolean {
  return node.parent?.schema.properties?.[nameOf(node)] !== undefined;
}

/** How `cdk8s import` calls a field: the struct is named after the path. */
function schemaTag(node: CrdNode): string {
  const parents = node.path.replace(/\[\]/g, '').split('.').slice(0, -1);
  return `TrainingJob${parents.map(name => name[0].toUpperCase() + name.slice(1)).join('')}#${nameOf(node)}`;
}
