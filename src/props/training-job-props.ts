import type { Duration } from 'cdk8s';
import type { Experiment } from './experiment';
import type { ManagedSpot } from './managed-spot';
import type { VpcAttachment } from './vpc';
import type { Algorithm } from '../algorithms/algorithm';
import type { Distribution } from '../algorithms/distribution';
import type { MetricDefinition } from '../algorithms/metric-definition';
import type { SourceCode } from '../algorithms/source-code';
import type { AdoptionPolicy, DeletionPolicy } from '../controller/policies';
import type { Channel } from '../data/channel';
import type { Checkpoints } from '../data/checkpoints';
import type { InputMode } from '../data/input-mode';
import type { Output } from '../data/output';
import type { TensorBoardOutput } from '../data/tensor-board-output';
import type { IDebugger } from '../debugging/i-debugger';
import type { IProfiler } from '../debugging/i-profiler';
import type { Cluster } from '../instances/cluster';
import type { JobName } from '../naming/job-name';

/**
 * Props that jobs can share: `TrainingDefaults` of a scope can set each of them. The defaults given here apply if neither
 * the job nor a scope sets a value.
 */
export interface SharedTrainingJobProps {
  /**
   * The ARN of the IAM role that SageMaker assumes for the job, 20 to 2048 characters.
   *
   * @default - none; a job without a role is an error at synthesis
   */
  readonly role?: string;

  /**
   * Where the model artifacts go.
   *
   * @default - none; a job without an output is an error at synthesis
   */
  readonly output?: Output;

  /**
   * The AWS Region in which the job runs, as the annotation `services.k8s.aws/region`. It can't be changed later.
   *
   * @default - the default Region of the namespace, or else of the controller
   */
  readonly region?: string;

  /**
   * The release of the ACK SageMaker controller that will run the job, such as `1.9.1`, as the annotation
   * `target.cdk8s-sagemaker-training/controller`. Fields that this release does not support then fail synthesis. The
   * prop does not affect the name of the job.
   *
   * @default - no check: the controller is assumed to support every field
   */
  readonly controllerVersion?: string;

  /**
   * How channels deliver their data unless they set a mode of their own.
   *
   * @default InputMode.FILE
   */
  readonly inputMode?: InputMode;

  /**
   * Environment variables of the container, at most 100, with keys and values of at most 512 characters. Everyone who
   * can describe the job can read them, so never put secrets here.
   *
   * @default - none
   */
  readonly environment?: { [name: string]: string };

  /**
   * How long the job may be pending before SageMaker stops it, in whole seconds, from 30 minutes to 28 days. SageMaker
   * ignores this for instances without accelerators.
   *
   * @default - the library sets no limit
   */
  readonly maxPending?: Duration;

  /**
   * How often SageMaker tries again after an internal error, 1 to 30 times. All attempts share the time limits.
   *
   * @default - never
   */
  readonly retryAttempts?: number;

  /**
   * Your own subnets and security groups, to which the instances are attached. Channels on file systems need them.
   *
   * @default - a network of SageMaker with access to the internet
   */
  readonly vpc?: VpcAttachment;

  /**
   * Whether the container is cut off from every network, and so from AWS as well.
   *
   * @default false
   */
  readonly networkIsolation?: boolean;

  /**
   * Whether traffic between the instances of the job is encrypted.
   *
   * @default false
   */
  readonly interContainerEncryption?: boolean;

  /**
   * Where output for TensorBoard goes.
   *
   * @default - none
   */
  readonly tensorBoard?: TensorBoardOutput;

  /**
   * The place of the job among your experiments.
   *
   * @default - none
   */
  readonly experiment?: Experiment;

  /**
   * Whether a shell can be opened in the running container, through AWS Systems Manager.
   *
   * @default - false, chosen by SageMaker
   */
  readonly remoteDebug?: boolean;

  /**
   * Whether SageMaker checks the health of the instances before the job starts.
   *
   * @default - chosen by SageMaker
   */
  readonly infraCheck?: boolean;

