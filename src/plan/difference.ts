import { canonicalJson } from '../manifest/canonical-json';
import { nameOfPair } from '../manifest/leaves';
import { isObject, ownMember } from '../manifest/plain-data';

/** A field that differs between two manifests. */
export interface Difference {
  /** Where, as a path of the CRD; elements of a list that have names are named. */
  readonly path: string;
  /** The name of the value: its key, or of an element of a list what that is called. */
  readonly name: string;
  /** Nothing if the field is added. */
  readonly old?: any;
  /** Nothing if the field is removed. */
  readonly new?: any;
  /** The same elements in another order. */
  readonly reordered: boolean;
}

/** The fields in which two values differ, as deep as both have them, in alphabetical order. */
export function differencesBetween(before: any, after: any, path: string, name: string = lastOf(path)): Difference[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) {
    return [];
  }
  if (isObject(before) && isObject(after)) {
    return mapDifferences(before, after, path);
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return listDifferences(before, after, path);
  }
  return [{ path, name, old: before ?? undefined, new: after ?? undefined, reordered: false }];
}

/** The value at the path of a difference, whose last part may hold dots itself, as keys of annotations do. */
export function valueIn(object: any, path: string): any {
  if (object === null || typeof object !== 'object') {
    return undefined;
  }
  if (Object.hasOwn(object, path)) {
    return object[path];
  }
  const dot = path.indexOf('.');
  return dot < 0 ? undefined : valueIn(object[path.slice(0, dot)], path.slice(dot + 1));
}

function mapDifferences(before: any, after: any, path: string): Difference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  // A tag or a metric is a pair of a name and a value.
  const names = [before, after].map(nameOfPair);
  return keys.flatMap(key => differencesBetween(ownMember(before, key), ownMember(after, key), `${path}.${key}`, key === 'value' ? names[1] ?? names[0] ?? key : key));
}

function listDifferences(before: any[], after: any[], path: string): Difference[] {
  const naming = NAMES_OF_ELEMENTS.find(key => areNamedBy(key, before) && areNamedBy(key, after));
  if (naming === undefined) {
    return [{ path, name: lastOf(path), old: before, new: after, reordered: sortedText(before) === sortedText(after) }];
  }
  const names = [...new Set([...before, ...after].map(element => element[naming]))];
  const elements = (list: any[]) => new Map(list.map(element => [element[naming], element]));
  const [olds, news] = [elements(before), elements(after)];
  const changed = names.flatMap(name => differencesBetween(olds.get(name), news.get(name), `${path}[${name}]`, name));
  const order = (list: any[], others: Map<any, any>) => list.map(element => element[naming]).filter(name => others.has(name));
  const [oldOrder, newOrder] = [order(before, news), order(after, olds)];
  return oldOrder.join('\0') === newOrder.join('\0')
    ? changed
    : [...changed, { path, name: lastOf(path), old: oldOrder, new: newOrder, reordered: true }];
}

const NAMES_OF_ELEMENTS = ['channelName', 'definitionName', 'instanceGroupName', 'ruleConfigurationName', 'collectionName', 'key', 'name'];

function areNamedBy(key: string, list: any[]): boolean {
  return list.every(element => isObject(element) && typeof element[key] === 'string') && new Set(list.map(element => element[key])).size === list.length;
}

function sortedText(list: any[]): string {
  return list.map(canonicalJson).sort().join();
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
