import { writerOf } from '../manifest/codec/to-wire';
import type { Copying } from '../manifest/plain-data';
import { JOB_FIELDS, type JobField } from '../props/fields';
import type { JobContent } from '../props/job-content';
import { ANNOTATIONS } from '../props/metadata';

/**
 * The spec in wire names. What SageMaker fills in and reports, and the controller would then compare with an absent
 * field, is written out; an empty list or map is never written.
 */
export const lower = lowering(JOB_FIELDS);

/** The annotations by which the props of a job reach the controller. */
export const annotationsOf = annotationsBy(JOB_FIELDS);

/** What a job of any kind is made of. */
interface Content {
  readonly props: object;
}

/** Writes specs by a table of fields. */
export function lowering<C extends Content = JobContent>(fields: Readonly<Record<string, JobField<C>>>): (job: C, copying?: Copying) => any {
  return writtenBy(fields, ['spec']);
}

/** Writes annotations by a table of fields. */
export function annotationsBy<C extends Content = JobContent>(fields: Readonly<Record<string, JobField<C>>>): (job: C) => Record<string, string> {
  return writtenBy(fields, ANNOTATIONS);
}

function writtenBy<C extends Content>(fields: Readonly<Record<string, JobField<C>>>, within: readonly string[]): (job: C, copying?: Copying) => any {
  const write = writerOf<C>(fields, name => fields[name].valueIn ?? (({ props }) => (props as Record<string, unknown>)[name]), within);
  return (job, copying) => write(job, job, copying);
}
