import type { Manifest } from '../manifest/manifest';
import { isConcrete } from '../manifest/tokens';

/** A value of a manifest, and where it stands. */
export interface PlacedValue {
  readonly path: string;
  readonly value: any;
}

/**
 * All known values that a path leads to: `[]` after a list, `{}` after a map. What is missing, unresolved or of another
 * shape is left out.
 */
export function valuesAt(job: Manifest, path: string): PlacedValue[] {
  let places: PlacedValue[] = [{ path: '', value: job }];
  for (const segment of path.split('.')) {
    const name = segment.replace(/\[\]$|\{\}$/, '');
    places = places.flatMap(place => member(place, name)).flatMap(place => segment === name ? [place] : elements(place));
  }
  return places.filter(({ value }) => isConcrete(value));
}

function member({ path, value }: PlacedValue, name: string): PlacedValue[] {
  return isContainer(value) && Object.hasOwn(value, name) && value[name] !== undefined && value[name] !== null
    ? [{ path: path === '' ? name : `${path}.${name}`, value: value[name] }]
    : [];
}

function elements({ path, value }: PlacedValue): PlacedValue[] {
  if (Array.isArray(value)) {
    return value.map((element, position) => ({ path: `${path}[${position}]`, value: element }));
  }
  return isContainer(value) ? Object.keys(value).map(key => ({ path: `${path}.${key}`, value: value[key] })) : [];
}

function isContainer(value: any): boolean {
  return typeof value === 'object' && value !== null;
}

/** Whether a field is missing, and not only unknown by now, nor inside of something that is. */
export function isMissing(job: Manifest, path: string): boolean {
  let value: any = job;
  for (const name of path.split('.')) {
    if (!isConcrete(value) || (value !== undefined && value !== null && typeof value !== 'object')) {
      return false;
    }
    value = value?.[name];
  }
  return value === undefined || value === null;
}
