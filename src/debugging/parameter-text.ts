import { parameterOf } from './member-names';
import { described } from '../manifest/given/refuse';
import { shownValue } from '../manifest/secrets/mask';
import { refusal } from '../manifest/secrets/refusal';
import { isConcrete, isPlain } from '../manifest/tokens';

/**
 * The parameters in a struct, by the names of AWS. On the wire all values are text: booleans the way Python writes
 * them, and lists with commas between their elements.
 *
 * @throws an error for a value that has no such text
 */
export function parametersIn(struct: object, besides: readonly string[] = []): Record<string, any> {
  const parameters: Record<string, any> = {};
  for (const [member, value] of Object.entries(struct)) {
    if (value !== undefined && value !== null && !besides.includes(member)) {
      parameters[parameterOf(member)] = parameterText(member, value);
    }
  }
  return parameters;
}

/**
 * The text of one value; what only a resolver can turn into text stays as it is.
 *
 * @throws an error for a value that has none
 */
export function parameterText(name: string, value: any): any {
  switch (typeof value) {
    case 'boolean': return value ? 'True' : 'False';
    case 'number': return numberText(name, value);
    default: return Array.isArray(value) ? value.map(element => elementText(name, element)).join(',') : value;
  }
}

/**
 * The entries of a map to which others are added.
 *
 * @throws an error if the map itself is a token
 */
export function entriesOf(name: string, map: { readonly [name: string]: any } | undefined): Array<[string, any]> {
  if (map !== undefined && map !== null && !isPlain(map)) {
    throw refusal(`Expected \`${name}\` to be a map, got a token, to which nothing can be added. Give the map, with tokens as its values`);
  }
  return Object.entries(map ?? {});
}

function numberText(name: string, value: number): string {
  if (!isConcrete(value)) {
    throw refusal(`Expected \`${name}\` to be a number, or a token of a text, got a token of a number`);
  }
  if (!Number.isFinite(value)) {
    throw refusal(`Expected \`${name}\` to be a finite number, got ${value}`);
  }
  return String(value);
}

function elementText(name: string, element: any): string {
  if (!isConcrete(element)) {
    throw refusal(`Expected the list \`${name}\` to have no token, got one. Give the elements as they are`);
  }
  const text = parameterText(name, element);
  if (typeof text !== 'string') {
    throw refusal(`Expected the elements of \`${name}\` to be texts, numbers or booleans, got ${described(element)}`);
  }
  if (text.includes(',')) {
    throw refusal(`Expected the elements of \`${name}\` without commas, at which the container splits lists, got '${shownValue(name, text)}'`);
  }
  return text;
}
