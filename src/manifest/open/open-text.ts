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
  const mark = `${marking().begin}${HOLES.size}}}`;
  HOLES.set(mark, hole);
  return mark;
}

/** Whether a text has a hole. */
export function isOpen(text: string): boolean {
  return hasHoles() && text.includes(marking().begin);
}

/** Whether the program has made a hole, so that a text can have one. */
export function hasHoles(): boolean {
  return HOLES.size > 0;
}

/** A text by its parts. */
export function openTextOf(text: string): OpenText {
  return partsOf(text).map(part => HOLES.get(part) ?? part).filter(part => part !== '');
}

/** The marks in a text, and what is between them. */
function partsOf(text: string): string[] {
  return hasHoles() ? text.split(marking().whole) : [text];
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
  const { begin, pieces, encoded } = marking();
  const rest = partsOf(text).filter(part => !HOLES.has(part)).join(' ');
  const whole = pieces.find(piece => rest.toLowerCase().includes(piece.toLowerCase())) ?? encoded.find(piece => rest.includes(piece));
  return whole ?? cutPiecesIn(rest).find(piece => begin.startsWith(piece) || isEnd(piece.slice(0, piece.lastIndexOf(':') + 1), begin));
}

/** Whether a piece is the end of what marks begin with, and so long that nothing else is. */
function isEnd(piece: string, begin: string): boolean {
  return piece.length >= SURE_LENGTH && begin.endsWith(piece);
}

const SURE_LENGTH = 8;

/** What may be a mark that was cut, at an end of the text or of a text in JSON. */
function cutPiecesIn(text: string): string[] {
  return text.match(/\{\{ru[\w:-]*(?=$|\\?")|(?<=^|")[\w{:-]*:\d+\}\}/g) ?? [];
}

/** How this process marks holes. */
interface Marking {
  /** What all marks begin with. */
  readonly begin: string;
  /** Matches marks, each in a group. */
  readonly whole: RegExp;
  /** What a text has of a mark in any letter case, and after it was encoded for a URI. */
  readonly pieces: readonly string[];
  /** What a mark is in Base64, in its three positions, without the characters that depend on what is around. */
  readonly encoded: readonly string[];
}

/** Most programs have no holes, and the first random bytes of a process take as long as many jobs do. */
function marking(): Marking {
  return known ??= newMarking();
}

function newMarking(): Marking {
  const nonce = randomBytes(12).toString('hex');
  // Begins as the other placeholders of a job do.
  const begin = `{{run-value:${nonce}:`;
  return {
    begin,
    whole: new RegExp(`(${begin.replace('{{', '\\{\\{')}\\d+\\}\\})`),
    pieces: [nonce, '%7B%7Brun-value'],
    encoded: [0, 1, 2].map(shift => Buffer.from('x'.repeat(shift) + begin).toString('base64').slice(4, -8)),
  };
}

let known: Marking | undefined;
const MARKS = new Map<string, string>();
const HOLES = new Map<string, Hole>();
const OWN_MARKS = new WeakMap<Hole, string>();
