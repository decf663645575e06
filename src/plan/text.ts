import { styleText } from 'node:util';
import type { FieldChange } from './effects';
import type { Action, Plan, PlannedJob } from './plan';
import { valueText } from './values';
import { ACTION_TEXT, consequenceText, resourcesText, summaryText } from './wording';
import { withoutSecrets } from '../manifest/secrets/mask';
import { printable } from '../report/printable';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const SIGNS: Record<Action, readonly [string, Style]> = {
  unchanged: [' ', 'dim'],
  unaffected: ['·', 'dim'],
  updated: ['~', 'yellow'],
  replaced: ['±', 'yellow'],
  new: ['+', 'green'],
  adopted: ['=', 'green'],
  removed: ['-', 'red'],
  orphaned: ['?', 'magenta'],
  refused: ['!', ['red', 'bold']],
};

/** A plan for people at a terminal; what does not change is only counted. */
export function textPlan(plan: Plan, colours: boolean): string {
  const paint: Paint = (style, text) => colours ? styleText(style, text, { validateStream: false }) : text;
  const blocks = plan.jobs.filter(({ action }) => action !== 'unchanged').map(job => `${block(job, paint)}\n`);
  return `${[...blocks, summaryText(plan)].join('\n')}\n`;
}

function block(job: PlannedJob, paint: Paint): string {
  const [sign, style] = SIGNS[job.action];
  return [
    `${paint(style, `${sign} ${ACTION_TEXT[job.action]}`)}: ${paint('bold', printable(resourcesText(job)))}`,
    ...job.why.map(why => `    ${printable(why)}`),
    ...job.consequences.map(consequence => `    ${printable(`${consequence.job.trainingJobName} ${consequenceText(consequence)}`)}`),
    ...job.changes.map(change => `    ${changeText(change, paint)}`),
  ].join('\n');
}

function changeText({ path, name, old, new: young }: FieldChange, paint: Paint): string {
  const shownPath = printable(withoutSecrets(path));
  if (old === undefined) {
    return paint('green', `+ ${shownPath}: ${valueText(young, name)}`);
  }
  return young === undefined
    ? paint('red', `- ${shownPath}: ${valueText(old, name)}`)
    : `~ ${shownPath}: ${valueText(old, name)} → ${valueText(young, name)}`;
}
