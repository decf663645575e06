/* Generates what follows from the schemas in imports/: the table for the rules, the value classes and the JSON Schema. */
import * as path from 'path';
import { readOurCrd, readTuningCrd, readTuningSource, schemaOf } from './crd';
import { docComment } from './doc-comment';
import { processingTypes, readInstanceTypes, type InstanceTypes } from './instance-types';
import { writeAll } from './shell';

const SCHEMA_FILE = 'imports/trainingjobs.sagemaker.services.k8s.aws.yaml';
const TUNING_SCHEMA_FILE = 'imports/hyperparametertuningjobs.sagemaker.services.k8s.aws.yaml';
const INSTANCE_TYPES_FILE = 'imports/instance-types.json';
const BANNER = (source: string) => `// Generated from ${source} by \`npx projen generate\`. Do not edit.\n`;

interface ValueSetSource {
  readonly closed: boolean;
  readonly description: string;
  readonly members: Record<string, { value: string; description: string }>;
}

/** The generated files, by path. */
function generatedFiles(): Record<string, string> {
  const schema = schemaOf(readOurCrd());
  const tuning = schemaOf(readTuningSource());
  const instanceTypes = readInstanceTypes();
  const valueSets: Record<string, ValueSetSource> = schema['x-value-sets'];
  return {
    'src/manifest/schema/training-job-schema.ts': schemaTable(schema.properties.spec, { ...valueSets, ...tuning['x-value-sets'] }, instanceTypes),
    'src/manifest/schema/training-job-status-schema.ts': statusTable(schema.properties.status, 'training', 'STATUS_SCHEMA', SCHEMA_FILE),
    'src/manifest/schema/tuning-job-status-schema.ts': statusTable(
      schemaOf(readTuningCrd()).properties.status, 'tuning', 'TUNING_STATUS_SCHEMA', TUNING_SCHEMA_FILE,
    ),
    'src/manifest/schema/training-job-defaults.ts': defaultsTable(schema.properties.spec),
    'src/manifest/schema/tuning-job-schema.ts': tuningTable(tuning),
    ...valueSetFiles('src/data', Object.keys(valueSets).filter(name => name !== 'FileSystemType'), valueSets, SCHEMA_FILE),
    ...valueSetFiles('src/job/tuning', ['Scaling', 'TuningStrategy'], tuning['x-value-sets'], TUNING_SCHEMA_FILE),
    'src/instances/instance-type.ts': instanceTypeClass(instanceTypes.InstanceType),
    ...Object.fromEntries([readOurCrd(), readTuningCrd()].map(crd => jsonSchemaFile(crd, valueSets, instanceTypes.InstanceType))),
  };
}

/** The JSON Schema of a kind, by path: where kubeconform looks for the schema of a custom resource. Indentation would be two fifths of it. */
function jsonSchemaFile(crd: any, valueSets: Record<string, ValueSetSource>, instanceTypes: readonly string[]): [string, string] {
  const { kind, singular } = crd.spec.names;
  const schema = schemaOf(crd);
  const text = JSON.stringify(jsonSchema(kind, schema, { ...valueSets, ...schema['x-value-sets'] }, instanceTypes), undefined, 1).replace(/^ +/gm, '');
  return [`imports/json-schema/sagemaker.services.k8s.aws/${singular}_v1alpha1.json`, `${text}\n`];
}

function schemaTable(spec: any, sets: Record<string, ValueSetSource>, instanceTypes: InstanceTypes): string {
  const valueSets = {
    InstanceType: { closed: false, values: instanceTypes.InstanceType },
    ProcessingInstanceType: { closed: false, values: processingTypes(instanceTypes) },
    ...valuesOfSets(sets),
  };
  return [
    BANNER('the files in imports/'),
    "import type { SchemaNode, ValueSet } from './schema-node';\n",
    '/** The spec of a training job. */',
    `export const SPEC_SCHEMA: SchemaNode = ${literal(schemaNode(spec))};\n`,
    '/** The sets of values that the schemas of training jobs and of tuning jobs refer to. */',
    `export const VALUE_SETS: { readonly [name: string]: ValueSet } = ${literal(valueSets)};\n`,
  ].join('\n');
}

