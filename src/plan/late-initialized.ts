import type { Difference } from './difference';
import type { Job } from './job';
import { containerOf } from '../algorithms/images/container-of';
import { LAST_APPLIED_ANNOTATION } from '../controller/annotations';
import { LATE_INITIALIZED, LATE_INITIALIZED_IN_DEFINITIONS } from '../controller/late-initialized';
import type { Manifest } from '../manifest/manifest';
import { parseJson } from '../manifest/parse-json';
import { valueAt } from '../manifest/paths';
import { nonEmptyText } from '../manifest/plain-data';
import { SERVICE_DEFAULTS } from '../manifest/schema/training-job-defaults';
import { TUNING } from '../naming/job-kind';

/** Whether a difference writes out what the controller has filled in already, so that the resource in the cluster stays as it is. */
export function writesOutWhatIsThere({ path, old, new: young }: Difference, after: Job): boolean {
  return old === undefined && isFilledIn(path, young, after);
}

/**
 * Whether a difference leaves out what only the controller has written into a resource of the cluster. Nobody has applied the field
 * before, so it stays when the new manifest is applied.
 */
export function leavesOutWhatStays({ path, old, new: young }: Difference, before: Job): boolean {
  return young === undefined && isLive(before) && isFilledIn(path, old, before) && valueAt(lastAppliedOf(before), path) === undefined;
}

function isFilledIn(path: string, value: unknown, { kind, manifest }: Job): boolean {
  if (kind === TUNING) {
    // Late initialization reaches the single definition; the comparison fills in those of a list.
    const field = path.replace(/^spec\.trainingJobDefinition(s\[[^\]]*\])?/, 'spec');
    return field !== path && LATE_INITIALIZED_IN_DEFINITIONS.includes(field) && value === reportedFor(field, manifest);
  }
  return (LATE_INITIALIZED as readonly string[]).includes(path) && value === reportedFor(path, manifest);
}

/** Whether the API server has written it, so that it is more than what somebody has applied. */
function isLive({ manifest: { metadata } }: Job): boolean {
  return nonEmptyText(metadata.uid) !== undefined;
}

function lastAppliedOf({ manifest: { metadata } }: Job): any {
  return parseJson(metadata.annotations?.[LAST_APPLIED_ANNOTATION] ?? '');
}

/** What SageMaker reports for an absent field; undefined if that is not known. */
function reportedFor(path: string, { spec }: Manifest): unknown {
  if (path === 'spec.algorithmSpecification.enableSageMakerMetricsTimeSeries') {
    const { metricDefinitions, trainingImage } = spec.algorithmSpecification;
    return (Array.isArray(metricDefinitions) && metricDefinitions.length > 0) || containerOf(trainingImage) !== undefined;
  }
  return (SERVICE_DEFAULTS as Record<string, unknown>)[path];
}
