import type { Run, Runner, Variant, Way } from './measure';
import { median, quantile } from './statistics';

/** Programs that are measured in turn. */
export interface Case extends Way {
  readonly name: string;
  /** How often each program runs. */
  readonly rounds: number;
  /** By name; the first is what the others are compared with. */
  readonly variants: Readonly<Record<string, Variant>>;
}

/** How the programs of a case did. */
export interface Comparison {
  readonly name: string;
  readonly rounds: number;
  readonly results: readonly VariantResult[];
}

/** How a program did: medians, and ratios to the first program that were taken round by round. */
export interface VariantResult {
  readonly variant: string;
  readonly run: Run;
  readonly ratio: Record<keyof Run, Spread>;
}

/** A median, and the two quartiles around it. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Runs the programs in turn, so that what else the machine does meets all alike. */
export function compare(runner: Runner, { name, rounds, variants, ...way }: Case): Comparison {
  const measured = Object.entries(variants).map(([variant, program]) => ({ variant, program, runs: [] as Run[] }));
  // What is kept of compiled code is there from then on.
  measured.forEach(({ program }) => runner.synthesize({ ...program, jobs: 1, charts: 1 }, way));
  for (let round = 0; round < rounds; round++) {
    measured.forEach(({ program, runs }) => runs.push(runner.synthesize(program, way)));
  }
  const [first] = measured;
  return {
    name,
    rounds,
    results: measured.map(({ variant, runs }) => ({ variant, run: middle(runs), ratio: ratios(runs, first.runs) })),
  };
}

/** Ratios that are taken round by round. */
export function ratios(runs: readonly Run[], to: readonly Run[]): Record<keyof Run, Spread> {
  const of = (key: keyof Run) => spread(runs.map((run, round) => run[key] / to[round][key]));
  return { wallSeconds: of('wallSeconds'), cpuSeconds: of('cpuSeconds'), peakMiB: of('peakMiB') };
}

/** The medians of some runs. */
export function middle(runs: readonly Run[]): Run {
  const of = (key: keyof Run) => median(runs.map(run => run[key]));
  return { wallSeconds: of('wallSeconds'), cpuSeconds: of('cpuSeconds'), peakMiB: of('peakMiB') };
}

function spread(values: readonly number[]): Spread {
  return { low: quantile(values, 0.25), median: median(values), high: quantile(values, 0.75) };
}
