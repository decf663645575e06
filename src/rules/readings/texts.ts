import { isObject } from '../../manifest/plain-data';
import type { CrdField } from '../../manifest/schema/field-tree';
import type { SchemaNode } from '../../manifest/schema/schema-node';
import { isConcrete } from '../../manifest/tokens';
import { reading, TRAINING_JOB } from '../engine/job-view';

/** A text of a job, wherever it stands. */
export interface Text {
  readonly text: string;
  readonly path: string;
  /** The CRD path of the field, or of the map in which it is a value. */
  readonly field: string;
  /** What the schema says of it. */
  readonly schema: SchemaNode;
  /** Its key, if it is a value of a map. */
  readonly key?: string;
  /** Whether it is itself a key of a map. */
  readonly isKey?: boolean;
}

/**
 * The texts of a job that may have been made by a program that lacked a value: with the word for a missing value, or with
 * a placeholder. Most jobs have none, so only such texts are kept.
 */
export const doubtfulTexts = reading(({ everything }): Text[] => {
  const texts: Text[] = [];
  collect(TRAINING_JOB.root, everything, 'spec', texts);
  return texts;
});

const DOUBTFUL = /undefined|null|none|nan|\[object |[$<%]|\{\{/i;

function collect(field: CrdField, value: unknown, path: string, texts: Text[]): void {
  const { schema, members, element } = field;
  if (typeof value === 'string') {
    add({ text: value, path, field: field.path, schema }, texts);
  } else if (Array.isArray(value)) {
    value.forEach((each, position) => element && collect(element, each, `${path}[${position}]`, texts));
  } else if (isObject(value)) {
    for (const name of Object.keys(value)) {
      const member = members.get(name);
      if (member !== undefined) {
        collect(member, value[name], `${path}.${name}`, texts);
      } else if (schema.additionalProperties !== undefined) {
        collectEntry(field, name, value[name], `${path}.${name}`, texts);
      }
    }
  }
}

function collectEntry({ schema, path: field }: CrdField, key: string, value: unknown, path: string, texts: Text[]): void {
  add({ text: key, path, field, schema: { type: 'string', ...schema.keys }, isKey: true }, texts);
  if (typeof value === 'string') {
    add({ text: value, path, field, schema: schema.additionalProperties!, key }, texts);
  }
}

function add(text: Text, texts: Text[]): void {
  if (DOUBTFUL.test(text.text) && isConcrete(text.text)) {
    texts.push(text);
  }
}
