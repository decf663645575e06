import type { SchemaNode } from '../../manifest/schema/schema-node';
import { shortened } from '../../manifest/secrets/shortened';

/** What a value of each type is called. */
export const TYPE_NAMES: Record<SchemaNode['type'], string> = {
  object: 'an object', array: 'a list', string: 'a text', integer: 'a whole number', number: 'a number', boolean: 'true or false',
};

/** What to do about a value of another type. */
export function remedyForType(type: SchemaNode['type'], value: unknown): string {
  // The value may be written otherwise: 1.10 is read as 1.1, 010 as 8, and yes as true.
  return type === 'string' && ['number', 'boolean'].includes(typeof value)
    ? 'write it in quotes'
    : typeof value === 'string' && saysValueOf(type, value) ? 'write it without quotes' : `set it to ${TYPE_NAMES[type]}`;
}

/** Whether a text says a value of a type. */
function saysValueOf(type: SchemaNode['type'], text: string): boolean {
  switch (type) {
    case 'boolean': return text === 'true' || text === 'false';
    case 'integer': return /^-?\d+$/.test(text);
    case 'number': return /^-?\d+(\.\d+)?$/.test(text);
    default: return false;
  }
}

const LONGEST_QUOTE = 80;

/** A value as a message shows it. */
export function describe(value: unknown): string {
  if (value === undefined) {
    return 'nothing';
  }
  return typeof value === 'number' ? String(value) : shortened(JSON.stringify(value), LONGEST_QUOTE);
}

/** The numbers between two limits of which one may be missing. */
export function range(min: number | undefined, max: number | undefined): string {
  if (max === undefined) {
    return `at least ${min}`;
  }
  return min === undefined ? `at most ${max}` : `${min} to ${max}`;
}

/** Characters as SageMaker counts them, which is not what JavaScript counts. */
export function lengthOf(text: string): number {
  return [...text].length;
}
