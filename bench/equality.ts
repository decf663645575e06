import * as fs from 'fs';
import * as path from 'path';
import { isDeepStrictEqual } from 'util';
import { parseAllDocuments, stringify } from 'yaml';
import type { Runner, Side } from './measure';

const AMOUNT = { jobs: 5, charts: 2, volumes: 3 };

/** Refuses to compare what is not the same: both sides have to give equal manifests, apart from the names of the jobs. */
export function requireEqualManifests(runner: Runner): void {
  const l1 = manifests(runner, 'l1');
  const l2 = manifests(runner, 'l2');
  if (l1.length !== AMOUNT.jobs || l2.length !== AMOUNT.jobs) {
    throw new Error(`expected ${AMOUNT.jobs} manifests of each side, got ${l1.length} and ${l2.length}`);
  }
  for (let i = 0; i < AMOUNT.jobs; i++) {
    if (!isDeepStrictEqual(l1[i], l2[i])) {
      throw new Error(`the sides give different manifests.\nl1:\n${stringify(l1[i])}\nl2:\n${stringify(l2[i])}`);
    }
  }
}

function manifests(runner: Runner, side: Side): any[] {
  const found: any[] = [];
  runner.synthesize(side, AMOUNT, outdir => {
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
