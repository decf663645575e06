import { shownLine } from './code-frame';
import { linesWithoutSecrets } from './hidden-lines';
import { printable } from '../manifest/text/printable';

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
  const numbers = numbersOf(lines);
  const [shownBefore, shownAfter] = [linesWithoutSecrets(before), linesWithoutSecrets(after)];
  const shown = lines.map(({ sign }, position): Line => {
    const [inBefore, inAfter] = numbers[position];
    return { sign, text: sign === '+' ? shownAfter[inAfter - 1] : shownBefore[inBefore - 1] };
  });
  return [`--- ${printable(file)}`, `+++ ${printable(file)}`, ...hunks.flatMap(([from, to]) => hunk(shown.slice(from, to), numbers[from]))]
    .map(line => `${line}\n`).join('');
}

const CONTEXT = 3;

/** A text without the line break that ends its last line. */
function withoutEnd(text: string): string {
  return text.replace(/\n$/, '');
}

/** What differs is mostly few lines, so both sides are equal again soon: the nearest such place is looked for. */
function linesOf(before: readonly string[], after: readonly string[]): Line[] {
  const lines: Line[] = [];
  let [old, current] = [0, 0];
  while (old < before.length || current < after.length) {
    const [removed, added] = differenceAt(before, old, after, current);
    lines.push(...before.slice(old, old + removed).map((text): Line => ({ sign: '-', text })));
    lines.push(...after.slice(current, current + added).map((text): Line => ({ sign: '+', text })));
    [old, current] = [old + removed, current + added];
    if (old < before.length && before[old] === after[current]) {
      lines.push({ sign: ' ', text: before[old] });
      [old, current] = [old + 1, current + 1];
    }
  }
  return lines;
}

/** How many lines are gone and how many are new before both sides are equal again, or end, or differ in more lines than are compared at once. */
function differenceAt(before: readonly string[], old: number, after: readonly string[], current: number): [number, number] {
  const [left, right] = [Math.min(before.length - old, MOST_COMPARED), Math.min(after.length - current, MOST_COMPARED)];
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

const MOST_COMPARED = 100;

/** The numbers that each line would have in both files. */
function numbersOf(lines: readonly Line[]): Array<readonly [before: number, after: number]> {
  let [before, after] = [1, 1];
  return lines.map(({ sign }) => {
    const numbers = [before, after] as const;
    before += sign === '+' ? 0 : 1;
    after += sign === '-' ? 0 : 1;
    return numbers;
  });
}

function hunk(lines: readonly Line[], [before, after]: readonly [number, number]): string[] {
  const countWithout = (other: '+' | '-') => lines.filter(({ sign }) => sign !== other).length;
  return [
    `@@ -${before},${countWithout('+')} +${after},${countWithout('-')} @@`,
    ...lines.map(({ sign, text }) => `${sign}${shownLine(text.replace(/\r$/, ''))}`),
  ];
}
