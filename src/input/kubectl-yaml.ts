import {
  isAlias, isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseAllDocuments, visit,
  type Document, type Node, type Pair, type ParsedNode, type Scalar, type Tags,
} from 'yaml';
import { faultsOfMarks, TabLines, type TextFault } from './kubectl-lines';
import { BEYOND_JSON, isOfNumbers, kubectlTags } from './kubectl-tags';
import { locationOf, type Location } from './location';
import { faultOfMergeKey, MERGE_KEY } from './merge-key';
import { RepeatedNodes } from './repeated-nodes';

/** A document that kubectl doesn't read, and where the fault is. */
export interface UnreadableDocument {
  readonly message: string;
  readonly location: Location;
}

/** A document as data of JSON, with its syntax tree. */
export interface ReadDocument {
  readonly data: any;
  readonly node: ParsedNode | null;
}

/** The documents of a text. */
export interface YamlText {
  readonly documents: ReadonlyArray<ReadDocument | UnreadableDocument>;
  readonly lines: LineCounter;
}

/**
 * Reads YAML or JSON as kubectl does: YAML 1.1 booleans and the numbers of Go, but neither base 60 nor dates; anchors and
 * merge keys; several documents. What JSON can't hold makes a document unreadable.
 */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  try {
    return { lines, documents: documentsIn(text, lines) };
  } catch (error) {
    if (error instanceof RangeError) {
      return { lines, documents: [{ message: TOO_DEEP, location: { line: 1, column: 1 } }] };
    }
    throw error;
  }
}

function documentsIn(text: string, lines: LineCounter): Array<ReadDocument | UnreadableDocument> {
  const isLikeJson = looksLikeJson(text);
  const documents = parseAllDocuments(isLikeJson ? withoutTabIndentation(text) : text, {
    // The package compares each key with all before it; here they are in a set.
    version: '1.1', schema: 'yaml-1.1', customTags: tagsOf, uniqueKeys: false, lineCounter: lines, prettyErrors: false, logLevel: 'error',
  });
  // JSON has its own rules for characters.
  const isJson = isLikeJson && parsesAsJson(text);
  const ofMarks = isLikeJson ? [] : faultsOfMarks(text);
  let next = 0;
  let start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  if ('empty' in documents) {
    const fault = faultInCharacters(text.slice(start), start);
    return fault === undefined ? [] : [{ message: fault.message, location: locationOf(fault.offset, lines) }];
  }
  return [...documents].map((document, position, { length }) => {
    const end = position === length - 1 ? text.length : document.range[2];
    const part = text.slice(start, end);
    const ofMark: TextFault | undefined = ofMarks[next];
    const fault = (isJson ? undefined : faultInCharacters(part, start))
      ?? (ofMark?.offset < end ? ofMark : undefined)
      ?? faultOf(document, isLikeJson ? NO_TABS : new TabLines(part, start), isJson);
    start = end;
    while (ofMarks[next]?.offset < end) {
      next++;
    }
    return fault === undefined ? read(document, lines) : { message: fault.message, location: locationOf(fault.offset, lines) };
  });
}

