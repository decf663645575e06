import type { Difference } from './difference';
import { type Group, groupsOf, templateGroupsOf } from './groups';
import { fullNameOf, type Job } from './job';
import type { Action, Plan, PlannedJob } from './plan';
import { type Table, tablesOf } from './tables';
import type { PlannedTemplate, TemplateAction } from './templates';
import { ACTIONS } from './totals';
import { shownText, valueText } from './values';
import {
  ACTION_TEXT, consequencesOf, costNotes, groupText, memberText, namesText, resourcesText, starterText, summaryText, sweepTexts, TEMPLATE_TEXT,
  templateLines,
} from './wording';
import { grouped } from '../manifest/grouped';
import { counted } from '../manifest/text/counted';

/** How many characters a comment on GitHub may have. */
export const LONGEST_COMMENT = 65_536;

/**
 * A plan for a pull request. It shows equal changes once and only counts what does not change. What a comment has no
 * room for is left out, and that is said.
 */
export function markdownPlan(plan: Plan, teamLabel: string): string {
  const changing = ACTIONS.flatMap(action => plan.jobs.filter(job => job.action === action && action !== 'unchanged'));
  const top = ['### Training jobs', ...[summaryText(plan), ...sweepLines(plan), ...costNotes(plan)].map(inert), ...tablesOf(plan, teamLabel, MOST_ROWS).map(table)];
  const drawing = picture(changing).filter(({ length }) => length <= LONGEST_PICTURE);
  const sections = [
    ...groupsOf(changing).map(jobSection), ...templateGroupsOf(plan.templates.filter(({ action }) => action !== 'unchanged')).map(templateSection),
  ];
  return `${withinComment([...top, ...drawing], sections).join('\n\n')}\n`;
}

function sweepLines(plan: Plan): string[] {
  const texts = sweepTexts(plan);
  return [...texts.slice(0, MOST_ROWS), ...texts.length > MOST_ROWS ? [`(and ${counted(texts.length - MOST_ROWS, 'sweep')} more)`] : []];
}

/** Jobs or templates of which the same is said. */
interface Section {
  readonly noun: 'job' | 'template';
  readonly action: string;
  readonly count: number;
  /** With all fields that differ, and with their number. */
  readonly texts: readonly [full: string, short: string];
}

const MOST_ROWS = 30;
const LONGEST_PICTURE = 10_000;
const MOST_NAMES = 20;

/** Sections as long as there is room: with all fields, else with their number, else not at all. */
function withinComment(top: readonly string[], sections: readonly Section[]): string[] {
  const shown = [...top];
  const leftOut: Section[] = [];
  let room = LONGEST_COMMENT - ROOM_FOR_NOTE - shown.join('\n\n').length;
  for (const section of sections) {
    const text = section.texts.find(({ length }) => length + 2 <= room);
    if (text === undefined) {
      leftOut.push(section);
    } else {
      shown.push(text);
      room -= text.length + 2;
    }
  }
  return leftOut.length === 0 ? shown : [...shown, noteOn(leftOut)];
}

const ROOM_FOR_NOTE = 500;

function noteOn(leftOut: readonly Section[]): string {
  const sums = (keyOf: (section: Section) => string) => [...grouped(leftOut, keyOf)]
    .map(([key, sections]) => [key, sections.reduce((sum, { count }) => sum + count, 0)] as const);
  return `**${sums(({ noun }) => noun).map(([noun, count]) => counted(count, noun)).join(' and ')} left out** `
    + `(${sums(({ action }) => action).map(([action, count]) => `${count} ${action}`).join(', ')}): `
    + `a comment on GitHub has room for ${LONGEST_COMMENT} characters. The formats text and json have all of them.`;
}

function jobSection(group: Group<PlannedJob>): Section {
  const { members, each } = group;
  const title = `#### ${SIGNS[each.action]} ${ACTION_TEXT[each.action]}: ${code(groupText(group, resourcesText, 'job'))}`;
  const lines = [
    ...namesText(group, memberText, MOST_NAMES).map(code),
    ...each.why.map(inert),
    ...consequencesOf(group).map(({ subject, isName, text }) => `${isName ? code(subject) : subject} ${inert(text)}`),
  ];
  return { noun: 'job', action: each.action, count: members.length, texts: sectionTexts(title, lines, each) };
}

