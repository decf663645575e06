import { countsOf, type Report } from './report';
import { printableJson } from '../manifest/text/printable';

/** A report for programs. The shape is documented in docs/how-to/check.md; `version` rises when it changes incompatibly. */
export function jsonReport(report: Report): string {
  const { files, jobs, notJudged } = report;
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
  return printableJson({
    version: 1,
    summary: { files, jobs, ...countsOf(report), filesWithoutJobs: notJudged.files, otherDocuments: notJudged.documents },
    findings,
    unreadable: report.unreadable.map(({ file, location, message }) => ({ file, line: location?.line, column: location?.column, message })),
    skipped: report.skipped.map(({ name, skipped }) => ({ file: name, reason: skipped })),
  });
}
