import { HASH_LENGTH, uncountedOf, type Uncounted } from './content-hash';
import { CHANGES, type ChangeKind } from '../controller/changes';
import { TUNING_CHANGES } from '../controller/tuning-changes';
import { TRAINING_JOB_KIND, TUNING_JOB_KIND } from '../manifest/manifest';
import { LONGEST_NAME } from '../manifest/open/run-values';

/** What differs between training jobs and tuning jobs when a manifest is made, named and compared. */
export interface JobKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** What people call such a job. */
  readonly what: string;
  /** The member of the spec that is the name of the job in SageMaker. */
  readonly nameField: string;
  readonly longestName: number;
  readonly longestFamily: number;
  /** What becomes of a resource whose fields change. */
  readonly changes: readonly ChangeKind[];
  /** What the hash in the name leaves out. */
  readonly uncounted: Uncounted;
}

export const TRAINING = jobKind(TRAINING_JOB_KIND, 'training job', 'trainingJobName', LONGEST_NAME, CHANGES);
export const TUNING = jobKind(TUNING_JOB_KIND, 'tuning job', 'hyperParameterTuningJobName', 32, TUNING_CHANGES);

/** The kind of a job by its manifest. */
export function kindOf({ kind }: { readonly kind: string }): JobKind {
  return kind === TUNING.kind ? TUNING : TRAINING;
}

/** @param longestName how many characters SageMaker allows */
function jobKind(
  { apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }, what: string, nameField: string, longestName: number,
  changes: readonly ChangeKind[],
): JobKind {
  return {
    apiVersion, kind, what, nameField, longestName, longestFamily: longestName - HASH_LENGTH - 1, changes, uncounted: uncountedOf(nameField, changes),
  };
}
