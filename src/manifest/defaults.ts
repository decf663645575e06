import { SERVICE_DEFAULTS } from './schema/training-job-defaults';

/**
 * What stands in a manifest for what nobody said, by path: the defaults of SageMaker, and ours for what SageMaker
 * demands. The SDKs of AWS have the same ones.
 */
export const DEFAULTS = {
  ...SERVICE_DEFAULTS,
  'spec.algorithmSpecification.trainingInputMode': 'File',
  'spec.resourceConfig.instanceCount': 1,
  'spec.resourceConfig.volumeSizeInGB': 30,
} as const;
