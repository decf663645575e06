import type { SchemaNode } from './schema-node';
import { isObject } from '../plain-data';

/** A field of a schema. It has a number of its own, by which sets of fields are kept. */
export interface CrdField {
  readonly number: number;
  /** The CRD path, with `[]` after each list. */
  readonly path: string;
  readonly schema: SchemaNode;
  /** The members of an object by name. */
  readonly members: ReadonlyMap<string, CrdField>;
  /** The elements of a list. */
  readonly element: CrdField | undefined;
}

/** The fields of a schema. */
export class FieldTree {
  public readonly root: CrdField;
  private readonly byNumber: CrdField[] = [];

  /** @param path where the schema is in the resource, such as `spec` */
  constructor(schema: SchemaNode, path: string) {
    this.root = this.numbered(schema, path);
  }

  /** The field with a number. */
  public at(number: number): CrdField {
    return this.byNumber[number];
  }

  private numbered(schema: SchemaNode, path: string): CrdField {
    const number = this.byNumber.length;
    // Keeps the number while the fields below get theirs.
    this.byNumber.push(undefined!);
    const members = new Map(Object.entries(schema.properties ?? {}).map(([name, member]) => [name, this.numbered(member, `${path}.${name}`)]));
    const element = schema.items && this.numbered(schema.items, `${path}[]`);
    return this.byNumber[number] = { number, path, schema, members, element };
  }
}

/** Whether a field is a map, whose keys are free. */
export function isMap({ schema }: CrdField): boolean {
  return schema.additionalProperties !== undefined;
}

/** Whether a value has the type of a field, as far as it shows without looking into the value. */
export function hasType({ type }: SchemaNode, value: unknown): boolean {
  switch (type) {
    case 'array': return Array.isArray(value);
    case 'object': return isObject(value);
    case 'integer': return Number.isInteger(value);
    default: return typeof value === type;
  }
}
