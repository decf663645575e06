import { ENVIRONMENT, HYPER_PARAMETERS } from './container-settings';
import type { TrainingDefaultValues } from './default-values';
import { EXPERIMENT } from './experiment';
import type { JobContent } from './job-content';
import { IS_SPOT, MAX_WAIT, spotCode } from './managed-spot';
import { adoptionBy, annotation, ANNOTATIONS, annotationsBeside, annotationKeysOf, LABELS, TRUE_AS_TEXT } from './metadata';
import { TAGS } from './tags';
import type { TrainingJobProps } from './training-job-props';
import { VPC } from './vpc';
import { ALGORITHM_NAME, TRAINING_IMAGE, type Algorithm } from '../algorithms/algorithm';
import { imagePlaceOf, type PlacedJob } from '../algorithms/image-place';
import { loadedAlgorithmCode } from '../algorithms/loaded-code';
import { METRIC_DEFINITION } from '../algorithms/metric-definition';
import { ACK_ANNOTATION } from '../controller/annotations';
import { CONTROLLER_ANNOTATION } from '../controller/controller-version';
import { DeletionPolicy } from '../controller/policies';
import { CHANNEL } from '../data/channel';
import { CHECKPOINTS } from '../data/checkpoints';
import { InputMode } from '../data/input-mode';
import { OUTPUT } from '../data/output';
import { TENSOR_BOARD_OUTPUT } from '../data/tensor-board-output';
import { DEBUG_RULES, HOOK, PROFILER_CONFIG, PROFILER_RULES } from '../debugging/fields';
import type { IDebugger } from '../debugging/i-debugger';
import type { IProfiler } from '../debugging/i-profiler';
import { loadedDebuggingCode } from '../debugging/loaded-code';
import { CLUSTER } from '../instances/cluster';
import type { Codec, Field } from '../manifest/codec/codec';
import { across, at, NOWHERE, placed, type FieldOptions } from '../manifest/codec/field';
import { listOf } from '../manifest/codec/parts';
import { constant, enumMember, FLAG, NUMBER, SECONDS, TEXT } from '../manifest/codec/values';
import { DEFAULTS } from '../manifest/defaults';
import { TRAINING } from '../naming/job-kind';
import { JOB_NAME, JobName } from '../naming/job-name';

/** What a prop is in a manifest. */
export interface JobField<Content = JobContent> extends Field {
  /** Whether the defaults of a scope may give it. */
  readonly isShared?: boolean;
  /** The value of a prop that can be added to. */
  readonly valueIn?: (job: Content) => unknown;
}

type SharedField = JobField & { readonly isShared: true };
type OwnField = JobField & { readonly isShared?: false };

type JobFields = {
  readonly [prop in keyof Required<TrainingJobProps>]: prop extends keyof TrainingDefaultValues ? SharedField : OwnField;
};

/**
 * The fields of a job. A row per prop says where its value is in a manifest, and how it is written and read there. It also
 * says what is written without it, and whether the defaults of a scope may give it. Programs have the props in this order.
 */
