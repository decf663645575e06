/**
 * Fields that the controller fills in with what SageMaker reports, once it has created a job.
 *
 * @see https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/training_job/manager.go
 */
export const LATE_INITIALIZED = [
  'spec.enableInterContainerTrafficEncryption',
  'spec.enableManagedSpotTraining',
  'spec.enableNetworkIsolation',
  'spec.algorithmSpecification.enableSageMakerMetricsTimeSeries',
  'spec.outputDataConfig.compressionType',
  'spec.outputDataConfig.kmsKeyID',
  'spec.resourceConfig.instanceCount',
] as const;
