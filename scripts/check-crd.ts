/* Compares names and types of our CRDs with those of a file of upstream CRDs. */
import * as fs from 'fs';
import { parseAllDocuments } from 'yaml';
import { leavesOf, memberOf, nodesOf, readOurCrds } from './crd';
import { crdDifferences } from './crd-difference';

/** The answers, as exit codes. */
export enum Outcome {
  EQUAL = 0,
  DIFFERENT = 1,
  UNUSABLE = 2,
}

/** Checks the file that the arguments name against our CRDs and prints what it finds. */
export function checkCrd(args: readonly string[], print: (line: string) => void): Outcome {
  if (args.length !== 1) {
    print('Which upstream CRD file? Usage: npm run check:crd -- FILE');
    return Outcome.UNUSABLE;
  }
  const [file] = args;
  let pairs: CrdPair[];
  try {
    pairs = pairsIn(file);
  } catch (error) {
    print(`${file}: ${(error as Error).message}`);
    return Outcome.UNUSABLE;
  }
  return Math.max(...pairs.map(({ ours, upstream }) => compare(ours, upstream, file, print)));
}

/** One of our CRDs, and what upstream has of that name. */
interface CrdPair {
  readonly ours: any;
  readonly upstream: any;
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

/** Each of our CRDs that a file has, or else the first CRD besides that of training jobs. */
function pairsIn(file: string): CrdPair[] {
  const documents = parseAllDocuments(readText(file));
  const broken = documents.find(document => document.errors.length > 0);
  if (broken !== undefined) {
    throw new Error(`is not YAML: ${broken.errors[0].message}`);
  }
  const crds = documents.map(document => document.toJS()).filter(isCrd);
  if (crds.length === 0) {
    throw new Error('holds no CustomResourceDefinition of apiextensions.k8s.io/v1');
  }
  const all = readOurCrds();
  const pairs = all
    .map(ours => ({ ours, upstream: crds.find(crd => crd.metadata?.name === ours.metadata.name) }))
    .filter(({ upstream }) => upstream !== undefined);
  return pairs.length > 0 ? pairs : [{ ours: all[0], upstream: crds[0] }];
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
