import { middle, ratios, type Comparison } from './comparison';
import type { Run, Runner } from './measure';

/** How many manifests are checked, and how often. */
export interface CheckCase {
  readonly name: string;
  readonly manifests: number;
  readonly rounds: number;
}

/** Parses and checks the same manifests in turn, each of them in a file of its own. */
export function compareChecking(runner: Runner, { name, manifests, rounds }: CheckCase): Comparison {
  const parse: Run[] = [];
  const check: Run[] = [];
  runner.synthesize({ constructs: 'l2', app: 'FastApp', jobs: manifests, charts: manifests, settings: 1 }, {}, outdir => {
    for (let round = 0; round < rounds; round++) {
      parse.push(runner.read('parse', outdir));
      check.push(runner.read('check', outdir));
    }
  });
  const results = Object.entries({ parse, check }).map(([variant, runs]) => ({ variant, run: middle(runs), ratio: ratios(runs, parse) }));
  return { name, rounds, results };
}
