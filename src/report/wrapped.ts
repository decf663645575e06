/**
 * A text on lines that are no longer than a width, broken at spaces; a word that is longer stays whole.
 *
 * @param taken how much of the first line is taken already
 */
export function wrapped(text: string, width: number, taken: number = 0): string[] {
  const lines: string[] = [];
  let words: string[] = [];
  let length = taken;
  for (const word of text.split(' ')) {
    if (words.length > 0 && length + word.length > width) {
      lines.push(words.join(' '));
      words = [];
      length = 0;
    }
    words.push(word);
    length += word.length + 1;
  }
  return [...lines, words.join(' ')];
}
