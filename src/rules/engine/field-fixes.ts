import { misspelt } from '../../manifest/closest';
import { isObject } from '../../manifest/plain-data';
import type { SchemaNode } from '../../manifest/schema/schema-node';
import { SPEC_SCHEMA, VALUE_SETS } from '../../manifest/schema/training-job-schema';
import { FIELD_LIMITS } from '../topics/field-limits';

/** What mends a finding of the field limits without a choice. */
export interface FieldFix {
  /** The id of the rule. */
  readonly rule: string;
  /** The way to the field, from the manifest. */
  readonly steps: ReadonlyArray<string | number>;
  readonly change: { readonly kind: 'rename' | 'replace'; readonly to: string } | { readonly kind: 'remove' };
  /** Whether the job then does something else, since a field takes effect that the API server dropped. */
  readonly changesJob: boolean;
}

/** The fixes for a spec: one for each misspelt name, value in another case, number in a map of texts, and empty object. */
export function fieldFixes(spec: unknown): FieldFix[] {
  const fixes: FieldFix[] = [];
  visit(SPEC_SCHEMA, spec, ['spec'], fixes);
  return fixes;
}

type Steps = FieldFix['steps'];

function visit(node: SchemaNode, value: unknown, steps: Steps, fixes: FieldFix[]): void {
  if (Array.isArray(value) && node.items !== undefined) {
    const { items } = node;
    value.forEach((element, position) => visit(items, element, [...steps, position], fixes));
  } else if (isObject(value) && node.type === 'object') {
    visitMembers(node, value, steps, fixes);
  } else if (typeof value === 'string') {
    visitText(node, value, steps, fixes);
  }
}

function visitMembers(node: SchemaNode, object: Record<string, unknown>, steps: Steps, fixes: FieldFix[]): void {
  const { properties = {}, additionalProperties, required = [] } = node;
  for (const [name, value] of Object.entries(object)) {
    const path = [...steps, name];
    const child = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (child === undefined) {
      rename(name, Object.keys(properties).filter(known => object[known] === undefined), path, fixes);
    } else if (isEmpty(child, value) && !required.includes(name)) {
      fixes.push({ rule: FIELD_LIMITS.empty.id, steps: path, change: { kind: 'remove' }, changesJob: false });
    } else if (additionalProperties?.type === 'string' && ['number', 'boolean'].includes(typeof value)) {
      fixes.push({ rule: FIELD_LIMITS.type.id, steps: path, change: { kind: 'replace', to: String(value) }, changesJob: false });
    } else {
      visit(child, value, path, fixes);
    }
  }
}

function rename(name: string, missing: readonly string[], steps: Steps, fixes: FieldFix[]): void {
  const meant = misspelt(name, missing);
  const isOnlyOne = meant !== undefined && misspelt(name, missing.filter(other => other !== meant)) === undefined;
  if (isOnlyOne) {
    fixes.push({ rule: FIELD_LIMITS.unknown.id, steps, change: { kind: 'rename', to: meant }, changesJob: true });
  }
}

/** Empty where the rule about empty values speaks. */
function isEmpty({ type, required, minItems = 0, minProperties = 0 }: SchemaNode, value: unknown): boolean {
  return type === 'array'
    ? Array.isArray(value) && value.length === 0 && minItems === 0
    : type === 'object' && isObject(value) && Object.keys(value).length === 0 && required === undefined && minProperties === 0;
}

function visitText({ values }: SchemaNode, text: string, steps: Steps, fixes: FieldFix[]): void {
  const set = values === undefined ? undefined : VALUE_SETS[values];
  if (set?.closed !== true || set.values.includes(text)) {
    return;
  }
  const meant = set.values.filter(value => value.toLowerCase() === text.toLowerCase());
  if (meant.length === 1) {
    fixes.push({ rule: FIELD_LIMITS.values.id, steps, change: { kind: 'replace', to: meant[0] }, changesJob: false });
  }
}
