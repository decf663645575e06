import { patched, VALID_MANIFEST } from './cases/case';
import { judge } from '../../src/rules/judge';

/** The findings of a rule in jobs, each with the position of its job. */
export function findings(rule: string, jobs: readonly object[]): string[] {
  return judge(jobs.map(patch => ({ manifest: patched(VALID_MANIFEST, patch) })))
    .flatMap((judgment, position) => judgment.findings.filter(finding => finding.rule === rule).map(({ path, message }) => `${position}: ${path} ${message}`));
}