function tagsOf(tags: Tags): Tags {
  return [...kubectlTags(tags).filter(tag => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:merge'), MERGE_KEY];
}

function read(document: Document.Parsed, lines: LineCounter): ReadDocument | UnreadableDocument {
  try {
    return { data: document.toJS({ maxAliasCount: NO_LIMIT }), node: document.contents };
  } catch (error) {
    return { message: (error as Error).message, location: locationOf(startOf(document), lines) };
  }
}

/** Aliases are counted before. */
const NO_LIMIT = -1;

function faultInCharacters(text: string, start: number): TextFault | undefined {
  const found = UNREADABLE_CHARACTERS.exec(text);
  return found === null ? undefined : {
    offset: start + found.index,
    message: `the character U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} must be written as an escape in double quotes`,
  };
}

const NO_TABS = new TabLines('', 0);

const BYTE_ORDER_MARK = '\ufeff';

// What YAML 1.1 doesn't call printable, what only kubectl treats as a line break, and byte order marks within a text.
const UNREADABLE_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

function faultOf(document: Document.Parsed, tabs: TabLines, isJson: boolean): TextFault | undefined {
  const [error] = document.errors;
  if (error !== undefined) {
    return { offset: error.pos[0], message: meaningOf(error.message, document) };
  }
  if (document.directives.yaml.explicit === true || Object.keys(document.directives.tags).length > 1) {
    return { offset: startOf(document), message: 'kubectl reads no directives such as %YAML' };
  }
  let fault: TextFault | undefined;
  const repeated = new RepeatedNodes();
  visit(document, (_position, node, around) => {
    fault = faultOfTab(node, tabs)
      ?? faultAt(node, around, repeated)
      ?? (isUnreadableNumber(node, isJson) ? { offset: offsetOf(node), message: `${node.source} is ${BEYOND_JSON}` } : undefined)
      ?? (repeated.areTooManyWith(node) ? { offset: offsetOf(node), message: TOO_MUCH_REPEATED } : undefined);
    return fault === undefined ? undefined : visit.BREAK;
  });
  return fault ?? tabFault(tabs.before([Infinity, Infinity]));
}

function faultOfTab(node: unknown, tabs: TabLines): TextFault | undefined {
  const isWhole = isScalar(node) || (isCollection(node) && node.flow === true);
  return isWhole && node.range ? tabFault(tabs.before([node.range[0], node.range[1]])) : undefined;
}

function tabFault(offset: number | undefined): TextFault | undefined {
  return offset === undefined ? undefined : { offset, message: 'a line without a value must not have a tab' };
}

/** What a message of the package means. */
function meaningOf(message: string, { contents }: Document.Parsed): string {
  if (STACK_IS_FULL.test(message)) {
    return TOO_DEEP;
  }
  const isAnotherObject = isMap(contents) && contents.flow === true && message.startsWith('Unexpected flow-map-start at node end');
  return isAnotherObject ? 'another object follows; put both into a list, or --- between them' : withoutQuotation(message);
}

/** What the package quotes may be a secret. */
function withoutQuotation(message: string): string {
  return message.replace(/(?<=\w): .*$/s, '');
}

function faultAt(node: unknown, around: readonly unknown[], repeated: RepeatedNodes): TextFault | undefined {
  const repeatedKey = isMap(node) ? repeatedKeyOf(node.items) : undefined;
  if (repeatedKey !== undefined) {
    return { offset: offsetOf(repeatedKey), message: 'Map keys must be unique' };
  }
  const message = messageAbout(node, around, repeated);
  return message === undefined ? undefined : { offset: offsetOf(node), message };
}

/** The first key that is there a second time. Of `1` and `"1"`, which are one key in JSON, kubectl takes either. */
function repeatedKeyOf(pairs: readonly Pair[]): Pair | undefined {
  const keys = new Set<unknown>();
  return pairs.find(({ key }) => {
    const name = isScalar(key) && typeof key.value !== 'symbol' ? String(key.value) : key;
    const isRepeated = keys.has(name);
    keys.add(name);
    return isRepeated;
  });
}

// No name of an anchor is quoted: what begins with & or * may be a secret without quotes.
function messageAbout(node: unknown, around: readonly unknown[], repeated: RepeatedNodes): string | undefined {
  if (around.length > MOST_AROUND) {
    return TOO_DEEP;
  }
  if (isPair(node)) {
    return isCollection(node.key) || (isScalar(node.key) && node.key.value === null)
      ? 'a key must be a text, a number or a boolean'
      : faultOfMergeKey(node, source => repeated.targetOf(source));
  }
  if (isAlias(node)) {
    const target = repeated.targetOf(node);
    return target === undefined ? 'an alias must follow its anchor' : around.includes(target) ? 'an anchor contains itself' : undefined;
  }
  return isNode(node) && node.anchor !== undefined && !/^[A-Za-z0-9_-]+$/.test(node.anchor)
    ? 'the name of an anchor must have letters, digits, hyphens and underscores only'
    : undefined;
}

/** In YAML, a number that is too large is a text, unless a tag says that it is a number. */
function isUnreadableNumber(node: unknown, isJson: boolean): node is Scalar {
  return isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string' && (isJson || isOfNumbers(node.tag));
}

const STACK_IS_FULL = /call stack/;
const TOO_MUCH_REPEATED = 'anchors and merge keys repeat too much of the document';
const TOO_DEEP = 'maps and lists are nested too deeply';
// A member of a map has two nodes around it, the map and the pair.
const MOST_AROUND = 1000;

function offsetOf(node: unknown): number {
  return ((isPair(node) ? node.key : node) as Node).range?.[0] ?? 0;
}

function startOf({ contents, range }: Document.Parsed): number {
  return contents?.range[0] ?? range[0];
}

/** Whether a text begins with a map or a list as in JSON, which may also be YAML in brackets. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

function parsesAsJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// JSON may be indented with tabs, YAML may not; columns stay as they are.
function withoutTabIndentation(text: string): string {
  return text.replace(/^\t+/gm, tabs => ' '.repeat(tabs.length));
}
