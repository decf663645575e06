import { grouped } from '../../manifest/grouped';
import type { Finding } from '../finding';

/** Puts together what has equal findings, such as many jobs with one and the same fault; each group where its first one stood. */
export function groupEqual<T>(found: readonly T[], findingOf: (one: T) => Finding): T[][] {
  return [...grouped(found, one => {
    const { rule, level, path, message, why, remedy, prop, origin } = findingOf(one);
    return JSON.stringify([rule, level, path, message, why, remedy, prop, origin]);
  }).values()];
}
