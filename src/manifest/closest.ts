/** The name that was probably meant by one that doesn't exist; undefined if none is close. */
export function closest(name: string, names: readonly string[]): string | undefined {
  const farthest = Math.max(1, Math.floor(name.length / 3));
  const distances = names.map(candidate => ({ candidate, distance: distanceBetween(name.toLowerCase(), candidate.toLowerCase()) }));
  return distances.filter(({ distance }) => distance <= farthest).sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** The rest of a sentence about a name that doesn't exist. */
export function didYouMean(name: string, names: readonly string[]): string {
  const meant = closest(name, names);
  return meant === undefined ? '' : `; did you mean '${meant}'?`;
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
