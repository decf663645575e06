import { pairsIn, type Registries } from './catalog';
import { REGISTRIES } from './catalog-data';

/** The registries at a position in the list. */
export function registriesAt(position: number): Registries {
  return pairsIn(REGISTRIES[position]);
}

/** The account with a registry in a Region; undefined if none is there. Programs ask for few Regions, so nothing is read for the others. */
export function accountIn(region: string, position: number): string | undefined {
  const text = REGISTRIES[position];
  const start = text.indexOf(` ${region}=`);
  const end = start + region.length + 2;
  // With spaces it would be several Regions.
  return start === -1 || region.includes(' ') ? undefined : text.slice(end, end + ACCOUNT_LENGTH);
}

const ACCOUNT_LENGTH = 12;
