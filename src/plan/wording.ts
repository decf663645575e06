import type { InstanceHours } from './instance-hours';
import { type Action, type Consequence, type Plan, type PlannedJob, resourceText } from './plan';
import { countedRoughly } from './values';

/** All actions, in the order in which a summary names them. */
export const ACTIONS: readonly Action[] = ['refused', 'orphaned', 'removed', 'replaced', 'new', 'adopted', 'updated', 'unaffected', 'unchanged'];

/** What an action is called. */
export const ACTION_TEXT: Record<Action, string> = {
  refused: 'refused',
  orphaned: 'orphaned',
  removed: 'removed',
  replaced: 'replaced',
  new: 'new',
  adopted: 'adopted',
  updated: 'updated in place',
  unaffected: 'unaffected, only the resource changes',
  unchanged: 'unchanged',
};

/** The resource of a job, or both of them if one takes the place of another. */
export function resourcesText({ before, after }: PlannedJob): string {
  const names = [before, after].flatMap(job => job === undefined ? [] : [resourceText(job)]);
  return [...new Set(names)].join(' → ');
}

/** What follows in SageMaker, without the name of the job. */
export function consequenceText(consequence: Consequence): string {
  switch (consequence.kind) {
    case 'starts': return consequence.atMost === undefined ? 'starts, at an unknown cost' : `starts, at most ${costText(consequence.atMost)}`;
    case 'stops': return 'stops, if it still runs, when its resource is pruned';
    case 'goes on': return `goes on and is billed, if it still runs: ${consequence.why}`;
  }
}

function costText({ hours, byType, warmPoolHours, maxWaitHours }: InstanceHours): string {
  const instances = byType.map(part => `${part.instances} × ${part.instanceType}`).join(', ');
  return `${countedRoughly(hours, 'instance-hour')} (${instances})`
    + `${maxWaitHours === undefined ? '' : `, over within ${countedRoughly(maxWaitHours, 'hour')}`}`
    + `${warmPoolHours === 0 ? '' : `, and ${countedRoughly(warmPoolHours, 'instance-hour')} of a warm pool`}`;
}

/** How many jobs each action has. */
export function countsOf({ jobs }: Plan): Record<Action, number> {
  return Object.fromEntries(ACTIONS.map(action => [action, jobs.filter(job => job.action === action).length])) as Record<Action, number>;
}

/** What all jobs that start take at most; nothing if one of them doesn't tell. */
export function totalHoursOf({ jobs }: Plan): number | undefined {
  const starts = jobs.flatMap(({ consequences }) => consequences).flatMap(consequence => consequence.kind === 'starts' ? [consequence.atMost?.hours] : []);
  return starts.includes(undefined) ? undefined : starts.reduce<number>((sum, hours) => sum + hours!, 0);
}

/** The whole plan in a line. */
export function summaryText(plan: Plan): string {
  const counts = countsOf(plan);
  const parts = ACTIONS.filter(action => counts[action] > 0).map(action => `${counts[action]} ${action}`);
  return `${parts.join(', ') || 'no training jobs'}${startsText(plan)}`;
}

function startsText(plan: Plan): string {
  const starting = plan.jobs.flatMap(({ consequences }) => consequences).filter(({ kind }) => kind === 'starts').length;
  if (starting === 0) {
    return '';
  }
  const hours = totalHoursOf(plan);
  return `; ${countedRoughly(starting, 'job')} would start, ${hours === undefined ? 'their cost is unknown' : `at most ${countedRoughly(hours, 'instance-hour')}`}`;
}
