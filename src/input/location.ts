import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, type LineCounter, type Node, type Pair, type YAMLMap } from 'yaml';
import { stepsOf } from '../manifest/paths';

/** A place in a text, counted from 1. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset in a text. */
export function locationOf(offset: number, lines: LineCounter): Location {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/**
 * Where a field is in a parsed document. Names in a path may hold dots themselves, as keys of annotations do, so a
 * path is followed along the keys that are there. A field that is missing stands where its parent does.
 */
export function locate(root: Node, path: string, lines: LineCounter): Location {
  return locationOf(follow(root, path) ?? root.range?.[0] ?? 0, lines);
}

/** Where a place in the text of a field is, if its lines are those of the field; nothing for any other text. */
export function locateInBlock(root: Node, path: string, { line, column }: Location, text: string, lines: LineCounter): Location | undefined {
  const node = isCollection(root) ? root.getIn(stepsOf(path).map(step => /^\d+$/.test(step) ? Number(step) : step), true) : undefined;
  if (!isScalar(node) || node.type !== 'BLOCK_LITERAL' || !node.range) {
    return undefined;
  }
  const [start, end] = node.range;
  const [, ...written] = text.slice(start, end).split('\n');
  const [asWritten, asRead] = [written, String(node.value).split('\n')].map(all => all.find(each => each.trim() !== '')?.trimEnd());
  if (asWritten === undefined || asRead === undefined) {
    return undefined;
  }
  const indent = asWritten.length - asRead.length;
  return { line: locationOf(start, lines).line + line, column: indent + column };
}

/** The node of an element of a list, or of the list `items` of an object; nothing if it stands elsewhere. */
export function itemNode(node: Node, position: number): Node | undefined {
  const items = isMap(node) ? node.get('items', true) : node;
  const item = isSeq(items) ? items.items[position] as Node | undefined : undefined;
  return isAlias(item) ? undefined : item;
}

function follow(node: unknown, path: string): number | undefined {
  if (path === '') {
    return undefined;
  }
  if (isMap(node)) {
    const pair = MemberIndex.of(node).find(path);
    if (pair === undefined) {
      return undefined;
    }
    return follow(pair.value, rest(path.slice(keyText(pair.key).length))) ?? (pair.key as Node).range?.[0];
  }
  const position = /^\[(\d+)\]/.exec(path);
  if (isSeq(node) && position !== null) {
    const element = node.items[Number(position[1])];
    return follow(element, rest(path.slice(position[0].length))) ?? (element as Node | undefined)?.range?.[0];
  }
  return undefined;
}

function keyText(key: unknown): string {
  return String((key as { value?: unknown }).value ?? key);
}

/** The members of a map by key: maps are large where many findings are. */
class MemberIndex {
  public static of(map: YAMLMap): MemberIndex {
    let index = MemberIndex.known.get(map);
    if (index === undefined) {
      index = new MemberIndex(map);
      MemberIndex.known.set(map, index);
    }
    return index;
  }

  private static readonly known = new WeakMap<YAMLMap, MemberIndex>();

  private readonly pairs: ReadonlyMap<string, Pair>;
  /** From the longest to the shortest. */
  private readonly lengths: readonly number[];

  private constructor({ items }: YAMLMap) {
    // Of equal keys, the first one counts.
    this.pairs = new Map(items.filter(isPair).reverse().map(pair => [keyText(pair.key), pair]));
    this.lengths = [...new Set([...this.pairs.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  }

  /** The member with the longest key with which a path begins. */
  public find(path: string): Pair | undefined {
    const length = this.lengths.find(each => endsKey(path, each) && this.pairs.has(path.slice(0, each)));
    return length === undefined ? undefined : this.pairs.get(path.slice(0, length));
  }
}

function endsKey(path: string, length: number): boolean {
  return path.length === length || path[length] === '.' || path[length] === '[';
}

function rest(path: string): string {
  return path.startsWith('.') ? path.slice(1) : path;
}
