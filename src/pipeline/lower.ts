import type { JobParts } from './job-parts';
import { unlessEmpty } from '../manifest/unless-empty';

/**
 * The spec in wire names. What SageMaker fills in and reports, and the controller would then compare with an absent
 * field, is written out; an empty list or map is never written.
 */
export function lower(job: JobParts): any {
  return {
    algorithmSpecification: {
      ...job.algorithm._toSpec(),
      enableSageMakerMetricsTimeSeries:
        job.metricsTimeSeries ?? (job.metrics.length > 0 || job.algorithm._recordsTimeSeries),
      metricDefinitions: unlessEmpty(job.metrics.map(({ name, regex }) => ({ name, regex }))),
      trainingInputMode: job.inputMode.value,
    },
    checkpointConfig: job.checkpoints?._toSpec(),
    debugHookConfig: job.debugger?._hookToSpec(),
    debugRuleConfigurations: job.debugger?._rulesToSpec(),
    enableInterContainerTrafficEncryption: job.interContainerEncryption,
    enableManagedSpotTraining: job.spot !== undefined,
    enableNetworkIsolation: job.networkIsolation,
    environment: unlessEmpty(job.environment),
    experimentConfig: job.experiment,
    hyperParameters: unlessEmpty(job.hyperParameters),
    infraCheckConfig: job.infraCheck === undefined ? undefined : { enableInfraCheck: job.infraCheck },
    inputDataConfig: unlessEmpty(job.channels.map(channel => channel._toSpec(job.inputMode))),
    outputDataConfig: job.output?._toSpec(),
    profilerConfig: job.profiler?._configToSpec(),
    profilerRuleConfigurations: job.profiler?._rulesToSpec(),
    remoteDebugConfig: job.remoteDebug === undefined ? undefined : { enableRemoteDebug: job.remoteDebug },
    resourceConfig: job.cluster._toSpec(),
    retryStrategy: job.retryAttempts === undefined ? undefined : { maximumRetryAttempts: job.retryAttempts },
    roleARN: job.role,
    stoppingCondition: {
      maxPendingTimeInSeconds: job.maxPendingSeconds,
      maxRuntimeInSeconds: job.maxRuntimeSeconds,
      maxWaitTimeInSeconds: job.spot?.maxWaitSeconds,
    },
    tags: unlessEmpty(Object.keys(job.tags).sort().map(key => ({ key, value: job.tags[key] }))),
    tensorBoardOutputConfig: job.tensorBoard?._toSpec(),
    trainingJobName: job.trainingJobName,
    vpcConfig: job.vpc && { securityGroupIDs: job.vpc.securityGroupIds, subnets: job.vpc.subnets },
  };
}
