import type { IConstruct, IValidation } from 'constructs';
import type { Verdict } from './judge-tree';
import type { TrainingTree } from './training-tree';
import type { VerdictCache } from './verdict-cache';
import type { Finding } from '../rules/finding';

/**
 * The one validation of all training jobs of a tree, at its root. Errors are reported by the constructs concerned, so that
 * cdk8s prints them with their paths.
 */
export class TreeValidation implements IValidation {
  private readonly reporters = new Set<IConstruct>();
  private readonly printed = new Set<string>();
  private reported: Verdict | undefined;

  constructor(private readonly root: IConstruct, private readonly tree: TrainingTree, private readonly verdicts: () => VerdictCache) {
  }

  /** Called by cdk8s on the root, and so before any other construct. */
  public validate(): string[] {
    const verdict = this.verdicts().lookAgain();
    if (verdict !== this.reported) {
      this.reported = verdict;
      this.report(verdict);
    }
    return [...verdict.unrenderable, ...this.fatalTexts(this.root)];
  }

  private report({ findings }: Verdict): void {
    for (const [construct, found] of findings) {
      this.printWarnings(construct, found);
      if (found.some(finding => this.isFatal(construct, finding))) {
        this.failAt(construct);
      }
    }
  }

  private printWarnings(construct: IConstruct, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const text = `warning: [${construct.node.path}] ${finding}`;
      if (!this.isFatal(construct, finding) && !this.printed.has(text)) {
        this.printed.add(text);
        console.warn(text);
      }
    }
  }

  /** The root is being validated already, so a validation that is added to it would not be called before the next synthesis. */
  private failAt(construct: IConstruct): void {
    if (construct !== this.root && !this.reporters.has(construct)) {
      this.reporters.add(construct);
      construct.node.addValidation({ validate: () => this.fatalTexts(construct) });
    }
  }

  private fatalTexts(construct: IConstruct): string[] {
    return this.verdicts().findingsOf(construct).filter(finding => this.isFatal(construct, finding)).map(String);
  }

  private isFatal(construct: IConstruct, finding: Finding): boolean {
    return finding.level === 'error' || this.tree.isStrictAt(construct);
  }
}
