import type { Leftover } from './crd-names';
import type { Manifest } from '../manifest/manifest';

/** What kind of thing a job was described by. */
export type SourceKind =
  | 'CreateTrainingJob request'
  | 'DescribeTrainingJob response'
  | 'ACK TrainingJob'
  | 'CreateHyperParameterTuningJob request'
  | 'DescribeHyperParameterTuningJob response'
  | 'ACK HyperParameterTuningJob'
  | 'TrainingJob of the retired operator'
  | 'HyperparameterTuningJob of the retired operator'
  | 'event of EventBridge'
  | 'state machine of Step Functions'
  | 'Airflow configuration'
  | 'state of Terraform';

/** A training or tuning job as it was found in a file. */
export interface ImportedJob {
  readonly source: SourceKind;
  /** Where it was found. */
  readonly file: string;
  /** What it is to be synthesized to; without names if the new job gets one of its own. */
  readonly manifest: Manifest;
  /** What it was called. */
  readonly formerName: string | undefined;
  /** Whether it keeps its names, so that it stays the same resource. */
  readonly keepsName: boolean;
  /** Whether its spec stays as it is, without the defaults that the library writes. */
  readonly isExact: boolean;
  readonly lost: readonly Leftover[];
  /** Reports about a run, which do not define it. */
  readonly reported: readonly string[];
  readonly empty: readonly string[];
  /** What was read as what it means, a phrase each. */
  readonly reread: readonly string[];
  /** What SageMaker or an SDK added to the job, and a new one does without, a phrase each. */
  readonly added: readonly string[];
  /** What something else fills in before the job starts. */
  readonly open: readonly Leftover[];
  /** What else is to be known about it, a sentence each. */
  readonly remarks: readonly string[];
}
