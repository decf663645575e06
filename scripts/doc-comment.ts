/* Writes documentation comments. */
import { wrapped } from '../src/report/wrapped';

const WIDTH = 120;

/**
 * A documentation comment of paragraphs and tags, each on lines of its own; empty ones stand for blank lines. The lines of an
 * example, from `@example` on, stay as they are.
 */
export function docComment(indent: string, paragraphs: readonly string[]): string {
  const example = paragraphs.indexOf('@example');
  const text = example === -1 ? paragraphs : paragraphs.slice(0, example);
  const lines = [...text.flatMap(paragraph => wrapped(paragraph, WIDTH - indent.length - ' * '.length)), ...paragraphs.slice(text.length)];
  return lines.length === 1
    ? `${indent}/** ${lines[0]} */`
    : [`${indent}/**`, ...lines.map(line => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n');
}
