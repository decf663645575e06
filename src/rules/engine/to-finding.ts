import { Finding } from '../finding';
import type { RuleDescription, Violation } from '../rule';

/** What a rule has to say about a place, with what is known about the rule where the violation has nothing of its own. */
export function toFinding(rule: RuleDescription, violation: Violation): Finding {
  const { path, says, level = rule.level, why = rule.why, remedy = rule.remedy, source = rule.source } = violation;
  return new Finding({ rule: rule.id, level, path, message: says, why, remedy, source });
}
