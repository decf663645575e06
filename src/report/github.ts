import type { LocatedFinding, Report } from './report';

/** A report as workflow commands, which GitHub Actions shows beside the lines concerned. */
export function githubReport(report: Report): string {
  return report.findings.filter(found => found.acknowledged === undefined).map(command).join('');
}

function command({ finding, file, location, job }: LocatedFinding): string {
  const properties = {
    file, line: location.line, col: location.column, title: `${finding.rule} (${job.name})`,
  };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  const text = `${finding.path}: ${finding.message}\nwhy: ${finding.why}\nfix: ${finding.remedy}\n${finding.source}`;
  return `::${finding.level} ${listed}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
