import type { IConstruct } from 'constructs';
import type { Finding } from '../rules/finding';
import type { RuleDescription, Violation } from '../rules/rule';

/** An object around training jobs that has findings of its own, or claims something. */
export interface Witness extends IConstruct {
  /** @internal */
  readonly _findings?: readonly Finding[];
  /** @internal */
  readonly _claim?: Claim;
  /**
   * What parts of it claim.
   *
   * @internal
   */
  readonly _claimsOfParts?: readonly Claim[];
}

/** What only one object in a chart can have: in the cluster, one would replace the other. */
export interface Claim {
  readonly key: string;
  readonly rule: RuleDescription;
  /** What is wrong with any further object that has the same, by the path of the first one. */
  readonly violationBeside: (first: string) => Violation;
}
