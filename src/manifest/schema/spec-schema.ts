import type { SchemaNode } from './schema-node';
import { SPEC_SCHEMA } from './training-job-schema';
import { TUNING_SPEC_SCHEMA } from './tuning-job-schema';
import { isTuningJobManifest, type Manifest } from '../manifest';

/** The schema of the spec of a job of either kind. */
export function specSchemaOf(job: Manifest): SchemaNode {
  return isTuningJobManifest(job) ? TUNING_SPEC_SCHEMA : SPEC_SCHEMA;
}
