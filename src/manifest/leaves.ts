import { isPlain } from './tokens';

/** A single value of a manifest or a key: what it is called, and where it is. */
export interface Leaf {
  readonly path: string;
  /** The name of the field or the key; of a pair of a key and a value, that key. */
  readonly name: string;
  /** A text, a number, true or false; null; or an object that cannot be written as JSON. */
  readonly value: unknown;
  readonly isKey: boolean;
}

/** All single values in a value, and all keys. */
export function leavesIn(value: unknown, path: string, name = ''): Leaf[] {
  const leaves: Leaf[] = [];
  collect(value, path, name, leaves);
  return leaves;
}

/** What a pair of a key and a value is called, such as a tag. */
export function nameOfPair(object: any): string | undefined {
  const name = object?.key ?? object?.name;
  return typeof name === 'string' && 'value' in object ? name : undefined;
}

function collect(value: unknown, path: string, name: string, leaves: Leaf[]): void {
  if (Array.isArray(value)) {
    value.forEach((element, position) => collect(element, `${path}[${position}]`, name, leaves));
  } else if (typeof value === 'object' && value !== null && isPlain(value)) {
    const pair = nameOfPair(value);
    for (const [key, member] of Object.entries(value)) {
      const place = path === '' ? key : `${path}.${key}`;
      leaves.push({ path: place, name: key, value: key, isKey: true });
      collect(member, place, key === 'value' ? pair ?? key : key, leaves);
    }
  } else if (value !== undefined) {
    leaves.push({ path, name, value, isKey: false });
  }
}
