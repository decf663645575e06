/** What is wrong in a text, and where. */
export interface TextFault {
  readonly offset: number;
  readonly message: string;
}

/**
 * What kubectl rejects or drops before it reads YAML: it splits a text at each line that begins with `---`, where only a comment may
 * follow, and reads one document of each part.
 */
export function faultsOfMarks(text: string): TextFault[] {
  if (!MAY_BE_FAULTY.test(text)) {
    return [];
  }
  const faults: TextFault[] = [];
  let hasEnded = false;
  for (const { 0: line, index: offset } of text.matchAll(LINES_WITH_CONTENT)) {
    if (line.startsWith('---')) {
      hasEnded = false;
      if (/^---[^\S\n]*[^\s#]/.test(line)) {
        faults.push({ offset, message: 'a line that begins with --- must have only a comment behind it' });
      }
    } else if (/^\.\.\.(?:\s|$)/.test(line)) {
      hasEnded = true;
    } else if (hasEnded) {
      faults.push({ offset, message: 'kubectl ignores what follows ...; begin another document with ---' });
      hasEnded = false;
    }
  }
  return faults;
}

const MAY_BE_FAULTY = /^(?:\.\.\.|---.)/m;
const LINES_WITH_CONTENT = /^(?![ \t]*(?:#|$)).+$/gm;

/** Where lines have only tabs and comments, between other values. kubectl treats a tab there as the beginning of a value. */
export class TabLines {
  private readonly offsets: readonly number[];
  private position = 0;

  constructor(text: string, start: number) {
    this.offsets = [...text.matchAll(/^ *(?=\t[ \t]*(?:#.*)?$)/gm)].map(({ 0: spaces, index }) => start + index + spaces.length);
  }

  /** Takes notice of a part of the text in which tabs may be, the parts in their order. Gives the place of a tab before it. */
  public before([start, end]: readonly [start: number, end: number]): number | undefined {
    const offset: number | undefined = this.offsets[this.position];
    if (offset !== undefined && offset < start) {
      return offset;
    }
    while (this.offsets[this.position] < end) {
      this.position++;
    }
    return undefined;
  }
}
