import type { Comparison, VariantResult } from './comparison';
import type { Run } from './measure';
import type { LoadTimes } from './programs/require';
import { MOST_PACKED_KIB } from '../scripts/packed';

/** All that one run of the measurements has found. */
export interface Results {
  readonly node: string;
  readonly comparisons: readonly Comparison[];
  /** Medians. */
  readonly load?: LoadTimes;
  /** What users download. */
  readonly packedKiB: number;
}

/** A promise of this library, and what has become of it. `measured` is undefined if its case was not run. */
export interface Verdict {
  readonly what: string;
  /** What must hold. */
  readonly limit: number;
  /** What is aimed at. */
  readonly aim?: number;
  readonly measured: number | undefined;
}

/** Which measure of a case is held against which limit. Processor time decides: it depends least on what else the machine does. */
const RATIOS: ReadonlyArray<{ what: string; of: string; variant: string; key?: keyof Run; limit: number; aim: number }> = [
  { what: 'L2 / L1, 10000 jobs in one chart', of: 'jobs-10000', variant: 'L2', limit: 1.15, aim: 1 },
  { what: 'L2 / L1, 1000 jobs in 1000 charts', of: 'charts-1000', variant: 'L2', limit: 1.15, aim: 1 },
  { what: 'L2 / L1, memory, 10000 jobs in one chart', of: 'jobs-10000', variant: 'L2', key: 'peakMiB', limit: 1.1, aim: 1 },
  { what: 'L2 / L1, memory, 1000 jobs in 1000 charts', of: 'charts-1000', variant: 'L2', key: 'peakMiB', limit: 1.1, aim: 1 },
  { what: 'L2 / L1, 2000 jobs with 40 settings', of: 'settings-40', variant: 'L2', limit: 1.3, aim: 1 },
  { what: 'FastApp / L1, 10000 jobs in one chart', of: 'jobs-10000', variant: 'L2, FastApp', limit: 0.32, aim: 0.25 },
  { what: 'FastApp / L1, 1000 jobs in 1000 charts', of: 'charts-1000', variant: 'L2, FastApp', limit: 0.38, aim: 0.3 },
  { what: 'FastApp / L1, 2000 jobs with 40 settings', of: 'settings-40', variant: 'L2, FastApp', limit: 0.65, aim: 0.45 },
  { what: 'FastApp / L1, memory, 10000 jobs in one chart', of: 'jobs-10000', variant: 'L2, FastApp', key: 'peakMiB', limit: 0.75, aim: 0.65 },
  { what: 'FastApp, 10000 charts / 1000 charts', of: 'charts-growth', variant: '10000 jobs, 10000 charts', limit: 8, aim: 6 },
  { what: 'FastApp, 100000 jobs / 10000 jobs', of: 'jobs-100000', variant: '100000 jobs, 1000 charts', limit: 12, aim: 10.5 },
  { what: 'L2 / L1, one job', of: 'jobs-1', variant: 'L2', limit: 1.3, aim: 1.15 },
  { what: 'L2 / L1, one plain job', of: 'plain-1', variant: 'L2', limit: 1.3, aim: 1.15 },
  { what: 'L2 / L1, one job, newer Node', of: 'jobs-1-newer', variant: 'L2', limit: 1.15, aim: 1.05 },
  { what: 'L2 / L1, one plain job, newer Node', of: 'plain-1-newer', variant: 'L2', limit: 1.15, aim: 1.05 },
  { what: 'L2 / L1, one job, newer Node, which keeps all code', of: 'jobs-1-newer-all', variant: 'L2', limit: 1.15, aim: 1.05 },
  { what: 'L2 / L1, one plain job, newer Node, which keeps all code', of: 'plain-1-newer-all', variant: 'L2', limit: 1.15, aim: 1.05 },
  { what: 'FastApp / Helm template, 10000 jobs in one chart', of: 'helm-10000', variant: 'L2, FastApp', limit: 0.5, aim: 0.4 },
  { what: 'check / only parsing with the YAML package, 1000 manifests', of: 'check-1000', variant: 'check', limit: 0.8, aim: 0.4 },
];

/** Holds the results against the thresholds. */
export function verdicts(results: Results): Verdict[] {
  return [
    ...RATIOS.map(({ what, of, variant, key = 'cpuSeconds', limit, aim }) =>
      ({ what, limit, aim, measured: resultOf(results, of, variant)?.ratio[key].median })),
    { what: 'peak of 100000 jobs in GiB', limit: 4, measured: inGiB(resultOf(results, 'jobs-100000', '100000 jobs, 1000 charts')) },
    { what: 'processor time to load the index after cdk8s, in ms', limit: 10, measured: results.load?.library },
    { what: 'size of the packed library in KiB', limit: MOST_PACKED_KIB, measured: results.packedKiB },
  ];
}

function resultOf({ comparisons }: Results, name: string, variant: string): VariantResult | undefined {
  return comparisons.find(comparison => comparison.name === name)?.results.find(result => result.variant === variant);
}

function inGiB(result: VariantResult | undefined): number | undefined {
  return result && result.run.peakMiB / 1024;
}
