import { described, isOfOtherUse, refuseNoMap } from './refuse';
import { isObject } from '../plain-data';
import { refusal } from '../secrets/refusal';
import { isPlain } from '../tokens';

type Entries<T> = { readonly [key: string]: T };

/** A map that a user gave, as it is: the library looks into it, so it can't be a token, though its values can. */
export function givenMap<T>(map: Entries<T> | undefined, name: string): Entries<T> {
  if (map === undefined || map === null) {
    return NOTHING;
  }
  if (typeof map !== 'object' || Array.isArray(map)) {
    throw refusal(`Expected \`${name}\` to be a map, got a ${Array.isArray(map) ? 'list' : typeof map}`);
  }
  if (isOfOtherUse(map)) {
    const remedy = (map as unknown) instanceof Map ? '. Object.fromEntries makes one of a Map' : '';
    throw refusal(`Expected \`${name}\` to be a map of plain data, got ${described(map)}${remedy}`);
  }
  refuseToken(map, name, 'make its values tokens instead');
  if (Object.hasOwn(map, '__proto__')) {
    throw refusal(`Expected \`${name}\` without the key '__proto__', which cdk8s cannot write. Use another key`);
  }
  return map;
}

/** The same for a list. */
export function givenList<T>(list: readonly T[] | undefined, name: string): readonly T[] {
  if (list === undefined || list === null) {
    return [];
  }
  refuseToken(list, name, 'give a list, whose elements may hold tokens');
  if (!Array.isArray(list) || list.some(element => typeof element !== 'object' || element === null)) {
    throw refusal(`Expected \`${name}\` to be a list of objects`);
  }
  return list;
}

/** A copy of a map that a user gave, which later additions replace. Entries without a value are left out. */
export function copyOfMap<T>(map: Entries<T> | undefined, name: string): Entries<T> {
  const valued = valuedMap(map, name);
  return valued === NOTHING ? NOTHING : { ...valued };
}

/** The same without a copy, for what is one already. */
export function valuedMap<T>(map: Entries<T> | undefined, name: string): Entries<T> {
  const given = givenMap(map, name);
  for (const key in given) {
    if (!isGiven(given[key])) {
      return Object.fromEntries(Object.entries(given).filter(([, value]) => isGiven(value)));
    }
  }
  return given;
}

/** Whether a value was given. Languages have null for what is left out. */
export function isGiven<T>(value: T | undefined | null): value is T {
  return value !== undefined && value !== null;
}

/** Options as a map: of an instance of a class, with the values of getters as well, which a spread would lose. */
export function withGetters<T extends object>(options: T): T {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    return options;
  }
  const prototype = Object.getPrototypeOf(options);
  return prototype === Object.prototype || prototype === null ? options : readGetters(options, prototype);
}

function readGetters<T extends object>(options: T, prototype: object): T {
  const read: any = { ...options };
  // The last prototype is that of all objects, maybe of another realm.
  for (let around = prototype, next; (next = Object.getPrototypeOf(around)) !== null; around = next) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(around))) {
      if (get !== undefined && !Object.hasOwn(read, name)) {
        read[name] = (options as any)[name];
      }
    }
  }
  return read;
}

/** Options that a user gave, with copies of their lists and maps, and of the lists in those: the user may change all later. */
export function copyOfOptions<T extends object>(options: T): T {
  return withCopies(withGetters(options), { ofMaps: true });
}

/** The same without what is null, as languages have for what is left out. */
export function keptOptions<T extends object>(options: T | undefined): T {
  refuseNoMap(options);
  const copy: any = copyOfOptions(options ?? {});
  for (const name in copy) {
    if (copy[name] === null) {
      delete copy[name];
    }
  }
  return copy;
}

/** A map with copies of its lists, and of the maps in it if these are wanted. */
function withCopies<T extends object>(map: T, { ofMaps }: { ofMaps: boolean }): T {
  const copy: any = { ...map };
  for (const name in copy) {
    const value = copy[name];
    if (Array.isArray(value)) {
      copy[name] = value.map(copyOfElement);
    } else if (ofMaps && isObject(value) && isPlain(value)) {
      copy[name] = withCopies(value, { ofMaps: false });
    }
  }
  return copy;
}

/** Plain elements, such as metrics, are copied as well. */
function copyOfElement(element: any): any {
  return isObject(element) && element.constructor === Object ? { ...element } : element;
}

/** A copy of plain data at any depth; tokens and other objects stay as they are. */
export function deepCopy<T>(data: T): T {
  if (Array.isArray(data)) {
    return data.map(deepCopy) as T;
  }
  return isObject(data) && isPlain(data) ? Object.fromEntries(Object.entries(data).map(([name, value]) => [name, deepCopy(value)])) as T : data;
}

const NOTHING: Readonly<Record<string, never>> = Object.freeze({});

// A Lazy of cdk8s, or a token of the AWS CDK.
function refuseToken(value: any, name: string, remedy: string): void {
  if (typeof value.produce === 'function' || typeof value.resolve === 'function') {
    throw refusal(`Expected \`${name}\` to be known at synthesis, got a token. Names and rules depend on its content: ${remedy}`);
  }
}
