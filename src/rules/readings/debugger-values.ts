import { oneOfText, withLimits } from './demand';
import type { DebuggerParameter } from '../../debugging/facts/debugger-parameter';
import { parseJson } from '../../manifest/parse-json';
import { isObject } from '../../manifest/plain-data';
import { didYouMean } from '../../manifest/text/closest';
import type { Fault } from '../rule';

/** What is wrong with the text of a parameter, as a clause after the value; undefined if nothing is. */
export function faultIn(text: string, parameter: DebuggerParameter): string | undefined {
  if (text === 'None' && parameter.required === undefined) {
    return undefined;
  }
  const { type, values } = parameter;
  if (values !== undefined && !values.includes(text)) {
    return `is not ${oneOfText(values)}${didYouMean(text, values)}`;
  }
  switch (type) {
    case 'boolean': return BOOLEAN.test(text) ? undefined : 'is neither True nor False';
    case 'integer': return INTEGER.test(text) ? outsideOf(Number(text), parameter) : 'is not a whole number';
    case 'number': return NUMBER.test(text) ? outsideOf(Number(text), parameter) : 'is not a number';
    case 'integers': return text.split(',').every(part => INTEGER.test(part)) ? undefined : 'is not a list of whole numbers, separated by commas';
    case 'numbers': return text.split(',').every(part => NUMBER.test(part)) ? undefined : 'is not a list of numbers, separated by commas';
    case 'patterns': return splitPattern(text);
    default: return undefined;
  }
}

/** What is wrong with the text of a parameter, and what to set it to; undefined if nothing is. */
export function faultOfText(text: string, parameter: DebuggerParameter): Fault | undefined {
  const fault = faultIn(text, parameter);
  return fault === undefined ? undefined : { says: `'${text}' ${fault}`, remedy: `set it to ${demandOn(parameter)}` };
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

/** What a parameter has to be set to, such as `a whole number from 1 to 3`. */
export function demandOn(parameter: DebuggerParameter): string {
  const { type, values } = parameter;
  if (values !== undefined) {
    return oneOfText(values);
  }
  switch (type) {
    case 'boolean': return 'one of True, False';
    case 'integer': return withLimits('a whole number', parameter);
    case 'number': return withLimits('a number', parameter);
    case 'integers': return 'whole numbers, separated by commas';
    case 'numbers': return 'numbers, separated by commas';
    case 'patterns': return 'patterns without commas inside';
    default: return 'a text';
  }
}

/**
 * The entries of a dictionary of numbers and texts, in JSON or in the form of Python, where a comma may follow the last
 * one. Undefined for any other text. Escaped characters become `_`.
 */
export function readDictionary(text: string): { readonly [name: string]: string | number } | undefined {
  const plainText = text.replace(/\\./g, '_').replace(/,(?=\s*\}\s*$)/, '');
  const entries = parseJson(plainText) ?? parseJson(plainText.replace(/'([^'"]*)'/g, '"$1"'));
  return isDictionary(entries) ? entries : undefined;
}

const BOOLEAN = /^([Tt]rue|[Ff]alse)$/;
const INTEGER = /^\s*[+-]?\d+\s*$/;
const NUMBER = /^\s*[+-]?((\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?|inf)\s*$/;

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
