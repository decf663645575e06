import { ACK_ANNOTATION } from '../controller/annotations';
import type { FieldFault } from '../manifest/field-error';

/** What is said of a job without a Region that needs an image which AWS publishes in each Region. */
export function missingRegion(image: string): FieldFault {
  return {
    path: `metadata.annotations.${ACK_ANNOTATION.region}`,
    says: `is missing, and ${image} differs by Region`,
    why: 'AWS publishes the image in an account and a registry of each Region',
    remedy: 'set it, once for all jobs with TrainingDefaults.of(chart).set({ region: \'eu-west-1\' })',
  };
}
