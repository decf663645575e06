import * as fs from 'fs';
import * as path from 'path';
import { leavesOf, memberOf, nameOf, nodesOf, readOurCrd, readTuningCrd, schemaOf } from '../../scripts/crd';

const crd = readOurCrd();
const NODE = {
  path: 'spec',
  schema: {
    type: 'object',
    properties: {
      text: { type: 'string' },
      texts: { type: 'array', items: { type: 'string' } },
      map: { type: 'object', additionalProperties: { type: 'string' } },
      parts: { type: 'array', items: { type: 'object', properties: { size: { type: 'integer' } } } },
      anything: { type: 'object', additionalProperties: true },
    },
  },
};

describe('the nodes of a schema', () => {
  test('are its members, the elements of lists and the values of maps', () => {
    expect(nodesOf(NODE).map(node => node.path)).toEqual([
      'spec', 'spec.text', 'spec.texts', 'spec.texts[]', 'spec.map', 'spec.map{}', 'spec.parts', 'spec.parts[]', 'spec.parts[].size', 'spec.anything',
    ]);
  });

  test('are leaves where they hold data', () => {
    expect(leavesOf(NODE).map(node => node.path)).toEqual(['spec.text', 'spec.texts', 'spec.map', 'spec.parts[].size', 'spec.anything']);
  });

  test('know their name and their parent', () => {
    const [size] = nodesOf(NODE).filter(node => node.path === 'spec.parts[].size');
    expect(nameOf(size)).toBe('size');
    expect(size.parent?.path).toBe('spec.parts[]');
  });
});

describe('our CRD', () => {
  test('has 131 nodes and 83 leaves in its spec, and 39 nodes in its status', () => {
    expect(nodesOf(memberOf(crd, 'spec'))).toHaveLength(131);
    expect(leavesOf(memberOf(crd, 'spec'))).toHaveLength(83);
    expect(nodesOf(memberOf(crd, 'status'))).toHaveLength(39);
  });

  test('has no schema in a version that it lacks', () => {
    expect(schemaOf(crd, 'v2')).toEqual({});
  });
});

describe('our CRD of tuning jobs', () => {
  const tuning = readTuningCrd();

  test('has 153 leaves in its spec', () => {
    expect(leavesOf(memberOf(tuning, 'spec'))).toHaveLength(153);
  });

  test('writes out the fields that are like others, with words of its own where it has some', () => {
    const { tags, trainingJobDefinition, trainingJobDefinitions } = schemaOf(tuning).properties.spec.properties;
    const { tags: tagsOfJob, roleARN } = schemaOf(crd).properties.spec.properties;
    expect(tags.items).toEqual(tagsOfJob.items);
    expect(tags.description).not.toBe(tagsOfJob.description);
    expect(trainingJobDefinition.properties.roleARN).toEqual(roleARN);
    expect(trainingJobDefinitions.items.properties).toEqual(trainingJobDefinition.properties);
    expect(JSON.stringify(tuning)).not.toContain('x-like');
  });
});

test('the fields that the page on limits calls missing are not in the CRDs', () => {
  const missing = [...fs.readFileSync(path.resolve(__dirname, '../../docs/reference/crd-limits.md'), 'utf8').matchAll(/`(spec\.[^`]+)`/g)].map(([, name]) => name);
  const parents = missing.map(name => name.slice(0, name.lastIndexOf('.')));
  const paths = new Set([crd, readTuningCrd()].flatMap(each => nodesOf(memberOf(each, 'spec'))).map(node => node.path));

  expect(missing.length).toBeGreaterThan(15);
  expect(missing.filter(name => paths.has(name))).toEqual([]);
  expect(parents.filter(name => !paths.has(name))).toEqual([]);
});
