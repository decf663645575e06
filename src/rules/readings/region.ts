import { ACK_ANNOTATION } from '../../controller/annotations';
import { isRegionName } from '../../manifest/aws/partitions';
import type { JobView } from '../engine/job-view';

/** The Region that a job names; undefined if it does not have the form of one, of which another rule speaks. */
export function regionOf(job: JobView): string | undefined {
  const region = job.annotation(ACK_ANNOTATION.region);
  return region !== undefined && isRegionName(region) ? region : undefined;
}
