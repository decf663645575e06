/* Writes documentation comments. */
import { wrapped } from '../src/report/wrapped';

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
