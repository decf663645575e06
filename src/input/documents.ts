import type { Node } from 'yaml';
import { readYaml, type ReadDocument, type UnreadableDocument, type YamlText } from './kubectl-yaml';
import { itemNode, locate, type Location } from './location';
import { readPlainYaml } from './plain-yaml';

/** One Kubernetes object of a text. */
export interface KubernetesDocument {
  readonly object: any;
  /** Where a field of the object stands in the text. */
  locate(path: string): Location;
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
  const plain = readPlainYaml(text);
  if (plain !== undefined) {
    // Positions cost more than all the rest, and most texts need none.
    let yaml: YamlText | undefined;
    return { documents: objectsIn(plain, () => yaml ??= readYaml(text)), unreadable: [] };
  }
  const yaml = readYaml(text);
  return {
    documents: objectsIn(yaml.documents.filter(isRead).map(({ data }) => data), () => yaml),
    unreadable: yaml.documents.filter((document): document is UnreadableDocument => !isRead(document)),
  };
}

function objectsIn(data: readonly any[], yamlOf: () => YamlText): KubernetesDocument[] {
  return data.filter(isObjectOrList).flatMap((document, position) => {
    const rootOf = () => yamlOf().documents.filter(isRead).filter(candidate => isObjectOrList(candidate.data))[position].node as Node;
    return takeApart(document).map(({ object, positions }) => ({
      object,
      // What stands elsewhere is reported where it is used.
      locate: path => locate(positions.reduce((node, item) => itemNode(node, item) ?? node, rootOf()), path, yamlOf().lines),
      node: () => positions.reduce<Node | undefined>((node, item) => node && itemNode(node, item), rootOf()),
    }));
  });
}

interface Part {
  readonly object: any;
  /** Which element of which list it is, from the outermost one. */
  readonly positions: readonly number[];
}

/** The objects of a `List` or of a list of JSON, at any depth. */
function takeApart(object: any): Part[] {
  const items = Array.isArray(object) ? object : isList(object) ? object.items : undefined;
  if (items === undefined) {
    return [{ object, positions: [] }];
  }
  return items.flatMap((item: any, position: number) => isObjectOrList(item)
    ? takeApart(item).map(part => ({ object: part.object, positions: [position, ...part.positions] }))
    : []);
}

function isList({ kind, items }: any): boolean {
  return typeof kind === 'string' && kind.endsWith('List') && Array.isArray(items);
}

function isObjectOrList(data: any): boolean {
  return typeof data === 'object' && data !== null;
}

function isRead(document: ReadDocument | UnreadableDocument): document is ReadDocument {
  return 'data' in document;
}
