import * as fs from 'fs';
import * as path from 'path';
import { isDeepStrictEqual } from 'util';
import { parseAllDocuments, stringify } from 'yaml';
import type { Runner, Variant } from './measure';

const AMOUNT = { jobs: 5, charts: 2, settings: 3 };

/** Refuses to compare what is not the same: all programs have to give equal manifests, apart from the names of the jobs. */
export function requireEqualManifests(runner: Runner): void {
  for (const arePlain of [false, true]) {
    const l1 = manifestsOf(runner, { constructs: 'l1', app: 'App', arePlain, ...AMOUNT });
    for (const app of ['App', 'FastApp'] as const) {
      requireEqual({ 'the L1': l1, [`the L2 in ${app}`]: manifestsOf(runner, { constructs: 'l2', app, arePlain, ...AMOUNT }) }, AMOUNT.jobs);
    }
  }
}

/** Fails unless two programs, by their names, have given the same manifests. */
export function requireEqual(programs: Readonly<Record<string, readonly any[]>>, jobs: number): void {
  const [[one, manifests], [other, others]] = Object.entries(programs);
  if (manifests.length !== jobs || others.length !== jobs) {
    throw new Error(`expected ${jobs} manifests of each program, got ${manifests.length} and ${others.length}`);
  }
  for (let i = 0; i < jobs; i++) {
    if (!isDeepStrictEqual(manifests[i], others[i])) {
      throw new Error(`the programs give different manifests.\n${one}:\n${stringify(manifests[i])}\n${other}:\n${stringify(others[i])}`);
    }
  }
}

/** The manifests in the YAML files of a folder, without names. */
export function manifestsIn(folder: string): any[] {
  return fs.readdirSync(folder).filter(file => file.endsWith('.yaml')).sort()
    .flatMap(file => parseAllDocuments(fs.readFileSync(path.join(folder, file), 'utf8')))
    .map(document => withoutNames(document.toJS()));
}

function manifestsOf(runner: Runner, variant: Variant): any[] {
  let found: any[] = [];
  runner.synthesize(variant, {}, outdir => found = manifestsIn(outdir));
  return found;
}

function withoutNames({ metadata: { name, ...metadata }, spec: { trainingJobName, ...spec }, ...rest }: any): any {
  if (name !== trainingJobName) {
    throw new Error(`the resource is '${name}', the training job '${trainingJobName}'`);
  }
  return { metadata, spec, ...rest };
}
