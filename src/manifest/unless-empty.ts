/** Nothing instead of an empty list or map: the controller takes an empty one and an absent one for different. */
export function unlessEmpty<T extends object>(collection: T | undefined): T | undefined {
  return collection !== undefined && Object.keys(collection).length === 0 && isPlain(collection) ? undefined : collection;
}

function isPlain(value: object): boolean {
  return Array.isArray(value) || value.constructor === Object;
}
