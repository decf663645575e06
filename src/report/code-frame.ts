import { HIDDEN } from './hidden-lines';
import type { Location } from '../input/location';
import { withoutSecrets } from '../manifest/secrets/mask';
import { mustBeHidden } from '../manifest/secrets/secret-names';
import { printable } from '../manifest/text/printable';

/**
 * Lines of files with a mark below a place. What hides secrets reads all of a line, so each line is read once, however many
 * places are in it.
 */
export class CodeFrames {
  private readonly hidden = new Map<string, string>();

  constructor(private readonly width: number) {
  }

  /** A line and the mark. What looks like a secret is hidden, and of a line that is too long the part around the place is shown. */
  public at(line: string, { line: number, column }: Location): string[] {
    const gutter = String(number);
    const room = Math.min(this.width, LONGEST) - gutter.length - ' | '.length;
    const hidden = this.hiddenLine(line);
    // Hiding may have moved what stands behind it.
    const start = Math.min(column - 1, hidden.length);
    const from = Math.max(0, Math.min(start - Math.floor(room / 2), hidden.length - room));
    const shown = hidden.slice(from, from + room);
    const before = printable(shown.slice(0, start - from));
    const marked = TOKEN.exec(shown.slice(start - from))?.[0] ?? '';
    const blank = ' '.repeat(gutter.length);
    return [
      `${blank} |`,
      `${gutter} | ${printable(shown)}`,
      `${blank} | ${' '.repeat(before.length)}${'^'.repeat(Math.max(1, printable(marked).length))}`,
    ];
  }

  private hiddenLine(line: string): string {
    const hidden = this.hidden.get(line) ?? withHiddenSecrets(line);
    this.hidden.set(line, hidden);
    return hidden;
  }
}

const LONGEST = 120;

/** What is marked: a text in quotes or a word. */
const TOKEN = /^(?:"[^"]*"|'[^']*'|[^\s:,[\]{}]+)/;

/** A line of a file as it may be shown. */
export function shownLine(line: string): string {
  return printable(withHiddenSecrets(line));
}

function withHiddenSecrets(line: string): string {
  const members = line.replace(MEMBER, (member, key: string, colon: string, value: string) =>
    mustBeHidden(key.replace(/["']/g, ''), value.replace(/^["']|["']$/g, '')) ? `${key}${colon}${HIDDEN}` : member);
  return withoutSecrets(members, () => HIDDEN);
}

/** A value that begins with a bracket has members itself. */
const MEMBER = /("[^"]*"|'[^']*'|(?<![\w./-])[\w./-]{1,200})(\s{0,20}[:=]\s{0,20})("[^"]*"|'[^']*'|[^\s"',}{[][^,}]*)/g;