function templateSection(group: Group<PlannedTemplate>): Section {
  const { members, each } = group;
  const title = `#### ${TEMPLATE_SIGNS[each.action]} ${TEMPLATE_TEXT[each.action]}: ${code(groupText(group, starterText, 'template'))}`;
  const lines = [...namesText(group, starterText, MOST_NAMES).map(code), ...templateLines(each).map(inert)];
  return { noun: 'template', action: each.action, count: members.length, texts: sectionTexts(title, lines, each) };
}

function sectionTexts(title: string, lines: readonly string[], each: { readonly changes: readonly Difference[] }): [full: string, short: string] {
  const head = [title, ...lines.length > 0 ? [lines.map(line => `- ${line}`).join('\n')] : []];
  return [fields, numberOfFields].map(changesText => [...head, ...each.changes.length > 0 ? [changesText(each)] : []].join('\n\n')) as [string, string];
}

const TEMPLATE_SIGNS: Record<TemplateAction, string> = { unchanged: '', changed: '🔵', new: '🟢', removed: '🟠' };

const SIGNS: Record<Action, string> = {
  unchanged: '', unaffected: '⚪', updated: '🔵', replaced: '🟡', new: '🟢', adopted: '🟢', removed: '🟠', orphaned: '🟣', rejected: '🔴',
};

function fields({ changes }: { readonly changes: readonly Difference[] }): string {
  const rows = changes.map(({ path, name, old, new: young }) =>
    [code(path), ...[old, young].map(value => value === undefined ? '' : code(valueText(value, name)))]);
  const text = markdownTable(['Field', 'Before', 'After'], rows);
  return changes.length <= MOST_FIELDS ? text : `<details><summary>${changes.length} fields</summary>\n\n${text}\n\n</details>`;
}

const MOST_FIELDS = 10;

function numberOfFields({ changes }: { readonly changes: readonly Difference[] }): string {
  return `${counted(changes.length, 'field')} differ${changes.length === 1 ? 's' : ''}.`;
}

function table({ head, rows }: Table): string {
  return markdownTable(head.map(escapedMarkdown), rows.map(([name, ...cells]) => [code(name), ...cells.map(escapedMarkdown)]));
}

function markdownTable(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

/** Which jobs replace which, and which continue by themselves; omitted if they are too many to read. */
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
  const nameOf = (job: Job) => label(after !== undefined && fullNameOf(before!) === fullNameOf(after) ? job.jobName : fullNameOf(job));
  const goesOn = consequences.some(({ job, kind }) => job === before && kind === 'continues');
  return [
    `  ${old}["${nameOf(before!)}"]`,
    after === undefined
      ? `  ${old} -->|${goesOn ? 'continues' : 'stops'}| ${young}(["${goesOn ? 'without a resource in Git' : 'removed'}"])`
      : `  ${old} -->|${goesOn ? 'continues next to' : 'replaced by'}| ${young}["${nameOf(after)}"]`,
  ];
}

/** A text as code. */
function code(text: string): string {
  return `<code>${escapedMarkdown(text)}</code>`;
}

/** A text of which Markdown and HTML take nothing for their own, and in which nobody and no issue is mentioned, and no URL is a link. */
function escapedMarkdown(text: string): string {
  return shownText(text).replace(/:(?=\/\/)|\bwww(?=\.)|[^A-Za-z0-9 .,:;/=()'×→…-]/giu, found => {
    const isPlain = /^[:w]/i.test(found);
    return `${isPlain ? found : `&#${found.codePointAt(0)};`}${isPlain || '@#'.includes(found) ? NOTHING : ''}`;
  });
}

/** A text outside of code, where GitHub also looks for names of emoji, issues and commits. */
function inert(text: string): string {
  return escapedMarkdown(text).replace(/&#\d+;|:(?=[A-Za-z0-9_+-]+:)|\bGH(?=-\d)|[0-9a-f]{6}(?=[0-9a-f])/gi, found => `${found}${found.startsWith('&') ? '' : NOTHING}`);
}

/** Keeps apart what would have a meaning together, and shows nothing. */
const NOTHING = '<!-- -->';

/** A text within the quotes of a label of Mermaid, which has its own way to write characters by number. */
function label(text: string): string {
  return shownText(text).replace(/[^A-Za-z0-9 ./:-]/gu, character => `#${character.codePointAt(0)};`);
}
