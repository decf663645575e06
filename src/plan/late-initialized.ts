import type { Difference } from './difference';
import type { Job } from './job';
import { containerOf } from '../algorithms/images/container-of';
import { LATE_INITIALIZED, LATE_INITIALIZED_IN_DEFINITIONS } from '../controller/late-initialized';
import type { Manifest } from '../manifest/manifest';
import { SERVICE_DEFAULTS } from '../manifest/schema/training-job-defaults';
import { TUNING } from '../naming/job-kind';

/** Whether a difference writes out what the controller has filled in already, so that the resource in the cluster stays as it is. */
export function writesOutWhatIsThere({ path, old, new: young }: Difference, { kind, manifest }: Job): boolean {
  if (kind === TUNING) {
    // Late initialization reaches the single definition; the comparison fills in those of a list.
    const field = path.replace(/^spec\.trainingJobDefinition(s\[[^\]]*\])?/, 'spec');
    return field !== path && old === undefined && LATE_INITIALIZED_IN_DEFINITIONS.includes(field) && young === reportedFor(field, manifest);
  }
  return old === undefined && (LATE_INITIALIZED as readonly string[]).includes(path) && young === reportedFor(path, manifest);
}

/** What SageMaker reports for an absent field; undefined if that is not known. */
function reportedFor(path: string, { spec }: Manifest): unknown {
  if (path === 'spec.algorithmSpecification.enableSageMakerMetricsTimeSeries') {
    const { metricDefinitions, trainingImage } = spec.algorithmSpecification;
    return (Array.isArray(metricDefinitions) && metricDefinitions.length > 0) || containerOf(trainingImage) !== undefined;
  }
  return (SERVICE_DEFAULTS as Record<string, unknown>)[path];
}
