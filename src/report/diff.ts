import { shownLine } from './code-frame';
import { printable } from './printable';

/** One line of a difference: kept, removed or added. */
interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** How a file changes, in the format of `diff -u`. What looks like a secret is hidden. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const lines = linesOf(withoutEnd(before).split('\n'), withoutEnd(after).split('\n'));
  const changed = lines.flatMap(({ sign }, position) => sign === ' ' ? [] : [position]);
  const hunks: Array<[number, number]> = [];
  for (const position of changed) {
    const last = hunks[hunks.length - 1];
    if (last !== undefined && position - CONTEXT <= last[1]) {
      last[1] = position + CONTEXT + 1;
    } else {
      hunks.push([Math.max(0, position - CONTEXT), position + CONTEXT + 1]);
    }
  }
  return [`--- ${printable(file)}`, `+++ ${printable(file)}`, ...hunks.flatMap(([from, to]) => hunk(lines, from, to))].map(line => `${line}\n`).join('');
}

const CONTEXT = 3;

/** A text without the line break that ends its last line. */
function withoutEnd(text: string): string {
  return text.replace(/\n$/, '');
}

/** Lines are changed in place or removed, so each side is gone through once. */
function linesOf(before: readonly string[], after: readonly string[]): Line[] {
  const lines: Line[] = [];
  let added = 0;
  before.forEach((text, position) => {
    const removed = before.length - position - (after.length - added);
    if (text === after[added]) {
      lines.push({ sign: ' ', text });
      added++;
    } else {
      lines.push({ sign: '-', text });
      if (added < after.length && (removed === 0 || before[position + 1] !== after[added])) {
        lines.push({ sign: '+', text: after[added++] });
      }
    }
  });
  return lines;
}

function hunk(lines: readonly Line[], from: number, to: number): string[] {
  const count = (some: readonly Line[], other: '+' | '-') => some.filter(({ sign }) => sign !== other).length;
  const range = (other: '+' | '-') => `${count(lines.slice(0, from), other) + 1},${count(lines.slice(from, to), other)}`;
  return [`@@ -${range('+')} +${range('-')} @@`, ...lines.slice(from, to).map(({ sign, text }) => `${sign}${shownLine(text.replace(/\r$/, ''))}`)];
}
