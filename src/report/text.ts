import { CodeFrames } from './code-frame';
import { compareByPlace, countsOf, openFindings, type LocatedFinding, type Report, type UnreadableLine } from './report';
import { penFor, type Pen, type Terminal } from './terminal';
import { UNREADABLE_DOCUMENT } from './unreadable-document';
import { wrapped } from './wrapped';
import type { Location } from '../input/location';
import { andMore, counted } from '../manifest/text/counted';
import { printable } from '../manifest/text/printable';
import { groupEqual } from '../rules/engine/equal-findings';

/** How much a report for people shows. */
export interface TextOptions {
  /** Whether equal findings of many jobs are shown one by one, and all names of what is skipped. */
  readonly all: boolean;
}

/** A report for people at a terminal: by file and line, equal findings of many jobs once. */
export function textReport(report: Report, terminal: Terminal, { all }: TextOptions): string {
  const pen = penFor(terminal);
  const frames = new CodeFrames(terminal.width - INDENT);
  const open = openFindings(report);
  const groups = all ? open.map(found => [found]) : groupEqual(open, ({ finding }) => finding);
  const blocks = [
    ...groups.map(group => findingBlock(group, terminal, pen, frames)),
    ...report.unreadable.map(unreadable => unreadableBlock(unreadable, terminal, pen, frames)),
  ].sort(compareByPlace);
  const sections = blocks.map(({ file, lines }, position) => [
    ...blocks[position - 1]?.file === file ? [] : [pen.paint('bold', printable(file))],
    ...lines.map(line => `  ${line}`),
    '',
  ]);
  return [...sections.flat(), ...summary(report, terminal, all)].map(line => `${line}\n`).join('');
}

/** What is printed about one place. */
interface Block {
  readonly file: string;
  readonly location: Location;
  readonly lines: readonly string[];
}

const INDENT = 4;

function findingBlock(group: readonly LocatedFinding[], terminal: Terminal, pen: Pen, frames: CodeFrames): Block {
  const [{ finding: { level, rule, source, path, message, why, remedy }, file, location, line, job }] = group;
  const name = `${job.namespace === undefined ? '' : `${job.namespace}/`}${job.name}`;
  return {
    file,
    location,
    lines: [
      ...headline({ location, level, rule, source, message: `${path}: ${message}` }, terminal, pen),
      ...frame(line, location, frames, pen),
      ...labelled('job', `${name}${andMore(group.length - 1, 'job')}`, terminal),
      ...labelled('why', why, terminal),
      ...labelled('fix', remedy, terminal),
    ],
  };
}

function unreadableBlock({ file, location, line = '', message }: UnreadableLine, terminal: Terminal, pen: Pen, frames: CodeFrames): Block {
  const { id, level, source, why, remedy } = UNREADABLE_DOCUMENT;
  const about = { level, rule: id, source };
  return location === undefined ? { file, location: TOP, lines: headline({ ...about, message }, terminal, pen) } : {
    file,
    location,
    lines: [
      ...headline({ ...about, location, message: `not YAML: ${message}` }, terminal, pen),
      ...frame(line, location, frames, pen),
      ...labelled('why', why, terminal),
      ...labelled('fix', remedy, terminal),
    ],
  };
}

const TOP: Location = { line: 1, column: 1 };

interface Headline {
  /** Nothing if it is about the whole file. */
  readonly location?: Location;
  readonly level: string;
  readonly rule: string;
  readonly source: string;
  readonly message: string;
}

function headline({ location, level, rule, source, message }: Headline, { width }: Terminal, pen: Pen): string[] {
  const place = location === undefined ? '' : `${location.line}:${location.column} `;
  const [first, ...rest] = wrapped(printable(message), width - INDENT, `${place}${level}[${rule}]: `.length - 2);
  const style = level === 'error' ? ['red', 'bold'] as const : ['yellow', 'bold'] as const;
  return [`${place}${pen.paint([...style], level)}[${pen.link(rule, source)}]: ${first}`, ...rest.map(more => `  ${more}`)];
}

function frame(line: string, location: Location, frames: CodeFrames, pen: Pen): string[] {
  return frames.at(line, location).map(shown => `  ${pen.paint('dim', shown)}`);
}

function labelled(label: string, text: string, { width }: Terminal): string[] {
  const [first, ...rest] = wrapped(printable(text), width - INDENT - `${label}: `.length);
  return [`  ${label}: ${first}`, ...rest.map(more => `       ${more}`)];
}

function summary(report: Report, { width }: Terminal, all: boolean): string[] {
  const { errors, warnings } = countsOf(report);
  const acknowledged = report.findings.length - openFindings(report).length;
  const counts = `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${counted(report.jobs, 'training job')} of ${counted(report.files, 'file')}`;
  return [acknowledged > 0 ? `${counts}; ${acknowledged} acknowledged` : counts, ...notJudged(report, all)].flatMap(text => wrapped(text, width));
}

function notJudged({ notJudged: { files, documents }, unreadable, skipped }: Report, all: boolean): string[] {
  const parts = [
    ...documents === 0 ? [] : [`${counted(documents, 'object')} of other kinds`],
    ...files === 0 ? [] : [`${counted(files, 'file')} without a training job`],
    ...unreadable.length === 0 ? [] : [`${counted(unreadable.length, 'document')} that can't be read`],
    ...skipped.length === 0 ? [] : [`${counted(skipped.length, 'Helm template')} (${namesOf(skipped.map(({ name }) => printable(name)), all)})`],
  ];
  return parts.length === 0 ? [] : [`not judged: ${parts.join(', ')}`];
}

const MOST_NAMES = 3;

function namesOf(names: readonly string[], all: boolean): string {
  return all || names.length <= MOST_NAMES ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;
}
