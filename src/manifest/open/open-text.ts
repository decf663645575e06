import { randomBytes } from 'crypto';
import type { Hole } from './hole';

/** A text with holes: what is known of it, and what only a run knows. */
export type OpenText = ReadonlyArray<string | Hole>;

/**
 * Stands for a hole in texts of a program. A hole is known by the mark that this process made for it, so no text that
 * somebody writes is one.
 */
export function markOf(hole: Hole): string {
  const key = JSON.stringify(hole);
  const known = MARKS.get(key);
  if (known !== undefined) {
    return known;
  }
  const mark = `${markBegin()}${MARKS.size}}}`;
  MARKS.set(key, mark);
  HOLES.set(mark, hole);
  return mark;
}

/** Whether a text has a hole. */
export function isOpen(text: string): boolean {
  return MARKS.size > 0 && text.includes(markBegin());
}

/** A text by its parts. */
export function openTextOf(text: string): OpenText {
  const parts = MARKS.size > 0 ? text.split(markPattern()) : [text];
  return parts.map(part => HOLES.get(part) ?? part).filter(part => part !== '');
}

/** A text whose holes have values. */
export function filled(text: string, valueOf: (hole: Hole) => string): string {
  return openTextOf(text).map(part => typeof part === 'string' ? part : valueOf(part)).join('');
}

let begin: string | undefined;
let pattern: RegExp | undefined;

/** What all marks of this process begin with: as the other placeholders of a job do. Most programs need none. */
function markBegin(): string {
  return begin ??= `{{run-value:${randomBytes(12).toString('hex')}:`;
}

function markPattern(): RegExp {
  return pattern ??= new RegExp(`(${markBegin().replace('{{', '\\{\\{')}\\d+\\}\\})`);
}

const MARKS = new Map<string, string>();
const HOLES = new Map<string, Hole>();
