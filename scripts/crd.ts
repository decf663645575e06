/* Custom resource definitions, and the nodes of their schemas. */
import * as fs from 'fs';
import * as path from 'path';
import { parse } from 'yaml';

const IMPORTS = path.resolve(__dirname, '../imports');

/** Our CRD of training jobs. */
export const CRD_FILE = path.join(IMPORTS, 'trainingjobs.sagemaker.services.k8s.aws.yaml');

/** Our CRD of tuning jobs, which says of many fields only that they are like those of training jobs. */
const TUNING_CRD_FILE = path.join(IMPORTS, 'hyperparametertuningjobs.sagemaker.services.k8s.aws.yaml');

/** One node of a schema. In its path `[]` stands for the elements of a list and `{}` for the values of a map. */
export interface CrdNode {
  readonly path: string;
  readonly schema: any;
  readonly parent?: CrdNode;
}

/** The CRD of training jobs. */
export function readOurCrd(): any {
  return parse(fs.readFileSync(CRD_FILE, 'utf8'));
}

/** The CRD of tuning jobs as it is written. */
export function readTuningSource(): any {
  return parse(fs.readFileSync(TUNING_CRD_FILE, 'utf8'));
}

/** The CRD of tuning jobs, with all fields written out. */
export function readTuningCrd(): any {
  const crd = readTuningSource();
  const roots = [schemaOf(crd), schemaOf(readOurCrd())];
  const [version] = crd.spec.versions;
  return { ...crd, spec: { ...crd.spec, versions: [{ ...version, schema: { openAPIV3Schema: writtenOut(roots[0], roots) } }] } };
}

/** Both, as they are imported. */
export function readOurCrds(): any[] {
  return [readOurCrd(), readTuningCrd()];
}

/** The root of the schema of a version, the first one unless another is named. */
export function schemaOf(crd: any, versionName: string = crd.spec.versions[0].name): any {
  return crd.spec.versions.find((version: any) => version.name === versionName)?.schema?.openAPIV3Schema ?? {};
}

/** A top-level member of the objects of a CRD, such as its spec. */
export function memberOf(crd: any, name: 'spec' | 'status'): CrdNode {
  return { path: name, schema: schemaOf(crd).properties[name] };
}

/** A node and everything below it. */
export function nodesOf(node: CrdNode): CrdNode[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

/** The fields at and below a node that hold data: scalars, and lists and maps of scalars. */
export function leavesOf(node: CrdNode): CrdNode[] {
  return isLeaf(node) ? [node] : childrenOf(node).flatMap(leavesOf);
}

/** The last part of the path of a node. */
export function nameOf(node: CrdNode): string {
  return node.path.slice(node.path.lastIndexOf('.') + 1);
}

/** The schema of the elements of a list or of the values of a map. */
export function innerSchema(schema: any): any {
  return schema.items ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
}

/** A node in which each `x-like` is replaced by the node at its path in the first root that has it. */
function writtenOut(node: any, roots: readonly any[]): any {
  if (node === null || typeof node !== 'object') {
    return node;
  }
  if (Array.isArray(node)) {
    return node.map(member => writtenOut(member, roots));
  }
  const { 'x-like': like, ...own } = node;
  const whole = like === undefined ? own : { ...schemaAt(like, roots), ...own };
  return Object.fromEntries(Object.entries(whole).map(([name, member]) => [name, writtenOut(member, roots)]));
}

function schemaAt(like: string, roots: readonly any[]): any {
  const found = roots
    .map(root => like.split('.').reduce((schema, name) => schema?.properties?.[name], root))
    .find(schema => schema !== undefined && schema['x-like'] !== like);
  if (found === undefined) {
    throw new Error(`No schema has the path ${like}`);
  }
  return found;
}

function childrenOf(node: CrdNode): CrdNode[] {
  const { path: parentPath, schema } = node;
  const members = Object.entries<any>(schema.properties ?? {})
    .map(([name, child]) => ({ path: `${parentPath}.${name}`, schema: child, parent: node }));
  const inner = innerSchema(schema);
  return inner === undefined
    ? members
    : [...members, { path: `${parentPath}${schema.items === undefined ? '{}' : '[]'}`, schema: inner, parent: node }];
}

function isLeaf({ schema }: CrdNode): boolean {
  const inner = innerSchema(schema);
  return schema.properties === undefined && (inner === undefined || isScalar(inner));
}

function isScalar(schema: any): boolean {
  return schema.type !== 'object' && schema.type !== 'array';
}
