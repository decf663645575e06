import { Finding } from '../finding';
import type { RuleDescription, Violation } from '../rule';

/** The way to a field. */
const FIELD = /\bspec[\w.[\]]*/g;

/** What a rule has to say about a place, with what is known about the rule where the violation has nothing of its own. */
export function toFinding(rule: RuleDescription, violation: Violation): Finding {
  const { path, says, level = rule.level, why = rule.why, remedy = rule.remedy, source = rule.source } = violation;
  return new Finding({ rule: rule.id, level, path, message: says, why, remedy: remedy.replace(FIELD, field => inListsOf(path, field)), source });
}

/** A field next to another one: in the same elements of the lists that both are in. */
function inListsOf(path: string, field: string): string {
  return field.split('[]').reduce((outer, member) => {
    const [position = '[]'] = path.startsWith(outer) ? /^\[\d+\]/.exec(path.slice(outer.length)) ?? [] : [];
    return outer + position + member;
  });
}
