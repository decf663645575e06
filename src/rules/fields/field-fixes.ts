import { isObject } from '../../manifest/plain-data';
import type { SchemaNode } from '../../manifest/schema/schema-node';
import { VALUE_SETS } from '../../manifest/schema/training-job-schema';
import { inOtherCase, onlyMisspelt } from '../../manifest/text/closest';
import type { Change } from '../rule';
import { FIELD_LIMITS, NEEDS_CONTENT } from './limits';

/** What mends a finding without a choice. */
export interface Fix {
  /** The id of the rule. */
  readonly rule: string;
  /** The way to the field, from the manifest. */
  readonly steps: ReadonlyArray<string | number>;
  readonly change: Change;
}

/**
 * The fixes for what the schema says of a spec. There is one for each misspelled name, value in another case, number in a map
 * of texts, entry that is null, and empty object.
 */
export function fieldFixes(schema: SchemaNode, spec: unknown): Fix[] {
  const fixes: Fix[] = [];
  visit(schema, spec, ['spec'], fixes);
  return fixes;
}

type Steps = Fix['steps'];

function visit(node: SchemaNode, value: unknown, steps: Steps, fixes: Fix[]): void {
  if (Array.isArray(value) && node.items !== undefined) {
    const { items } = node;
    value.forEach((element, position) => visit(items, element, [...steps, position], fixes));
  } else if (isObject(value) && node.type === 'object') {
    visitMembers(node, value, steps, fixes);
  } else if (typeof value === 'string') {
    visitText(node, value, steps, fixes);
  }
}

function visitMembers(node: SchemaNode, object: Record<string, unknown>, steps: Steps, fixes: Fix[]): void {
  const { properties = {}, additionalProperties, required = [] } = node;
  for (const [name, value] of Object.entries(object)) {
    const path = [...steps, name];
    const child = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (child === undefined) {
      const meant = onlyMisspelt(name, Object.keys(properties).filter(known => object[known] === undefined));
      if (meant !== undefined) {
        fixes.push({ rule: FIELD_LIMITS.unknown.id, steps: path, change: { kind: 'rename', to: meant } });
      }
    } else if (isEmptyValue(child, value) && !required.includes(name) && !NEEDS_CONTENT.has(name)) {
      fixes.push({ rule: FIELD_LIMITS.empty.id, steps: path, change: { kind: 'remove' } });
    } else if (child === additionalProperties && value === null) {
      fixes.push({ rule: FIELD_LIMITS.nullEntry.id, steps: path, change: { kind: 'remove' } });
    } else if (additionalProperties?.type === 'string' && ['number', 'boolean'].includes(typeof value)) {
      fixes.push({ rule: FIELD_LIMITS.type.id, steps: path, change: { kind: 'replace', to: String(value) } });
    } else {
      visit(child, value, path, fixes);
    }
  }
}

/** Empty where the rule about empty values speaks. */
function isEmptyValue({ type, required, minItems = 0, minProperties = 0 }: SchemaNode, value: unknown): boolean {
  return type === 'array'
    ? Array.isArray(value) && value.length === 0 && minItems === 0
    : type === 'object' && isObject(value) && Object.keys(value).length === 0 && required === undefined && minProperties === 0;
}

function visitText({ values }: SchemaNode, text: string, steps: Steps, fixes: Fix[]): void {
  const set = values === undefined ? undefined : VALUE_SETS[values];
  const meant = set === undefined || set.values.includes(text) ? undefined : inOtherCase(text, set.values);
  if (meant !== undefined) {
    fixes.push({ rule: FIELD_LIMITS.values.id, steps, change: { kind: 'replace', to: meant } });
  }
}
