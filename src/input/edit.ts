import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';

/** The way to a field: names of members and positions in lists. */
export type Steps = ReadonlyArray<string | number>;

/** A change of one place of an object. */
export type Edit =
  | { readonly kind: 'rename'; readonly steps: Steps; readonly to: string }
  | { readonly kind: 'replace'; readonly steps: Steps; readonly to: string }
  | { readonly kind: 'add'; readonly steps: Steps; readonly to: string | number }
  | { readonly kind: 'remove'; readonly steps: Steps };

/** A part of a text, and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The part of a text that an edit changes: a key, a value, or a member with the line that it has for itself.
 *
 * @returns nothing if the place is shared by an anchor, has a tag or several lines, or has something else with it
 */
export function spliceFor(text: string, root: Node, edit: Edit): Splice | undefined {
  const around = nodeAt(root, edit.steps.slice(0, -1));
  const last = edit.steps[edit.steps.length - 1];
  if (isSeq(around) && typeof last === 'number') {
    return edit.kind === 'replace' ? spliceOfScalar(text, around.items[last], edit.to) : undefined;
  }
  const pair = isMap(around) ? pairOf(around, last) : undefined;
  if (edit.kind === 'add') {
    return isMap(around) ? addition(text, root, around, edit) : undefined;
  }
  if (pair === undefined) {
    return undefined;
  }
  switch (edit.kind) {
    case 'rename': return spliceOfScalar(text, pair.key, edit.to);
    case 'replace': return spliceOfScalar(text, pair.value, edit.to);
    case 'remove': return (around as YAMLMap).flow === true ? memberOfFlow(text, around as YAMLMap, pair) : lineOf(text, around as YAMLMap, pair);
  }
}

/** A text with other parts; what overlaps an earlier part is left as it is. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text: replacement } of [...splices].sort((a, b) => a.start - b.start)) {
    if (start >= position) {
      result += text.slice(position, start) + replacement;
      position = end;
    }
  }
  return result + text.slice(position);
}

function nodeAt(root: Node, steps: Steps): Node | undefined {
  let node: unknown = root;
  for (const step of steps) {
    if (isCollection(node) && node.anchor !== undefined) {
      return undefined;
    }
    node = isSeq(node) && typeof step === 'number' ? node.items[step] : isMap(node) ? pairOf(node, step)?.value : undefined;
  }
  return isCollection(node) && node.anchor === undefined ? node : undefined;
}

function pairOf(map: YAMLMap, name: string | number): Pair | undefined {
  return typeof name === 'number' ? undefined : map.items[positionsIn(map).get(name)!];
}

/** The positions of the members of a map by their names. Many edits may be in one map, so it is read once. */
function positionsIn(map: YAMLMap): ReadonlyMap<string, number> {
  let positions = POSITIONS.get(map);
  if (positions === undefined) {
    positions = new Map(map.items.flatMap(({ key }, position) => isScalar(key) ? [[String(key.value), position] as const] : []));
    POSITIONS.set(map, positions);
  }
  return positions;
}

const POSITIONS = new WeakMap<YAMLMap, ReadonlyMap<string, number>>();

/** The text of a scalar, without anchor, tag and comments; the new one has the quotes of the old one where it can. */
function spliceOfScalar(text: string, node: unknown, to: string): Splice | undefined {
  if (!isScalar(node) || !node.range || node.anchor !== undefined || node.tag !== undefined || !ON_A_LINE.includes(node.type ?? '')) {
    return undefined;
  }
  const [start, end] = node.range;
  const source = text.slice(start, end);
  // A number or a word may be another text than it seems to be: 010 is 8, and yes is true.
  const isAmbiguous = typeof node.value !== 'string' && source !== to;
  return isAmbiguous || source.includes('\n') ? undefined : { start, end, text: scalarText(to, node) };
}

const ON_A_LINE = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'];

function scalarText(text: string, { type, value }: Scalar): string {
  if (type === 'QUOTE_SINGLE') {
    return `'${text.replace(/'/g, "''")}'`;
  }
  return type === 'PLAIN' && typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_./-]*$/.test(text) ? text : JSON.stringify(text);
}

/** A member that a map lacks, or has without a value. */
function addition(text: string, root: Node, around: YAMLMap, { steps, to }: Edit & { readonly kind: 'add' }): Splice | undefined {
  const name = String(steps[steps.length - 1]);
  const pair = pairOf(around, name);
  if (pair !== undefined) {
    return valueOfNull(text, pair, to);
  }
  return around.items.length > 0 ? newMember(text, around, name, to) : onlyMember(text, around, keyOf(root, steps.slice(0, -1)), name, to);
}

