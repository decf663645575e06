import type { SchemaNode } from './schema-node';

/** A field of a schema, with a number of its own, so that a set of fields is a row of bits. */
export interface Field {
  readonly number: number;
  /** The CRD path, with `[]` after each list. */
  readonly path: string;
  readonly schema: SchemaNode;
  /** The members of an object by name. */
  readonly members: ReadonlyMap<string, Field>;
  /** The elements of a list. */
  readonly element: Field | undefined;
}

/** The fields of a schema. */
export class FieldTree {
  public readonly root: Field;
  private readonly byNumber: Field[] = [];

  /** @param path where the schema stands in the resource, such as `spec` */
  constructor(schema: SchemaNode, path: string) {
    this.root = this.numbered(schema, path);
  }

  /** How many fields there are. */
  public get size(): number {
    return this.byNumber.length;
  }

  /** The field with a number. */
  public at(number: number): Field {
    return this.byNumber[number];
  }

  private numbered(schema: SchemaNode, path: string): Field {
    const number = this.byNumber.length;
    // Keeps the number while the fields below get theirs.
    this.byNumber.push(undefined!);
    const members = new Map(Object.entries(schema.properties ?? {}).map(([name, member]) => [name, this.numbered(member, `${path}.${name}`)]));
    const element = schema.items && this.numbered(schema.items, `${path}[]`);
    return this.byNumber[number] = { number, path, schema, members, element };
  }
}

/** Whether a field is a map, whose keys are free. */
export function isMap({ schema }: Field): boolean {
  return schema.additionalProperties !== undefined;
}
