import { isAlias, isCollection, isNode, isPair, type Node } from 'yaml';

/** How much of a document repeats other parts of it, by anchors and aliases: enough for people, and too little for a bomb. */
const MOST_REPEATED = 250_000;

/** How often anchors may be used: enough for people. */
const MOST_ALIASES = 10_000;

/** How many anchors and aliases may be passed in the search for those that aliases name, all together. */
const MOST_PASSED = 60_000_000;

/** Follows aliases, and counts what they repeat, while the nodes of a document are visited in their order. */
export class RepeatedNodes {
  private readonly anchors = new Map<string, Node>();
  private readonly sizes = new Map<Node, number>();
  private repeated = 0;
  private aliases = 0;
  private passed = 0;
  private named = 0;

  /** Takes notice of a node; says whether aliases have repeated too much by now. */
  public areTooManyWith(node: unknown): boolean {
    if (isAlias(node)) {
      this.repeated += this.sizeOf(node);
      this.aliases++;
      this.named++;
      this.passed += this.named;
    } else if (isNode(node) && node.anchor !== undefined) {
      this.anchors.set(node.anchor, node);
      this.named++;
    }
    return this.repeated > MOST_REPEATED || this.aliases > MOST_ALIASES || this.passed > MOST_PASSED;
  }

  /** The node that an alias stands for, by the anchors so far; any other node itself. */
  public targetOf(node: unknown): unknown {
    return isAlias(node) ? this.anchors.get(node.source) : node;
  }

  /** The number of nodes, repeated ones included. What an alias names was repeated, and so counted, before. */
  private sizeOf(node: unknown): number {
    if (isPair(node)) {
      return this.sizeOf(node.key) + this.sizeOf(node.value);
    }
    const target = this.targetOf(node);
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
