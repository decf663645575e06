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

/**
 * The same of the definitions of a tuning job, by their paths in a training job. It fills in metric definitions as well.
 *
 * @see https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/hyper_parameter_tuning_job/manager.go
 */
export const LATE_INITIALIZED_IN_DEFINITIONS: readonly string[] = [
  'spec.enableInterContainerTrafficEncryption',
  'spec.enableManagedSpotTraining',
  'spec.enableNetworkIsolation',
  'spec.resourceConfig.instanceCount',
];
