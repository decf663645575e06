import { spread, middle, type Spread } from './comparison';
import type { Run, Runner } from './measure';

/** How many manifests are checked, and how often. */
export interface CheckCase {
  readonly name: string;
  readonly manifests: number;
  readonly pairs: number;
}

/** What checking takes beside only parsing: medians, and ratios that were taken pair by pair. */
export interface Checking extends CheckCase {
  readonly parse: Run;
  readonly check: Run;
  readonly ratio: Record<'wallSeconds' | 'cpuSeconds', Spread>;
}

/** Parses and checks the same manifests in turn, each of them in a file of its own. */
export function compareChecking(runner: Runner, which: CheckCase): Checking {
  const parse: Run[] = [];
  const check: Run[] = [];
  runner.synthesize('l2', { jobs: which.manifests, charts: which.manifests, volumes: 1 }, outdir => {
    for (let pair = 0; pair < which.pairs; pair++) {
      parse.push(runner.read('parse', outdir));
      check.push(runner.read('check', outdir));
    }
  });
  const ratios = (key: keyof Run) => spread(check.map((run, pair) => run[key] / parse[pair][key]));
  return {
    ...which, parse: middle(parse), check: middle(check), ratio: { wallSeconds: ratios('wallSeconds'), cpuSeconds: ratios('cpuSeconds') },
  };
}
