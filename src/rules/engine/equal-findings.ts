import type { Finding } from '../finding';

/** Puts together what has equal findings, such as many jobs with one and the same fault; each group where its first one stood. */
export function groupEqual<T>(found: readonly T[], findingOf: (one: T) => Finding): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of found) {
    const { rule, level, path, message, why, remedy, prop, origin } = findingOf(one);
    const key = JSON.stringify([rule, level, path, message, why, remedy, prop, origin]);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [one]);
    } else {
      group.push(one);
    }
  }
  return [...groups.values()];
}
