import { canonicalJson } from '../manifest/canonical-json';
import { memberAt } from '../manifest/json-pointer';
import { isObject } from '../manifest/plain-data';

/** One operation of a JSON patch. */
export type Operation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: any }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move'; readonly from: string; readonly path: string };

/** The operations that make one piece of plain data into another. */
export function operationsBetween(actual: any, wanted: any, path = ''): Operation[] {
  if (canonicalJson(actual) === canonicalJson(wanted)) {
    return [];
  }
  if (Array.isArray(actual) && Array.isArray(wanted)) {
    return betweenLists(actual, wanted, path);
  }
  return isObject(actual) && isObject(wanted) ? betweenObjects(actual, wanted, path) : [{ op: 'replace', path, value: wanted }];
}

function betweenObjects(actual: any, wanted: any, path: string): Operation[] {
  const names = [...new Set([...Object.keys(actual), ...Object.keys(wanted)])].sort();
  return names.flatMap((name): Operation[] => {
    const member = memberAt(path, name);
    if (!Object.hasOwn(wanted, name)) {
      return [{ op: 'remove', path: member }];
    }
    return Object.hasOwn(actual, name) ? operationsBetween(actual[name], wanted[name], member) : [{ op: 'add', path: member, value: wanted[name] }];
  });
}

/** Elements in another order are moved; lists of another length are replaced. */
function betweenLists(actual: any[], wanted: any[], path: string): Operation[] {
  const texts = actual.map(canonicalJson);
  const wantedTexts = wanted.map(canonicalJson);
  if (canonicalJson([...texts].sort()) === canonicalJson([...wantedTexts].sort())) {
    return moves(texts, wantedTexts, path);
  }
  return actual.length === wanted.length
    ? actual.flatMap((element, position) => operationsBetween(element, wanted[position], `${path}/${position}`))
    : [{ op: 'replace', path, value: wanted }];
}

function moves(texts: string[], wanted: readonly string[], path: string): Operation[] {
  return wanted.flatMap((text, position): Operation[] => {
    const from = texts.indexOf(text, position);
    texts.splice(position, 0, ...texts.splice(from, 1));
    return from === position ? [] : [{ op: 'move', from: `${path}/${from}`, path: `${path}/${position}` }];
  });
}
