/** Whether a CRD path leads to what another one leads to, or into it. */
export function isWithin(path: string, outer: string): boolean {
  return path.startsWith(outer) && (path.length === outer.length || '.[{'.includes(path[outer.length]));
}

/** Says which of two CRD paths comes first. */
export const byPath: (one: string, other: string) => number = new Intl.Collator('en', { numeric: true }).compare;
