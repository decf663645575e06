import type { Run } from './run';
import { byFamily, healthSummary } from './runs';
import { withoutSecrets } from '../../manifest/secrets/mask';
import { printable } from '../../manifest/text/printable';
import { NOT_IN_COSTS, type Cost } from '../../platform/cost/cost';
import { roundedUp } from '../../platform/cost/money';
import type { Prices } from '../../platform/cost/prices';
import { penFor, type Pen, type Style, type Terminal } from '../../report/terminal';
import { wrapped } from '../../report/wrapped';
import { JobHealth } from '../../status/reading/status-parts';

const STYLES: Record<JobHealth, Style> = {
  [JobHealth.HEALTHY]: 'green', [JobHealth.FAILED]: ['red', 'bold'], [JobHealth.PROGRESSING]: 'yellow',
};

/** Runs as a table for people at a terminal, with what needs more words below each line. */
export function textStatus(runs: readonly Run[], prices: Prices | undefined, terminal: Terminal): string {
  const pen = penFor(terminal);
  const head = ['RUN', 'STATE', 'CREATED (UTC)', 'TIME', 'HOURS', ...prices === undefined ? [] : [prices.currency]];
  const families = byFamily(runs).map(group => ({ ...group, rows: group.runs.map(run => ({ run, cells: cellsOf(run).map(printable) })) }));
  const cells = [head, ...families.flatMap(({ rows }) => rows.map(row => row.cells))];
  const widths = head.map((_, column) => Math.max(...cells.map(row => row[column].length)));
  const lineOf = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd();
  return `${[
    ...runs.length === 0 ? [] : [pen.paint('bold', `  ${lineOf(head)}`)],
    ...families.flatMap(({ family, rows }) => [
      pen.paint('bold', printable(family ?? '(no family)')),
      ...rows.flatMap(({ run, cells: row }) => [`  ${pen.paint(STYLES[run.status.health], lineOf(row))}`, ...details(run, terminal, pen)]),
    ]),
    ...runs.length === 0 ? [] : [''],
    ...[
      healthSummary(runs),
      ...runs.length === 0 ? [] : ['Hours and costs: so far at most, of at most. A job that waits is not billed.'],
      ...prices === undefined ? [] : [`Costs are upper limits at on-demand prices of ${prices.region}, ${NOT_IN_COSTS}.`],
    ].flatMap(text => wrapped(text, terminal.width)),
  ].join('\n')}\n`;
}

function cellsOf({ status: { namespace, name, state, creationTime }, elapsed, hoursSoFar, hoursAtMost, costSoFar, costAtMost }: Run): string[] {
  return [
    namespace === undefined ? name ?? '?' : `${namespace}/${name ?? '?'}`,
    state,
    creationTime === undefined ? '-' : creationTime.toISOString().slice(0, 16).replace('T', ' '),
    elapsed === undefined ? '?' : timeText(elapsed),
    `${numberText(hoursSoFar)} of ${numberText(hoursAtMost)}`,
    ...costSoFar === undefined || costAtMost === undefined ? [] : [`${moneyOf(costSoFar)} of ${moneyOf(costAtMost)}`],
  ];
}

/** Days, hours and minutes, of which the two largest. */
export function timeText(hours: number): string {
  const minutes = Math.floor(hours * 60);
  const parts = [[Math.floor(minutes / 1440), 'd'], [Math.floor(minutes / 60) % 24, 'h'], [minutes % 60, 'min']] as const;
  const first = parts.findIndex(([number]) => number > 0);
  return first < 0 ? '0 min' : parts.slice(first, first + 2).filter(([number]) => number > 0).map(([number, unit]) => `${number} ${unit}`).join(' ');
}

function numberText(hours: number | undefined): string {
  return hours === undefined ? '?' : String(roundedUp(hours));
}

function moneyOf(cost: Cost): string {
  return 'unknown' in cost ? '?' : roundedUp(cost.amount).toFixed(2);
}

const INDENT = '      ';

function details({ status: { health, message, secondaryStatus, consoleUrl, logsUrl } }: Run, { width, links }: Terminal, pen: Pen): string[] {
  const reason = health === JobHealth.PROGRESSING && secondaryStatus !== undefined ? secondaryStatus : message;
  return [
    ...health === JobHealth.HEALTHY ? [] : wrapped(printable(withoutSecrets(reason)), width - INDENT.length),
    ...links
      ? [[consoleUrl, 'console'], [logsUrl, 'logs']].flatMap(([url, text]) => url === undefined ? [] : [pen.link(text!, url)])
      : [consoleUrl, logsUrl].flatMap(url => url ?? []),
  ].map(line => `${INDENT}${line}`);
}
