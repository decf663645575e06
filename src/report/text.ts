import { styleText } from 'node:util';
import { countsOf, type LocatedFinding, type Report } from './report';

/** A report for people at a terminal. */
export function textReport(report: Report, colours: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) => colours ? styleText(style, text) : text;
  const open = report.findings.filter(found => found.acknowledged === undefined);
  const blocks = open.map(found => block(found, paint));
  return [...blocks, summary(report)].join('\n');
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function block({ finding, file, location, job }: LocatedFinding, paint: Paint): string {
  const level = paint(finding.level === 'error' ? ['red', 'bold'] : ['yellow', 'bold'], finding.level);
  return [
    `${paint('bold', `${file}:${location.line}:${location.column}`)}: ${level}: ${finding.path}: ${finding.message}`,
    `    job:  ${job.namespace === undefined ? '' : `${job.namespace}/`}${job.name}`,
    `    why:  ${finding.why}`,
    `    fix:  ${finding.remedy}`,
    paint('dim', `    rule: ${finding.rule}, ${finding.source}`),
    '',
  ].join('\n');
}

function summary(report: Report): string {
  const { errors, warnings } = countsOf(report);
  const acknowledged = report.findings.filter(found => found.acknowledged !== undefined).length;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(report.jobs, 'training job')} of ${count(report.files, 'file')}`
    + `${acknowledged > 0 ? `; ${acknowledged} acknowledged` : ''}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