/** The tuning job as its source has it: what is like another field refers to the schema of that one. */
function tuningTable(source: any): string {
  const { trainingJobDefinition, trainingJobDefinitions, ...properties } = source.properties.spec.properties;
  const { description, ...definitions } = trainingJobDefinitions;
  const definition = (member: any) => schemaNode(withReferences(member, { 'spec.hyperParameterTuningJobConfig': 'CONFIG', 'spec': 'SPEC_SCHEMA' }));
  return [
    BANNER(TUNING_SCHEMA_FILE),
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

/** Is written in a literal as it is. */
class Code {
  constructor(public readonly text: string) {
  }
}

function valuesOfSets(sets: Record<string, ValueSetSource>): any {
  return Object.fromEntries(Object.entries(sets).map(([name, { closed, members }]) =>
    [name, { closed, values: Object.values(members).map(member => member.value) }]));
}

function statusTable(status: any, what: string, name: string, source: string): string {
  return [
    BANNER(source),
    "import type { SchemaNode } from './schema-node';\n",
    `/** The status of a ${what} job. */`,
    `export const ${name}: SchemaNode = ${literal(schemaNode(status))};\n`,
  ].join('\n');
}

function defaultsTable(spec: any): string {
  return [
    BANNER(SCHEMA_FILE),
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

/** The classes of some sets of values, by path. */
function valueSetFiles(folder: string, names: readonly string[], sets: Record<string, ValueSetSource>, source: string): Record<string, string> {
  return Object.fromEntries(names.map(name => [`${folder}/${kebab(name)}.ts`, valueSetClass(folder, name, sets[name], source)]));
}

function valueSetClass(folder: string, name: string, { description, members }: ValueSetSource, source: string): string {
  return valueClass({
    name,
    folder,
    source,
    doc: [description],
    constants: Object.entries(members).map(([constant, { value, description: meaning }]) => ({ name: constant, value, meaning })),
    ofDoc: ['A value without a constant, for example because it is newer than this release.'],
  });
}

function instanceTypeClass(types: readonly string[]): string {
  return valueClass({
    name: 'InstanceType',
    folder: 'src/instances',
    source: INSTANCE_TYPES_FILE,
    doc: [
      'The type of an instance. Regions and quotas decide which of them an account can use.',
      '',
      '@see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html',
    ],
    constants: types.map(type => ({ name: type.toUpperCase().replace(/[.-]/g, '_'), value: type, meaning: type })),
    ofDoc: [
      'A type without a constant, for instance one that is newer than this release.',
      '',
      '@param value the name with its prefix, such as `ml.m5.xlarge`',
    ],
  });
}

interface ValueClass {
  readonly name: string;
  readonly folder: string;
  readonly source: string;
  readonly doc: string[];
  readonly constants: ReadonlyArray<{ readonly name: string; readonly value: string; readonly meaning: string }>;
  /** What the method `of` is for. */
  readonly ofDoc: string[];
}

/** A class with a constant for each known value, which takes other values as well. */
function valueClass({ name, folder, source, doc, constants, ofDoc }: ValueClass): string {
  const members = constants.map(({ name: constant, value, meaning }) => [
    `  /** ${meaning} */`,
    `  public static readonly ${constant} = new ${name}('${value}');`,
  ].join('\n'));
  return [
    BANNER(source),
    `import { refuseNoText } from '${path.posix.relative(folder, 'src/manifest/given/refuse')}';\n`,
    docComment('', doc),
    `export class ${name} {`,
    `${members.join('\n\n')}\n`,
    docComment('  ', ofDoc),
    `  public static of(value: string): ${name} {`,
    '    refuseNoText(value, \'value\');',
    `    return new ${name}(value);`,
    '  }\n',
    '  private constructor(',
    '    /** The value in the manifest. */',
    '    public readonly value: string,',
    '  ) {',
    '  }\n',
    '  /** The value in the manifest. */',
    '  public toString(): string {',
    '    return this.value;',
    '  }',
    '}\n',
  ].join('\n');
}

/** The schema for editors and for kubeconform. An open set of values is only proposed, a closed one is demanded. */
function jsonSchema(kind: string, schema: any, valueSets: Record<string, ValueSetSource>, instanceTypes: readonly string[]): any {
  const sets = valuesOfSets(valueSets);
  const open = { closed: false, values: instanceTypes };
  const { spec, status } = schema.properties;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: kind,
    description: schema.description,
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata'],
    properties: {
      apiVersion: { const: 'sagemaker.services.k8s.aws/v1alpha1' },
      kind: { const: kind },
      metadata: { type: 'object' },
      spec: jsonSchemaNode(spec, { ...sets, InstanceType: open, ProcessingInstanceType: open }),
      status: { type: 'object', description: status.description },
    },
  };
}

const SHARED_KEYWORDS = [
  'type', 'description', 'minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'minItems', 'maxItems', 'minProperties', 'maxProperties',
];

function jsonSchemaNode(source: any, sets: Record<string, { closed: boolean; values: readonly string[] }>): any {
  const node: any = Object.fromEntries(SHARED_KEYWORDS.filter(keyword => keyword in source).map(keyword => [keyword, source[keyword]]));
  if (source['x-int32']) {
    node.minimum ??= -2147483648;
    node.maximum ??= 2147483647;
  }
  const set = sets[source['x-values']];
  if (set !== undefined) {
    Object.assign(node, set.closed ? { enum: set.values } : { anyOf: [{ enum: set.values }, {}] });
  }
  if ('x-default' in source) {
    node.default = source['x-default'];
  }
  if (source.properties) {
    node.required = source.required ?? source['x-required'];
    node.additionalProperties = false;
    node.properties = Object.fromEntries(Object.entries(source.properties).map(([name, child]) => [name, jsonSchemaNode(child, sets)]));
  }
  if (source.items) {
    node.items = jsonSchemaNode(source.items, sets);
  }
  if (source.additionalProperties) {
    node.additionalProperties = jsonSchemaNode(source.additionalProperties, sets);
    node.propertyNames = source['x-keys'];
  }
  return node;
}

/** A TypeScript literal: members without needless quotes, short objects and lists on one line. */
function literal(value: any, indent = ''): string {
  const inner = `${indent}  `;
  if (value instanceof Code) {
    return value.text;
  }
  if (value === null || typeof value !== 'object') {
    return typeof value === 'string' ? `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'` : JSON.stringify(value);
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const pad = Array.isArray(value) ? '' : ' ';
  const parts = (deeper: string) => Array.isArray(value)
    ? value.map(element => literal(element, deeper))
    : Object.entries(value).map(([key, member]) => `${/^[A-Za-z_]\w*$/.test(key) ? key : `'${key}'`}: ${literal(member, deeper)}`);
  const oneLine = `${open}${pad}${parts('').join(', ')}${pad}${close}`;
  return oneLine.length <= 110 && !oneLine.includes('\n')
    ? oneLine
    : `${open}\n${parts(inner).map(part => `${inner}${part},\n`).join('')}${indent}${close}`;
}

function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

writeAll(path.resolve(__dirname, '..'), generatedFiles());
