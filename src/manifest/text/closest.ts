/** The name that was probably meant by one that doesn't exist: one in other letters, or the only one that it is short for. */
export function closest(name: string, names: readonly string[]): string | undefined {
  return misspelt(name, names) ?? abbreviated(name, names);
}

/** The name that differs least in its letters and digits, in any case; undefined if none is near. */
export function misspelt(name: string, names: readonly string[]): string | undefined {
  const given = plain(name);
  const farthest = Math.min(Math.floor(given.length / 3), MOST_EDITS);
  const near = names
    .map(candidate => ({ candidate, letters: plain(candidate) }))
    .filter(({ letters }) => Math.abs(letters.length - given.length) <= farthest)
    .map(({ candidate, letters }) => ({ candidate, distance: distanceBetween(given, letters) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}

/** The name that was meant, if no other one is near. */
export function onlyMisspelt(name: string, names: readonly string[]): string | undefined {
  const meant = misspelt(name, names);
  return meant !== undefined && misspelt(name, names.filter(other => other !== meant)) === undefined ? meant : undefined;
}

/** The rest of a sentence about a name that doesn't exist. */
export function didYouMean(name: string, names: readonly string[]): string {
  const meant = closest(name, names);
  return meant === undefined ? '' : `; did you mean '${meant}'?`;
}

/** The text that differs only in upper and lower case, if there is only one. */
export function inOtherCase(text: string, texts: readonly string[]): string | undefined {
  const same = texts.filter(other => other.toLowerCase() === text.toLowerCase());
  return same.length === 1 ? same[0] : undefined;
}

const MOST_EDITS = 4;
const SHORTEST_ABBREVIATION = 4;

/** As in `role` for `roleARN`. */
function abbreviated(name: string, names: readonly string[]): string | undefined {
  const given = plain(name);
  const longer = given.length < SHORTEST_ABBREVIATION ? [] : names.filter(candidate => plain(candidate).startsWith(given));
  return longer.length === 1 ? longer[0] : undefined;
}

/** A name without what people spell in different ways: case, hyphens, underscores and spaces. */
export function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** How many characters have to be inserted, removed, replaced or swapped with their neighbor. */
function distanceBetween(a: string, b: string): number {
  let [beforeLast, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_value, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length];
}
