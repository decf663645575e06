/** Lines of one file, counted from 1. */
export interface Lines {
  has(line: number): boolean;
}

/**
 * The lines that a change adds, by file.
 *
 * A line that the change removes elsewhere is moved, not new; a different indentation makes no difference.
 *
 * @param diff what `git diff --unified=0 --no-renames` prints
 */
export function newLinesOf(diff: string): Map<string, Lines> {
  const removed = new Set<string>();
  const added: { file: string; line: number; text: string }[] = [];
  let file = '';
  let line = 0;
  for (const text of diff.split('\n')) {
    const hunk = /^@@ -\S+ \+(\d+)/.exec(text);
    if (text.startsWith('+++ ')) {
      file = text.slice('+++ b/'.length);
    } else if (hunk !== null) {
      line = Number(hunk[1]);
    } else if (text.startsWith('+')) {
      added.push({ file, line: line++, text: text.slice(1).trim() });
    } else if (text.startsWith('-')) {
      removed.add(text.slice(1).trim());
    }
  }
  const lines = new Map<string, Set<number>>();
  for (const each of added.filter(({ text }) => !removed.has(text))) {
    lines.set(each.file, (lines.get(each.file) ?? new Set()).add(each.line));
  }
  return lines;
}