  /**
   * Tags of the training job in AWS, at most 47 besides those of the controller. They are set once: later changes
   * never reach AWS.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };

  /**
   * The namespace of the Kubernetes resource.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;

  /**
   * Labels of the Kubernetes resource, besides those of the chart and the family of the job.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the Kubernetes resource. Those of ACK have props of their own.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * What happens to a running job when its resource is deleted.
   *
   * @default - the policy of the namespace, or else of the controller, which stops the job
   */
  readonly deletionPolicy?: DeletionPolicy;

  /**
   * What happens when a training job of this name exists already.
   *
   * @default - the controller rejects the resource
   */
  readonly adoption?: AdoptionPolicy;
}

/** Props of every training job and template, with any pattern. */
export interface CommonTrainingJobProps extends SharedTrainingJobProps {
  /**
   * What runs: a container image or an algorithm resource.
   */
  readonly algorithm: Algorithm;

  /**
   * The instances that it runs on.
   */
  readonly cluster: Cluster;

  /**
   * The inputs of the job, at most 20, with different names.
   *
   * @default - no inputs
   */
  readonly channels?: Channel[];

  /**
   * Your script for a framework container of AWS, as a channel of its own.
   *
   * @default - none; the image runs its own program
   */
  readonly code?: SourceCode;

  /**
   * The hyperparameters: texts, numbers, booleans, and lists or maps of them, at most 100. They are encoded as the
   * algorithm expects them. A key has at most 256 characters, an encoded value 2500. Everyone who can describe the job
   * can read them, so never put secrets here.
   *
   * @default - none
   */
  readonly hyperParameters?: { [name: string]: any };

  /**
   * Metrics that SageMaker reads from the log, at most 40. Built-in algorithms have their own.
   *
   * @default - none
   */
  readonly metrics?: MetricDefinition[];

  /**
   * Whether SageMaker records metrics as time series.
   *
   * @default - true with metrics, for built-in algorithms and for framework containers of AWS; false otherwise
   */
  readonly metricsTimeSeries?: boolean;

  /**
   * Whether the controller only reads the status of an existing training job, and never creates or stops it. Needs
   * controller 1.4.0 or later.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/** How long a job may take, and what happens when it is interrupted. */
export interface LifetimeProps {
  /**
   * How long the job may run, in whole seconds, at most 28 days. Longer than 5 days needs a quota.
   *
   * @default Duration.days(1)
   */
  readonly maxRuntime?: Duration;

  /**
   * Whether the job runs on Spot Instances.
   *
   * @default - on-demand instances
   */
  readonly spot?: ManagedSpot;

  /**
   * Where the job keeps its checkpoints.
   *
   * @default - it keeps none
   */
  readonly checkpoints?: Checkpoints;
}

/** How a job is spread over processes and instances. */
export interface DistributionProps {
  /**
   * How the framework container starts the script on several processes and instances.
   *
   * @default - each instance starts one process
   */
  readonly distribution?: Distribution;
}

/** What Debugger does in a job. */
export interface DebuggerProps {
  /**
   * What Debugger saves and watches.
   *
   * @default - Debugger is off
   */
  readonly debugger?: IDebugger;
}

/** What Profiler does in a job. */
export interface ProfilerProps {
  /**
   * What Profiler measures and watches.
   *
   * @default - Profiler is off
   */
  readonly profiler?: IProfiler;
}

/** How a training job is named. */
export interface NameProps {
  /**
   * How the job, and its Kubernetes resource, gets its name.
   *
   * @default JobName.hashed()
   */
  readonly name?: JobName;
}

/** Properties of a training job. */
export interface TrainingJobProps extends CommonTrainingJobProps, LifetimeProps, DistributionProps, DebuggerProps, ProfilerProps, NameProps {
}

/** Properties of a template of training jobs: all of a training job but its name. */
export interface TrainingTemplateProps extends CommonTrainingJobProps, LifetimeProps, DistributionProps, DebuggerProps, ProfilerProps {
  /**
   * What all runs have in common: the first part of their names, and the value of the label
   * `cdk8s-sagemaker-training/family`. Lower-case letters, digits and inner hyphens; what exceeds 40 characters is cut off.
   *
   * @default - derived from the path of the construct
   */
  readonly family?: string;
}
