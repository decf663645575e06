import type { IConstruct, IValidation } from 'constructs';
import type { Verdict } from './judge-tree';
import type { TrainingTree } from './training-tree';
import type { VerdictCache } from './verdict-cache';
import { byPath } from '../manifest/paths';
import { refuseInvalid } from '../manifest/synthesis/refuse-invalid';
import { groupEqual } from '../rules/engine/equal-findings';
import { isError, type Finding } from '../rules/finding';

/**
 * The one validation of all training jobs of a tree, at its root. Errors are reported by the constructs concerned, so that
 * cdk8s prints them with their paths; those that several constructs have in common, by the first one.
 */
export class TreeValidation implements IValidation {
  private readonly reporters = new Set<IConstruct>();
  private readonly printed = new Set<string>();
  private readonly errors = new Map<IConstruct, string[]>();
  private reported: Verdict | undefined;

  private isValidating = false;

  constructor(private readonly root: IConstruct, private readonly tree: TrainingTree, private readonly verdicts: () => VerdictCache) {
    tree.whenTokensChange(() => this.validateAgain());
  }

  /** Called by cdk8s on the root, and so before any other construct. */
  public validate(): string[] {
    this.isValidating = true;
    try {
      const verdict = this.currentVerdict();
      if (verdict !== this.reported) {
        this.reported = verdict;
        this.report(verdict);
      }
    } finally {
      this.isValidating = false;
    }
    return this.errorsOf(this.root);
  }

  /** Tokens may have had other values when somebody looked before the first synthesis, or when something was wrong. */
  private currentVerdict(): Verdict {
    if (this.reported === undefined) {
      this.tree.renew();
    }
    const verdict = this.verdicts().lookAgain();
    if (![...verdict.findings].some(([construct, found]) => found.some(finding => this.isFatal({ construct, finding })))) {
      return verdict;
    }
    this.tree.renew();
    return this.verdicts().lookAgain();
  }

  /** cdk8s validates before it renders. What was valid then may have changed since, so nothing is written that was not judged. */
  private validateAgain(): void {
    if (this.reported === undefined || this.errors.size > 0 || this.isValidating) {
      return;
    }
    this.validate();
    refuseInvalid([...this.errors].flatMap(([{ node }, texts]) => texts.map(text => `[${node.path}] ${text}`)));
  }

  private report({ findings }: Verdict): void {
    const all = [...findings].flatMap(([construct, found]) => inOrder(found).map(finding => ({ construct, finding })));
    this.errors.clear();
    for (const group of groupEqual(all.filter(placed => this.isFatal(placed)), ({ finding }) => finding)) {
      this.failAt(group[0].construct, groupText(group));
    }
    for (const group of groupEqual(all.filter(placed => !this.isFatal(placed)), ({ finding }) => finding)) {
      this.print(`warning: [${group[0].construct.node.path}] ${groupText(group)}`);
    }
  }

  private print(warning: string): void {
    if (!this.printed.has(warning)) {
      this.printed.add(warning);
      console.warn(warning);
    }
  }

  /** The root is being validated already, so a validation that is added to it would not be called before the next synthesis. */
  private failAt(construct: IConstruct, error: string): void {
    this.errors.set(construct, [...this.errorsOf(construct), error]);
    if (construct !== this.root && !this.reporters.has(construct)) {
      this.reporters.add(construct);
      construct.node.addValidation({ validate: () => this.errorsOf(construct) });
    }
  }

  private errorsOf(construct: IConstruct): string[] {
    return this.errors.get(construct) ?? [];
  }

  private isFatal({ construct, finding }: PlacedFinding): boolean {
    return isError(finding) || this.tree.isStrictAt(construct);
  }
}

/** A finding and the construct that it is about. */
interface PlacedFinding {
  readonly construct: IConstruct;
  readonly finding: Finding;
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => byPath(one.path, other.path));
}

/** A finding, and the other constructs that have an equal one. */
function groupText([{ finding }, ...others]: readonly PlacedFinding[]): string {
  const shown = others.slice(0, MOST_SHOWN).map(({ construct }) => `[${construct.node.path}]`).join(', ');
  const more = others.length > MOST_SHOWN ? ` and ${others.length - MOST_SHOWN} more` : '';
  return others.length === 0 ? String(finding) : `${finding}\n      also: ${shown}${more}`;
}

const MOST_SHOWN = 3;
