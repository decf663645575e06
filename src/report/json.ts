import { countsOf, type Report } from './report';

/** A report for programs. The shape is documented in docs/how-to/check.md; `version` rises when it changes incompatibly. */
export function jsonReport(report: Report): string {
  const { files, jobs } = report;
  const findings = report.findings.map(({ finding, file, location, job, acknowledged }) => ({
    rule: finding.rule,
    level: finding.level,
    file,
    line: location.line,
    column: location.column,
    job,
    path: finding.path,
    message: finding.message,
    why: finding.why,
    remedy: finding.remedy,
    source: finding.source,
    acknowledged,
  }));
  return `${JSON.stringify({ version: 1, summary: { files, jobs, ...countsOf(report) }, findings }, undefined, 2)}\n`;
}
