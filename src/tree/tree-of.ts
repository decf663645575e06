import type { IConstruct } from 'constructs';
import { loadedVerdicts } from './loaded';
import { TrainingTree } from './training-tree';
import { TreeValidation } from './tree-validation';
import type { VerdictCache } from './verdict-cache';

/** What is known of the tree that a construct belongs to. From the first question on, cdk8s validates the tree. */
export function trainingTreeOf(construct: IConstruct): TrainingTree {
  return treeOf(construct).known;
}

/** The verdicts on the tree that a construct belongs to. */
export function verdictsOf(construct: IConstruct): VerdictCache {
  return treeOf(construct).verdicts;
}

class Tree {
  public readonly known = new TrainingTree();
  private cache: VerdictCache | undefined;

  constructor(private readonly root: IConstruct) {
    root.node.addValidation(new TreeValidation(root, this.known, () => this.verdicts));
  }

  public get verdicts(): VerdictCache {
    return this.cache ??= new (loadedVerdicts().VerdictCache)(this.root, this.known);
  }
}

function treeOf(construct: IConstruct): Tree {
  const root = rootOf(construct);
  let tree = TREES.get(root);
  if (tree === undefined) {
    tree = new Tree(root);
    TREES.set(root, tree);
  }
  return tree;
}

/** The same as `node.root`, which makes a list of all scopes first. */
function rootOf(construct: IConstruct): IConstruct {
  let root = construct;
  for (let scope = root.node.scope; scope !== undefined; scope = root.node.scope) {
    root = scope;
  }
  return root;
}

const TREES = new WeakMap<IConstruct, Tree>();
