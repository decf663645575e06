import { algorithmCode } from './algorithm-code';
import { channelsCode } from './channel-code';
import { clusterCode } from './cluster-code';
import { call, data, members, type Code } from './code';
import { debuggerCode, profilerCode } from './debugger-code';
import type { Names } from './names';
import { constant, duration, flag, isTexts, number, text, working } from './values';
import { ACK_ANNOTATION } from '../controller/annotations';
import { AdoptionPolicy, DeletionPolicy } from '../controller/policies';
import type { Manifest } from '../manifest/manifest';
import { isObject } from '../manifest/plain-data';
import { FAMILY_LABEL } from '../naming/family';

/** The construct that a manifest is best written as. */
export interface JobCode {
  readonly className: string;
  readonly props: Code;
}

/** The construct for a manifest, as far as it has props; undefined if it has none for what a job can't do without. */
export function jobCode({ metadata, spec }: Manifest, name: Code, names: Names): JobCode | undefined {
  const cluster = isObject(spec?.resourceConfig) ? clusterCode(spec.resourceConfig, names) : undefined;
  const specification = spec?.algorithmSpecification;
  if (cluster === undefined || !isObject(specification)) {
    return undefined;
  }
  const { props: metadataProps, region } = metadataCode(metadata, spec.trainingJobName);
  const place = { region, instanceTypes: cluster.instanceTypes };
  const algorithm = algorithmCode(specification, place, spec.hyperParameters);
  if (algorithm === undefined) {
    return undefined;
  }
  const metrics = metricsCode(specification.metricDefinitions);
  const debug = debuggerCode(spec, place);
  const lifetime = lifetimeCode(spec);
  return {
    className: lifetime.className ?? (debug === undefined ? 'TrainingJob' : 'DebuggedTrainingJob'),
    props: members({
      name,
      ...metadataProps,
      role: text(spec.roleARN),
      algorithm: algorithm.algorithm,
      inputMode: constant('InputMode', specification.trainingInputMode, 'File'),
      hyperParameters: algorithm.hyperParameters,
      environment: textEntries(spec.environment),
      metrics,
      metricsTimeSeries: specification.enableSageMakerMetricsTimeSeries === (metrics !== undefined || algorithm.recordsTimeSeries)
        ? undefined : flag(specification.enableSageMakerMetricsTimeSeries),
      channels: channelsCode(spec.inputDataConfig, cluster.groups),
      cluster: cluster.cluster,
      ...lifetime.props,
      output: outputCode(spec.outputDataConfig),
      retryAttempts: number(spec.retryStrategy?.maximumRetryAttempts),
      vpc: vpcCode(spec.vpcConfig),
      networkIsolation: onlyTrue(spec.enableNetworkIsolation),
      interContainerEncryption: onlyTrue(spec.enableInterContainerTrafficEncryption),
      tensorBoard: placeInS3('TensorBoardOutput.at', spec.tensorBoardOutputConfig?.s3OutputPath, spec.tensorBoardOutputConfig?.localPath),
      experiment: experimentCode(spec.experimentConfig),
      remoteDebug: flag(spec.remoteDebugConfig?.enableRemoteDebug),
      infraCheck: flag(spec.infraCheckConfig?.enableInfraCheck),
      debugger: debug,
      profiler: profilerCode(spec, place),
      tags: tagsCode(spec.tags),
    }),
  };
}

type Props = { readonly [name: string]: Code | undefined };

function metadataCode({ namespace, labels, annotations }: any, jobName: unknown): { props: Props; region?: string } {
  const own = textMapOf(annotations);
  const taken = new Set<string>();
  const take = (key: string, code: (value: string) => Code | undefined): Code | undefined => {
    const found = own[key] === undefined ? undefined : code(own[key]);
    if (found !== undefined) {
      taken.add(key);
    }
    return found;
  };
  const region = take(ACK_ANNOTATION.region, data);
  const props = {
    region,
    namespace: text(namespace),
    deletionPolicy: take(ACK_ANNOTATION.deletionPolicy, policy => member('DeletionPolicy', DeletionPolicy, policy)),
    // The prop writes the name of the job as well, so both annotations have to be there.
    adoption: take(ACK_ANNOTATION.adoptionFields, fields => fields === JSON.stringify({ trainingJobName: jobName })
      ? take(ACK_ANNOTATION.adoptionPolicy, policy => member('AdoptionPolicy', AdoptionPolicy, policy)) : undefined),
    readOnly: take(ACK_ANNOTATION.readOnly, value => value === 'true' ? data(true) : undefined),
  };
  return {
    region: own[ACK_ANNOTATION.region],
    props: {
      ...props,
      labels: textEntries(labels, new Set([FAMILY_LABEL])),
      annotations: textEntries(own, taken),
    },
  };
}

