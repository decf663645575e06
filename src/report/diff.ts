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

/** What differs is few lines, so both sides are equal again soon: the nearest such place is looked for. */
function linesOf(before: readonly string[], after: readonly string[]): Line[] {
  const lines: Line[] = [];
  let [old, current] = [0, 0];
  while (old < before.length || current < after.length) {
    const [removed, added] = differenceAt(before, old, after, current);
    lines.push(...before.slice(old, old + removed).map((text): Line => ({ sign: '-', text })));
    lines.push(...after.slice(current, current + added).map((text): Line => ({ sign: '+', text })));
    [old, current] = [old + removed, current + added];
    if (old < before.length && current < after.length) {
      lines.push({ sign: ' ', text: before[old] });
      [old, current] = [old + 1, current + 1];
    }
  }
  return lines;
}

/** How many lines are gone and how many are new before both sides are equal again, or end. */
function differenceAt(before: readonly string[], old: number, after: readonly string[], current: number): [number, number] {
  const [left, right] = [before.length - old, after.length - current];
  for (let distance = 0; distance < left + right; distance++) {
    for (let removed = Math.max(0, distance - right); removed <= Math.min(distance, left); removed++) {
      const added = distance - removed;
      if (removed < left && added < right && before[old + removed] === after[current + added]) {
        return [removed, added];
      }
    }
  }
  return [left, right];
}

function hunk(lines: readonly Line[], from: number, to: number): string[] {
  const count = (some: readonly Line[], other: '+' | '-') => some.filter(({ sign }) => sign !== other).length;
  const range = (other: '+' | '-') => `${count(lines.slice(0, from), other) + 1},${count(lines.slice(from, to), other)}`;
  return [`@@ -${range('+')} +${range('-')} @@`, ...lines.slice(from, to).map(({ sign, text }) => `${sign}${shownLine(text.replace(/\r$/, ''))}`)];
}
