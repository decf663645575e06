import type { PolicyStatement } from './policy-statement';
import { policyDocument, policyText } from './policy-text';
import type { ReadPolicy } from './read-policy';
import type { Finding } from '../rules/finding';

/** An IAM policy that is computed from training jobs. */
export abstract class ComputedPolicy {
  /**
   * What the policy cannot know (errors), and what it may lack (warnings). An error among them leaves the policy
   * without statements.
   */
  public get findings(): Finding[] {
    return this._read().findings;
  }

  /**
   * What is allowed, each with its reason, in the order of their names.
   *
   * @throws an error if there is an error among the findings
   */
  public get statements(): PolicyStatement[] {
    const { statements, findings } = this._read();
    const errors = findings.filter(({ level }) => level === 'error');
    if (errors.length > 0) {
      throw new Error(['The policy can\'t be computed:', ...errors.map(String)].join('\n  '));
    }
    return statements;
  }

  /**
   * The policy document.
   *
   * @throws an error if there is an error among the findings
   */
  public toJson(): any {
    return policyDocument(this.statements);
  }

  /**
   * The policy document as JSON text; the same for the same jobs.
   *
   * @throws an error if there is an error among the findings
   */
  public toText(): string {
    return policyText(this.toJson());
  }

  /** @internal */
  public abstract _read(): ReadPolicy;
}
