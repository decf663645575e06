import type { Amount, Run, Runner } from './measure';
import { median, quantile } from './statistics';

/** One row of the comparison. */
export interface Case extends Amount {
  readonly name: string;
  /** How often each side runs, in turn. */
  readonly pairs: number;
}

/** How the sides did in a case: medians, and ratios that were taken pair by pair. */
export interface Comparison extends Case {
  readonly l1: Run;
  readonly l2: Run;
  readonly ratio: Record<keyof Run, Spread>;
}

/** A median, and the two quartiles around it. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Runs both sides in turn, so that what else the machine does meets both alike. */
export function compare(runner: Runner, which: Case): Comparison {
  const l1: Run[] = [];
  const l2: Run[] = [];
  for (let pair = 0; pair < which.pairs; pair++) {
    l1.push(runner.synthesize('l1', which));
    l2.push(runner.synthesize('l2', which));
  }
  const ratios = (key: keyof Run) => spread(l2.map((run, pair) => run[key] / l1[pair][key]));
  return {
    ...which,
    l1: middle(l1),
    l2: middle(l2),
    ratio: { wallSeconds: ratios('wallSeconds'), cpuSeconds: ratios('cpuSeconds'), peakMiB: ratios('peakMiB') },
  };
}

/** The medians of some runs. */
export function middle(runs: readonly Run[]): Run {
  const of = (key: keyof Run) => median(runs.map(run => run[key]));
  return { wallSeconds: of('wallSeconds'), cpuSeconds: of('cpuSeconds'), peakMiB: of('peakMiB') };
}

/** The quartiles of some values. */
export function spread(values: readonly number[]): Spread {
  return { low: quantile(values, 0.25), median: median(values), high: quantile(values, 0.75) };
}
