import './compile-cache';
export {
  Algorithm, type AlgorithmOptions, type EcrImageOptions, type FrameworkImageOptions, type HuggingFacePytorchOptions,
  type HuggingFaceTensorflowOptions,
} from './algorithms/algorithm';
export {
  type DataParallelOptions, Distribution, type DistributionOptions, type ModelParallelOptions, type MpiOptions, type NeuronOptions,
  type ProcessOptions,
} from './algorithms/distribution';
export { HyperParameterEncoding } from './algorithms/hyper-parameter-encoding';
export { type MetricDefinition } from './algorithms/metric-definition';
export { SourceCode, type SourceCodeOptions } from './algorithms/source-code';
export { AdoptionPolicy, DeletionPolicy } from './controller/policies';
export { Channel, type FileSystemChannelOptions, type IModelSource, type S3ChannelOptions, type S3UriChannelOptions } from './data/channel';
export { ChannelCompression } from './data/channel-compression';
export { type CheckpointOptions, Checkpoints } from './data/checkpoints';
export { FileSystemAccess } from './data/file-system-access';
export { InputMode } from './data/input-mode';
export { Output, type OutputOptions } from './data/output';
export { OutputCompression } from './data/output-compression';
export { RecordWrapper } from './data/record-wrapper';
export { S3DataDistribution } from './data/s3-data-distribution';
export { S3DataType } from './data/s3-data-type';
export { type TensorBoardOptions, TensorBoardOutput } from './data/tensor-board-output';
export { type IDebugger } from './debugging/i-debugger';
export { type IProfiler } from './debugging/i-profiler';
export { Cluster, type ClusterOptions, type ClusterStorageOptions, type UltraServerPlacement, type UltraServerShare } from './instances/cluster';
export { InstanceGroup } from './instances/instance-group';
export { InstanceType } from './instances/instance-type';
export { ConcurrencyPolicy, TrainingCronJob, type TrainingCronJobProps } from './job/cron/training-cron-job';
export { DebuggedTrainingJob, type DebuggedTrainingJobProps } from './job/debugged-training-job';
export { DistributedTrainingJob, type DistributedTrainingJobProps } from './job/distributed-training-job';
export { type SpotTrainingJobProps, type SpotTrainingProps, type SpotTrainingTemplateProps } from './job/spot';
export { SpotTrainingJob } from './job/spot-training-job';
export { SweepPoints } from './job/sweep/sweep-points';
export { SweepRange } from './job/sweep/sweep-range';
export { TrainingSweep, type TrainingSweepProps } from './job/sweep/training-sweep';
export { TrainingTemplate } from './job/template/training-template';
export { TrainingJob } from './job/training-job';
export { FastApp } from './manifest/synthesis/fast-app';
export { type HashedNameOptions, JobName, type JobNameOptions } from './naming/job-name';
export { type RunParameterOptions, RunValue } from './naming/run-value';
export { type PriceTable, Prices } from './platform/cost/prices';
export { type CustomGuardrailOptions, type GuardrailViolation, type IGuardrailRule } from './platform/custom-guardrail';
export { type AllowedVpc, type EncryptionAtRestOptions, Guardrail } from './platform/guardrail';
export { GuardrailPolicy, type GuardrailPolicyProps, PolicyAction } from './platform/guardrail-policy';
export { type GuardrailInForce, Guardrails } from './platform/guardrails';
export { TrainingDefaults } from './platform/training-defaults';
export { TrainingNamespace, type TrainingNamespaceProps } from './platform/training-namespace';
export { type TrainingDefaultValues } from './props/default-values';
export { type Experiment } from './props/experiment';
export { ManagedSpot } from './props/managed-spot';
export {
  type CommonTrainingJobProps, type DebuggerProps, type DistributionProps, type LifetimeProps, type NameProps, type ProfilerProps,
  type SharedTrainingJobProps, type TrainingJobProps, type TrainingTemplateProps,
} from './props/training-job-props';
export { type VpcAttachment } from './props/vpc';
export { TrainingJobValidation, type TrainingJobValidationProps } from './report/training-job-validation';
export { Finding, FindingLevel, type FindingProps } from './rules/finding';
export { type DefaultOrigin } from './tree/default-origin';
export { TrainingRules } from './tree/training-rules';

export * as access from './access';
export * as assertions from './testing';
export * as debugging from './debugging';
export * as hyperparameters from './algorithms/hyperparameters';
export * as l1 from '../imports/sagemaker.services.k8s.aws';
export * as observability from './status/observability';
export * as status from './status';
export * as tuning from './job/tuning';
export * as workflows from './job/workflow';
