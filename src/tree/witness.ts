import type { IConstruct } from 'constructs';
import type { Finding } from '../rules/finding';

/** An object around training jobs that has findings of its own. */
export interface Witness extends IConstruct {
  /** @internal */
  readonly _findings: readonly Finding[];
}
