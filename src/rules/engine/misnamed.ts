import { closest } from '../../manifest/closest';
import type { Violation } from '../rule';

/**
 * What a rule says about a name that nothing has, and what to do about it.
 *
 * @param remedy what to do if no name is close; the rule's remedy if it is left out
 */
export function misnamed(says: string, name: string, known: readonly string[], remedy?: string): Pick<Violation, 'says' | 'remedy'> {
  const meant = closest(name, known);
  return meant === undefined ? { says, remedy } : { says: `${says}; did you mean '${meant}'?`, remedy: `use ${meant}` };
}
