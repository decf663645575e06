import type { JobParts } from './job-parts';
import { unlessEmpty } from '../manifest/unless-empty';
import type { Channel } from '../parts/channel';
import type { Cluster } from '../parts/cluster';

/**
 * The spec in wire names. What SageMaker fills in and reports, and the controller would then compare with an absent
 * field, is written out; an empty list or map is never written.
 */
export function lower(job: JobParts): any {
  return {
    algorithmSpecification: {
      ...job.algorithm._toSpec({ region: job.region, instanceTypes: job.cluster._instances.map(({ instanceType }) => instanceType) }),
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
    environment: unlessEmpty(environmentOf(job)),
    experimentConfig: job.experiment,
    hyperParameters: unlessEmpty(hyperParametersOf(job)),
    infraCheckConfig: job.infraCheck === undefined ? undefined : { enableInfraCheck: job.infraCheck },
    inputDataConfig: unlessEmpty(channelsOf(job).map(channel => channel._toSpec(job.inputMode))),
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

/** All channels of a job, that of its code included. */
export function channelsOf({ channels, code, cluster }: JobParts): Channel[] {
  if (code === undefined) {
    return channels;
  }
  return [...channels, code._channel(channels.some(channel => channel._isRouted) ? cluster._groups : undefined)];
}

function hyperParametersOf({ hyperParameters, code, distribution, cluster }: JobParts): Record<string, any> {
  if (code === undefined && distribution === undefined) {
    return hyperParameters;
  }
  return merged('hyperparameter', hyperParameters, {
    ...code?._hyperParameters,
    ...distribution?._hyperParameters(typeOfAll(cluster)),
  });
}

function environmentOf({ environment, distribution }: JobParts): Record<string, string> {
  return distribution === undefined ? environment : merged('environment variable', environment, distribution._environment);
}

function typeOfAll(cluster: Cluster): string | undefined {
  const types = new Set(cluster._instances.map(({ instanceType }) => instanceType));
  return types.size === 1 ? [...types][0] : undefined;
}

/** What a user gave and what follows from the parts of the job; they must not contradict each other. */
function merged(kind: string, given: Record<string, any>, derived: Record<string, any>): Record<string, any> {
  for (const [name, value] of Object.entries(derived)) {
    if (given[name] !== undefined && given[name] !== value) {
      throw new Error(`${kind} '${name}' is '${given[name]}', but the code and distribution of the job make it '${value}'; remove it`);
    }
  }
  return { ...given, ...derived };
}