/** How long the job may run, on which capacity, with which checkpoints. */
function lifetimeCode(spec: any): { className?: string; props: Props } {
  const { maxRuntimeInSeconds, maxWaitTimeInSeconds, maxPendingTimeInSeconds } = spec.stoppingCondition ?? {};
  const { s3URI, localPath } = spec.checkpointConfig ?? {};
  const maxRuntime = duration(maxRuntimeInSeconds);
  const maxWait = spec.enableManagedSpotTraining === true ? duration(maxWaitTimeInSeconds) : undefined;
  const props = {
    maxRuntime,
    maxPending: duration(maxPendingTimeInSeconds),
    checkpoints: placeInS3('Checkpoints.exactlyAt', s3URI, localPath),
  };
  if (maxWait !== undefined && maxRuntime !== undefined && props.checkpoints !== undefined) {
    return { className: 'SpotTrainingJob', props: { ...props, maxWait: maxWaitTimeInSeconds === 2 * maxRuntimeInSeconds ? undefined : maxWait } };
  }
  return { props: { ...props, spot: maxWait && call('ManagedSpot.maxWait', maxWait) } };
}

function placeInS3(method: string, s3Uri: unknown, localPath: unknown): Code | undefined {
  return typeof s3Uri === 'string' ? call(method, data(s3Uri), members({ localPath: text(localPath) })) : undefined;
}

function outputCode(config: any): Code | undefined {
  return typeof config?.s3OutputPath !== 'string' ? undefined : call('Output.at', data(config.s3OutputPath), members({
    kmsKey: config.kmsKeyID === '' ? undefined : text(config.kmsKeyID),
    compression: constant('OutputCompression', config.compressionType, 'GZIP'),
  }));
}

function metricsCode(given: unknown): Code | undefined {
  const isKnown = Array.isArray(given) && given.length > 0
    && given.every(metric => typeof metric?.name === 'string' && typeof metric.regex === 'string');
  return isKnown ? data(given.map(({ name, regex }) => ({ name, regex }))) : undefined;
}

function vpcCode(config: any): Code | undefined {
  return isTexts(config?.subnets) && isTexts(config.securityGroupIDs)
    ? data({ subnets: config.subnets, securityGroupIds: config.securityGroupIDs }) : undefined;
}

function experimentCode(config: any): Code | undefined {
  return typeof config?.experimentName !== 'string' ? undefined : members({
    experimentName: data(config.experimentName),
    trialName: text(config.trialName),
    trialComponentDisplayName: text(config.trialComponentDisplayName),
  });
}

/** Tags with different keys. */
function tagsCode(tags: unknown): Code | undefined {
  const entries = Array.isArray(tags) && tags.every(tag => typeof tag?.key === 'string' && typeof tag.value === 'string')
    ? tags.map(({ key, value }) => [key, value]) : [];
  const map = Object.fromEntries(entries);
  return entries.length > 0 && Object.keys(map).length === entries.length ? data(map) : undefined;
}

function onlyTrue(value: unknown): Code | undefined {
  return value === true ? data(true) : undefined;
}

/** The member of an enum that has a value. */
function member(name: string, values: object, value: string): Code | undefined {
  const found = Object.entries(values).find(([, each]) => each === value);
  return found && working({ kind: 'reference', name: `${name}.${found[0]}` });
}

/** The texts among the members, without some of them. */
function textEntries(map: unknown, without: ReadonlySet<string> = new Set()): Code | undefined {
  const entries = Object.entries(textMapOf(map)).filter(([name]) => !without.has(name));
  return entries.length === 0 ? undefined : data(Object.fromEntries(entries));
}

/** The texts among the members. */
function textMapOf(map: unknown): Record<string, string> {
  return isObject(map) ? Object.fromEntries(Object.entries(map).filter(([, value]) => typeof value === 'string')) : {};
}

