import type { Leftover } from './crd-names';
import type { Manifest } from '../manifest/manifest';

/** What kind of thing a job was described by. */
export type SourceKind = 'CreateTrainingJob request' | 'DescribeTrainingJob response' | 'ACK TrainingJob' | 'TrainingJob of the retired operator';

/** A training job as it was found in a file. */
export interface ImportedJob {
  readonly source: SourceKind;
  /** Where it was found. */
  readonly file: string;
  /** What it is to be synthesized to; without names if the new job gets one of its own. */
  readonly manifest: Manifest;
  /** What it was called. */
  readonly formerName: string | undefined;
  /** Whether it goes on under its names, as the resource that it is. */
  readonly keepsName: boolean;
  readonly lost: readonly Leftover[];
  /** Reports about a run that are no part of its definition. */
  readonly reported: readonly string[];
  readonly empty: readonly string[];
  /** What else is to be known about it, a sentence each. */
  readonly remarks: readonly string[];
}
