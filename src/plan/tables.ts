import type { Plan } from './plan';
import { type Totals, totalsBy } from './totals';
import { cutName } from './values';
import { countsText } from './wording';
import { roundedUp } from '../platform/cost/money';

/** A table of what becomes of jobs, by something that they have in common. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

/**
 * The jobs that change by family, and by the value of a label if one of them has it. A plan with few changes, or a table of
 * a single line, has nothing to add to the summary.
 *
 * @param most how many lines a table may have
 */
export function tablesOf(plan: Plan, teamLabel: string, most: number): Table[] {
  if (plan.jobs.filter(({ action }) => action !== 'unchanged').length < FEWEST_JOBS) {
    return [];
  }
  const byFamily = totalsBy(plan, ({ family }) => family);
  const byTeam = totalsByLabel(plan, teamLabel);
  return [
    ...byFamily.length > 1 ? [tableOf('Family', byFamily, plan, most)] : [],
    ...byTeam.length > 0 ? [tableOf(teamLabel, byTeam, plan, most)] : [],
  ];
}

const FEWEST_JOBS = 6;

/** The totals by the value of a label; none if no job has it. */
export function totalsByLabel(plan: Plan, label: string): Totals[] {
  const totals = totalsBy(plan, ({ manifest: { metadata: { labels } } }) => {
    const value: unknown = labels !== undefined && labels !== null && Object.hasOwn(labels, label) ? labels[label] : undefined;
    return typeof value === 'string' ? value : undefined;
  });
  return totals.some(({ name }) => name !== undefined) ? totals : [];
}

function tableOf(first: string, totals: readonly Totals[], { prices }: Plan, most: number): Table {
  const rest = totals.length - most;
  return {
    head: [first, 'Jobs', 'Start', 'Hours at most', ...prices === undefined ? [] : [`${prices.currency} at most`]],
    rows: [
      ...totals.slice(0, most).map(rowOf),
      ...rest > 0 ? [[`(and ${rest} more)`, '', '', '', ...prices === undefined ? [] : ['']]] : [],
    ],
  };
}

function rowOf(totals: Totals): string[] {
  const { name = '(none)', starts, hours, cost } = totals;
  return [
    cutName(name),
    countsText(totals),
    String(starts),
    hours === undefined ? 'unknown' : String(Math.round(hours * 100) / 100),
    ...cost === undefined ? [] : ['unknown' in cost ? 'unknown' : roundedUp(cost.amount).toFixed(2)],
  ];
}
