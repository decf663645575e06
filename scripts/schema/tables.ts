/* Writes the schemas as tables for the rules. */
import { valuesOfSets, type ValueSetSources } from './value-sets';
import { processingTypes, type InstanceTypes } from '../instance-types';
import { banner, Code, literal } from '../source-text';

/** The schema of the spec of a training job, and all sets of values. */
export function schemaTable(spec: any, sets: ValueSetSources, instanceTypes: InstanceTypes): string {
  const valueSets = {
    InstanceType: { closed: false, values: instanceTypes.InstanceType },
    ProcessingInstanceType: { closed: false, values: processingTypes(instanceTypes) },
    ...valuesOfSets(sets),
  };
  return [
    banner('the files in imports/'),
    "import type { SchemaNode, ValueSet } from './schema-node';\n",
    '/** The spec of a training job. */',
    `export const SPEC_SCHEMA: SchemaNode = ${literal(schemaNode(spec))};\n`,
    '/** The sets of values that the schemas of training jobs and of tuning jobs refer to. */',
    `export const VALUE_SETS: { readonly [name: string]: ValueSet } = ${literal(valueSets)};\n`,
  ].join('\n');
}

/** The tuning job as its source has it: what is like another field refers to the schema of that one. */
export function tuningTable(source: any, file: string): string {
  const { trainingJobDefinition, trainingJobDefinitions, ...properties } = source.properties.spec.properties;
  const { description, ...definitions } = trainingJobDefinitions;
  const definition = (member: any) => schemaNode(withReferences(member, { 'spec.hyperParameterTuningJobConfig': 'CONFIG', 'spec': 'SPEC_SCHEMA' }));
  return [
    banner(file),
    "import type { SchemaNode } from './schema-node';",
    "import { SPEC_SCHEMA } from './training-job-schema';\n",
    `const CONFIG: SchemaNode = ${literal(schemaNode(properties.hyperParameterTuningJobConfig))};\n`,
    '/** A training that is tuned. */',
    `export const DEFINITION_SCHEMA: SchemaNode = ${literal(definition(trainingJobDefinition))};\n`,
    '/** The spec of a tuning job. */',
    `export const TUNING_SPEC_SCHEMA: SchemaNode = ${literal(definition({
      ...source.properties.spec,
      properties: {
        ...properties,
        hyperParameterTuningJobConfig: new Code('CONFIG'),
        trainingJobDefinition: new Code('DEFINITION_SCHEMA'),
        trainingJobDefinitions: { ...definitions, items: new Code('DEFINITION_SCHEMA') },
      },
    }))};\n`,
  ].join('\n');
}

/** A schema in which each field that is like another one is code that names the schema of that one. */
function withReferences(node: any, constants: Record<string, string>): any {
  if (node instanceof Code) {
    return node;
  }
  if (node['x-like'] !== undefined) {
    const [root, constant] = Object.entries(constants).find(([begin]) => node['x-like'].startsWith(`${begin}.`))!;
    return new Code([constant, ...node['x-like'].slice(root.length + 1).split('.')].join('.properties!.'));
  }
  const { properties, items, ...rest } = node;
  return {
    ...rest,
    ...properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, withReferences(member, constants)])),
    },
    ...items && { items: withReferences(items, constants) },
  };
}

/** The schema of a status. */
export function statusTable(status: any, what: string, name: string, source: string): string {
  return [
    banner(source),
    "import type { SchemaNode } from './schema-node';\n",
    `/** The status of a ${what} job. */`,
    `export const ${name}: SchemaNode = ${literal(schemaNode(status))};\n`,
  ].join('\n');
}

/** The defaults in a spec. */
export function defaultsTable(spec: any, source: string): string {
  return [
    banner(source),
    '/** The values that SageMaker applies to absent fields and then reports, by path. */',
    `export const SERVICE_DEFAULTS = ${literal(Object.fromEntries(defaultsBelow(spec, 'spec')))} as const;\n`,
  ].join('\n');
}

function defaultsBelow(node: any, at: string): Array<[string, unknown]> {
  return [
    ...'x-default' in node ? [[at, node['x-default']] as [string, unknown]] : [],
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => defaultsBelow(child, `${at}.${name}`)),
    ...node.items === undefined ? [] : defaultsBelow(node.items, `${at}[]`),
  ];
}

const EXTENSIONS: Record<string, string> = {
  'x-required': 'required', 'x-keys': 'keys', 'x-values': 'values', 'x-int32': 'int32', 'x-since': 'since',
};
const LEFT_OUT = ['description', 'format', 'x-default'];

function schemaNode(source: any): any {
  if (source instanceof Code) {
    return source;
  }
  const node: any = {};
  for (const [keyword, value] of Object.entries<any>(source)) {
    if (keyword === 'properties') {
      node.properties = Object.fromEntries(Object.entries(value).map(([name, child]) => [name, schemaNode(child)]));
    } else if (keyword === 'items' || keyword === 'additionalProperties') {
      node[keyword] = schemaNode(value);
    } else if (!LEFT_OUT.includes(keyword)) {
      node[EXTENSIONS[keyword] ?? keyword] = value;
    }
  }
  return node;
}
