import type { JobContent } from './job-content';
import { InputMode } from '../data/input-mode';
import type { Cluster } from '../instances/cluster';
import { DEFAULTS } from '../manifest/defaults';
import { unlessEmpty } from '../manifest/plain-data';
import type { TrainingJobProps } from '../props/training-job-props';

/**
 * The spec in wire names. What SageMaker fills in and reports, and the controller would then compare with an absent
 * field, is written out; an empty list or map is never written.
 */
export function lower(job: JobContent): any {
  const { props, tags } = job;
  const metrics = props.metrics ?? [];
  const inputMode = props.inputMode ?? InputMode.FILE;
  const { algorithmName, trainingImage } = props.algorithm._toSpec(contextOf(props));
  return {
    algorithmSpecification: {
      algorithmName,
      enableSageMakerMetricsTimeSeries: props.metricsTimeSeries ?? (metrics.length > 0 || props.algorithm._recordsTimeSeries),
      metricDefinitions: unlessEmpty(metrics.map(({ name, regex }) => ({ name, regex }))),
      trainingImage,
      trainingInputMode: inputMode.value,
    },
    checkpointConfig: props.checkpoints?._toSpec(),
    debugHookConfig: props.debugger?._hookToSpec(),
    debugRuleConfigurations: props.debugger?._rulesToSpec(contextOf(props)),
    enableInterContainerTrafficEncryption: props.interContainerEncryption ?? false,
    enableManagedSpotTraining: props.spot !== undefined,
    enableNetworkIsolation: props.networkIsolation ?? false,
    environment: unlessEmpty(environmentOf(job)),
    experimentConfig: props.experiment,
    hyperParameters: unlessEmpty(hyperParametersOf(job)),
    infraCheckConfig: props.infraCheck === undefined ? undefined : { enableInfraCheck: props.infraCheck },
    inputDataConfig: unlessEmpty(job.allChannels.map(channel => channel._toSpec(inputMode))),
    outputDataConfig: props.output?._toSpec(job.outputKey),
    profilerConfig: props.profiler?._configToSpec(),
    profilerRuleConfigurations: props.profiler?._rulesToSpec(contextOf(props)),
    remoteDebugConfig: props.remoteDebug === undefined ? undefined : { enableRemoteDebug: props.remoteDebug },
    resourceConfig: props.cluster._toSpec(job.storage),
    retryStrategy: props.retryAttempts === undefined ? undefined : { maximumRetryAttempts: props.retryAttempts },
    roleARN: props.role,
    stoppingCondition: {
      maxPendingTimeInSeconds: props.maxPending?.toSeconds(),
      maxRuntimeInSeconds: props.maxRuntime?.toSeconds() ?? DEFAULTS['spec.stoppingCondition.maxRuntimeInSeconds'],
      maxWaitTimeInSeconds: props.spot?.maxWaitSeconds,
    },
    tags: unlessEmpty(Object.keys(tags).sort().map(key => ({ key, value: tags[key] }))),
    tensorBoardOutputConfig: props.tensorBoard?._toSpec(),
    trainingJobName: job.trainingJobName,
    vpcConfig: props.vpc && { securityGroupIDs: props.vpc.securityGroupIds, subnets: props.vpc.subnets },
  };
}

function contextOf({ region, cluster }: TrainingJobProps) {
  return { region, instanceTypes: cluster._instances.map(({ instanceType }) => instanceType) };
}

function hyperParametersOf({ hyperParameters, props: { code, distribution, cluster } }: JobContent): Record<string, any> {
  if (code === undefined && distribution === undefined) {
    return hyperParameters;
  }
  return merged('hyperparameter', hyperParameters, {
    ...code?._hyperParameters,
    ...distribution?._hyperParameters(typeOfAll(cluster)),
  });
}

function environmentOf({ environment, props: { distribution, cluster } }: JobContent): Record<string, string> {
  return distribution === undefined ? environment : merged('environment variable', environment, distribution._environment(typeOfAll(cluster)));
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
