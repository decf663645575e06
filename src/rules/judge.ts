import { APP_RULES, RULES } from './catalogue';
import { checkFields, FIELD_LIMITS } from './field-limits';
import { Finding } from './finding';
import type { RuleDescription, Violation } from './rule';
import { ACK_ANNOTATION } from '../ack/annotations';
import type { Manifest } from '../manifest/manifest';

/** Judges final manifests of training jobs, each for itself and all against each other; one list of findings for each. */
export function judge(jobs: readonly Manifest[]): Finding[][] {
  const findings = jobs.map(judgeOne);
  for (const rule of APP_RULES) {
    for (const violation of rule.check(jobs)) {
      findings[violation.job].push(toFinding(rule, violation));
    }
  }
  return findings;
}

function judgeOne(job: Manifest): Finding[] {
  if (job.spec === undefined && isAdopted(job)) {
    return [];
  }
  const { violations, unjudgeable } = checkFields(job.spec);
  const findings = violations.map(violation => toFinding(FIELD_LIMITS[violation.limit], violation));
  for (const rule of unjudgeable.has('spec') ? [] : RULES) {
    if (unjudgeable.size === 0 || canJudge(rule, unjudgeable)) {
      for (const violation of rule.check(job) ?? []) {
        findings.push(toFinding(rule, violation));
      }
    }
  }
  return findings;
}

// A resource that only adopts an existing job may leave the spec to the controller.
function isAdopted({ metadata }: Manifest): boolean {
  return metadata?.annotations?.[ACK_ANNOTATION.adoptionPolicy] === 'adopt';
}

function canJudge(rule: RuleDescription, unjudgeable: ReadonlySet<string>): boolean {
  return !rule.paths.some(path => [...unjudgeable].some(blocked => isWithin(path, blocked) || isWithin(blocked, path)));
}

function isWithin(path: string, parent: string): boolean {
  return path === parent || (path.startsWith(parent) && /[.[{]/.test(path[parent.length]));
}

function toFinding(rule: RuleDescription, violation: Violation): Finding {
  const { id, level, why, remedy, source } = rule;
  return new Finding({ rule: id, level, path: violation.path, message: violation.says, why, remedy, source });
}
