export { ComputedPolicy } from './access/computed-policy';
export { ControllerPolicy, type ControllerPolicyOptions } from './access/controller-policy';
export { ExecutionPolicy, type ExecutionPolicyOptions } from './access/execution-policy';
export { ExecutionRole, type ExecutionRoleProps } from './access/execution-role';
export { type PolicyAdditions } from './access/policy-additions';
export { PolicyStatement, type PolicyStatementProps } from './access/policy-statement';
export { AdoptionPolicy, DeletionPolicy } from './ack/policies';
export { DebugRule } from './debugger/debug-rule';
export type * from './debugger/debug-rule-options';
export { LossNotDecreasingMode } from './debugger/debug-rule-options';
export {
  CProfileTimer, type DataLoaderProfilingOptions, FrameworkProfiling, PythonProfiler, type PythonProfilingOptions,
} from './debugger/framework-profiling';
export { ProfilerRule } from './debugger/profiler-rule';
export type * from './debugger/profiler-rule-options';
export { type ProfileFileOptions, type SageMakerProfilerOptions } from './debugger/profiling-parameters';
export { ProfilingRange } from './debugger/profiling-range';
export { RuleAction } from './debugger/rule-action';
export {
  type BuiltInDebugRuleOptions, type BuiltInProfilerRuleOptions, type BuiltInRuleOptions, type CustomRuleOptions, type DetailedProfilerRuleOptions,
  type RuleOutputOptions,
} from './debugger/rule-options';
export { TensorCollection } from './debugger/tensor-collection';
export { type SavedSteps, type TensorCollectionOptions, TensorReduction } from './debugger/tensor-collection-options';
export { type ArgoCdConfigMapOptions, type ArgoWorkflowConditions, type ArgoWorkflowOptions, type FluxHealthCheck, TrainingHealth } from './health/training-health';
export { type TrainingHealthOptions } from './health/truth-table';
export { type BlazingTextHyperParameters } from './hyper-parameters/blazing-text';
export { type DeepArHyperParameters } from './hyper-parameters/deep-ar';
export { HyperParameters } from './hyper-parameters/hyper-parameters';
export { type ImageClassificationHyperParameters } from './hyper-parameters/image-classification';
export { type KMeansHyperParameters } from './hyper-parameters/k-means';
export { type LinearLearnerHyperParameters } from './hyper-parameters/linear-learner';
export { type ObjectDetectionHyperParameters } from './hyper-parameters/object-detection';
export { type SemanticSegmentationHyperParameters } from './hyper-parameters/semantic-segmentation';
export { type XgboostHyperParameters } from './hyper-parameters/xgboost';
export { type HashedNameOptions, JobName, type JobNameOptions } from './naming/job-name';
export { ExportTarget, type ExportTargetOptions } from './outputs/export-target';
export { StatusExport, type StatusExportProps } from './outputs/status-export';
export { StatusField } from './outputs/status-field';
export {
  Algorithm, type AlgorithmOptions, type EcrImageOptions, type FrameworkImageOptions, type HuggingFacePytorchOptions,
  type HuggingFaceTensorflowOptions,
} from './parts/algorithm';
export { Channel, type FileSystemChannelOptions, type IModelSource, type S3ChannelOptions, type S3UriChannelOptions } from './parts/channel';
export { type CheckpointOptions, Checkpoints } from './parts/checkpoints';
export { Cluster, type ClusterOptions, type ClusterStorageOptions, type UltraServerPlacement, type UltraServerShare } from './parts/cluster';
export { Debugger, type DebuggerOptions } from './parts/debugger';
export {
  type DataParallelOptions, Distribution, type DistributionOptions, type ModelParallelOptions, type MpiOptions, type NeuronOptions,
  type ProcessOptions,
} from './parts/distribution';
export { type EvaluationRuleOptions } from './parts/evaluation-rule';
export { type Experiment } from './parts/experiment';
export { HyperParameterEncoding } from './parts/hyper-parameters';
export { InstanceGroup } from './parts/instance-group';
export { ManagedSpot } from './parts/managed-spot';
export { type MetricDefinition } from './parts/metric-definition';
export { Output, type OutputOptions } from './parts/output';
export { Profiler, type ProfilerOptions } from './parts/profiler';
export { SourceCode, type SourceCodeOptions } from './parts/source-code';
export { type TensorBoardOptions, TensorBoardOutput } from './parts/tensor-board-output';
export { type VpcAttachment } from './parts/vpc';
export { DebuggedTrainingJob, type DebuggedTrainingJobProps } from './patterns/debugged-training-job';
export { DistributedTrainingJob, type DistributedTrainingJobProps } from './patterns/distributed-training-job';
export { SpotTrainingJob, type SpotTrainingJobProps } from './patterns/spot-training-job';
export { type DefaultOrigin } from './platform/default-origin';
export { type CustomGuardrailOptions, type GuardrailViolation, type IGuardrailRule } from './platform/custom-guardrail';
export { type TrainingDefaultValues } from './platform/default-values';
export { type AllowedVpc, type EncryptionAtRestOptions, Guardrail } from './platform/guardrail';
export { GuardrailPolicy, type GuardrailPolicyProps, PolicyAction } from './platform/guardrail-policy';
export { type GuardrailInForce, Guardrails } from './platform/guardrails';
export { TrainingDefaults } from './platform/training-defaults';
export { TrainingNamespace, type TrainingNamespaceProps } from './platform/training-namespace';
export { Finding, FindingLevel, type FindingProps } from './rules/finding';
export { InspectedTrainingJob } from './testing/inspected-training-job';
export { TrainingTesting } from './testing/training-testing';
export { TrainingJob } from './training-job';
export {
  type CommonTrainingJobProps, type DebuggerProps, type DistributionProps, type LifetimeProps, type ProfilerProps, type SharedTrainingJobProps,
  type TrainingJobProps,
} from './training-job-props';
export { TrainingJobValidation, type TrainingJobValidationProps } from './training-job-validation';
export { TrainingRules } from './training-rules';
export { ChannelCompression } from './values/channel-compression';
export { FileSystemAccess } from './values/file-system-access';
export { InputMode } from './values/input-mode';
export { InstanceType } from './values/instance-type';
export { OutputCompression } from './values/output-compression';
export { RecordWrapper } from './values/record-wrapper';
export { S3DataDistribution } from './values/s3-data-distribution';
export { S3DataType } from './values/s3-data-type';
export * as l1 from '../imports/sagemaker.services.k8s.aws';
