import { openFindings, type LocatedFinding, type Report, type UnreadableLine } from './report';
import { UNREADABLE_DOCUMENT } from './unreadable-document';
import type { SkippedInput } from '../input/input';
import { printable } from '../manifest/text/printable';

/** A report as workflow commands, which GitHub Actions shows next to the lines concerned. */
export function githubReport(report: Report): string {
  return [...openFindings(report).map(findingCommand), ...report.unreadable.map(unreadableCommand), ...report.skipped.map(skippedCommand)].join('');
}

function findingCommand({ finding, file, location, job }: LocatedFinding): string {
  return command(finding.level, { file, line: location.line, col: location.column, title: `${finding.rule} (${job.name})` }, [
    `${finding.path}: ${finding.message}`,
    `why: ${finding.why}`,
    `fix: ${finding.remedy}`,
    finding.source,
  ]);
}

function unreadableCommand({ file, location, message }: UnreadableLine): string {
  return command('error', { file, line: location?.line, col: location?.column, title: UNREADABLE_DOCUMENT.id }, [message]);
}

function skippedCommand({ name, skipped }: SkippedInput): string {
  return command('notice', { file: name, title: 'not checked' }, [skipped]);
}

function command(level: string, properties: Record<string, string | number | undefined>, lines: readonly string[]): string {
  const listed = Object.entries(properties).filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(printable(String(value)))}`);
  return `::${level} ${listed.join(',')}::${lines.map(line => escapeData(printable(line))).join('%0A')}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
