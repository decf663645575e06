import { parseJson } from './parse-json';
import type { HyperParameter } from '../../algorithms/built-in/hyper-parameter';

/** What is wrong with the text of a hyperparameter, as a clause after the value; undefined if nothing is. */
export function faultInHyperParameter(text: string, parameter: HyperParameter): string | undefined {
  const { words, tolerated } = parameter;
  if (words?.includes(text) === true || tolerated?.includes(text) === true) {
    return undefined;
  }
  const fault = isList(parameter) ? faultInList(text, parameter) : faultInSingle(text, parameter);
  return fault !== undefined && words !== undefined ? `${fault}, and not ${words.join(' or ')} either` : fault;
}

/** The elements of a list, or the value itself; undefined for what is no such list. */
export function elementsOf(text: string, parameter: HyperParameter): readonly string[] | undefined {
  const { type, written } = parameter;
  if (!isList(parameter)) {
    return [text];
  }
  if (written === 'commas') {
    return type === 'texts' ? text.split(',') : text.split(',').map(element => element.trim());
  }
  const list = parseList(written === 'tuple' && !/^\s*[([]/.test(text) ? `[${text}]` : text);
  return type === 'lists'
    ? list?.every(Array.isArray) === true ? list.flat().map(elementText) : undefined
    : list?.map(elementText);
}

function isList({ type }: HyperParameter): boolean {
  return type === 'integers' || type === 'numbers' || type === 'texts' || type === 'lists';
}

function faultInSingle(text: string, parameter: HyperParameter): string | undefined {
  switch (parameter.type) {
    case 'boolean': return parameter.written === 'digit'
      ? unlessAmong(text.trim(), ['0', '1'])
      : unlessAmong(text, parameter.values ?? ['true', 'false', 'True', 'False']);
    case 'integer': return INTEGER.test(text) ? unlessWithin(text, parameter) : 'is no whole number';
    case 'number': return NUMBER.test(text) ? unlessWithin(text, parameter) : 'is no number';
    default: return unlessKnown(text, parameter);
  }
}

function faultInList(text: string, parameter: HyperParameter): string | undefined {
  const { type, written = 'json', length, atMostOneOf } = parameter;
  const elements = elementsOf(text, parameter);
  if (elements === undefined) {
    return `is no ${LISTS[written]} of ${type === 'lists' ? 'lists of whole numbers' : NOUNS[type]}`;
  }
  if (length !== undefined && elements.length !== length) {
    return `has ${elements.length} elements instead of ${length}`;
  }
  const rivals = elements.filter(element => atMostOneOf?.includes(element));
  if (rivals.length > 1) {
    return `has both ${rivals.slice(0, 2).join(' and ')}`;
  }
  const single: HyperParameter = { ...parameter, type: SINGLE[type] ?? 'integer' };
  for (const element of elements) {
    const fault = faultInSingle(element, single);
    if (fault !== undefined) {
      return `has an element '${element}', which ${fault}`;
    }
  }
  return undefined;
}

const INTEGER = /^\s*[+-]?\d+\s*$/;
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;
// Every text is a list with commas.
const LISTS: { readonly [written: string]: string } = { tuple: 'tuple', json: 'JSON list' };
const NOUNS: { readonly [type: string]: string } = { integers: 'whole numbers', numbers: 'numbers', texts: 'texts' };
const SINGLE: { readonly [type: string]: HyperParameter['type'] } = { integers: 'integer', numbers: 'number', texts: 'text' };

function unlessWithin(text: string, parameter: HyperParameter): string | undefined {
  const value = Number(text);
  const { values, minimum = -Infinity, maximum = Infinity, above = -Infinity, below = Infinity } = parameter;
  if (values !== undefined) {
    return unlessAmong(`${value}`, values);
  }
  if (value < minimum) {
    return `is less than ${minimum}`;
  }
  if (value > maximum) {
    return `is more than ${maximum}`;
  }
  if (value <= above) {
    return `is not more than ${above}`;
  }
  return value >= below ? `is not less than ${below}` : undefined;
}

function unlessKnown(text: string, { values, pattern }: HyperParameter): string | undefined {
  if (pattern?.test(text) === true) {
    return undefined;
  }
  return values === undefined
    ? pattern && 'does not have the right form'
    : unlessAmong(text, values);
}

function unlessAmong(text: string, values: readonly string[]): string | undefined {
  return values.includes(text) ? undefined : `is not one of ${values.join(', ')}`;
}

// Lists and tuples in the like of Python are as good as JSON.
function parseList(text: string): any[] | undefined {
  const list = parseJson(text.replace(/'([^'"]*)'/g, '"$1"').replace(/\(/g, '[').replace(/,?\s*\)/g, ']'));
  return Array.isArray(list) ? list : undefined;
}

function elementText(element: any): string {
  return typeof element === 'string' ? element : JSON.stringify(element);
}
