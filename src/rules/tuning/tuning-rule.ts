import type { TuningView } from './tuning-view';
import type { RuleDescription, Violation } from '../rule';

/** A rule about what only a tuning job has. */
export interface TuningRule extends RuleDescription {
  /** Judges a tuning job. Pure: what it says follows from what it reads. */
  check(tuning: TuningView): Violation[] | undefined;
}
