/* Which part of the library sets which field: the `@crd` tags in the jsii assembly. */
import { leavesOf, memberOf, nodesOf } from './crd';

/** What sets each field, by the path of the field; as users write it, such as `Output.at(s3Uri)`. */
export type Setters = ReadonlyMap<string, readonly string[]>;

/** The props that the tables show instead of the structs which they are made of. */
const JOB_PROPS = 'TrainingJobProps';

/** Reads the tags of all types of an assembly. */
export function settersIn(assembly: any): Setters {
  const setters = new Map<string, string[]>();
  for (const { paths, name } of Object.values<any>(assembly.types).flatMap(type => taggedMembers(assembly, type))) {
    for (const path of paths) {
      setters.set(path, [...setters.get(path) ?? [], name]);
    }
  }
  return setters;
}

/** What is wrong with the tags: leaves of the spec that nothing sets, and paths that the CRD doesn't have. */
export function problemsOf(setters: Setters, crd: any): string[] {
  const leaves = leavesOf(memberOf(crd, 'spec')).map(leaf => leaf.path);
  const known = new Set([...nodesOf(memberOf(crd, 'spec')), ...nodesOf(memberOf(crd, 'status'))].map(node => node.path));
  return [
    ...leaves.filter(path => !setters.has(path)).map(path => `no @crd tag names ${path}`),
    ...[...setters].filter(([path]) => !known.has(path)).map(([path, names]) => `the CRD has no ${path}, tagged at ${names.join(', ')}`),
  ];
}

interface TaggedMember {
  readonly paths: string[];
  readonly name: string;
}

function taggedMembers(assembly: any, type: any): TaggedMember[] {
  const owner = shownName(assembly, type);
  return [
    ...(type.properties ?? []).map((property: any) => ({ paths: tagOf(property), name: `${owner}.${property.name}` })),
    ...(type.methods ?? []).map((method: any) => ({ paths: tagOf(method), name: `${owner}.${method.name}(${argumentsOf(assembly, method)})` })),
  ].filter(member => member.paths.length > 0);
}

function tagOf(member: any): string[] {
  const tag: string = member.docs?.custom?.crd ?? '';
  return tag.split(',').map(path => path.trim()).filter(path => path !== '');
}

/** The parameters without the structs of options, whose props have tags of their own. */
function argumentsOf(assembly: any, method: any): string {
  return (method.parameters ?? [])
    .filter((parameter: any) => assembly.types[parameter.type.fqn]?.datatype !== true)
    .map((parameter: any) => parameter.name)
    .join(', ');
}

function shownName(assembly: any, type: any): string {
  const jobProps = assembly.types[`${assembly.name}.${JOB_PROPS}`];
  return jobProps !== undefined && structsOf(assembly, jobProps).includes(type.fqn) ? JOB_PROPS : nameIn(assembly, type);
}

/** As users write it: `debugging.Debugger`. */
function nameIn(assembly: any, { fqn }: any): string {
  return fqn.slice(assembly.name.length + 1);
}

function structsOf(assembly: any, struct: any): string[] {
  return (struct.interfaces ?? []).flatMap((fqn: string) => [fqn, ...structsOf(assembly, assembly.types[fqn] ?? {})]);
}
