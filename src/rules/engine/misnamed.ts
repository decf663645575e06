import { closest } from '../../manifest/text/closest';
import type { Violation } from '../rule';

/** What a rule says about a name that nothing has, and what to do about it; if no name is close, the remedy of the rule holds. */
export function misnamed(says: string, name: string, known: readonly string[]): Pick<Violation, 'says' | 'remedy'> {
  const meant = closest(name, known);
  return meant === undefined ? { says } : { says: `${says}; did you mean '${meant}'?`, remedy: `use ${meant}` };
}
