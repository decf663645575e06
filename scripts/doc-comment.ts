/* Writes documentation comments. */

const WIDTH = 120;

/**
 * A documentation comment of paragraphs and tags, each on lines of its own; empty ones stand for blank lines.
 */
export function docComment(indent: string, paragraphs: readonly string[]): string {
  const lines = paragraphs.flatMap(paragraph => wrapped(paragraph, WIDTH - indent.length - ' * '.length));
  return lines.length === 1
    ? `${indent}/** ${lines[0]} */`
    : [`${indent}/**`, ...lines.map(line => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n');
}

/** A text as lines of at most some width, broken at spaces. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
