import type { Job } from './job';
import type { Action, Plan, PlannedJob, Start } from './plan';
import { type Cost, sumOf } from '../platform/cost/cost';
import type { Prices } from '../platform/cost/prices';

/** All actions, in the order in which a summary names them. */
export const ACTIONS: readonly Action[] = ['refused', 'orphaned', 'removed', 'replaced', 'new', 'adopted', 'updated', 'unaffected', 'unchanged'];

/** What becomes of some jobs together. */
export interface Totals {
  /** What they have in common; undefined for jobs that lack it. */
  readonly name: string | undefined;
  readonly counts: Readonly<Record<Action, number>>;
  /** How many jobs start. */
  readonly starts: number;
  /** What those take at most; undefined if one manifest does not say. */
  readonly hours: number | undefined;
  /** What those cost at most; absent without prices. */
  readonly cost?: Cost;
}

/** The totals of a whole plan. */
export function totalsOf({ jobs, prices }: Plan): Totals {
  return sumUp(undefined, jobs, prices);
}

/** The totals of the jobs that change, by something that they have in common: what takes the most first. */
export function totalsBy({ jobs, prices }: Plan, nameOf: (job: Job) => string | undefined): Totals[] {
  const groups = new Map<string | undefined, PlannedJob[]>();
  for (const job of jobs.filter(({ action }) => action !== 'unchanged')) {
    const name = nameOf((job.after ?? job.before)!);
    groups.set(name, [...groups.get(name) ?? [], job]);
  }
  return [...groups].map(([name, some]) => sumUp(name, some, prices)).sort(compare);
}

function sumUp(name: string | undefined, jobs: readonly PlannedJob[], prices: Prices | undefined): Totals {
  const starts = jobs.flatMap(({ consequences }) => consequences).filter((consequence): consequence is Start => consequence.kind === 'starts');
  const hours = starts.map(({ atMost }) => atMost?.hours);
  return {
    name,
    counts: Object.fromEntries(ACTIONS.map(action => [action, jobs.filter(job => job.action === action).length])) as Record<Action, number>,
    starts: starts.length,
    hours: hours.includes(undefined) ? undefined : hours.reduce<number>((sum, some) => sum + some!, 0),
    cost: prices && sumOf(starts.map(({ costAtMost }) => costAtMost!), prices.currency),
  };
}

/** What is unknown may be the most. */
function compare(a: Totals, b: Totals): number {
  const [one, other] = [a, b].map(({ hours = Infinity }) => hours);
  return one === other ? compareNames(a.name, b.name) : one > other ? -1 : 1;
}

function compareNames(a: string | undefined, b: string | undefined): number {
  return a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1;
}
