/** An object, and its positions in the lists around it. */
export interface ListedObject {
  readonly object: any;
  /** Which element of which list it is, from the outermost one. */
  readonly positions: readonly number[];
}

/** The objects of a `List` or of a list of JSON, at any depth. */
export function takeApart(object: any): ListedObject[] {
  const items = Array.isArray(object) ? object : isList(object) ? object.items : undefined;
  if (items === undefined) {
    return [{ object, positions: [] }];
  }
  return items.flatMap((item: any, position: number) => isObjectOrList(item)
    ? takeApart(item).map(part => ({ object: part.object, positions: [position, ...part.positions] }))
    : []);
}

/** Whether a kind is one of those whose resources hold others. */
export function isKindOfList(kind: unknown): boolean {
  return typeof kind === 'string' && kind.endsWith('List');
}

export function isObjectOrList(data: any): boolean {
  return typeof data === 'object' && data !== null;
}

function isList({ kind, items }: any): boolean {
  return isKindOfList(kind) && Array.isArray(items);
}
