// Generated from imports/trainingjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

/** The values that SageMaker applies to absent fields and then reports, by path. */
export const SERVICE_DEFAULTS = {
  'spec.checkpointConfig.localPath': '/opt/ml/checkpoints/',
  'spec.debugHookConfig.localPath': '/opt/ml/output/tensors/',
  'spec.debugRuleConfigurations[].localPath': '/opt/ml/processing/output/rule/',
  'spec.enableInterContainerTrafficEncryption': false,
  'spec.enableManagedSpotTraining': false,
  'spec.enableNetworkIsolation': false,
  'spec.inputDataConfig[].compressionType': 'None',
  'spec.inputDataConfig[].dataSource.s3DataSource.s3DataDistributionType': 'FullyReplicated',
  'spec.inputDataConfig[].recordWrapperType': 'None',
  'spec.outputDataConfig.compressionType': 'GZIP',
  'spec.outputDataConfig.kmsKeyID': '',
  'spec.profilerConfig.profilingIntervalInMilliseconds': 500,
  'spec.profilerRuleConfigurations[].localPath': '/opt/ml/processing/output/rule/',
  'spec.remoteDebugConfig.enableRemoteDebug': false,
  'spec.resourceConfig.instancePlacementConfig.enableMultipleJobs': false,
  'spec.stoppingCondition.maxRuntimeInSeconds': 86400,
  'spec.tensorBoardOutputConfig.localPath': '/opt/ml/output/tensorboard',
} as const;
