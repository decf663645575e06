import { isDeepStrictEqual } from 'util';
import type { IConstruct } from 'constructs';
import { judgeTree, type Verdict } from './judge-tree';
import { Surroundings, type Reading } from './surroundings';
import type { TrainingTree } from './training-tree';
import type { Acknowledgement } from '../rules/acknowledgement';
import type { Finding } from '../rules/finding';

/** A verdict, and all that it was made from. It holds until some of that changes. */
interface Judged {
  readonly verdict: Verdict;
  /** How many changes of the jobs there had been. */
  readonly age: number;
  readonly constructs: readonly IConstruct[];
  readonly surroundings: Surroundings;
  readonly reading: Reading;
}

/**
 * The last verdict on a tree, kept while it holds. cdk8s validates the whole app for each of its charts and once at
 * the end, so judging each time would take time that grows with the square of their number.
 */
export class VerdictCache {
  private judged: Judged | undefined;

  constructor(private readonly root: IConstruct, private readonly tree: TrainingTree) {
  }

  /**
   * The verdict on the tree as it is now. Nobody says when a construct is taken out of the tree, nor when an object of
   * another library is added or changes. So the tree is looked at again, unless nothing in it could change the verdict.
   */
  public lookAgain(): Verdict {
    const known = this.known;
    if (known?.verdict.dependsOnTree === false) {
      return known.verdict;
    }
    const constructs = this.root.node.findAll();
    const holds = known !== undefined
      && areSame(known.constructs, constructs)
      && isDeepStrictEqual(known.reading, known.surroundings.read());
    return (holds ? known : this.judged = this.judge(constructs)).verdict;
  }

  /** What the rules found in a job, or what a witness found. */
  public findingsOf(construct: IConstruct): readonly Finding[] {
    return this.latest.findings.get(construct) ?? [];
  }

  /** What the rules find in a job, also in one of another library that is not judged otherwise. */
  public inspect(job: IConstruct): readonly Finding[] {
    return this.tree.has(job)
      ? this.findingsOf(job)
      : this.judge(this.root.node.findAll(), new Set([this.root])).verdict.findings.get(job) ?? [];
  }

  /** The acknowledgements made in code that a job has a use for. */
  public acknowledgementsUsedBy(job: IConstruct): readonly Acknowledgement[] {
    return this.tree.acknowledgements.length === 0 ? [] : this.latest.used.get(job) ?? [];
  }

  /** The verdict, made again if a job has changed. */
  private get latest(): Verdict {
    return (this.known ?? (this.judged = this.judge(this.root.node.findAll()))).verdict;
  }

  /** What was judged, unless a job has changed since. */
  private get known(): Judged | undefined {
    return this.judged?.age === this.tree.age ? this.judged : undefined;
  }

  private judge(constructs: readonly IConstruct[], scopesOfForeignJobs?: ReadonlySet<IConstruct>): Judged {
    this.tree.keepOnly(new Set(constructs));
    const { age } = this.tree;
    const surroundings = new Surroundings(constructs, this.tree, scopesOfForeignJobs);
    const reading = surroundings.read();
    return { verdict: judgeTree(this.tree, reading), age, constructs, surroundings, reading };
  }
}

function areSame(some: readonly IConstruct[], others: readonly IConstruct[]): boolean {
  return some.length === others.length && some.every((construct, position) => construct === others[position]);
}
