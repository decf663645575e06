/*
 * Checks the licences of all dependencies that the lock file names: those that users get, and those that only this
 * project is built with.
 */
import * as fs from 'fs';
import * as path from 'path';

/** Licences under which anything may be used and passed on with the package. */
const SHIPPED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** Licences that are fine besides for tools, which are not passed on. */
const TOOLS = ['BSD', 'BlueOak-1.0.0', 'CC-BY-3.0', 'CC-BY-4.0', 'CC0-1.0', 'MPL-2.0', 'Python-2.0', 'Unlicense', 'WTFPL', 'Zlib'];

/** One package of a lock file. */
export interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}

/** The packages whose license is missing or not among those above. */
export function unwantedLicences(packages: Record<string, LockedPackage>): string[] {
  return Object.entries(packages).filter(([name, { link }]) => name !== '' && link !== true).flatMap(([name, locked]) => {
    const allowed = isTool(locked) ? [...SHIPPED, ...TOOLS] : SHIPPED;
    return isAllowed(locked.license, allowed) ? [] : [`${name.replace(/^.*node_modules\//, '')}: ${locked.license ?? 'no license'}`];
  });
}

function isTool({ dev, devOptional }: LockedPackage): boolean {
  return dev === true || devOptional === true;
}

/** An expression of SPDX with OR needs one of its licences, one with AND all of them. */
function isAllowed(expression: string | undefined, allowed: readonly string[]): boolean {
  const text = (expression ?? '').replace(/^\(|\)$/g, '');
  return text.includes(' OR ')
    ? text.split(' OR ').some(part => isAllowed(part, allowed))
    : text.split(' AND ').every(part => allowed.includes(part));
}

if (require.main === module) {
  const lock = JSON.parse(fs.readFileSync(path.resolve(__dirname, '../package-lock.json'), 'utf8'));
  const unwanted = unwantedLicences(lock.packages);
  unwanted.forEach(text => console.error(text));
  const count = Object.keys(lock.packages).length - 1;
  const shipped = Object.entries<LockedPackage>(lock.packages).filter(([name, locked]) => name !== '' && !isTool(locked)).length;
  console.log(`${count} packages, ${shipped} of them for users; ${unwanted.length} with a license that is not on the list`);
  process.exitCode = unwanted.length > 0 ? 1 : 0;
}
