import { innerSchema, leavesOf, memberOf, nodesOf, readOurCrd, schemaOf, type CrdNode } from '../../../scripts/crd';

const CRD = readOurCrd();
const SPEC = memberOf(CRD, 'spec');

/** The spec in the schema, and everything below it. */
export const NODES: readonly CrdNode[] = nodesOf(SPEC);

/** The paths of all fields that hold data. */
export const LEAVES: readonly string[] = leavesOf(SPEC).map(({ path }) => path);

/** The sets of values to which the schema refers. */
export const VALUE_SETS: any = schemaOf(CRD)['x-value-sets'];

/** A place in a manifest. */
export interface Site {
  /** The path of its node in the schema, such as `spec.tags[].key`. */
  readonly node: string;
  /** Its own path, such as `spec.tags[1].key`. */
  readonly path: string;
  readonly schema: any;
  readonly keys: ReadonlyArray<string | number>;
  readonly value: any;
}

/** Every place of a spec for which the schema has a node. */
export function sitesIn(job: any): Site[] {
  return job.spec === undefined ? [] : within({ node: 'spec', path: 'spec', schema: SPEC.schema, keys: ['spec'], value: job.spec });
}

function within(site: Site): Site[] {
  return [site, ...childrenOf(site).flatMap(within)];
}

function childrenOf({ node, path, schema, keys, value }: Site): Site[] {
  const inner = innerSchema(schema);
  if (Array.isArray(value)) {
    const elements = inner === undefined ? [] : value;
    return elements.map((element, i) => ({ node: `${node}[]`, path: `${path}[${i}]`, schema: inner, keys: [...keys, i], value: element }));
  }
  const names = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  return names.filter(name => inner !== undefined || Object.keys(schema.properties ?? {}).includes(name)).map(name => ({
    node: inner === undefined ? `${node}.${name}` : `${node}{}`,
    path: `${path}.${name}`,
    schema: inner ?? schema.properties[name],
    keys: [...keys, name],
    value: value[name],
  }));
}

/** A copy of a manifest in which a place has another value; the same if there is no such place any more. */
export function withValueAt(whole: any, [key, ...rest]: ReadonlyArray<string | number>, value: unknown): any {
  if (key === undefined) {
    return value;
  }
  if (Array.isArray(whole)) {
    return whole.map((element, position) => position === key ? withValueAt(element, rest, value) : element);
  }
  return whole === null || typeof whole !== 'object'
    ? whole
    : Object.fromEntries(Object.entries(whole).map(([name, member]) => [name, name === key ? withValueAt(member, rest, value) : member]));
}
