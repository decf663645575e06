import type { Command, CommandResult } from './command';
import { argumentsOf, checkFormat, pricesOf } from './options';
import { MIB } from '../input/files';
import { UnusableInput } from '../input/unusable-input';
import { andMore } from '../manifest/text/counted';
import { jsonPlan } from '../plan/json';
import { markdownPlan } from '../plan/markdown';
import { type Plan, planOf } from '../plan/plan';
import { readSide } from '../plan/sides';
import { planTemplates } from '../plan/templates';
import { textPlan } from '../plan/text';
import { addedPerMonth, totalsOf } from '../plan/totals';
import { sumOf } from '../platform/cost/cost';
import { moneyText, roundedUp } from '../platform/cost/money';
import type { Prices } from '../platform/cost/prices';
import type { Terminal } from '../report/terminal';

const USAGE = `usage: cdk8s-sagemaker-training plan [OPTIONS] OLD NEW

Shows what applying NEW does to a cluster with the TrainingJob resources of OLD: which jobs start and stop, and what
they cost at most. Also shows changes that the controller rejects, and jobs that keep running without a resource.

OLD and NEW are YAML or JSON: files, directories, - for standard input, or REVISION:PATH for what is committed to Git,
as in git show. A file may have 16 MiB. The command runs nothing and contacts no cluster.

  plan main:dist dist
  plan HEAD~1:dist HEAD:dist
  plan deployed.yaml dist

  --format FORMAT   text (default), markdown (for a pull request) or json
  --no-prune        resources that NEW no longer has stay in the cluster
  --allow-missing   treat an input that does not exist as one without jobs
  --exit-zero       exit status 0 instead of 2
  --prices FILE     add what the jobs cost at most; the command prices makes
                    such a file
  --budget AMOUNT   with --prices: exit status 1 if the jobs that would start, and
                    a month of new or changed schedules, can cost more together,
                    or if their cost is unknown
  --team-label KEY  show totals by this label, too (team)

exit status: 0 nothing changes, 2 something changes, 1 an error, a rejected change
or a change over budget
`;

const MOST_BYTES = 16 * MIB;

/** The command `plan`. */
export const PLAN: Command = { usage: USAGE, unusable: 1, run: plan };

function plan(args: readonly string[], terminal: Terminal): CommandResult {
  const { values, positionals } = argumentsOf(args, USAGE, {
    'format': { type: 'string', default: 'text' },
    'no-prune': { type: 'boolean', default: false },
    'allow-missing': { type: 'boolean', default: false },
    'exit-zero': { type: 'boolean', default: false },
    'prices': { type: 'string' },
    'budget': { type: 'string' },
    'team-label': { type: 'string', default: 'team' },
  });
  checkFormat(values.format, FORMATS);
  if (positionals.length !== 2) {
    throw new UnusableInput(`expected two inputs, OLD and NEW, got ${positionals.length}`, USAGE);
  }
  if (positionals[0] === '-' && positionals[1] === '-') {
    throw new UnusableInput('expected at most one of OLD and NEW to be standard input, got - for both');
  }
  const prices = pricesOf(values.prices);
  const budget = budgetOf(values.budget, prices);
  const [before, after] = positionals.map(input => readSide(input, { mostBytes: MOST_BYTES, mayBeMissing: values['allow-missing'] }));
  const planned = planOf(before.jobs, after.jobs, {
    prune: !values['no-prune'], prices, templates: planTemplates(before.templates, after.templates, prices, after.objects),
  });
  const overBudget = budget === undefined ? [] : whyOverBudget(planned, budget, prices!);
  const status = overBudget.length > 0 ? REJECTED : exitStatusOf(planned);
  return {
    output: render(planned, values.format, terminal, values['team-label']),
    notes: [
      ...[...before.skipped, ...after.skipped].map(({ name, skipped }) => `${name}: ${skipped}`),
      ...notPlanned([...before.workflows, ...after.workflows]),
      ...overBudget,
    ],
    status: status === CHANGES && values['exit-zero'] ? NO_CHANGES : status,
  };
}

function notPlanned(workflows: readonly string[]): string[] {
  const [first, ...others] = new Set(workflows);
  return first === undefined ? [] : [`not planned: the jobs that ${first}${andMore(others.length, 'workflow')} would create from hand-written manifests`];
}

function budgetOf(text: string | undefined, prices: Prices | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(text)) {
    throw new UnusableInput(`--budget must be an amount such as 500 or 99.50, got '${text}'`);
  }
  if (prices === undefined) {
    throw new UnusableInput('--budget needs --prices FILE');
  }
  return Number(text);
}

function whyOverBudget(planned: Plan, budget: number, { currency }: Prices): string[] {
  const schedules = addedPerMonth(planned);
  const cost = sumOf([totalsOf(planned).cost!, ...schedules === undefined ? [] : [schedules]], currency);
  const what = schedules === undefined ? 'the jobs that would start' : 'the jobs that would start and a month of schedules';
  if ('unknown' in cost) {
    return [`over budget: the cost of ${what} is unknown, since ${cost.unknown}`];
  }
  return roundedUp(cost.amount) <= budget
    ? []
    : [`over budget: ${what} can cost ${moneyText(cost.amount, currency)}, and the budget is ${moneyText(budget, currency)}`];
}

const FORMATS = ['text', 'markdown', 'json'];

const NO_CHANGES = 0;
const REJECTED = 1;
const CHANGES = 2;

function exitStatusOf(planned: Plan): number {
  if (totalsOf(planned).counts.rejected > 0) {
    return REJECTED;
  }
  return [...planned.jobs, ...planned.templates].every(({ action }) => action === 'unchanged') ? NO_CHANGES : CHANGES;
}

function render(planned: Plan, format: string, terminal: Terminal, teamLabel: string): string {
  switch (format) {
    case 'json': return jsonPlan(planned, teamLabel);
    case 'markdown': return markdownPlan(planned, teamLabel);
    default: return textPlan(planned, terminal, teamLabel);
  }
}
