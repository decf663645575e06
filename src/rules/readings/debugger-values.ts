import { parseJson } from './parse-json';
import type { DebuggerParameter } from '../../debugging/facts/debugger-parameter';
import { isObject } from '../../manifest/plain-data';

/** What is wrong with the text of a parameter, as a clause after the value; undefined if nothing is. */
export function faultIn(text: string, parameter: DebuggerParameter): string | undefined {
  if (text === 'None' && parameter.required === undefined) {
    return undefined;
  }
  const { type, values } = parameter;
  if (values !== undefined && !values.includes(text)) {
    return `is not one of ${values.join(', ')}`;
  }
  switch (type) {
    case 'boolean': return BOOLEAN.test(text) ? undefined : 'is neither True nor False';
    case 'integer': return INTEGER.test(text) ? outsideOf(Number(text), parameter) : 'is no whole number';
    case 'number': return NUMBER.test(text) ? outsideOf(Number(text), parameter) : 'is no number';
    case 'integers': return text.split(',').every(part => INTEGER.test(part)) ? undefined : 'is no list of whole numbers, separated by commas';
    case 'numbers': return text.split(',').every(part => NUMBER.test(part)) ? undefined : 'is no list of numbers, separated by commas';
    case 'patterns': return splitPattern(text);
    default: return undefined;
  }
}

/** A value that was read from a text, as a text again; objects as JSON. */
export function writtenAs(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The parameter of a name, if it is one of these. */
export function parameterNamed(name: string, ...lists: ReadonlyArray<readonly DebuggerParameter[]>): DebuggerParameter | undefined {
  for (const list of lists) {
    const found = list.find(parameter => parameter.name === name);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** A hint at the name that is nearest to one that is unknown; empty if none is near. */
export function hintAt(unknown: string, known: readonly string[]): string {
  const near = nearestTo(unknown, known);
  return near === undefined ? '' : `; is '${near}' meant?`;
}

/** The name that is nearest to one that is unknown; undefined if none is near. */
export function nearestTo(unknown: string, known: readonly string[]): string | undefined {
  return known.find(name => plain(name) === plain(unknown))
    ?? known.find(name => isNear(plain(name), plain(unknown), Math.min(2, unknown.length / 4)));
}

/**
 * The entries of a dictionary of numbers and texts, written in JSON or in the like of Python, where a comma may follow
 * the last one; undefined if it is none. Escaped characters come out as `_`.
 */
export function readDictionary(text: string): { readonly [name: string]: string | number } | undefined {
  const plainText = text.replace(/\\./g, '_').replace(/,(?=\s*\}\s*$)/, '');
  const entries = parseJson(plainText) ?? parseJson(plainText.replace(/'([^'"]*)'/g, '"$1"'));
  return isDictionary(entries) ? entries : undefined;
}

const BOOLEAN = /^([Tt]rue|[Ff]alse)$/;
const INTEGER = /^\s*[+-]?\d+\s*$/;
const NUMBER = /^\s*[+-]?((\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|inf)\s*$/;

function outsideOf(value: number, limits: DebuggerParameter): string | undefined {
  const { minimum = -Infinity, maximum = Infinity, above = -Infinity, below = Infinity } = limits;
  if (value < minimum || value > maximum) {
    return maximum === Infinity ? `is less than ${minimum}` : `is not within ${minimum} and ${maximum}`;
  }
  if (value <= above || value >= below) {
    return below === Infinity ? `is not more than ${above}` : `is not between ${above} and ${below}`;
  }
  return undefined;
}

// The containers split at every comma, within brackets too.
function splitPattern(text: string): string | undefined {
  const broken = isBalanced(text) && text.split(',').find(part => !isBalanced(part));
  return typeof broken === 'string' ? `has a comma within a pattern, at which it is split: '${broken.trim()}' is left of it` : undefined;
}

function isBalanced(pattern: string): boolean {
  const brackets = pattern.replace(/\\./g, '');
  return ['()', '[]', '{}'].every(([open, close]) => brackets.split(open).length === brackets.split(close).length);
}

function isDictionary(entries: any): boolean {
  return isObject(entries) && Object.values(entries).every(value => typeof value === 'number' || typeof value === 'string');
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function isNear(a: string, b: string, most: number): boolean {
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most;
}

/** The least number of characters to insert, remove or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
