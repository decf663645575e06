import { SERVICE_DEFAULTS } from './schema/training-job-defaults';

/**
 * The values of fields that a job does not set, by path: the defaults of SageMaker, and ours for fields that SageMaker
 * requires. Ours are those of the SDKs of AWS.
 */
export const DEFAULTS = {
  ...SERVICE_DEFAULTS,
  'spec.algorithmSpecification.trainingInputMode': 'File',
  'spec.resourceConfig.instanceCount': 1,
  'spec.resourceConfig.volumeSizeInGB': 30,
} as const;
