import type { ChangedTexts } from './engine/changed-texts';
import type { JobView } from './engine/job-view';
import type { FindingLevel } from './finding';
import type { Manifest } from '../manifest/manifest';

/** What helps with a violation where it differs from what helps with most violations of the rule. */
export interface Advice {
  /** What happens otherwise. */
  readonly why?: string;
  /** What to do about this very violation. */
  readonly remedy?: string;
  /** Where this is written down. */
  readonly source?: string;
}

/** What a rule has to say about one place of a manifest. */
export interface Violation extends Advice {
  /** The place, as a CRD path with list positions, such as `spec.inputDataConfig[1].channelName`. */
  readonly path: string;
  /** What is wrong there, with the value. A clause that follows the path and a colon. */
  readonly says: string;
  /** The severity, if it differs from that of the rule. */
  readonly level?: FindingLevel;
  /** The change that mends it, if there is only one. */
  readonly change?: Change;
}

/** What is wrong with a value, whose place the caller knows. */
export type Fault = Omit<Violation, 'path'>;

/** A change of one field: another name, another value, a first value, or its end. */
export type Change =
  | { readonly kind: 'rename'; readonly to: string }
  | { readonly kind: 'replace'; readonly to: string }
  | { readonly kind: 'add'; readonly to: string | number }
  | { readonly kind: 'remove' };

/** What a rule is about; the documents and the messages come from it. */
export interface RuleDescription {
  /** Stable, in kebab case. Acknowledgements refer to it. */
  readonly id: string;
  readonly level: FindingLevel;
  /** The fields it reads, as CRD paths. */
  readonly paths: readonly string[];
  /** What the rule demands, in one sentence. */
  readonly what: string;
  /** What happens otherwise. */
  readonly why: string;
  /** What to do about a violation. */
  readonly remedy: string;
  /** Where this is written down. */
  readonly source: string;
}

/** A rule about one training job. */
export interface Rule extends RuleDescription {
  /**
   * Whether it may object to some texts. Rules that look at each text alone have this: they only have to look at a job with
   * suspect texts that a job without a violation lacks.
   */
  readonly suspects?: (texts: ChangedTexts) => boolean;
  /** Judges a job. Pure: what it says follows from what it reads. */
  check(job: JobView): Violation[] | undefined;
}

/** A rule about all training jobs of an app. */
export interface AppRule extends RuleDescription {
  /** Judges final manifests against each other; the answer has one entry per violation and names the job by position. */
  check(jobs: readonly Manifest[]): AppViolation[];
}

/** A violation of a rule about all training jobs. */
export interface AppViolation extends Violation {
  /** The position of the job that the violation is about. */
  readonly job: number;
}
