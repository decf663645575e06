import { scopeName } from './scope-name';
import type { PlacedGuardrail } from './tree-guardrails';
import { leavesIn, type Leaf } from '../manifest/leaves';
import type { Manifest } from '../manifest/manifest';
import { isWithin } from '../manifest/paths';
import { isConcrete } from '../manifest/tokens';
import type { FurtherFindings } from '../rules/engine/further-findings';
import { toFinding } from '../rules/engine/to-finding';
import type { Finding } from '../rules/finding';
import type { Violation } from '../rules/rule';

/**
 * What guardrails find in a manifest. They refuse tokens, since they cannot know what these become. A resource without a
 * spec adopts a job that exists: there is nothing to judge.
 */
export function judgeByGuardrails(job: Manifest, guardrails: readonly PlacedGuardrail[]): FurtherFindings {
  const findings: Finding[] = [];
  const firm: Finding[] = [];
  if (guardrails.length > 0 && job.spec !== undefined && job.spec !== null) {
    const unknown = unknownIn(job);
    for (const guardrail of guardrails) {
      (guardrail.isAcknowledgeable ? findings : firm).push(...findingsOf(job, guardrail, unknown));
    }
  }
  return { findings, firm, knowsGuardrails: true };
}

function findingsOf(job: Manifest, { rule, scope, allowsTokens }: PlacedGuardrail, unknown: readonly Leaf[]): Finding[] {
  const unjudged = allowsTokens ? [] : unknown
    .filter(({ path }) => rule.paths.length === 0 || rule.paths.some(read => overlap(path, read)))
    .map(({ path }): Violation => ({ path, says: 'is a token, which no guardrail can judge', remedy: 'write the value as text' }));
  return [...violationsOf(job, rule.check), ...unjudged]
    .map(({ says, ...violation }) => toFinding(rule, { ...violation, says: `${says}; the guardrails of ${scopeName(scope)} demand ${rule.demand}` }));
}

function unknownIn({ metadata, spec }: Manifest): Leaf[] {
  return leavesIn({ metadata, spec }, '').filter(({ value }) => !isConcrete(value));
}

/** Whether a place is what a rule reads, a part of it, or has it as a part. */
function overlap(path: string, read: string): boolean {
  const general = path.replace(/\[\d+\]/g, '[]');
  return isWithin(general, read) || isWithin(read, general);
}

function violationsOf(job: Manifest, check: (job: Manifest) => Violation[]): Violation[] {
  try {
    return check(job);
  } catch (error) {
    return [{ path: 'spec', says: `can't be judged: ${error instanceof Error ? error.message : error}` }];
  }
}
