/** Whether a CRD path leads to what another one leads to, or into it. */
export function isWithin(path: string, outer: string): boolean {
  return path.startsWith(outer) && (path.length === outer.length || '.[{'.includes(path[outer.length]));
}

/** The value at a path with positions in lists, such as `spec.trainingJobDefinitions[0]`. */
export function valueAt(object: any, path: string): any {
  return stepsOf(path).reduce((value, step) => value?.[step], object);
}

/** The members and positions on a path. */
export function stepsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter(step => step !== '');
}

/** Says which of two CRD paths comes first. */
export function byPath(one: string, other: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(one, other);
}

// Made when something has to be sorted: this takes a tenth of the time that a small program spends in the library.
let collator: Intl.Collator | undefined;
