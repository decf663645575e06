import { fullNameOf, type Job } from './job';
import type { Action, Plan, PlannedJob, Start } from './plan';
import { sumIfKnown } from './sum-if-known';
import { grouped } from '../manifest/grouped';
import { type Cost, sumOf } from '../platform/cost/cost';
import { instanceHoursOf } from '../platform/cost/instance-hours';
import type { Prices } from '../platform/cost/prices';

/** All actions, in the order in which a summary names them. */
export const ACTIONS: readonly Action[] = ['rejected', 'orphaned', 'removed', 'replaced', 'new', 'adopted', 'updated', 'unaffected', 'unchanged'];

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

/** What the schedules of a plan cost a month more than before at most; absent if none of them changes or without prices. */
export function addedPerMonth({ templates, prices }: Plan): Cost | undefined {
  const added = templates.flatMap(template => template.addedPerMonth ?? []);
  return prices === undefined || added.length === 0 ? undefined : sumOf(added, prices.currency);
}

/** The totals of the jobs that change, by something that they have in common: what takes the most first. */
export function totalsBy({ jobs, prices }: Plan, nameOf: (job: Job) => string | undefined): Totals[] {
  const groups = grouped(jobs.filter(isChange), ({ before, after }) => nameOf((after ?? before)!));
  return [...groups].map(([name, some]) => sumUp(name, some, prices)).sort(compare);
}

/** The totals of a sweep. */
export interface SweepTotals extends Totals {
  readonly name: string;
  /** How many jobs it has on the new side. */
  readonly jobs: number;
  /** What all of those take at most, whether they exist already or start; undefined if one manifest does not say. */
  readonly hoursOfAll: number | undefined;
}

/** The totals of each sweep of which a job changes. */
export function totalsOfSweeps({ jobs, prices }: Plan): SweepTotals[] {
  const sweeps = grouped(jobs, ({ before, after }) => {
    const { namespace, sweep } = (after ?? before)!;
    return sweep && fullNameOf({ namespace, name: sweep });
  });
  return [...sweeps].flatMap(([name, some]) => {
    if (name === undefined || !some.some(isChange)) {
      return [];
    }
    const kept = some.flatMap(({ after }) => after ?? []);
    const hoursOfAll = sumIfKnown(kept.map(({ manifest }) => instanceHoursOf(manifest)?.hours));
    return [{ ...sumUp(name, some, prices), name, jobs: kept.length, hoursOfAll }];
  });
}

function isChange({ action }: PlannedJob): boolean {
  return action !== 'unchanged';
}

function sumUp(name: string | undefined, jobs: readonly PlannedJob[], prices: Prices | undefined): Totals {
  const starts = jobs.flatMap(({ consequences }) => consequences).filter((consequence): consequence is Start => consequence.kind === 'starts');
  return {
    name,
    counts: Object.fromEntries(ACTIONS.map(action => [action, jobs.filter(job => job.action === action).length])) as Record<Action, number>,
    starts: starts.length,
    hours: sumIfKnown(starts.map(({ atMost }) => atMost?.hours)),
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
