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
import { possibleTrainingJobsOf } from '../rules/tuning/training-jobs';

/**
 * What guardrails find in a manifest. They refuse tokens, since they cannot know what these become. A resource without a
 * spec adopts a job that exists: there is nothing to judge.
 */
export function judgeByGuardrails(job: Manifest, guardrails: readonly PlacedGuardrail[]): FurtherFindings {
  if (job.spec === undefined || job.spec === null) {
    return { findings: [], firm: [], knowsGuardrails: true };
  }
  const trainings = possibleTrainingJobsOf(job).map(training => ({ ...training, unknown: unknownIn(training.manifest) }));
  const ofJobs = guardrails.filter(({ rule }) => rule.checkSweep === undefined);
  return judgedBy(ofJobs, guardrail => trainings.flatMap(({ manifest, times, placed, unknown }) =>
    [...violationsOf(() => guardrail.rule.check(manifest, times)), ...unjudgedBy(guardrail, unknown)]
      .flatMap(({ remedy = guardrail.rule.remedy, ...violation }) => placed({ ...violation, remedy }))));
}

/** What guardrails of sweeps find in jobs together. */
export function judgeSweepByGuardrails(jobs: readonly Manifest[], guardrails: readonly PlacedGuardrail[]): FurtherFindings {
  return judgedBy(guardrails.filter(({ rule }) => rule.checkSweep !== undefined), guardrail => {
    const [unjudged] = jobs.flatMap(job => unjudgedBy(guardrail, unknownIn(job)));
    return [...violationsOf(() => guardrail.rule.checkSweep!(jobs)), ...unjudged === undefined ? [] : [unjudged]];
  });
}

function judgedBy(guardrails: readonly PlacedGuardrail[], check: (guardrail: PlacedGuardrail) => Violation[]): FurtherFindings {
  const findings: Finding[] = [];
  const firm: Finding[] = [];
  for (const guardrail of guardrails) {
    const { rule, scope } = guardrail;
    const found = check(guardrail)
      .map(({ says, ...violation }) => toFinding(rule, { ...violation, says: `${says}; the guardrails of ${scopeName(scope)} demand ${rule.demand}` }));
    (guardrail.isAcknowledgeable ? findings : firm).push(...found);
  }
  return { findings: once(findings), firm: once(firm), knowsGuardrails: true };
}

/** Training jobs of one definition share most of their fields. */
function once(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map(finding => [String(finding), finding])).values()];
}

function unjudgedBy({ rule, allowsTokens }: PlacedGuardrail, unknown: readonly Leaf[]): Violation[] {
  return allowsTokens ? [] : unknown
    .filter(({ path }) => rule.paths.length === 0 || rule.paths.some(read => overlap(path, read)))
    .map(({ path }) => ({ path, says: 'is a token, which no guardrail can judge', remedy: 'write the value as text' }));
}

function unknownIn({ metadata, spec }: Manifest): Leaf[] {
  return leavesIn({ metadata, spec }, '').filter(({ value }) => !isConcrete(value));
}

/** Whether a place is what a rule reads, a part of it, or has it as a part. */
function overlap(path: string, read: string): boolean {
  const general = path.replace(/\[\d+\]/g, '[]');
  return isWithin(general, read) || isWithin(read, general);
}

function violationsOf(check: () => Violation[]): Violation[] {
  try {
    return check();
  } catch (error) {
    return [{ path: 'spec', says: `can't be judged: ${error instanceof Error ? error.message : error}` }];
  }
}
