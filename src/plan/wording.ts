import type { Group } from './groups';
import { fullNameOf, type Job } from './job';
import type { Action, Consequence, Plan, PlannedJob, Start } from './plan';
import { hoursPerMonth, type PlannedTemplate, type TemplateAction } from './templates';
import { ACTIONS, addedPerMonth, type Totals, totalsOf, totalsOfSweeps } from './totals';
import { countedRoughly, cutName } from './values';
import { counted } from '../manifest/text/counted';
import { TUNING } from '../naming/job-kind';
import { type Cost, NOT_IN_COSTS } from '../platform/cost/cost';
import type { InstanceHours } from '../platform/cost/instance-hours';
import { moneyText } from '../platform/cost/money';
import { mostTrainingJobs, trainingJobsOf } from '../rules/tuning/training-jobs';

/** What an action is called. */
export const ACTION_TEXT: Record<Action, string> = {
  rejected: 'rejected',
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
  const names = [before, after].flatMap(job => job === undefined ? [] : [fullNameOf(job)]);
  return [...new Set(names)].join(' → ');
}

/** The same within a group, with the names of both jobs of a resource that stays. */
export function memberText(planned: PlannedJob): string {
  const { before, after } = planned;
  const isRenamed = before !== undefined && after !== undefined && fullNameOf(before) === fullNameOf(after) && before.jobName !== after.jobName;
  return `${resourcesText(planned)}${isRenamed ? ` (job ${before.jobName} → ${after.jobName})` : ''}`;
}

/** The object with a template. */
export function starterText({ starter }: PlannedTemplate): string {
  return starter;
}

/** A group in the headline: its only member, or how many there are. */
export function groupText<Planned>({ members }: Group<Planned>, nameOf: (one: Planned) => string, noun: string): string {
  return members.length === 1 ? nameOf(members[0]) : counted(members.length, noun);
}

/** The names in a group that has several members; of many, the first ones. */
export function namesText<Planned>({ members }: Group<Planned>, nameOf: (one: Planned) => string, most: number): string[] {
  const names = members.slice(0, most).map(nameOf).join(', ');
  return members.length === 1 ? [] : [members.length <= most ? names : `${names} and ${members.length - most} more`];
}

/** What follows in SageMaker for each job of a group: a sentence of a subject, which may be the name of a job, and the rest. */
export function consequencesOf(group: Group<PlannedJob>): Array<{ readonly subject: string; readonly isName: boolean; readonly text: string }> {
  const { members, each } = group;
  const isName = members.length === 1;
  return each.consequences.map(consequence => ({
    subject: isName ? consequence.job.jobName : subjectOf(consequence, each), isName, text: consequenceText(consequence),
  }));
}

function subjectOf({ job }: Consequence, { before, after }: PlannedJob): string {
  return before === undefined || after === undefined ? 'each job' : job === before ? 'each old job' : 'each new job';
}

/** What follows in SageMaker, without the name of the job. */
function consequenceText(consequence: Consequence): string {
  switch (consequence.kind) {
    case 'starts': return startText(consequence);
    case 'stops': return 'stops, if it still runs, when its resource is pruned';
    case 'continues': return `continues and is billed, if it still runs: ${consequence.why}`;
  }
}

function startText({ job, atMost, costAtMost }: Start): string {
  return atMost === undefined ? 'starts, at an unknown cost' : `starts, at most ${hoursText(atMost)}${jobsText(job)}${moneyClause(costAtMost)}`;
}

/** How many training jobs a tuning job starts. */
function jobsText({ kind, manifest }: Job): string {
  return kind === TUNING ? ` in ${counted(mostTrainingJobs(manifest), 'training job')}` : '';
}

function moneyClause(cost: Cost | undefined): string {
  return cost === undefined ? '' : `; ${costText(cost)}`;
}

/** A cost, as a clause. */
function costText(cost: Cost): string {
  return 'unknown' in cost ? `the cost is unknown: ${cost.unknown}` : `at most ${moneyText(cost.amount, cost.currency)}`;
}

function hoursText({ hours, byType, warmPoolHours, evaluators, maxWaitHours }: InstanceHours): string {
  const instances = byType.map(part => `${part.instances} × ${part.instanceType}`).join(', ');
  return `${countedRoughly(hours, 'instance-hour')} (${instances})`
    + `${maxWaitHours === undefined ? '' : `, over within ${countedRoughly(maxWaitHours, 'hour')}`}`
    + `${warmPoolHours === 0 ? '' : `, and ${countedRoughly(warmPoolHours, 'instance-hour')} of a warm pool`}`
    + evaluators.map(({ rule, instanceType, hours: some }) => `, and ${countedRoughly(some, 'instance-hour')} of rule ${rule} (1 × ${instanceType})`).join('');
}

