import type { Registries } from './catalog';
import { REGISTRIES } from './catalog-data';

/** The registries at a position in the list. */
export function registriesAt(position: number): Registries {
  let registries = READ.get(position);
  if (registries === undefined) {
    registries = readRegistries(REGISTRIES[position]);
    READ.set(position, registries);
  }
  return registries;
}

/** Reads what the table has as a text: a program needs one or two of them. */
export function readRegistries(text: string): Registries {
  return Object.fromEntries(text.trim().split(/\s+/).map(pair => pair.split('=')));
}

const READ = new Map<number, Registries>();
