/* Compares names and types of our CRD with those of an upstream CRD file. */
import * as fs from 'fs';
import { parseAllDocuments } from 'yaml';
import { leavesOf, memberOf, nodesOf, readOurCrd } from './crd';
import { crdDifferences } from './crd-difference';

/** The answers, as exit codes. */
export enum Outcome {
  EQUAL = 0,
  DIFFERENT = 1,
  UNUSABLE = 2,
}

/** Checks the file that the arguments name against our CRD and prints what it finds. */
export function checkCrd(args: readonly string[], print: (line: string) => void): Outcome {
  if (args.length !== 1) {
    print('Which upstream CRD file? Usage: npm run check:crd -- FILE');
    return Outcome.UNUSABLE;
  }
  const [file] = args;
  const ours = readOurCrd();
  let upstream: any;
  try {
    upstream = readCrdFile(file, ours.metadata.name);
  } catch (error) {
    print(`${file}: ${(error as Error).message}`);
    return Outcome.UNUSABLE;
  }
  return compare(ours, upstream, file, print);
}

function compare(ours: any, upstream: any, file: string, print: (line: string) => void): Outcome {
  const found = crdDifferences(ours, upstream);
  for (const { path, ours: left, upstream: right } of found) {
    print(`${path}: ours ${left}, upstream ${right}`);
  }
  const spec = memberOf(ours, 'spec');
  const compared = `${nodesOf(spec).length} nodes of the spec (${leavesOf(spec).length} leaves) and `
    + `${nodesOf(memberOf(ours, 'status')).length} of the status`;
  print(found.length === 0
    ? `Equal in names and types: ${compared}, compared with ${file}`
    : `${found.length} ${found.length === 1 ? 'difference' : 'differences'}; we have ${compared}, compared with ${file}`);
  return found.length === 0 ? Outcome.EQUAL : Outcome.DIFFERENT;
}

/** The CRD of this name in a file, or else the first CRD. */
function readCrdFile(file: string, name: string): any {
  const documents = parseAllDocuments(readText(file));
  const broken = documents.find(document => document.errors.length > 0);
  if (broken !== undefined) {
    throw new Error(`is no YAML: ${broken.errors[0].message}`);
  }
  const crds = documents.map(document => document.toJS()).filter(isCrd);
  if (crds.length === 0) {
    throw new Error('holds no CustomResourceDefinition of apiextensions.k8s.io/v1');
  }
  return crds.find(crd => crd.metadata?.name === name) ?? crds[0];
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`can't be read: ${(error as Error).message}`);
  }
}

function isCrd(document: any): boolean {
  return document?.kind === 'CustomResourceDefinition'
    && document.apiVersion === 'apiextensions.k8s.io/v1'
    && Array.isArray(document.spec?.versions);
}

if (require.main === module) {
  process.exitCode = checkCrd(process.argv.slice(2), console.log);
}
