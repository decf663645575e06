import { textsTogether } from './leaves';
import { isObject } from '../../manifest/plain-data';
import type { CrdField } from '../../manifest/schema/field-tree';
import type { SchemaNode } from '../../manifest/schema/schema-node';
import { VALUE_SETS } from '../../manifest/schema/training-job-schema';
import { isConcrete } from '../../manifest/tokens';
import type { ChangedTexts } from '../engine/changed-texts';
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
export const doubtfulTexts = reading((job): Text[] => {
  const texts: Text[] = [];
  if (DOUBTFUL.test(textsTogether(job))) {
    const { own, known } = job.texts;
    collect(TRAINING_JOB.root, isObject(own.spec) ? own.spec : {}, known?.spec, 'spec', texts);
  }
  return texts;
});

/** Whether there may be such a text among some. */
export function mayBeDoubtful({ together }: ChangedTexts): boolean {
  return DOUBTFUL.test(together);
}

const DOUBTFUL = /undefined|null|none|nan|\[object |[$<%]|\{\{/i;

/** Collects what another job has not in the same place. */
function collect(field: CrdField, value: unknown, known: unknown, path: string, texts: Text[]): void {
  const { schema, members, element } = field;
  if (value === known) {
    return;
  }
  if (typeof value === 'string') {
    add({ text: value, path, field: field.path, schema }, texts);
  } else if (Array.isArray(value)) {
    const others: readonly unknown[] = Array.isArray(known) ? known : NONE;
    value.forEach((each, position) => element && collect(element, each, others[position], `${path}[${position}]`, texts));
  } else if (isObject(value)) {
    const others = isObject(known) ? known : NO_MEMBERS;
    for (const name of Object.keys(value)) {
      const isNew = !Object.hasOwn(others, name);
      if (isNew || value[name] !== others[name]) {
        const member = members.get(name);
        if (member !== undefined) {
          collect(member, value[name], isNew ? undefined : others[name], `${path}.${name}`, texts);
        } else if (schema.additionalProperties !== undefined) {
          collectEntry(field, name, value[name], isNew, `${path}.${name}`, texts);
        }
      }
    }
  }
}

const NONE: readonly unknown[] = [];
const NO_MEMBERS: Readonly<Record<string, unknown>> = {};

function collectEntry({ schema, path: field }: CrdField, key: string, value: unknown, isNew: boolean, path: string, texts: Text[]): void {
  if (isNew) {
    add({ text: key, path, field, schema: { type: 'string', ...schema.keys }, isKey: true }, texts);
  }
  if (typeof value === 'string') {
    add({ text: value, path, field, schema: schema.additionalProperties!, key }, texts);
  }
}

function add(text: Text, texts: Text[]): void {
  if (DOUBTFUL.test(text.text) && isConcrete(text.text) && !isValue(text)) {
    texts.push(text);
  }
}

/** Whether a text is one of those that its field is for, such as `None` for a compression. */
function isValue({ text, schema: { values } }: Text): boolean {
  return values !== undefined && VALUE_SETS[values].values.includes(text);
}
