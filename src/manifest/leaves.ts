import { isObject } from './plain-data';
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

/** All single values in a value, and all keys; with a known value, only those that it has not in the same place, under the same name. */
export function leavesIn(value: unknown, path: string, known?: unknown): Leaf[] {
  const leaves: Leaf[] = [];
  collect(value, known, path, '', leaves);
  return leaves;
}

/** What a pair of a key and a value is called, such as a tag. */
export function nameOfPair(object: any): string | undefined {
  const name = object?.key ?? object?.name;
  return typeof name === 'string' && 'value' in object ? name : undefined;
}

/** What a member of an object is called: the value of a tag, as its key says. */
export function nameOfMember(object: any, name: string): string {
  return name === 'value' ? nameOfPair(object) ?? name : name;
}

/** What the members of an object are compared with: those of another one, unless a value is called otherwise there, as in a tag with another key. */
export function alikeOf<T extends object>(object: object, other: T): T | Record<string, never> {
  return 'value' in object && nameOfPair(object) !== nameOfPair(other) ? NO_MEMBERS : other;
}

/** What an element of a list is called: of the arguments of a command, one that follows `--password` is called so. */
export function nameOfElement(list: readonly unknown[], position: number, nameOfList: string): string {
  const before = position === 0 ? undefined : list[position - 1];
  return typeof before === 'string' && /^--?[A-Za-z][\w.-]{0,100}$/.test(before) ? before : nameOfList;
}

function collect(value: unknown, known: unknown, path: string, name: string, leaves: Leaf[]): void {
  if (Array.isArray(value)) {
    const others: readonly unknown[] = Array.isArray(known) ? known : NONE;
    for (let i = 0; i < value.length; i++) {
      const own = nameOfElement(value, i, name);
      const isNamedAlike = own === nameOfElement(others, i, name);
      if (value[i] !== others[i] || !isNamedAlike) {
        collect(value[i], isNamedAlike ? others[i] : undefined, `${path}[${i}]`, own, leaves);
      }
    }
  } else if (typeof value === 'object' && value !== null && isPlain(value)) {
    collectMembers(value, known, path, leaves);
  } else if (value !== undefined) {
    leaves.push({ path, name, value, isKey: false });
  }
}

function collectMembers(object: Readonly<Record<string, any>>, known: unknown, path: string, leaves: Leaf[]): void {
  const other: Readonly<Record<string, any>> = isObject(known) ? alikeOf(object, known) : NO_MEMBERS;
  for (const key in object) {
    const value = object[key];
    if (value !== other[key] || value === undefined) {
      const isNew = !Object.hasOwn(other, key);
      const place = path === '' ? key : `${path}.${key}`;
      if (isNew) {
        leaves.push({ path: place, name: key, value: key, isKey: true });
      }
      collect(value, isNew ? undefined : other[key], place, nameOfMember(object, key), leaves);
    }
  }
}

const NONE: readonly unknown[] = [];
const NO_MEMBERS: Record<string, never> = {};
