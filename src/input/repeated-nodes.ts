import { isAlias, isCollection, isNode, isPair, type Node } from 'yaml';

/** How much of a document repeats other parts of it, by anchors and aliases: enough for people, and too little for a bomb. */
const MOST_REPEATED = 250_000;

/** Counts what aliases repeat while the nodes of a document are visited in their order. */
export class RepeatedNodes {
  private readonly anchors = new Map<string, Node>();
  private readonly sizes = new Map<Node, number>();
  private repeated = 0;

  /** Takes notice of a node; says whether aliases have repeated too much by now. */
  public areTooManyWith(node: unknown): boolean {
    if (isAlias(node)) {
      this.repeated += this.sizeOf(node);
    } else if (isNode(node) && node.anchor !== undefined) {
      this.anchors.set(node.anchor, node);
    }
    return this.repeated > MOST_REPEATED;
  }

  /** The number of nodes, repeated ones included. What an alias names was repeated, and so counted, before. */
  private sizeOf(node: unknown): number {
    if (isPair(node)) {
      return this.sizeOf(node.key) + this.sizeOf(node.value);
    }
    const target = isAlias(node) ? this.anchors.get(node.source) : node;
    if (!isCollection(target)) {
      return 1;
    }
    let size = this.sizes.get(target);
    if (size === undefined) {
      // Of what contains itself, which is refused.
      this.sizes.set(target, 0);
      size = (target.items as unknown[]).reduce<number>((sum, item) => sum + this.sizeOf(item), 1);
      this.sizes.set(target, size);
    }
    return size;
  }
}
