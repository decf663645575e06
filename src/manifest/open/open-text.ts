import { randomBytes } from 'crypto';
import type { Hole } from './hole';

/** A text with holes: what is known of it, and what only a run knows. */
export type OpenText = ReadonlyArray<string | Hole>;

/**
 * Stands for a hole in texts of a program. A hole is known by the mark that this process made for it, so no text that
 * somebody writes is one.
 */
export function markOf(hole: Hole): string {
  const own = OWN_MARKS.get(hole);
  if (own !== undefined) {
    return own;
  }
  const key = JSON.stringify(hole);
  const mark = MARKS.get(key) ?? newMarkOf(hole);
  MARKS.set(key, mark);
  return mark;
}

/** Gives a hole a mark that no other hole has, not even an equal one. */
export function distinct<H extends Hole>(hole: H): H {
  OWN_MARKS.set(hole, newMarkOf(hole));
  return hole;
}

function newMarkOf(hole: Hole): string {
  const mark = `${MARK_BEGIN}${HOLES.size}}}`;
  HOLES.set(mark, hole);
  return mark;
}

/** Whether a text has a hole. */
export function isOpen(text: string): boolean {
  return text.includes(MARK_BEGIN);
}

/** A text by its parts. */
export function openTextOf(text: string): OpenText {
  return text.split(MARK).map(part => HOLES.get(part) ?? part).filter(part => part !== '');
}

/** A text whose holes have values. */
export function filled(text: string, valueOf: (hole: Hole) => string): string {
  return openTextOf(text).map(part => typeof part === 'string' ? part : valueOf(part)).join('');
}

// Begins as the other placeholders of a job do.
const MARK_BEGIN = `{{run-value:${randomBytes(12).toString('hex')}:`;
const MARK = new RegExp(`(${MARK_BEGIN.replace('{{', '\\{\\{')}\\d+\\}\\})`);
const MARKS = new Map<string, string>();
const HOLES = new Map<string, Hole>();
const OWN_MARKS = new WeakMap<Hole, string>();
