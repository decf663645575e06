import type { LineCounter, Node } from 'yaml';
import { readYaml, type ReadDocument, type UnreadableDocument, type YamlText } from './kubectl-yaml';
import { itemNode, locate, locateInBlock, type Location } from './location';
import { readPlainJson } from './plain-json';
import { readPlainYaml } from './plain-yaml';
import { isObjectOrList, takeApart } from '../manifest/listed-objects';

/** One Kubernetes object of a text. */
export interface KubernetesDocument {
  readonly object: any;
  /** Where a field of the object is in the text. */
  locate(path: string): Location;
  /** Where a place in the text that a field has is; where the field is, if its text is not written as it is. */
  locateIn(path: string, place: Location): Location;
  /** The syntax tree of the object; nothing if it stands elsewhere in the text, too. */
  node(): Node | undefined;
}

/** What a text holds. */
export interface Documents {
  readonly documents: readonly KubernetesDocument[];
  readonly unreadable: readonly UnreadableDocument[];
}

/**
 * The Kubernetes objects of a text, in YAML or JSON, read as kubectl does; lists of objects are taken apart. A document
 * that can't be read hides none of the others.
 */
export function readDocuments(text: string): Documents {
  const plain = readPlainJson(text) ?? readPlainYaml(text);
  if (plain !== undefined) {
    return { documents: objectsIn(plain, text), unreadable: [] };
  }
  const yaml = readYaml(text);
  latest = { text, tree: treeOf(yaml) };
  return {
    documents: objectsIn(yaml.documents.filter(isRead).map(({ data }) => data), text),
    unreadable: yaml.documents.filter((document): document is UnreadableDocument => !isRead(document)),
  };
}

/** The syntax trees of the documents of a text that can be read and hold objects. */
export function rootsIn(text: string): readonly Node[] {
  return treeIn(text).roots;
}

/** The nodes of the documents that hold objects, in their order. */
interface SyntaxTree {
  readonly roots: readonly Node[];
  readonly lines: LineCounter;
}

/** Positions cost more than all the rest, in time and in memory, so most texts get no tree and only one tree is kept. */
let latest: { readonly text: string; readonly tree: SyntaxTree } | undefined;

function treeIn(text: string): SyntaxTree {
  if (latest?.text !== text) {
    latest = { text, tree: treeOf(readYaml(text)) };
  }
  return latest.tree;
}

function treeOf({ documents, lines }: YamlText): SyntaxTree {
  return { lines, roots: documents.filter(isRead).flatMap(({ data, node }) => isObjectOrList(data) ? node as Node : []) };
}

function objectsIn(data: readonly any[], text: string): KubernetesDocument[] {
  return data.filter(isObjectOrList).flatMap((document, position) => takeApart(document).map(({ object, positions }) => ({
    object,
    // What stands elsewhere is reported where it is used.
    locate: path => locate(nearest(position, positions, text), path, treeIn(text).lines),
    locateIn: (path, place) => {
      const node = nearest(position, positions, text);
      return locateInBlock(node, path, place, text, treeIn(text).lines) ?? locate(node, path, treeIn(text).lines);
    },
    node: () => positions.reduce<Node | undefined>((node, item) => node && itemNode(node, item), treeIn(text).roots[position]),
  })));
}

/** The node of an object, or of what is around it if it stands elsewhere. */
function nearest(document: number, positions: readonly number[], text: string): Node {
  return positions.reduce((node, item) => itemNode(node, item) ?? node, treeIn(text).roots[document]);
}

function isRead(document: ReadDocument | UnreadableDocument): document is ReadDocument {
  return 'data' in document;
}
