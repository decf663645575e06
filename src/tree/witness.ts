import type { IConstruct } from 'constructs';
import type { FieldFault } from '../manifest/field-error';
import type { Finding } from '../rules/finding';

/** An object around training jobs that has findings of its own. */
export interface Witness extends IConstruct {
  /** @internal */
  readonly _findings: readonly Finding[];
  /** @internal */
  readonly _claim?: Claim;
}

/** What only one object in a chart can have: in the cluster, one would replace the other. */
export interface Claim {
  readonly key: string;
  /** What is wrong with any further object that has the same, by the path of the first one. */
  readonly faultBeside: (first: string) => FieldFault;
}