export const JOB_FIELDS: JobFields = {
  name: at('spec.trainingJobName', JOB_NAME, { default: JobName.OWN }),
  region: shared(annotation(ACK_ANNOTATION.region, TEXT)),
  controllerVersion: shared(annotation(CONTROLLER_ANNOTATION, TEXT)),
  namespace: shared(at('metadata.namespace', TEXT)),
  deletionPolicy: shared(annotation(ACK_ANNOTATION.deletionPolicy, enumMember(DeletionPolicy))),
  adoption: shared(adoptionBy(TRAINING.nameField)),
  readOnly: annotation(ACK_ANNOTATION.readOnly, TRUE_AS_TEXT),
  labels: shared(at('metadata.labels', LABELS)),
  annotations: shared(at(ANNOTATIONS, annotationsBeside(props => annotationKeysOf(props, JOB_FIELDS)))),
  role: shared(at('spec.roleARN', TEXT)),
  algorithm: across<Algorithm, PlacedJob>([
    placed('spec.algorithmSpecification.algorithmName', ALGORITHM_NAME),
    placed('spec.algorithmSpecification.trainingImage', TRAINING_IMAGE),
  ], (wires, job, read) => loadedAlgorithmCode().algorithmCode(wires, read('spec.hyperParameters'), imagePlaceOf(job))),
  inputMode: shared(written('spec.algorithmSpecification.trainingInputMode', constant(InputMode))),
  hyperParameters: grown(at('spec.hyperParameters', HYPER_PARAMETERS), job => job.hyperParameters),
  environment: shared(grown(at('spec.environment', ENVIRONMENT), job => job.environment)),
  metrics: at('spec.algorithmSpecification.metricDefinitions', listOf(METRIC_DEFINITION)),
  metricsTimeSeries: at('spec.algorithmSpecification.enableSageMakerMetricsTimeSeries', FLAG, { default: recordsTimeSeries }),
  channels: grown(at('spec.inputDataConfig', listOf(CHANNEL)), job => job.allChannels),
  code: NOWHERE,
  distribution: NOWHERE,
  cluster: at('spec.resourceConfig', CLUSTER),
  maxRuntime: shared(written('spec.stoppingCondition.maxRuntimeInSeconds', SECONDS, { isAlwaysSaid: true })),
  maxPending: shared(at('spec.stoppingCondition.maxPendingTimeInSeconds', SECONDS)),
  checkpoints: shared(at('spec.checkpointConfig', CHECKPOINTS)),
  spot: shared(across([
    placed('spec.stoppingCondition.maxWaitTimeInSeconds', MAX_WAIT),
    placed('spec.enableManagedSpotTraining', IS_SPOT, DEFAULTS['spec.enableManagedSpotTraining']),
  ], spotCode)),
  output: shared(at('spec.outputDataConfig', OUTPUT)),
  retryAttempts: shared(at('spec.retryStrategy.maximumRetryAttempts', NUMBER)),
  vpc: shared(at('spec.vpcConfig', VPC)),
  networkIsolation: shared(written('spec.enableNetworkIsolation', FLAG)),
  interContainerEncryption: shared(written('spec.enableInterContainerTrafficEncryption', FLAG)),
  tensorBoard: shared(at('spec.tensorBoardOutputConfig', TENSOR_BOARD_OUTPUT)),
  experiment: shared(at('spec.experimentConfig', EXPERIMENT)),
  remoteDebug: shared(at('spec.remoteDebugConfig.enableRemoteDebug', FLAG)),
  infraCheck: shared(at('spec.infraCheckConfig.enableInfraCheck', FLAG)),
  debugger: across<IDebugger, PlacedJob>([
    placed('spec.debugHookConfig', HOOK),
    placed('spec.debugRuleConfigurations', DEBUG_RULES),
  ], (wires, job) => loadedDebuggingCode().debuggerCode(wires, imagePlaceOf(job))),
  profiler: across<IProfiler, PlacedJob>([
    placed('spec.profilerConfig', PROFILER_CONFIG),
    placed('spec.profilerRuleConfigurations', PROFILER_RULES),
  ], (wires, job) => loadedDebuggingCode().profilerCode(wires, imagePlaceOf(job))),
  tags: shared(grown(at('spec.tags', TAGS), job => job.tags)),
};

/** A field whose default is written out. */
function written<Value>(path: string & keyof typeof DEFAULTS, codec: Codec<Value>, options: FieldOptions<JobContent> = {}): Field<Value> {
  return at(path, codec, { default: DEFAULTS[path], ...options });
}

/** A prop that the defaults of a scope may give. */
function shared(field: JobField): SharedField {
  return { ...field, isShared: true };
}

/** A prop that can be added to. */
function grown(field: Field, valueIn: JobField['valueIn']): Field & Pick<JobField, 'valueIn'> {
  return { ...field, valueIn };
}

/** What SageMaker does of its own accord. */
function recordsTimeSeries({ props: { metrics, algorithm } }: JobContent): boolean {
  return (metrics?.length ?? 0) > 0 || algorithm._recordsTimeSeries;
}
