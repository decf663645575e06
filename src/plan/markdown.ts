import type { Job } from './job';
import { type Action, type Plan, type PlannedJob, resourceText } from './plan';
import { valueText } from './values';
import { ACTION_TEXT, ACTIONS, consequenceText, resourcesText, summaryText } from './wording';
import { withoutSecrets } from '../manifest/secrets/mask';
import { printable } from '../report/printable';

/** A plan for a pull request; what does not change is only counted. */
export function markdownPlan(plan: Plan): string {
  const changing = ACTIONS.flatMap(action => plan.jobs.filter(job => job.action === action && action !== 'unchanged'));
  return `${[
    '### Training jobs',
    summaryText(plan),
    ...picture(changing),
    ...changing.map(section),
  ].join('\n\n')}\n`;
}

function section(job: PlannedJob): string {
  const lines = [
    ...job.why.map(escaped),
    ...job.consequences.map(consequence => `${code(consequence.job.trainingJobName)} ${escaped(consequenceText(consequence))}`),
  ];
  return [
    `#### ${SIGNS[job.action]} ${ACTION_TEXT[job.action]}: ${code(resourcesText(job))}`,
    ...(lines.length > 0 ? [lines.map(line => `- ${line}`).join('\n')] : []),
    ...(job.changes.length > 0 ? [fields(job)] : []),
  ].join('\n\n');
}

const SIGNS: Record<Action, string> = {
  unchanged: '', unaffected: '⚪', updated: '🔵', replaced: '🟡', new: '🟢', adopted: '🟢', removed: '🟠', orphaned: '🟣', refused: '🔴',
};

function fields({ changes }: PlannedJob): string {
  const rows = changes.map(({ path, name, old, new: young }) =>
    `| ${code(withoutSecrets(path))} | ${old === undefined ? '' : code(valueText(old, name))} | ${young === undefined ? '' : code(valueText(young, name))} |`);
  const table = ['| Field | Before | After |', '| --- | --- | --- |', ...rows].join('\n');
  return changes.length <= MOST_FIELDS ? table : `<details><summary>${changes.length} fields</summary>\n\n${table}\n\n</details>`;
}

const MOST_FIELDS = 10;

/** What takes whose place, if any job does that or goes on by itself; not of so many that nobody could read it. */
function picture(jobs: readonly PlannedJob[]): string[] {
  const drawn = jobs.filter(({ action }) => DRAWN.includes(action));
  if (drawn.length === 0 || drawn.length > MOST_DRAWN) {
    return [];
  }
  return [['```mermaid', 'flowchart LR', ...drawn.flatMap(arrows), '```'].join('\n')];
}

const DRAWN: readonly Action[] = ['replaced', 'removed', 'orphaned'];
const MOST_DRAWN = 12;

function arrows({ before, after, consequences }: PlannedJob, position: number): string[] {
  const [old, young] = [`old${position}`, `new${position}`];
  // Of two jobs of one resource the names of the jobs tell which is which.
  const nameOf = (job: Job) => label(after !== undefined && resourceText(before!) === resourceText(after) ? job.trainingJobName : resourceText(job));
  const goesOn = consequences.some(({ job, kind }) => job === before && kind === 'goes on');
  return [
    `  ${old}["${nameOf(before!)}"]`,
    after === undefined
      ? `  ${old} -->|${goesOn ? 'goes on' : 'stops'}| ${young}(["${goesOn ? 'without a resource in Git' : 'removed'}"])`
      : `  ${old} -->|${goesOn ? 'goes on beside' : 'replaced by'}| ${young}["${nameOf(after)}"]`,
  ];
}

/** A text as code. */
function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** A text of which Markdown and HTML take nothing for their own, and in which nobody and no issue is mentioned. */
function escaped(text: string): string {
  return printable(text).replace(/[^A-Za-z0-9 .,:;/=()'×→…-]/gu, character => `&#${character.codePointAt(0)};${'@#'.includes(character) ? '<!-- -->' : ''}`);
}

/** A text within the quotes of a label of Mermaid, which has its own way to write characters by number. */
function label(text: string): string {
  return text.replace(/[^A-Za-z0-9 ./:-]/gu, character => `#${character.codePointAt(0)};`);
}
