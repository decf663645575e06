import type { CheckCase } from './checking';
import type { Case } from './comparison';
import type { HelmCase } from './helm';
import type { Variant } from './measure';

/** Three programs with the same jobs. */
function sides(jobs: number, charts: number, { settings = 1, arePlain = false } = {}): Record<string, Variant> {
  const amount = { jobs, charts, settings, arePlain };
  return {
    'L1': { constructs: 'l1', app: 'App', ...amount },
    'L2': { constructs: 'l2', app: 'App', ...amount },
    'L2, FastApp': { constructs: 'l2', app: 'FastApp', ...amount },
  };
}

/** Two amounts of jobs in `FastApp`. */
function growth(...amounts: ReadonlyArray<readonly [jobs: number, charts: number]>): Record<string, Variant> {
  return Object.fromEntries(amounts.map(([jobs, charts]) =>
    [`${jobs} jobs, ${charts} charts`, { constructs: 'l2', app: 'FastApp', jobs, charts, settings: 1 } as const]));
}

/** One process of a tenth of a second differs from the next one by a fifth. */
const MANY = 121;

export const CASES: readonly Case[] = [
  { name: 'jobs-1', rounds: MANY, variants: sides(1, 1) },
  { name: 'plain-1', rounds: MANY, variants: sides(1, 1, { arePlain: true }) },
  { name: 'jobs-1-anew', rounds: 41, variants: sides(1, 1), kept: 'none' },
  { name: 'plain-1-anew', rounds: 41, variants: sides(1, 1, { arePlain: true }), kept: 'none' },
  { name: 'jobs-1-newer', rounds: MANY, variants: sides(1, 1), onNewerNode: true },
  { name: 'plain-1-newer', rounds: MANY, variants: sides(1, 1, { arePlain: true }), onNewerNode: true },
  { name: 'jobs-1-newer-all', rounds: 41, variants: sides(1, 1), onNewerNode: true, kept: 'all' },
  { name: 'plain-1-newer-all', rounds: 41, variants: sides(1, 1, { arePlain: true }), onNewerNode: true, kept: 'all' },
  { name: 'jobs-100', rounds: 15, variants: sides(100, 1) },
  { name: 'jobs-10000', rounds: 7, variants: sides(10000, 1) },
  { name: 'settings-40', rounds: 9, variants: sides(2000, 1, { settings: 40 }) },
  { name: 'charts-1000', rounds: 11, variants: sides(1000, 1000) },
  { name: 'charts-growth', rounds: 5, variants: growth([1000, 1000], [10000, 10000]) },
];

/** Takes minutes and gigabytes, so it runs only if it is named. */
export const NIGHTLY: Case = { name: 'jobs-100000', rounds: 3, variants: growth([10000, 100], [100000, 1000]) };

export const CHECKING: CheckCase = { name: 'check-1000', manifests: 1000, rounds: 11 };

export const HELM: HelmCase = { name: 'helm-10000', jobs: 10000, rounds: 5 };

/** What still works is seen with these. */
export const SMOKE = ['jobs-1', 'plain-1', 'jobs-100'];
