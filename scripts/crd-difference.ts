/* What distinguishes two CRDs in names and types. */
import { nodesOf, schemaOf } from './crd';

/** One place where two CRDs differ. */
export interface CrdDifference {
  readonly path: string;
  readonly ours: string;
  readonly upstream: string;
}

/** What stands for a side that lacks something. */
export const ABSENT = 'absent';

/**
 * Every difference in names and types, of our version of the CRD. Limits, descriptions and what is required below the
 * spec are not compared.
 */
export function crdDifferences(ours: any, upstream: any): CrdDifference[] {
  const version = ours.spec.versions[0].name;
  const isShared = upstream.spec.versions.some((other: any) => other.name === version);
  return differences(headOf(ours), headOf(upstream))
    .concat(isShared ? differences(versionOf(ours, version), versionOf(upstream, version)) : []);
}

/** Facts about a CRD, by the place where they stand. */
type Facts = Map<string, string>;

function differences(ours: Facts, upstream: Facts): CrdDifference[] {
  return [...new Set([...ours.keys(), ...upstream.keys()])]
    .map(path => ({ path, ours: ours.get(path) ?? ABSENT, upstream: upstream.get(path) ?? ABSENT }))
    .filter(difference => difference.ours !== difference.upstream);
}

function headOf(crd: any): Facts {
  const { group, names = {}, scope, versions } = crd.spec;
  return new Map([
    ['group', String(group)],
    ...Object.keys(names).map((name): [string, string] => [`names.${name}`, String(names[name])]),
    ['scope', String(scope)],
    ['versions', versions.map((version: any) => version.name).join(', ')],
  ]);
}

function versionOf(crd: any, name: string): Facts {
  const version = crd.spec.versions.find((candidate: any) => candidate.name === name);
  const schema = schemaOf(crd, name);
  return new Map([
    ...['served', 'storage'].map((flag): [string, string] => [flag, String(version[flag])]),
    ...printerColumns(version),
    ...subresources(version),
    ...requiredMembers(schema),
    ...types(schema),
  ]);
}

function printerColumns(version: any): [string, string][] {
  return (version.additionalPrinterColumns ?? [])
    .map((column: any) => [`printer column ${column.name}`, `${column.jsonPath}, ${typeOf(column)}, priority ${column.priority ?? 0}`]);
}

function subresources(version: any): [string, string][] {
  return Object.entries(version.subresources ?? {}).map(([name, options]) => [`subresource ${name}`, JSON.stringify(options)]);
}

function requiredMembers(schema: any): [string, string][] {
  return (schema.properties?.spec?.required ?? []).map((member: string) => [`spec requires ${member}`, 'yes']);
}

function types(schema: any): [string, string][] {
  return Object.entries(schema.properties ?? {})
    .flatMap(([name, member]) => nodesOf({ path: name, schema: member }))
    .map(node => [node.path, typeOf(node.schema)]);
}

const WHAT_MAKES_A_TYPE = [
  'nullable',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-int-or-string',
  'x-kubernetes-preserve-unknown-fields',
];

function typeOf(schema: any): string {
  const { type = 'any', format, additionalProperties } = schema;
  const rest = WHAT_MAKES_A_TYPE.filter(keyword => schema[keyword] === true);
  return [
    format === undefined ? type : `${type} (${format})`,
    ...additionalProperties === true ? ['with any members'] : [],
    ...rest,
  ].join(', ');
}
