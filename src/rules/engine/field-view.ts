import type { Reads } from './reads';
import { hasType, isMap, type CrdField } from '../../manifest/schema/field-tree';
import { isConcrete, knownText } from '../../manifest/tokens';

/** Thrown where a rule reads what nobody knows yet, or what is not of the type that the CRD has: the rule can't judge the job. */
export const UNRESOLVED = Symbol('a value that no rule can judge');

/** What is read is noted as long as there is something to note it in. */
export interface NoteTaker {
  readonly reads: Reads | undefined;
  /** Whether all fields are known to have values of their types, so that nothing has to be looked at again. */
  readonly isSound: boolean;
}

/**
 * An object of a manifest as rules read it: the members that the CRD has, each noted when it is read. A member that is
 * absent or null is undefined.
 */
class FieldView {
  // Only declared: one is made for each object that a rule reads, and defining members before they are set takes as long as the rest.
  declare public readonly reader: NoteTaker;
  declare public readonly object: any;

  constructor(reader: NoteTaker, object: any) {
    this.reader = reader;
    this.object = object;
  }
}

const CLASSES = new WeakMap<CrdField, typeof FieldView>();

/** The view of an object. */
function viewOf(field: CrdField, object: any, reader: NoteTaker): any {
  let View = CLASSES.get(field);
  if (View === undefined) {
    View = viewClass(field);
    CLASSES.set(field, View);
  }
  return new View(reader, object);
}

/** What a view answers for a value of a field. */
export function readField(field: CrdField, value: any, reader: NoteTaker): any {
  reader.reads?.addField(field.number);
  return value === undefined || value === null ? undefined : readValue(field, value, reader);
}

function readValue(field: CrdField, value: any, reader: NoteTaker): any {
  demand(reader.isSound || (hasType(field.type, value) && isConcrete(value)));
  switch (field.type) {
    case 'object': return isMap(field) ? mapOfTexts(value, reader) : viewOf(field, value, reader);
    case 'array': return readElements(field.element!, value, reader);
    default: return value;
  }
}

function viewClass({ members }: CrdField): typeof FieldView {
  const View = class extends FieldView {};
  for (const [name, member] of members) {
    Object.defineProperty(View.prototype, name, {
      get(this: FieldView) {
        return readField(member, this.object[name], this.reader);
      },
      enumerable: true,
    });
  }
  return View;
}

function readElements(element: CrdField, list: any[], reader: NoteTaker): any[] {
  reader.reads?.addField(element.number);
  return list.map(member => readValue(element, member, reader));
}

function mapOfTexts(map: any, { isSound }: NoteTaker): any {
  demand(isSound || Object.values(map).every(value => knownText(value) !== undefined));
  return map;
}

/** Ends the rule that reads unless something holds. */
function demand(holds: boolean): void {
  if (!holds) {
    throw UNRESOLVED;
  }
}
