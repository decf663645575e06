import type { Difference } from './difference';
import { type PlannedGroup, groupsOf } from './groups';
import type { Action, Plan } from './plan';
import { type Table, tablesOf } from './tables';
import type { PlannedTemplate, TemplateAction } from './templates';
import { valueText } from './values';
import { ACTION_TEXT, consequencesOf, costNotes, groupText, namesText, summaryText, sweepTexts, TEMPLATE_TEXT, templateLines } from './wording';
import { withoutSecrets } from '../manifest/secrets/mask';
import { printable } from '../report/printable';
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
  refused: ['!', ['red', 'bold']],
};

/** A plan for people at a terminal. It shows equal changes once and only counts what does not change. */
export function textPlan(plan: Plan, terminal: Terminal, teamLabel: string): string {
  const pen = penFor(terminal);
  const groups = groupsOf(plan.jobs.filter(({ action }) => action !== 'unchanged'));
  const blocks = [
    ...groups.map(group => block(group, terminal, pen)),
    ...plan.templates.filter(({ action }) => action !== 'unchanged').map(template => templateBlock(template, terminal, pen)),
    ...tablesOf(plan, teamLabel, MOST_ROWS).map(table => tableText(table, terminal, pen)),
  ].map(lines => `${lines.join('\n')}\n`);
  return `${[...blocks, ...[...sweepTexts(plan), summaryText(plan), ...costNotes(plan)].flatMap(text => wrapped(text, terminal.width))].join('\n')}\n`;
}

const MOST_NAMES = 3;
const MOST_ROWS = 50;
const INDENT = '    ';

function block(group: PlannedGroup, terminal: Terminal, pen: Pen): string[] {
  const { jobs, each } = group;
  const [sign, style] = SIGNS[each.action];
  const texts = [
    ...jobs.length === 1 ? [] : [namesText(group, MOST_NAMES)], ...each.why, ...consequencesOf(group).map(({ subject, text }) => `${subject} ${text}`),
  ];
  return [
    `${pen.paint(style, `${sign} ${ACTION_TEXT[each.action]}`)}: ${pen.paint('bold', printable(groupText(group)))}`,
    ...texts.flatMap(text => wrapped(printable(text), terminal.width - INDENT.length - HANGING.length)
      .map((line, position) => `${INDENT}${position === 0 ? '' : HANGING}${line}`)),
    ...each.changes.flatMap(change => changeLines(change, terminal, pen)),
  ];
}

function templateBlock(template: PlannedTemplate, terminal: Terminal, pen: Pen): string[] {
  const [sign, style] = TEMPLATE_SIGNS[template.action];
  return [
    `${pen.paint(style, `${sign} ${TEMPLATE_TEXT[template.action]}`)}: ${pen.paint('bold', printable(template.starter))}`,
    ...templateLines(template).map(line => `${INDENT}${line}`),
    ...template.changes.flatMap(change => changeLines(change, terminal, pen)),
  ];
}

const TEMPLATE_SIGNS: Record<TemplateAction, readonly [string, Style]> = {
  unchanged: SIGNS.unchanged, changed: SIGNS.updated, new: SIGNS.new, removed: SIGNS.removed,
};

const HANGING = '  ';

function changeLines({ path, name, old, new: young }: Difference, { width }: Terminal, pen: Pen): string[] {
  const room = width - INDENT.length - HANGING.length - '→ '.length;
  const [sign, style]: readonly [string, Style?] = old === undefined ? ['+', 'green'] : young === undefined ? ['-', 'red'] : ['~'];
  const values = [old, young].filter(value => value !== undefined).map(value => valueText(value, name, room));
  const field = `${sign} ${printable(withoutSecrets(path))}:`;
  const line = `${field} ${values.join(' → ')}`;
  const lines = line.length <= width - INDENT.length ? [line] : [field, ...values.map((value, position) => `${HANGING}${position === 0 ? '' : '→ '}${value}`)];
  return lines.map(text => `${INDENT}${style === undefined ? text : pen.paint(style, text)}`);
}

/** The first column and that of the actions give way where the table is wider than the terminal. */
function tableText({ head, rows }: Table, { width }: Terminal, pen: Pen): string[] {
  const cells = [head, ...rows].map(row => row.map(printable));
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
