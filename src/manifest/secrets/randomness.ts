/** Whether a text looks like letters and digits without an order that a person would give them. */
export function looksRandom(text: string): boolean {
  return /[0-9]/.test(text)
    && /[A-Za-z]/.test(text)
    && entropyOf(text) >= LEAST_ENTROPY
    && !isOfWords(text);
}

const LEAST_ENTROPY = 3.2;

/** Words in lower case and numbers, such as `prod/churn.eu_west/9x2`. */
function isOfWords(text: string): boolean {
  const [first, ...rest] = text.split(/[-_./]/);
  return rest.length > 0 && /^[a-z]+$/.test(first) && rest.every(word => /^[a-z0-9]+$/.test(word));
}

/** Shannon entropy in bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => sum - count / text.length * Math.log2(count / text.length), 0);
}
