import { writerOf } from '../manifest/codec/to-wire';
import { JOB_FIELDS, type JobField } from '../props/fields';
import type { JobContent } from '../props/job-content';
import { ANNOTATIONS } from '../props/metadata';

/**
 * The spec in wire names. What SageMaker fills in and reports, and the controller would then compare with an absent
 * field, is written out; an empty list or map is never written.
 */
export const lower = lowering(JOB_FIELDS);

/** The annotations by which the props of a job reach the controller. */
export const annotationsOf: (job: JobContent) => Record<string, string> = written(JOB_FIELDS, ANNOTATIONS);

/** Writes specs by a table of fields. */
export function lowering(fields: Readonly<Record<string, JobField>>): (job: JobContent) => any {
  return written(fields, ['spec']);
}

function written(fields: Readonly<Record<string, JobField>>, within: readonly string[]): (job: JobContent) => any {
  const write = writerOf<JobContent>(fields, name => fields[name].valueIn ?? (({ props }) => props[name as keyof JobContent['props']]), within);
  return job => write(job, job);
}
