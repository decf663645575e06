import { isAlias, isMap, isSeq, LineCounter, parseAllDocuments, type Document, type Node, type ParsedNode, type Tags } from 'yaml';
import { locate, type Location } from './path-location';

/** One Kubernetes object of a text. */
export interface KubernetesDocument {
  readonly object: any;
  /** Where a field of the object stands in the text. */
  locate(path: string): Location;
}

/** Says that a text is no YAML, and where. */
export class NotYaml extends Error {
}

/**
 * Reads YAML or JSON as kubectl does: YAML 1.1 booleans and octal numbers, but neither base 60 nor dates; anchors and
 * merge keys; several documents; `List` objects taken apart.
 */
export function parseDocuments(text: string): KubernetesDocument[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(withoutTabIndentation(text), {
    version: '1.1', schema: 'yaml-1.1', merge: true, customTags: tagsOfKubectl, lineCounter: lines, prettyErrors: false,
  });
  return ('empty' in documents ? [] : [...documents]).flatMap(document => objectsOf(document, lines));
}

function objectsOf(document: Document.Parsed, lines: LineCounter): KubernetesDocument[] {
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new NotYaml(`line ${line}, column ${col}: ${error.message}`);
  }
  const object = toObject(document);
  return takeListApart(object, document.contents).map(([element, node]) => ({
    object: element,
    locate: path => locate(node, path, lines),
  }));
}

function toObject(document: Document.Parsed): any {
  try {
    return document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    throw new NotYaml((error as Error).message);
  }
}

function takeListApart(object: any, node: ParsedNode | null): Array<[any, Node]> {
  if (node === null || object === null || typeof object !== 'object') {
    return [];
  }
  if (object.kind !== 'List' || !Array.isArray(object.items) || !isMap(node)) {
    return [[object, node]];
  }
  const items = node.get('items', true);
  return object.items.flatMap((element: any, position: number) => {
    const elementNode = isSeq(items) && !isAlias(items.items[position]) ? items.items[position] as ParsedNode : node;
    return takeListApart(element, elementNode);
  });
}

function tagsOfKubectl(tags: Tags): Tags {
  return tags.filter(tag => typeof tag === 'string'
    || !(tag.tag === 'tag:yaml.org,2002:timestamp' || ('format' in tag && tag.format === 'TIME')));
}

// JSON may be indented with tabs, YAML may not; columns stay as they are.
function withoutTabIndentation(text: string): string {
  return /^\s*[{[]/.test(text) ? text.replace(/^\t+/gm, tabs => ' '.repeat(tabs.length)) : text;
}
