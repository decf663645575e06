import { oneOfText, withLimits } from './demand';
import type { HyperParameter, Limits } from '../../algorithms/built-in/hyper-parameter';
import { parseJson } from '../../manifest/parse-json';
import { didYouMean } from '../../manifest/text/closest';

/** What is wrong with the text of a hyperparameter, as a clause after the value; undefined if nothing is. */
export function faultInHyperParameter(text: string, parameter: HyperParameter): string | undefined {
  const { values, words, tolerated } = parameter;
  if (words?.includes(text) === true || tolerated?.includes(text) === true) {
    return undefined;
  }
  const fault = isList(parameter) ? faultInList(text, parameter) : faultInSingle(text, parameter);
  const names = isList(parameter) && parameter.written !== 'commas' ? [] : [...values ?? [], ...words ?? []];
  return fault && `${fault}${words === undefined ? '' : `, and not ${words.join(' or ')} either`}${didYouMean(text, names)}`;
}

/** What a hyperparameter has to be set to, such as `a whole number from 1 to 3`. */
export function demandOnHyperParameter(parameter: HyperParameter): string {
  const { words = [], length } = parameter;
  const demand = isList(parameter) ? `a ${LISTS[parameter.written ?? 'json'] ?? 'list'} of ${length === undefined ? '' : `${length} `}${elementsDemanded(parameter)}` : singleDemanded(parameter);
  return words.length === 0 ? demand : `one of ${[...words, demand].join(', ')}`;
}

function singleDemanded(parameter: HyperParameter): string {
  const { type, values, written, form = 'a text of the documented form' } = parameter;
  if (type === 'boolean') {
    return oneOfText(values ?? (written === 'digit' ? ['0', '1'] : ['true', 'false']));
  }
  if (values !== undefined) {
    return oneOfText(values);
  }
  switch (type) {
    case 'integer': return withLimits('a whole number', parameter);
    case 'number': return withLimits('a number', parameter);
    default: return form;
  }
}

function elementsDemanded(parameter: HyperParameter): string {
  const { type, values, atMostOneOf } = parameter;
  const nouns = type === 'lists' ? `lists of ${withLimits('whole numbers', parameter)}` : withLimits(NOUNS[type], parameter);
  const among = values === undefined ? nouns : `elements that are ${oneOfText(values)}`;
  return atMostOneOf === undefined ? among : `texts, with ${oneOfText(atMostOneOf)} at most`;
}

/** The elements of a list, or the value itself; undefined for any other text. */
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

function faultInSingle(text: string, parameter: HyperParameter, type = parameter.type): string | undefined {
  switch (type) {
    case 'boolean': return parameter.written === 'digit'
      ? unlessAmong(text.trim(), ['0', '1'])
      : unlessAmong(text, parameter.values ?? ['true', 'false', 'True', 'False']);
    case 'integer': return INTEGER.test(text) ? unlessWithin(text, parameter) : 'is not a whole number';
    case 'number': return NUMBER.test(text) ? unlessWithin(text, parameter) : 'is not a number';
    default: return unlessKnown(text, parameter);
  }
}

function faultInList(text: string, parameter: HyperParameter): string | undefined {
  const { type, written = 'json', length, atMostOneOf } = parameter;
  const elements = elementsOf(text, parameter);
  if (elements === undefined) {
    return `is not a ${LISTS[written]} of ${type === 'lists' ? 'lists of whole numbers' : NOUNS[type]}`;
  }
  if (length !== undefined && elements.length !== length) {
    return `has ${elements.length} elements instead of ${length}`;
  }
  const rivals = elements.filter(element => atMostOneOf?.includes(element));
  if (rivals.length > 1) {
    return `has both ${rivals.slice(0, 2).join(' and ')}`;
  }
  for (const element of elements) {
    const fault = faultInSingle(element, parameter, SINGLE[type] ?? 'integer');
    if (fault !== undefined) {
      return `has an element '${element}', which ${fault}`;
    }
  }
  return undefined;
}

const INTEGER = /^\s*[+-]?\d+\s*$/;
const NUMBER = /^\s*[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/;
// Every text is a list with commas.
const LISTS: { readonly [written: string]: string } = { tuple: 'tuple', json: 'JSON list' };
const NOUNS: { readonly [type: string]: string } = { integers: 'whole numbers', numbers: 'numbers', texts: 'texts' };
const SINGLE: { readonly [type: string]: HyperParameter['type'] } = { integers: 'integer', numbers: 'number', texts: 'text' };

/** What is wrong with a number, as a clause after it; undefined if nothing is, or if the text is not a number. */
export function unlessWithin(text: string, parameter: Limits & Pick<HyperParameter, 'values'>): string | undefined {
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
  const fault = values === undefined ? pattern && 'does not have the right form' : unlessAmong(text, values);
  return fault === undefined || pattern?.test(text) === true ? undefined : fault;
}

function unlessAmong(text: string, values: readonly string[]): string | undefined {
  return values.includes(text) ? undefined : `is not ${oneOfText(values)}`;
}

// Lists and tuples in the like of Python are as good as JSON.
function parseList(text: string): any[] | undefined {
  const list = parseJson(text.replace(/'([^'"]*)'/g, '"$1"').replace(/\(/g, '[').replace(/,?(?<!\s)\s*\)/g, ']'));
  return Array.isArray(list) ? list : undefined;
}

function elementText(element: any): string {
  return typeof element === 'string' ? element : JSON.stringify(element);
}
