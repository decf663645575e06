/* The type and the limits of a field in words. */
import { innerSchema, nameOf, type CrdNode } from './crd';
import { code } from './markdown';

/** Everything that the schema says about the values of a field. */
export function limitsText(node: CrdNode, valueSets: any): string {
  const parts = [typeText(node.schema), ...limitsOf(node.schema, valueSets), ...isRequired(node) ? ['required'] : []];
  return parts.join(innerSchema(node.schema) === undefined ? ', ' : '; ');
}

function typeText(schema: any): string {
  const inner = innerSchema(schema);
  if (inner === undefined) {
    return schema.type;
  }
  return schema.items === undefined ? `map to ${inner.type}` : `list of ${inner.type}`;
}

function limitsOf(schema: any, valueSets: any): string[] {
  const inner = innerSchema(schema);
  if (inner === undefined) {
    return [...numberLimits(schema), ...textLimits(schema), ...values(schema['x-values'], valueSets)];
  }
  const isList = schema.items !== undefined;
  return [
    ...range(isList ? schema.minItems : schema.minProperties, isList ? schema.maxItems : schema.maxProperties, isList ? 'elements' : 'entries'),
    ...limitsOfAll('keys', textLimits(schema['x-keys'] ?? {})),
    ...limitsOfAll(isList ? 'each' : 'values', limitsOf(inner, valueSets)),
  ];
}

function numberLimits({ minimum, maximum, 'x-int32': isInt32 }: any): string[] {
  return [...range(minimum, maximum), ...isInt32 === true && maximum === undefined ? ['within 32 bits'] : []];
}

function textLimits({ minLength, maxLength, pattern }: any): string[] {
  return [...range(minLength, maxLength, 'characters'), ...patternText(pattern)];
}

function patternText(pattern: string | undefined): string[] {
  if (pattern === undefined) {
    return [];
  }
  return [REFUSES_LINE_BREAKS.includes(pattern) ? 'no line breaks' : code(pattern)];
}

/** The patterns that do nothing else. */
const REFUSES_LINE_BREAKS = ['^.*$', '^.+$'];

function values(name: string | undefined, valueSets: any): string[] {
  if (name === undefined) {
    return [];
  }
  const set = valueSets[name];
  if (set === undefined) {
    return [INSTANCE_TYPES[name]];
  }
  const members = Object.values<any>(set.members).map(member => code(member.value));
  return [oneOf(set.closed ? members : [...members, 'a newer value'])];
}

/** The sets that are too long to be listed. */
const INSTANCE_TYPES: Record<string, string> = {
  InstanceType: `one of ${code('InstanceType')} or a newer one`,
  ProcessingInstanceType: `one of ${code('InstanceType')} that processing jobs can have, or a newer one`,
};

function oneOf(choices: string[]): string {
  return choices.length === 1 ? choices[0] : `${choices.slice(0, -1).join(', ')} or ${choices[choices.length - 1]}`;
}

function range(min: number | undefined, max: number | undefined, unit?: string): string[] {
  const suffix = unit === undefined ? '' : ` ${unit}`;
  if (min === undefined) {
    return max === undefined ? [] : [`at most ${max}${suffix}`];
  }
  return [max === undefined ? `at least ${min}${suffix}` : `${min} to ${max}${suffix}`];
}

function limitsOfAll(what: string, limits: string[]): string[] {
  return limits.length === 0 ? [] : [`${what}: ${limits.join(', ')}`];
}

function isRequired(node: CrdNode): boolean {
  const { required = [], 'x-required': requiredByService = [] } = node.parent?.schema ?? {};
  return [...required, ...requiredByService].includes(nameOf(node));
}
