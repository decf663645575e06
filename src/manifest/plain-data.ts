import type { Blanks } from './blanks';

/** Whether a value of a manifest is an object or a map: neither a list, nor null, nor a single value. */
export function isObject(value: unknown): value is Record<string, any> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What holds something, but not in properties, so that it is lost where data is written. */
export const WITHOUT_PROPERTIES = [Date, Map, Set, RegExp];

/** Whether the same members of two objects have a value, in the same order. */
export function haveSameNames(one: any, other: any): boolean {
  const names = Object.keys(one);
  const others = Object.keys(other);
  for (let i = 0; i < names.length; i++) {
    if (names[i] !== others[i] || (one[names[i]] === undefined) !== (other[names[i]] === undefined)) {
      return false;
    }
  }
  return names.length === others.length;
}

/** The member of an object or of a map, unless it is one that every object inherits, such as `constructor`. */
export function ownMember<T>(map: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}

/** A single value as text; nothing for an object, which may have no text. */
export function singleText(value: unknown): string | undefined {
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}

/** A text that says something: undefined for an empty one, and for other values. */
export function nonEmptyText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Nothing instead of an empty list or map: the controller takes an empty one and an absent one for different. */
export function unlessEmpty<T extends object>(collection: T | undefined): T | undefined {
  return collection !== undefined && isEmpty(collection) ? undefined : collection;
}

function isEmpty(collection: object): boolean {
  return Array.isArray(collection) ? collection.length === 0 : collection.constructor === Object && Object.keys(collection).length === 0;
}

/** A copy of a map with its keys in order. */
export function withSortedKeys<T>(map: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(sortedKeys(map).map(key => [key, map[key]]));
}

/** The keys of a map in order. They often are already, as those of parts are: asking is far cheaper than sorting. */
export function sortedKeys(map: object): string[] {
  const keys = Object.keys(map);
  return inOrder(keys) ? keys : keys.sort();
}

/** What the API server keeps of plain data: it drops members that are null. */
export function withoutNulls(value: any): any {
  if (Array.isArray(value)) {
    return value.map(withoutNulls);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null).map(([name, member]) => [name, withoutNulls(member)]))
    : value;
}

/** How plain data is copied into a manifest. */
export interface Copying {
  /** Whether members are put in order. */
  readonly sortKeys: boolean;
  /** They look at the texts of the copy. */
  readonly blanks?: Blanks;
}

/** Stands for "not plain data": a token, a `Lazy` or another object that only cdk8s can resolve. */
export const NOT_PLAIN = Symbol('not plain data');

/**
 * Copies plain data the way cdk8s sanitizes it: keys sorted, null and undefined members dropped, nothing shared with
 * the input. Answers `NOT_PLAIN` as soon as it meets a value that has to be resolved first.
 *
 * @param sortKeys false leaves members in the order in which they were given
 * @param blanks look at the texts of the copy
 */
export function copyPlainData(value: any, sortKeys: boolean, blanks?: Blanks): any {
  if (value === null) {
    return undefined;
  }
  if (typeof value !== 'object') {
    return typeof value === 'function' || typeof value === 'symbol' ? NOT_PLAIN : unlessBigInt(value);
  }
  if (Array.isArray(value)) {
    return copyList(value, sortKeys, blanks);
  }
  return isPlainObject(value) ? copyMembers(value, sortKeys, blanks) : NOT_PLAIN;
}

function copyList(list: any[], sortKeys: boolean, blanks: Blanks | undefined): any {
  // A list that grows would keep room for more.
  const copies = new Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const value = list[i];
    const copy = copyPlainData(value, sortKeys, blanks);
    if (copy === NOT_PLAIN) {
      return NOT_PLAIN;
    }
    if (typeof value === 'string') {
      blanks?.look(value, copies, i);
    }
    copies[i] = copy;
  }
  return copies;
}

function copyMembers(object: any, sortKeys: boolean, blanks: Blanks | undefined): any {
  const copies: any = {};
  const keys = sortKeys ? sortedKeys(object) : Object.keys(object);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const value = object[key];
    const copy = typeof value === 'string' ? value : copyPlainData(value, sortKeys, blanks);
    if (copy === NOT_PLAIN) {
      return NOT_PLAIN;
    }
    if (copy !== undefined) {
      if (key === '__proto__') {
        throw new Error("Expected a map without the key '__proto__', which cdk8s cannot write. Use another key");
      }
      copies[key] = copy;
      if (typeof value === 'string') {
        blanks?.look(value, copies, key);
      }
    }
  }
  return copies;
}

/** Whether keys are sorted already. */
export function inOrder(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) {
    if (keys[i - 1] > keys[i]) {
      return false;
    }
  }
  return true;
}

// A `resolve` or `value` member is how cdk8s recognizes tokens and unions, so those objects go its way.
function isPlainObject(value: any): boolean {
  return (value.constructor === Object || hasMemberConstructor(value)) && typeof value.resolve !== 'function';
}

// A map may have a key of that name.
function hasMemberConstructor(value: object): boolean {
  return Object.hasOwn(value, 'constructor') && Object.getPrototypeOf(value) === Object.prototype;
}

function unlessBigInt(value: unknown): unknown {
  if (typeof value === 'bigint') {
    throw new Error(`Expected a number or a text, got the BigInt ${value}, which cdk8s cannot write`);
  }
  return value;
}
