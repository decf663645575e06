import type { SchemaNode } from './schema-node';
import { isObject } from '../plain-data';

/** A field of a schema. What is below it is made when somebody asks for it: a job has values in few of the fields. */
export class CrdField {
  /** Is its alone in the tree. Sets of fields are kept by these. */
  public readonly number: number;
  /** That of its schema, at hand since each look at a value needs it. */
  public readonly type: SchemaNode['type'];
  private madeMembers: ReadonlyMap<string, CrdField> | undefined;
  private madeElement: CrdField | undefined;

  /**
   * @param fields all fields of the tree that were made so far
   * @param path the CRD path, with `[]` after each list
   */
  constructor(private readonly fields: CrdField[], public readonly path: string, public readonly schema: SchemaNode) {
    this.number = fields.push(this) - 1;
    this.type = schema.type;
  }

  /** The members of an object by name. */
  public get members(): ReadonlyMap<string, CrdField> {
    return this.madeMembers ??= this.makeMembers();
  }

  /** The elements of a list. */
  public get element(): CrdField | undefined {
    const { items } = this.schema;
    return items && (this.madeElement ??= new CrdField(this.fields, `${this.path}[]`, items));
  }

  private makeMembers(): ReadonlyMap<string, CrdField> {
    const { properties } = this.schema;
    if (properties === undefined) {
      return NO_MEMBERS;
    }
    const members = new Map<string, CrdField>();
    const start = `${this.path}.`;
    Object.keys(properties).forEach(name => members.set(name, new CrdField(this.fields, start + name, properties[name])));
    return members;
  }
}

const NO_MEMBERS: ReadonlyMap<string, CrdField> = new Map();

/** The fields of a schema. */
export class FieldTree {
  public readonly root: CrdField;
  private readonly fields: CrdField[] = [];

  /** @param path where the schema is in the resource, such as `spec` */
  constructor(schema: SchemaNode, path: string) {
    this.root = new CrdField(this.fields, path, schema);
  }

  /** The field with a number. */
  public at(number: number): CrdField {
    return this.fields[number];
  }
}

/** Whether a field is a map, whose keys are free. */
export function isMap({ schema }: CrdField): boolean {
  return schema.additionalProperties !== undefined;
}

/** Whether a value has a type, as far as it shows without looking into the value. */
export function hasType(type: SchemaNode['type'], value: unknown): boolean {
  switch (type) {
    case 'array': return Array.isArray(value);
    case 'object': return isObject(value);
    case 'integer': return Number.isInteger(value);
    case 'number': return Number.isFinite(value);
    default: return typeof value === type;
  }
}
