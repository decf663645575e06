import type { FieldChange } from './effects';
import type { Job } from './job';
import type { Consequence, Plan } from './plan';
import { totalsByLabel } from './tables';
import { hoursPerMonth, type PlannedTemplate } from './templates';
import { addedPerMonth, type Totals, totalsBy, totalsOf, totalsOfSweeps } from './totals';
import { shownData, withoutSecrets } from '../manifest/secrets/mask';
import { printableJson } from '../manifest/text/printable';
import { costData } from '../platform/cost/cost';

/** A plan for programs. The shape is documented in docs/reference/plan.md; `version` rises when it changes incompatibly. */
export function jsonPlan(plan: Plan, teamLabel: string): string {
  const jobs = plan.jobs.map(({ action, before, after, why, consequences, changes }) => ({
    action,
    family: (after ?? before)!.family,
    before: before && jobData(before),
    after: after && jobData(after),
    why,
    consequences: consequences.map(consequenceData),
    changes: changes.map(changeData),
  }));
  const { counts, hours, cost } = totalsOf(plan);
  const summary = {
    ...counts,
    instanceHoursAtMost: hours,
    costAtMost: costData(cost),
    addedCostPerMonthAtMost: costData(addedPerMonth(plan)),
    byFamily: totalsBy(plan, ({ family }) => family).map(totalsData),
    bySweep: totalsOfSweeps(plan).map(totals => ({ ...totalsData(totals), jobs: totals.jobs, instanceHoursOfAllAtMost: totals.hoursOfAll })),
    byTeam: totalsByLabel(plan, teamLabel).map(totalsData),
  };
  return printableJson(withShownTexts({ version: 1, summary, jobs, templates: plan.templates.map(templateData) }));
}

/** Names, labels and types may hold secrets as well as values do. */
function withShownTexts(data: object): object {
  return JSON.parse(JSON.stringify(data, (_key, value) => typeof value === 'string' ? withoutSecrets(value) : value));
}

function templateData(template: PlannedTemplate): object {
  const { action, starter, changes, perRun, runsPerMonth, costPerRun, costPerMonth } = template;
  return {
    action,
    starter,
    perRun,
    runsPerMonth,
    instanceHoursPerMonth: hoursPerMonth(template),
    costPerRunAtMost: costData(costPerRun),
    costPerMonthAtMost: costData(costPerMonth),
    changes: changes.map(({ path, name, old, new: young }) => ({
      path, old: shownData(old, name), new: shownData(young, name),
    })),
  };
}

function totalsData({ name, counts, starts, hours, cost }: Totals): object {
  return { name, ...counts, starts, instanceHoursAtMost: hours, costAtMost: costData(cost) };
}

function jobData({ name, namespace, jobName, kind, region, file, line }: Job): object {
  return { name, namespace, [kind.nameField]: jobName, region, file, line };
}

function consequenceData(consequence: Consequence): object {
  const { kind, job } = consequence;
  const named = { kind, [job.kind.nameField]: job.jobName };
  switch (consequence.kind) {
    case 'starts': return { ...named, atMost: consequence.atMost, costAtMost: costData(consequence.costAtMost) };
    case 'stops': return named;
    case 'continues': return { ...named, why: consequence.why };
  }
}

function changeData({ path, name, old, new: young, kind }: FieldChange): object {
  const { effect: inPlace, renames, why } = kind;
  return { path, old: shownData(old, name), new: shownData(young, name), inPlace, renames, why };
}
