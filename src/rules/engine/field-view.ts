import type { Reads } from './reads';
import { isObject } from '../../manifest/plain-data';
import { isMap, type Field } from '../../manifest/schema/field-tree';
import { isConcrete } from '../../manifest/tokens';

/** Thrown where a rule reads what nobody knows yet, or what is not of the type that the CRD has: the rule can't judge the job. */
export const UNRESOLVED = Symbol('a value that no rule can judge');

/** Who reads: what is read is noted as long as there is something to note it in. */
export interface Reader {
  readonly reads: Reads | undefined;
}

/**
 * An object of a manifest as rules read it: the members that the CRD has, each noted when it is read. A member that is
 * absent or null is undefined.
 */
export abstract class FieldView {
  constructor(protected readonly reader: Reader, protected readonly object: any) {
  }
}

type ViewClass = new (reader: Reader, object: any) => FieldView;

const CLASSES = new WeakMap<Field, ViewClass>();

/** The view of an object. */
export function viewOf(field: Field, object: any, reader: Reader): any {
  let View = CLASSES.get(field);
  if (View === undefined) {
    View = viewClass(field);
    CLASSES.set(field, View);
  }
  return new View(reader, object);
}

/** What a view answers for a value of a field. */
export function readField(field: Field, value: any, reader: Reader): any {
  reader.reads?.addField(field.number);
  if (value === undefined || value === null) {
    return undefined;
  }
  switch (field.schema.type) {
    case 'object': return isMap(field) ? demandMap(value) : viewOf(field, demand(value, isObject), reader);
    case 'array': return readList(field.element!, demand(value, Array.isArray), reader);
    case 'integer': return demand(value, Number.isInteger);
    default: return demand(value, member => typeof member === field.schema.type);
  }
}

function viewClass({ members }: Field): ViewClass {
  const View = class extends FieldView {};
  for (const [name, member] of members) {
    Object.defineProperty(View.prototype, name, {
      get(this: { reader: Reader; object: any }) {
        return readField(member, this.object[name], this.reader);
      },
      enumerable: true,
    });
  }
  return View;
}

function readList(element: Field, list: any[], reader: Reader): any[] {
  reader.reads?.addField(element.number);
  return element.schema.type === 'object'
    ? list.map(member => viewOf(element, demand(member, isObject), reader))
    : list.map(member => demand(member, each => typeof each === element.schema.type));
}

function demandMap(value: any): any {
  demand(value, isObject);
  for (const name in value) {
    demand(value[name], member => typeof member === 'string');
  }
  return value;
}

/** A value, if it has the right type and is known. */
function demand<T>(value: T, hasType: (value: any) => boolean): T {
  if (!hasType(value) || !isConcrete(value)) {
    throw UNRESOLVED;
  }
  return value;
}
