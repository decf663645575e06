import { looksLikeJson } from './kubectl-yaml';

/**
 * Reads the JSON that programs write: what the full reader, for which JSON is YAML, and the parser of JavaScript understand in
 * the same way. For anything else the answer is undefined, and the full reader decides.
 */
export function readPlainJson(text: string): any[] | undefined {
  if (!looksLikeJson(text) || UNUSUAL_CHARACTERS.test(text)) {
    return undefined;
  }
  try {
    const data = JSON.parse(text);
    // A key that is there twice is a fault, and only one of the two is in the data.
    return membersIn(data, 0) === keysIn(text) ? [data] : undefined;
  } catch {
    return undefined;
  }
}

// What may be a line break or no character for YAML, and halves of characters written as escapes.
const UNUSUAL_CHARACTERS = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\\u[dD][89a-fA-F]/;

const TEXT = /"(?:[^"\\]|\\.)*(?:"(\s*:)?)?/g;

/** YAML has a limit for keys. */
const LONGEST_KEY = 500;

/** How many keys a text of JSON has. */
function keysIn(text: string): number {
  let keys = 0;
  TEXT.lastIndex = 0;
  for (let found = TEXT.exec(text); found !== null; found = TEXT.exec(text)) {
    const [whole, colon] = found;
    if (colon !== undefined) {
      if (colon !== ':' || whole.length > LONGEST_KEY) {
        throw NOT_PLAIN;
      }
      keys++;
    }
  }
  return keys;
}

const DEEPEST = 100;

/** How many members all maps of some data have together. */
function membersIn(data: unknown, depth: number): number {
  if (typeof data !== 'object' || data === null) {
    if (typeof data === 'number' && !Number.isFinite(data)) {
      throw NOT_PLAIN;
    }
    return 0;
  }
  if (depth > DEEPEST) {
    throw NOT_PLAIN;
  }
  let members = 0;
  for (const [key, value] of Object.entries(data)) {
    if (SPECIAL_KEYS.has(key)) {
      throw NOT_PLAIN;
    }
    members += (Array.isArray(data) ? 0 : 1) + membersIn(value, depth + 1);
  }
  return members;
}

/** Keys that mean something else to YAML or to JavaScript. */
const SPECIAL_KEYS = new Set(['<<', '__proto__']);

const NOT_PLAIN = new Error('not plain JSON');
