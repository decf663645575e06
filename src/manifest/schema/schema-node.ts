/** What a string may look like. */
export interface TextLimits {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

/** One node of a schema: standard keywords, and the extensions explained in imports/. */
export interface SchemaNode extends TextLimits {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** The members that the CRD or the API requires whenever the object is present. */
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: SchemaNode };
  readonly items?: SchemaNode;
  /** The values of a map. */
  readonly additionalProperties?: SchemaNode;
  readonly keys?: TextLimits;
  /** The name of the set of values. */
  readonly values?: string;
  /** Whether the controller narrows the number to 32 bits. */
  readonly int32?: boolean;
  /** The first release of the controller whose CRD has the field. */
  readonly since?: string;
}

/** A set of values of the API. */
export interface ValueSet {
  /** Whether SageMaker refuses every other value for sure. */
  readonly closed: boolean;
  readonly values: readonly string[];
}
