import type { Difference } from './difference';
import { containerOf } from '../algorithms/images/container-of';
import { LATE_INITIALIZED } from '../controller/late-initialized';
import type { Manifest } from '../manifest/manifest';
import { SERVICE_DEFAULTS } from '../manifest/schema/training-job-defaults';

/** Whether a difference writes out what the controller has filled in already, so that the resource in the cluster stays as it is. */
export function writesOutWhatIsThere({ path, old, new: young }: Difference, after: Manifest): boolean {
  return old === undefined && (LATE_INITIALIZED as readonly string[]).includes(path) && young === reportedFor(path, after);
}

/** What SageMaker reports for an absent field; undefined if that is not known. */
function reportedFor(path: string, { spec }: Manifest): unknown {
  if (path === 'spec.algorithmSpecification.enableSageMakerMetricsTimeSeries') {
    const { metricDefinitions, trainingImage } = spec.algorithmSpecification;
    return (Array.isArray(metricDefinitions) && metricDefinitions.length > 0) || containerOf(trainingImage) !== undefined;
  }
  return (SERVICE_DEFAULTS as Record<string, unknown>)[path];
}
