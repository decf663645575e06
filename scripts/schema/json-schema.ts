/* Writes the schemas for editors and for kubeconform. */
import { valuesOfSets, type ValueSetSources } from './value-sets';
import type { ValueSet } from '../../src/manifest/schema/schema-node';
import { schemaOf } from '../crd';

/** The JSON Schema of a kind, by path: where kubeconform looks for the schema of a custom resource. Indentation would be two fifths of it. */
export function jsonSchemaFile(crd: any, valueSets: ValueSetSources, instanceTypes: readonly string[]): [string, string] {
  const { kind, singular } = crd.spec.names;
  const schema = schemaOf(crd);
  const text = JSON.stringify(jsonSchema(kind, schema, { ...valueSets, ...schema['x-value-sets'] }, instanceTypes), undefined, 1).replace(/^ +/gm, '');
  return [`imports/json-schema/sagemaker.services.k8s.aws/${singular}_v1alpha1.json`, `${text}\n`];
}

/** An open set of values is only proposed, a closed one is demanded. */
function jsonSchema(kind: string, schema: any, valueSets: ValueSetSources, instanceTypes: readonly string[]): any {
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

function jsonSchemaNode(source: any, sets: Record<string, ValueSet>): any {
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
