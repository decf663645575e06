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

/** Whether the program has made a hole, so that a text can have one. */
export function hasHoles(): boolean {
  return HOLES.size > 0;
}

/** A text by its parts. */
export function openTextOf(text: string): OpenText {
  return text.split(MARK).map(part => HOLES.get(part) ?? part).filter(part => part !== '');
}

/** A text whose holes have values. */
export function filled(text: string, valueOf: (hole: Hole) => string): string {
  return openTextOf(text).map(part => typeof part === 'string' ? part : valueOf(part)).join('');
}

/** A piece of a mark in a text: something has cut or encoded the text of a hole. Undefined for a text whose marks are whole. */
export function brokenMarkIn(text: string): string | undefined {
  if (!hasHoles()) {
    return undefined;
  }
  const rest = text.split(MARK).filter(part => !HOLES.has(part)).join(' ');
  const whole = PIECES.find(piece => rest.toLowerCase().includes(piece.toLowerCase())) ?? ENCODED.find(piece => rest.includes(piece));
  return whole ?? cutPiecesIn(rest).find(piece => MARK_BEGIN.startsWith(piece) || isEnd(piece.slice(0, piece.lastIndexOf(':') + 1)));
}

/** Whether it is the end of what marks begin with, and so long that nothing else is. */
function isEnd(piece: string): boolean {
  return piece.length >= SURE_LENGTH && MARK_BEGIN.endsWith(piece);
}

const SURE_LENGTH = 8;

/** What may be a mark that was cut, at an end of the text or of a text in JSON. */
function cutPiecesIn(text: string): string[] {
  return text.match(/\{\{ru[\w:-]*(?=$|\\?")|(?<=^|")[\w{:-]*:\d+\}\}/g) ?? [];
}

// Begins as the other placeholders of a job do.
const NONCE = randomBytes(12).toString('hex');
const MARK_BEGIN = `{{run-value:${NONCE}:`;
const MARK = new RegExp(`(${MARK_BEGIN.replace('{{', '\\{\\{')}\\d+\\}\\})`);
/** What a text has of a mark in any letter case, and after it was encoded for a URI. */
const PIECES = [NONCE, '%7B%7Brun-value'];
/** What a mark is in Base64, in its three positions, without the characters that depend on what is around. */
const ENCODED = [0, 1, 2].map(shift => Buffer.from('x'.repeat(shift) + MARK_BEGIN).toString('base64').slice(4, -8));
const MARKS = new Map<string, string>();
const HOLES = new Map<string, Hole>();
const OWN_MARKS = new WeakMap<Hole, string>();
