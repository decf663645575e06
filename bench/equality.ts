import * as fs from 'fs';
import * as path from 'path';
import { isDeepStrictEqual } from 'util';
import { parseAllDocuments, stringify } from 'yaml';
import type { Runner, Variant } from './measure';

const AMOUNT = { jobs: 5, charts: 2, settings: 3 };

/** Refuses to compare what is not the same: all programs have to give equal manifests, apart from the names of the jobs. */
export function requireEqualManifests(runner: Runner): void {
  const l1 = manifests(runner, { constructs: 'l1', app: 'App', ...AMOUNT });
  for (const app of ['App', 'FastApp'] as const) {
    const l2 = manifests(runner, { constructs: 'l2', app, ...AMOUNT });
    if (l1.length !== AMOUNT.jobs || l2.length !== AMOUNT.jobs) {
      throw new Error(`expected ${AMOUNT.jobs} manifests of each program, got ${l1.length} and ${l2.length}`);
    }
    for (let i = 0; i < AMOUNT.jobs; i++) {
      if (!isDeepStrictEqual(l1[i], l2[i])) {
        throw new Error(`the programs give different manifests.\nl1:\n${stringify(l1[i])}\nl2 in ${app}:\n${stringify(l2[i])}`);
      }
    }
  }
}

function manifests(runner: Runner, variant: Variant): any[] {
  const found: any[] = [];
  runner.synthesize(variant, false, outdir => {
    for (const file of fs.readdirSync(outdir).sort()) {
      const documents = parseAllDocuments(fs.readFileSync(path.join(outdir, file), 'utf8'));
      found.push(...documents.map(document => withoutNames(document.toJS())));
    }
  });
  return found;
}

function withoutNames({ metadata: { name, ...metadata }, spec: { trainingJobName, ...spec }, ...rest }: any): any {
  if (name !== trainingJobName) {
    throw new Error(`the resource is '${name}', the training job '${trainingJobName}'`);
  }
  return { metadata, spec, ...rest };
}