/** How many jobs have each action that some have, as in `2 replaced, 1 new`. */
export function countsText({ counts }: Totals): string {
  return ACTIONS.filter(action => counts[action] > 0).map(action => `${counts[action]} ${action}`).join(', ');
}

/** A line for each sweep of which a job changes. */
export function sweepTexts(plan: Plan): string[] {
  return totalsOfSweeps(plan).map(totals => {
    const { name, jobs, counts, starts, hours, hoursOfAll, cost } = totals;
    const changes = countsText({ ...totals, counts: { ...counts, unchanged: 0 } });
    return `sweep ${cutName(name)}: ${counted(jobs, 'job')}, ${changes}${starts === 0 ? '' : `, ${atMostText(hours)}${moneyClause(cost)}`}`
      + `${jobs === starts || jobs === 0 ? '' : ` (all jobs of the sweep: ${atMostText(hoursOfAll)})`}`;
  });
}

function atMostText(hours: number | undefined): string {
  return hours === undefined ? 'an unknown number of instance-hours' : `at most ${countedRoughly(hours, 'instance-hour')}`;
}

/** The whole plan in a line. */
export function summaryText(plan: Plan): string {
  const totals = totalsOf(plan);
  return `${countsText(totals) || 'no training jobs'}${startsText(totals)}${templatesText(plan)}`;
}

function templatesText(plan: Plan): string {
  const { templates } = plan;
  const counts = TEMPLATE_ACTIONS.map(action => [templates.filter(template => template.action === action).length, action] as const);
  const parts = counts.filter(([count]) => count > 0).map(([count, action]) => `${count} ${action}`);
  const added = addedPerMonth(plan);
  return parts.length === 0 ? '' : `; templates: ${parts.join(', ')}${added === undefined ? '' : `; added by schedules each month: ${costText(added)}`}`;
}

const TEMPLATE_ACTIONS: readonly TemplateAction[] = ['removed', 'changed', 'new', 'unchanged'];

/** What becomes of a template. */
export const TEMPLATE_TEXT: Record<TemplateAction, string> = {
  unchanged: 'unchanged template',
  changed: 'changed template, from the next run on',
  new: 'new template',
  removed: 'removed template',
};

/** What follows from a template. */
export function templateLines(template: PlannedTemplate): string[] {
  const { action, perRun, runsPerMonth, costPerRun, costPerMonth } = template;
  if (action === 'removed') {
    return ['no further runs start; deleting the object stops trainings that still run'];
  }
  const month = hoursPerMonth(template);
  return [
    `each run takes ${perRun === undefined ? 'an unknown number of instance-hours' : `at most ${hoursText(perRun)}`}${moneyClause(costPerRun)}`,
    ...runsPerMonth === undefined ? [] : [
      `${countedRoughly(runsPerMonth, 'run')} a month`
      + `${month === undefined ? '' : `, at most ${countedRoughly(month, 'instance-hour')} without retries`}${moneyClause(costPerMonth)}`,
    ],
  ];
}

function startsText({ starts, hours, cost }: Totals): string {
  if (starts === 0) {
    return '';
  }
  return `; ${counted(starts, 'job')} would start, ${hours === undefined ? 'their cost is unknown' : `at most ${countedRoughly(hours, 'instance-hour')}${moneyClause(cost)}`}`;
}

/** What to know about the costs of a plan, a sentence each; nothing if it has none. */
export function costNotes({ prices, jobs, templates }: Plan): string[] {
  const starts = jobs.flatMap(({ consequences }) => consequences).filter((consequence): consequence is Start => consequence.kind === 'starts');
  if (prices === undefined || starts.length === 0 && templates.every(({ action }) => action === 'unchanged')) {
    return [];
  }
  const { region, published } = prices._table;
  const isSpot = starts.some(({ job }) => trainingJobsOf(job.manifest).some(({ manifest: { spec } }) => spec?.enableManagedSpotTraining === true));
  return [
    `Costs are upper limits at on-demand prices of ${region}${published === undefined ? '' : ` (published ${published})`}, ${NOT_IN_COSTS}.`,
    ...isSpot ? ['A spot job costs at most the on-demand price. Waiting for capacity is not billed.'] : [],
  ];
}
