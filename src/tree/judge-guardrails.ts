import { scopeName } from './scope-name';
import type { PlacedGuardrail } from './tree-guardrails';
import type { Manifest } from '../manifest/manifest';
import type { FurtherFindings } from '../rules/engine/further-findings';
import { toFinding } from '../rules/engine/to-finding';
import type { Finding } from '../rules/finding';
import type { Violation } from '../rules/rule';

/** What guardrails find in a manifest. A resource without a spec adopts a job that exists: there is nothing to judge. */
export function judgeByGuardrails(job: Manifest, guardrails: readonly PlacedGuardrail[]): FurtherFindings {
  const findings: Finding[] = [];
  const firm: Finding[] = [];
  for (const guardrail of job.spec === undefined || job.spec === null ? [] : guardrails) {
    (guardrail.isAcknowledgeable ? findings : firm).push(...findingsOf(job, guardrail));
  }
  return { findings, firm, knowsGuardrails: true };
}

function findingsOf(job: Manifest, { rule, scope }: PlacedGuardrail): Finding[] {
  return violationsOf(job, rule.check)
    .map(({ path, says }) => toFinding(rule, { path, says: `${says}; the guardrails of ${scopeName(scope)} demand ${rule.demand}` }));
}

function violationsOf(job: Manifest, check: (job: Manifest) => Violation[]): Violation[] {
  try {
    return check(job);
  } catch (error) {
    return [{ path: 'spec', says: `can't be judged: ${error instanceof Error ? error.message : error}` }];
  }
}
