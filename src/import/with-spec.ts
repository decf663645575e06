import type { Manifest } from '../manifest/manifest';

/** A manifest with other members of its spec, of which empty maps and lists are left out. Members that it has keep their places. */
export function withSpec<T extends Manifest>(manifest: T, fields: Readonly<Record<string, object>>): T {
  const isEmpty = (name: string) => Object.hasOwn(fields, name) && Object.keys(fields[name]).length === 0;
  const members = Object.entries({ ...manifest.spec, ...fields }).filter(([name]) => !isEmpty(name));
  return { ...manifest, spec: Object.fromEntries(members) };
}
