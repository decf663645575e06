import { Finding } from './finding';
import type { RuleDescription, Violation } from './rule';

/** What a rule has to say about a place, with what is known about the rule. */
export function toFinding(rule: RuleDescription, violation: Violation): Finding {
  const { id, level, why, remedy, source } = rule;
  return new Finding({ rule: id, level, path: violation.path, message: violation.says, why, remedy, source });
}
