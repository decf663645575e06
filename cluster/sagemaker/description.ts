import type { Job } from './job';
import type { Request } from './life';
import { isAnswered } from './model';

/**
 * What the service reports for a member that a request leaves out, where no public source settles it. Each is reported
 * or not, and the tests run both ways.
 */
export interface Unproven {
  /** `FullyReplicated` in each S3 channel. */
  readonly s3DataDistributionType: boolean;
  /** The algorithm's input mode in each channel. */
  readonly channelInputMode: boolean;
  /** The folder of checkpoints, tensors and rules inside the container. */
  readonly localPaths: boolean;
  /** `EnableRemoteDebug: false` and `EnableInfraCheck: false`. */
  readonly checks: boolean;
  /** The interval of the profiler. */
  readonly profilingInterval: boolean;
  /** A count of 0 beside instance groups. */
  readonly instanceCountOfGroups: boolean;
  /** An empty text as the key of the output, rather than no key. */
  readonly emptyOutputKey: boolean;
  /** The metrics that an image brings with it. */
  readonly metricsOfImage: boolean;
}

/** As the recorded answers show that were made for tests of the controller. */
export const RECORDED: Unproven = {
  s3DataDistributionType: false,
  channelInputMode: false,
  localPaths: false,
  checks: false,
  profilingInterval: false,
  instanceCountOfGroups: true,
  emptyOutputKey: true,
  metricsOfImage: true,
};

/** The answer to DescribeTrainingJob: the request with the service's defaults, and the state. */
export function describe(job: Job, unproven: Unproven): Request {
  const description = structuredClone(Object.fromEntries(
    Object.entries(job.request).filter(([member]) => isAnswered('DescribeTrainingJob', member))));
  fillIn(description, unproven);
  Object.assign(description, stateOf(job));
  if (job.keepAlive !== undefined) {
    description.ResourceConfig.KeepAlivePeriodInSeconds = job.keepAlive;
  }
  addProfiler(description, job, unproven);
  return withoutAbsent(description);
}

function fillIn(description: Request, unproven: Unproven): void {
  description.EnableNetworkIsolation ??= false;
  description.EnableInterContainerTrafficEncryption ??= false;
  description.EnableManagedSpotTraining ??= false;
  description.StoppingCondition ??= {};
  description.StoppingCondition.MaxRuntimeInSeconds ??= 86400;
  description.OutputDataConfig.CompressionType ??= 'GZIP';

  const algorithm = description.AlgorithmSpecification ?? {};
  algorithm.EnableSageMakerMetricsTimeSeries ??= (algorithm.MetricDefinitions ?? []).length > 0;

  description.InputDataConfig ??= [];
  for (const channel of description.InputDataConfig) {
    channel.CompressionType ??= 'None';
    channel.RecordWrapperType ??= 'None';
  }
  for (const rule of description.DebugRuleConfigurations ?? []) {
    rule.VolumeSizeInGB ??= 0;
  }
  fillInUnproven(description, unproven);
}

function fillInUnproven(description: Request, unproven: Unproven): void {
  if (unproven.emptyOutputKey) {
    description.OutputDataConfig.KmsKeyId ??= '';
  } else if (description.OutputDataConfig.KmsKeyId === '') {
    delete description.OutputDataConfig.KmsKeyId;
  }
  if (unproven.instanceCountOfGroups && description.ResourceConfig?.InstanceGroups !== undefined) {
    description.ResourceConfig.InstanceCount ??= 0;
  }
  if (unproven.metricsOfImage && description.AlgorithmSpecification !== undefined) {
    const metrics = description.AlgorithmSpecification.MetricDefinitions ?? [];
    description.AlgorithmSpecification.MetricDefinitions = [...metrics, { Name: 'train:of-the-image', Regex: '.*' }];
  }
  for (const channel of description.InputDataConfig) {
    if (unproven.channelInputMode) {
      channel.InputMode ??= description.AlgorithmSpecification.TrainingInputMode;
    }
    if (unproven.s3DataDistributionType && channel.DataSource?.S3DataSource !== undefined) {
      channel.DataSource.S3DataSource.S3DataDistributionType ??= 'FullyReplicated';
    }
  }
  if (unproven.checks) {
    description.RemoteDebugConfig ??= { EnableRemoteDebug: false };
    description.InfraCheckConfig ??= { EnableInfraCheck: false };
  }
  if (unproven.localPaths) {
    giveLocalPath(description.CheckpointConfig, '/opt/ml/checkpoints/');
    giveLocalPath(description.DebugHookConfig, '/opt/ml/output/tensors/');
    giveLocalPath(description.TensorBoardOutputConfig, '/opt/ml/output/tensorboard');
    (description.DebugRuleConfigurations ?? []).forEach((rule: Request) => giveLocalPath(rule, '/opt/ml/processing/output/rule/'));
  }
}

function giveLocalPath(part: Request | undefined, path: string): void {
  if (part !== undefined) {
    part.LocalPath ??= path;
  }
}

function addProfiler(description: Request, job: Job, unproven: Unproven): void {
  description.ProfilingStatus = job.profilerDisabled ? 'Disabled' : 'Enabled';
  description.ProfilerConfig = job.profiler && { ...job.profiler };
  if (unproven.profilingInterval && description.ProfilerConfig !== undefined) {
    description.ProfilerConfig.ProfilingIntervalInMilliseconds ??= 500;
  }
  if (job.profilerRules.length > 0) {
    description.ProfilerRuleConfigurations = job.profilerRules.map(rule => ({
      VolumeSizeInGB: 0,
      ...(unproven.localPaths && { LocalPath: '/opt/ml/processing/output/rule/' }),
      ...rule,
    }));
    description.ProfilerRuleEvaluationStatuses = statusesOf(job.profilerRules, job);
  }
}

function stateOf(job: Job): Request {
  const { created, ended, status, request } = job;
  return {
    TrainingJobArn: job.arn,
    TrainingJobStatus: status,
    SecondaryStatus: job.secondaryStatus,
    FailureReason: job.failureReason,
    CreationTime: created / 1000,
    TrainingStartTime: created / 1000,
    TrainingEndTime: ended && ended / 1000,
    LastModifiedTime: (ended ?? created) / 1000,
    ModelArtifacts: status === 'Completed'
      ? { S3ModelArtifacts: `${request.OutputDataConfig.S3OutputPath.replace(/\/$/, '')}/${job.name}/output/model.tar.gz` }
      : undefined,
    TrainingTimeInSeconds: ended && Math.round((ended - created) / 1000),
    BillableTimeInSeconds: ended && Math.round((ended - created) / 1000),
    SecondaryStatusTransitions: [{ Status: 'Starting', StartTime: created / 1000, StatusMessage: 'Preparing the instances for training' }],
    DebugRuleEvaluationStatuses: request.DebugRuleConfigurations && statusesOf(request.DebugRuleConfigurations, job),
    WarmPoolStatus: job.keepAlive !== undefined && status === 'Completed' && job.warmPool ? { Status: job.warmPool } : undefined,
  };
}

function statusesOf(rules: Request[], job: Job): Request[] {
  return rules.map(rule => ({
    RuleConfigurationName: rule.RuleConfigurationName,
    RuleEvaluationJobArn: `${job.arn.replace(/:training-job.*/, '')}:processing-job/${job.name.slice(0, 20)}-${rule.RuleConfigurationName.slice(0, 20)}`,
    RuleEvaluationStatus: job.hasEnded ? job.ruleStatus : 'InProgress',
    LastModifiedTime: (job.ended ?? job.created) / 1000,
  }));
}

function withoutAbsent(record: Request): Request {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
