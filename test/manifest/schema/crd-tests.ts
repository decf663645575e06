/* What holds for each of our CRDs, and for what is generated from it. */
import * as fs from 'fs';
import * as path from 'path';
import { memberOf, nameOf, nodesOf, schemaOf, type CrdNode } from '../../../scripts/crd';
import type { SchemaNode } from '../../../src/manifest/schema/schema-node';

const IMPORTS = path.resolve(__dirname, '../../../imports');

/** Tests a CRD whose sets of values are these, and the table that the rules have of it. */
export function testCrd(crd: any, sets: Record<string, any>, generated: SchemaNode): void {
  const specNodes = nodesOf(memberOf(crd, 'spec'));
  const nodes = [...specNodes, ...nodesOf(memberOf(crd, 'status'))];

  describe('the CRD', () => {
    test('is named after its plural and its group', () => {
      expect(crd.metadata.name).toBe(`${crd.spec.names.plural}.${crd.spec.group}`);
    });

    test('describes every node', () => {
      expect(pathsWhere(nodes, schema => typeof schema.description !== 'string' || schema.description.trim() === '')).toEqual([]);
      expect(schemaOf(crd).description).toBeTruthy();
    });

    test('gives every node a type', () => {
      expect(pathsWhere(nodes, schema => !['object', 'array', 'string', 'integer', 'number', 'boolean'].includes(schema.type))).toEqual([]);
    });

    test('has no enum, for which the L1 would refuse newer values', () => {
      expect(pathsWhere(nodes, schema => schema.enum !== undefined)).toEqual([]);
    });

    test.each(['required', 'x-required'])('names existing members in %s', keyword => {
      expect(pathsWhere(nodes, schema => (schema[keyword] ?? []).some((member: string) => schema.properties?.[member] === undefined))).toEqual([]);
    });

    test('requires in the spec what the upstream CRD requires', () => {
      expect(pathsWhere(specNodes, schema => schema.required !== undefined)).toEqual(['spec']);
    });

    test('has limits that leave something', () => {
      const bounds = [['minLength', 'maxLength'], ['minimum', 'maximum'], ['minItems', 'maxItems'], ['minProperties', 'maxProperties']];
      expect(pathsWhere(nodes, schema => bounds.some(([min, max]) => schema[min] > schema[max]))).toEqual([]);
    });

    test('has releases in x-since', () => {
      expect(pathsWhere(nodes, schema => schema['x-since'] !== undefined && !/^\d+\.\d+\.\d+$/.test(schema['x-since']))).toEqual([]);
    });

    test('has defaults within the limits', () => {
      expect(pathsWhere(nodes, schema => schema['x-default'] !== undefined && !isAllowed(schema, schema['x-default'], sets))).toEqual([]);
    });
  });

  describe('the patterns', () => {
    const patterns = [...new Set(nodes.flatMap(({ schema }) => [schema.pattern, schema['x-keys']?.pattern]).filter(pattern => pattern !== undefined))];

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

  describe('the table of the rules', () => {
    test('has the nodes of the schema with their limits', () => {
      const expected = specNodes.map(node => [node.path, limitsIn(node.schema)]);
      const ofTable = nodesOf({ path: 'spec', schema: generated }).map(node => [node.path, ownKeywords(node.schema)]);
      expect(Object.fromEntries(ofTable)).toEqual(Object.fromEntries(expected));
    });
  });

  describe('the L1', () => {
    test('has every field of the spec, and no other', () => {
      const l1 = fs.readFileSync(path.join(IMPORTS, 'sagemaker.services.k8s.aws.ts'), 'utf8');
      const tags = [...l1.matchAll(new RegExp(`@schema (${crd.spec.names.kind}Spec\\w*#\\w+)`, 'g'))].map(match => match[1]);
      expect(tags.sort()).toEqual(specNodes.filter(isMember).map(node => schemaTag(crd.spec.names.kind, node)).sort());
    });
  });
}

export function pathsWhere(nodes: readonly CrdNode[], condition: (schema: any) => boolean): string[] {
  return nodes.filter(node => condition(node.schema)).map(node => node.path);
}

function isAllowed(schema: any, value: unknown, sets: any): boolean {
  if (schema.type === 'integer') {
    return Number.isInteger(value) && !((value as number) < schema.minimum || (value as number) > schema.maximum);
  }
  return typeof value === schema.type
    && (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value as string))
    && (schema['x-values'] === undefined || Object.values(sets[schema['x-values']].members).some((member: any) => member.value === value));
}

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

function isMember(node: CrdNode): boolean {
  return node.parent?.schema.properties?.[nameOf(node)] !== undefined;
}

/** How `cdk8s import` calls a field: the struct is named after the path. */
function schemaTag(kind: string, node: CrdNode): string {
  const parents = node.path.replace(/\[\]/g, '').split('.').slice(0, -1);
  return `${kind}${parents.map(name => name[0].toUpperCase() + name.slice(1)).join('')}#${nameOf(node)}`;
}
