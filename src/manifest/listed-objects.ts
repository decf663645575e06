import { isObject } from './plain-data';

/** An object, and its positions in the lists around it. */
export interface ListedObject {
  readonly object: any;
  /** Which element of which list it is, from the outermost one. */
  readonly positions: readonly number[];
}

/** The objects of a list, at any depth. */
export function takeApart(object: any): ListedObject[] {
  const items = itemsOf(object);
  if (items === undefined) {
    return [{ object, positions: [] }];
  }
  return items.flatMap((item: any, position: number) => isObjectOrList(item)
    ? takeApart(item).map(part => ({ object: part.object, positions: [position, ...part.positions] }))
    : []);
}

/** The items of a `List`, of a list of one kind such as `TrainingJobList`, or of a list of JSON; undefined for other objects. */
export function itemsOf(object: any): readonly any[] | undefined {
  if (Array.isArray(object)) {
    return object;
  }
  if (!isKindOfList(object?.kind) || !Array.isArray(object.items)) {
    return undefined;
  }
  const kind = object.kind.slice(0, -LIST.length);
  return kind === '' ? object.items : object.items.map((item: any) => withKind(item, object.apiVersion, kind));
}

const LIST = 'List';

/** The API server leaves out the kind and the version of items in a list of one kind. */
function withKind(item: any, apiVersion: any, kind: string): any {
  return isObject(item) && item.kind === undefined ? { apiVersion, ...item, kind } : item;
}

/** Whether a kind is one of those whose resources hold others. */
export function isKindOfList(kind: unknown): boolean {
  return typeof kind === 'string' && kind.endsWith(LIST);
}

export function isObjectOrList(data: any): boolean {
  return typeof data === 'object' && data !== null;
}
