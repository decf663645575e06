import { isAlias, isMap, isScalar, isSeq, Scalar, type Node, type Pair, type ScalarTag, type YAMLMap } from 'yaml';

const KEY = '<<';

/**
 * The merge key as kubectl applies it: in the order of the members. What is merged takes the place of the members before it, and
 * gives way to those behind it. Of several maps in a list, the first one has the last word.
 */
export const MERGE_KEY: ScalarTag = {
  // No document can name it, so that the package applies no rule of its own to the key.
  tag: 'merge key',
  default: 'key',
  test: /^<<$/,
  resolve: () => Object.assign(new Scalar(Symbol(KEY)), { addToJSMap: merge }),
};

type Context = Parameters<NonNullable<Node['addToJSMap']>>[0];

function merge(context: Context, object: unknown, value: unknown): void {
  const source = resolved(value, context);
  const maps = isSeq(source) ? source.items.map(item => resolved(item, context)).reverse() : [source];
  for (const map of maps) {
    for (const [key, member] of Object.entries((map as YAMLMap).toJSON(null, context) as object)) {
      Object.defineProperty(object, key, { value: member, writable: true, enumerable: true, configurable: true });
    }
  }
}

function resolved(node: unknown, context: Context): unknown {
  return isAlias(node) ? node.resolve(context!.doc, context) : node;
}

/**
 * What is wrong with a merge key; nothing for any other key.
 *
 * @param targetOf the node that an alias stands for
 */
export function faultOfMergeKey({ key, value }: Pair, targetOf: (node: unknown) => unknown): string | undefined {
  if (!isScalar(key) || key.source !== KEY || key.type !== Scalar.PLAIN) {
    return undefined;
  }
  if (key.tag !== undefined || key.anchor !== undefined) {
    return 'a merge key must have neither a tag nor an anchor';
  }
  const sources: unknown[] = isSeq(value) ? value.items : [value];
  return sources.every(source => isMap(targetOf(source))) ? undefined : 'a merge key must have a map, an alias of one, or a list of those';
}