/** The key that leads to a part of an object. */
function keyOf(root: Node, steps: Steps): unknown {
  const around = nodeAt(root, steps.slice(0, -1));
  return isMap(around) ? pairOf(around, steps[steps.length - 1])?.key : undefined;
}

/** A value in place of null, or of none. */
function valueOfNull(text: string, { key, value }: Pair, to: string | number): Splice | undefined {
  if (!isScalar(key) || !key.range || !isScalar(value) || !value.range || value.value !== null) {
    return undefined;
  }
  if (value.anchor !== undefined || value.tag !== undefined) {
    return undefined;
  }
  const [start, end] = value.range;
  const written = key.type === 'QUOTE_DOUBLE' ? JSON.stringify(to) : String(to);
  if (start < end) {
    return { start, end, text: written };
  }
  const colon = text.indexOf(':', key.range[1]);
  return text.slice(key.range[1], colon).trim() === '' ? { start: colon + 1, end: colon + 1, text: ` ${written}` } : undefined;
}

/** The member of an empty map in braces. It has quotes if the key of the map has some, as in JSON. */
function onlyMember(text: string, map: YAMLMap, key: unknown, name: string, value: string | number): Splice | undefined {
  if (!map.range || map.tag !== undefined || !isScalar(key)) {
    return undefined;
  }
  const [start, end] = map.range;
  const member = key.type === 'QUOTE_DOUBLE' ? `{${JSON.stringify(name)}: ${JSON.stringify(value)}}` : `{ ${name}: ${value} }`;
  return /^\{ *\}$/.test(text.slice(start, end)) ? { start, end, text: member } : undefined;
}

/** A member before the first one of a map, written as that is: on a line of its own, or on the same line as the others. */
function newMember(text: string, map: YAMLMap, name: string, value: string | number): Splice | undefined {
  const [first] = map.items;
  const start = startOf(first);
  if (start === undefined || !isScalar(first.key) || !ON_A_LINE.includes(first.key.type ?? '') || first.key.anchor !== undefined) {
    return undefined;
  }
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const member = first.key.type === 'QUOTE_DOUBLE' ? `${JSON.stringify(name)}: ${JSON.stringify(value)}` : `${name}: ${value}`;
  const line = text.indexOf('\n', start);
  const newline = line > 0 && text[line - 1] === '\r' ? '\r\n' : '\n';
  if (map.flow === true) {
    return { start, end: start, text: /^\s*$/.test(before) ? `${member},${newline}${before}` : `${member}, ` };
  }
  return /^[ -]*$/.test(before) ? { start, end: start, text: `${member}${newline}${' '.repeat(before.length)}` } : undefined;
}

/** A member of `{}`, with the comma that goes with it, if only spaces are around it. */
function memberOfFlow(text: string, map: YAMLMap, pair: Pair): Splice | undefined {
  const position = positionsIn(map).get(String((pair.key as Scalar).value))!;
  const [previous, next] = [map.items[position - 1], map.items[position + 1]];
  const [start, end] = next === undefined ? [endOf(previous ?? pair), endOf(pair)] : [startOf(pair), startOf(next)];
  if (start === undefined || end === undefined) {
    return undefined;
  }
  if (map.items.length === 1) {
    return { start: startOf(pair)!, end, text: '' };
  }
  const between = next === undefined ? text.slice(start, startOf(pair)) : text.slice(endOf(pair), end);
  return /^\s*,\s*$/.test(between) ? { start, end, text: '' } : undefined;
}

/** The line of a member that has one for itself. */
function lineOf(text: string, map: YAMLMap, pair: Pair): Splice | undefined {
  const [from, to] = [startOf(pair), endOf(pair)];
  if (from === undefined || to === undefined || map.items.length === 1) {
    return undefined;
  }
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', to);
  const end = newline < 0 ? text.length : newline + 1;
  const isAlone = /^ *$/.test(text.slice(start, from)) && !text.slice(from, to).includes('\n') && /^\s*$/.test(text.slice(to, end));
  return isAlone ? { start, end, text: '' } : undefined;
}

function startOf(pair: Pair | undefined): number | undefined {
  return (pair?.key as Node | undefined)?.range?.[0];
}

function endOf(pair: Pair | undefined): number | undefined {
  return (pair?.value as Node | null | undefined)?.range?.[1];
}
