import { inOrder, sortedKeys } from './plain-data';

/** JSON text of plain data with the members of every object sorted, so that equal data gives equal text. */
export function canonicalJson(value: any): string {
  return JSON.stringify(sorted(value));
}

/** The value itself where its members are in order already, as they are in most manifests; else a sorted copy. */
function sorted(value: any): any {
  if (value === null || typeof value !== 'object' || isSorted(value)) {
    return value;
  }
  return Array.isArray(value)
    ? value.map(sorted)
    : Object.fromEntries(sortedKeys(value).map(key => [key, sorted(value[key])]));
}

function isSorted(value: any): boolean {
  if (!Array.isArray(value) && !inOrder(Object.keys(value))) {
    return false;
  }
  for (const key in value) {
    const member = value[key];
    if (typeof member === 'object' && member !== null && !isSorted(member)) {
      return false;
    }
  }
  return true;
}
