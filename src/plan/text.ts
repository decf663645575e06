import type { Difference } from './difference';
import { type Group, groupsOf, templateGroupsOf } from './groups';
import type { Action, Plan, PlannedJob } from './plan';
import { type Table, tablesOf } from './tables';
import type { PlannedTemplate, TemplateAction } from './templates';
import { shownText, valueText } from './values';
import {
  ACTION_TEXT, consequencesOf, costNotes, groupText, memberText, namesText, resourcesText, starterText, summaryText, sweepTexts, TEMPLATE_TEXT,
  templateLines,
} from './wording';
import { penFor, type Pen, type Style, type Terminal } from '../report/terminal';
import { wrapped } from '../report/wrapped';

const SIGNS: Record<Action, readonly [string, Style]> = {
  unchanged: [' ', 'dim'],
  unaffected: ['·', 'dim'],
  updated: ['~', 'yellow'],
  replaced: ['±', 'yellow'],
  new: ['+', 'green'],
  adopted: ['=', 'green'],
  removed: ['-', 'red'],
  orphaned: ['?', 'magenta'],
  rejected: ['!', ['red', 'bold']],
};

/** A plan for people at a terminal. It shows equal changes once and only counts what does not change. */
export function textPlan(plan: Plan, terminal: Terminal, teamLabel: string): string {
  const pen = penFor(terminal);
  const blocks = [
    ...groupsOf(plan.jobs.filter(({ action }) => action !== 'unchanged')).map(group => jobBlock(group, terminal, pen)),
    ...templateGroupsOf(plan.templates.filter(({ action }) => action !== 'unchanged')).map(group => templateBlock(group, terminal, pen)),
    ...tablesOf(plan, teamLabel, MOST_ROWS).map(table => tableText(table, terminal, pen)),
  ].map(lines => `${lines.join('\n')}\n`);
  const sums = [...sweepTexts(plan), summaryText(plan), ...costNotes(plan)].flatMap(text => printableLines(text, terminal.width));
  return `${[...blocks, ...sums].join('\n')}\n`;
}

const MOST_NAMES = 3;
const MOST_ROWS = 50;
const INDENT = '    ';

function jobBlock(group: Group<PlannedJob>, terminal: Terminal, pen: Pen): string[] {
  const { each } = group;
  const texts = [...namesText(group, memberText, MOST_NAMES), ...each.why, ...consequencesOf(group).map(({ subject, text }) => `${subject} ${text}`)];
  return [
    title(SIGNS[each.action], ACTION_TEXT[each.action], groupText(group, resourcesText, 'job'), pen),
    ...indented(texts, terminal),
    ...each.changes.flatMap(change => changeLines(change, terminal, pen)),
  ];
}

function templateBlock(group: Group<PlannedTemplate>, terminal: Terminal, pen: Pen): string[] {
  const { each } = group;
  return [
    title(TEMPLATE_SIGNS[each.action], TEMPLATE_TEXT[each.action], groupText(group, starterText, 'template'), pen),
    ...indented([...namesText(group, starterText, MOST_NAMES), ...templateLines(each)], terminal),
    ...each.changes.flatMap(change => changeLines(change, terminal, pen)),
  ];
}

function title([sign, style]: readonly [string, Style], action: string, what: string, pen: Pen): string {
  return `${pen.paint(style, `${sign} ${action}`)}: ${pen.paint('bold', shownText(what))}`;
}

const TEMPLATE_SIGNS: Record<TemplateAction, readonly [string, Style]> = {
  unchanged: SIGNS.unchanged, changed: SIGNS.updated, new: SIGNS.new, removed: SIGNS.removed,
};

const HANGING = '  ';

/** A text, which may quote a manifest, as lines that are no longer than a width. */
function printableLines(text: string, width: number): string[] {
  return wrapped(shownText(text), width);
}

function indented(texts: readonly string[], { width }: Terminal): string[] {
  return texts.flatMap(text => printableLines(text, width - INDENT.length - HANGING.length)
    .map((line, position) => `${INDENT}${position === 0 ? '' : HANGING}${line}`));
}

function changeLines({ path, name, old, new: young }: Difference, { width }: Terminal, pen: Pen): string[] {
  const room = width - INDENT.length - HANGING.length - '→ '.length;
  const [sign, style]: readonly [string, Style?] = old === undefined ? ['+', 'green'] : young === undefined ? ['-', 'red'] : ['~'];
  const values = [old, young].filter(value => value !== undefined).map(value => valueText(value, name, room));
  const field = `${sign} ${shownText(path)}:`;
  const line = `${field} ${values.join(' → ')}`;
  const lines = line.length <= width - INDENT.length ? [line] : [field, ...values.map((value, position) => `${HANGING}${position === 0 ? '' : '→ '}${value}`)];
  return lines.map(text => `${INDENT}${style === undefined ? text : pen.paint(style, text)}`);
}

/** The first column and that of the actions give way where the table is wider than the terminal. */
function tableText({ head, rows }: Table, { width }: Terminal, pen: Pen): string[] {
  const cells = [head, ...rows].map(row => row.map(shownText));
  const widths = head.map((_, column) => Math.max(...cells.map(row => row[column].length)));
  for (const column of [0, 1]) {
    const excess = widths.reduce((sum, some) => sum + some, 0) + GAP.length * (widths.length - 1) - width;
    widths[column] = excess > 0 ? Math.max(NARROWEST, widths[column] - excess) : widths[column];
  }
  const lines = cells.map(row => row.map((cell, column) => fitted(cell, widths[column], column > 1)).join(GAP).trimEnd());
  return [pen.paint('bold', lines[0]), ...lines.slice(1)];
}

const GAP = '  ';
const NARROWEST = 12;

function fitted(cell: string, width: number, isNumber: boolean): string {
  const text = cell.length <= width ? cell : `${cell.slice(0, width - 1)}…`;
  return isNumber ? text.padStart(width) : text.padEnd(width);
}
