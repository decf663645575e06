import { readDocuments } from './documents';
import { jsonPieces } from './json-pieces';
import { unreadableText } from './read-documents';
import { UnusableInput } from './unusable-input';
import { itemsOf } from '../manifest/listed-objects';
import { singleText } from '../manifest/plain-data';

/** A Kubernetes object as a cluster has it, or had it when it was deleted. */
export interface StreamedResource {
  readonly object: any;
  readonly isDeleted: boolean;
  /** What the API server says if the object is the error with which it ended a watch. */
  readonly failure?: string;
}

/**
 * The objects that `kubectl get -o json` prints, as they arrive: a list, several objects in a row, or the events of
 * `--watch --output-watch-events`.
 *
 * @throws UnusableInput if the text is not JSON
 */
export function* resourcesInJson(chunks: Iterable<string>, name: string): Generator<StreamedResource> {
  try {
    for (const { value } of jsonPieces(chunks, LONGEST_OBJECT, ({ length }) => length === 0)) {
      yield* resourcesIn(value);
    }
  } catch (error) {
    throw error instanceof UnusableInput ? error : new UnusableInput(`${name}: ${(error as Error).message}`);
  }
}

/** How many characters an object may have; a list is one object. */
const LONGEST_OBJECT = 2 ** 26;

/**
 * The objects in a text, which may also be YAML.
 *
 * @throws UnusableInput if the text can't be read, or has no objects, as the table that kubectl prints without `-o json`
 */
export function resourcesInText(text: string, name: string): StreamedResource[] {
  if (text.trim() === '') {
    throw new UnusableInput(`${name}: is empty; ${WANTED}`);
  }
  if (/^[\s\ufeff]*[{[]/.test(text)) {
    return [...resourcesInJson([text], name)];
  }
  const { documents, unreadable } = readDocuments(text);
  if (unreadable.length > 0) {
    throw new UnusableInput(unreadable.map(({ message, location }) => unreadableText({ file: name, message, location })));
  }
  // A list may be empty.
  if (documents.length === 0 && !/^kind:/m.test(text)) {
    throw new UnusableInput(`${name}: has no objects; ${WANTED}`);
  }
  return documents.flatMap(({ object }) => [...resourcesIn(object)]);
}

const WANTED = 'give what kubectl get trainingjobs -A -o json prints';

function* resourcesIn(value: any): Generator<StreamedResource> {
  const items = itemsOf(value);
  if (items !== undefined) {
    for (const item of items) {
      yield* resourcesIn(item);
    }
  } else if (isObject(value) && value.kind === undefined && typeof value.type === 'string' && isObject(value.object)) {
    yield value.type === 'ERROR' ? failed(value.object) : { object: value.object, isDeleted: value.type === 'DELETED' };
  } else if (isObject(value)) {
    yield isFailure(value) ? failed(value) : { object: value, isDeleted: false };
  }
}

function failed(object: any): StreamedResource {
  return { object, isDeleted: false, failure: singleText(object.message) ?? singleText(object.reason) ?? 'no reason given' };
}

/** Without `--output-watch-events`, kubectl prints the object of the event alone. */
function isFailure({ apiVersion, kind, status }: any): boolean {
  return apiVersion === 'v1' && kind === 'Status' && status === 'Failure';
}

function isObject(value: any): boolean {
  return typeof value === 'object' && value !== null;
}
