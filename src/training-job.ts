import { ApiObject, App, ImplicitTokenResolver, Lazy, LazyResolver, NumberStringUnionResolver, type Duration, type JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { ACK_ANNOTATION } from './ack/annotations';
import type { AdoptionPolicy, DeletionPolicy } from './ack/policies';
import { TRAINING_JOB_KIND, type Manifest } from './manifest/manifest';
import { copyPlainData, NOT_PLAIN } from './manifest/plain-data';
import { FAMILY_LABEL, familyOf } from './naming/family';
import { JobName } from './naming/job-name';
import type { Algorithm } from './parts/algorithm';
import type { Channel, IModelSource } from './parts/channel';
import type { Checkpoints } from './parts/checkpoints';
import type { Cluster } from './parts/cluster';
import type { Debugger } from './parts/debugger';
import type { Experiment } from './parts/experiment';
import { encodeHyperParameters } from './parts/hyper-parameters';
import type { ManagedSpot } from './parts/managed-spot';
import type { MetricDefinition } from './parts/metric-definition';
import type { Output } from './parts/output';
import type { Profiler } from './parts/profiler';
import type { TensorBoardOutput } from './parts/tensor-board-output';
import type { VpcAttachment } from './parts/vpc';
import { JobMetadata } from './pipeline/job-metadata';
import type { JobParts } from './pipeline/job-parts';
import { JobRegistry } from './pipeline/job-registry';
import { lower } from './pipeline/lower';
import { modelArtifactOf } from './pipeline/model-artifact';
import { RenderPipeline, type Draft } from './pipeline/render-pipeline';
import { withAcknowledgements } from './rules/acknowledgement';
import type { Finding } from './rules/finding';
import { InputMode } from './values/input-mode';

/** What every training job has in common, whatever pattern it follows. */
export interface CommonTrainingJobProps {
  /**
   * What runs: a container image or an algorithm resource.
   */
  readonly algorithm: Algorithm;

  /**
   * The instances that it runs on.
   */
  readonly cluster: Cluster;

  /**
   * The ARN of the IAM role that SageMaker assumes for the job, 20 to 2048 characters.
   *
   * @default - none; a job without a role is an error at synthesis
   * @crd spec.roleARN
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
   * How the job, and its Kubernetes resource, gets its name.
   *
   * @default JobName.hashed()
   */
  readonly name?: JobName;

  /**
   * The inputs of the job, at most 20, with different names.
   *
   * @default - no inputs
   */
  readonly channels?: Channel[];

  /**
   * How channels deliver their data unless they say otherwise.
   *
   * @default InputMode.FILE
   * @crd spec.algorithmSpecification.trainingInputMode
   */
  readonly inputMode?: InputMode;

  /**
   * The hyperparameters: texts, numbers, booleans, and lists or maps of them, at most 100. They are encoded the way
   * the algorithm wants them; a key has at most 256 characters, an encoded value 2500. They are readable by everybody
   * who may describe the job, so they must not hold secrets.
   *
   * @default - none
   * @crd spec.hyperParameters
   */
  readonly hyperParameters?: { [name: string]: any };

  /**
   * Environment variables of the container, at most 100, with keys and values of at most 512 characters. They are
   * readable by everybody who may describe the job, so they must not hold secrets.
   *
   * @default - none
   * @crd spec.environment
   */
  readonly environment?: { [name: string]: string };

  /**
   * Metrics that SageMaker reads from the log, at most 40. Built-in algorithms bring their own.
   *
   * @default - none
   */
  readonly metrics?: MetricDefinition[];

  /**
   * Whether SageMaker records metrics as time series.
   *
   * @default - true with metrics, for built-in algorithms and for framework containers of AWS; false otherwise
   * @crd spec.algorithmSpecification.enableSageMakerMetricsTimeSeries
   */
  readonly metricsTimeSeries?: boolean;

  /**
   * How long the job may wait for the capacity of a training plan, from 2 hours to 28 days.
   *
   * @default - no limit
   * @crd spec.stoppingCondition.maxPendingTimeInSeconds
   */
  readonly maxPending?: Duration;

  /**
   * How often SageMaker tries again after an internal error, 1 to 30 times. All attempts share the time limits.
   *
   * @default - never
   * @crd spec.retryStrategy.maximumRetryAttempts
   */
  readonly retryAttempts?: number;

  /**
   * The subnets and security groups of your own that the instances are attached to. File systems need them.
   *
   * @default - a network of SageMaker with access to the internet
   */
  readonly vpc?: VpcAttachment;

  /**
   * Whether the container is cut off from every network, and so from AWS as well.
   *
   * @default false
   * @crd spec.enableNetworkIsolation
   */
  readonly networkIsolation?: boolean;

  /**
   * Whether traffic between the instances of the job is encrypted.
   *
   * @default false
   * @crd spec.enableInterContainerTrafficEncryption
   */
  readonly interContainerEncryption?: boolean;

  /**
   * Where output for TensorBoard goes.
   *
   * @default - it is not kept
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
   * @crd spec.remoteDebugConfig.enableRemoteDebug
   */
  readonly remoteDebug?: boolean;

  /**
   * Whether SageMaker checks the health of the instances before the job starts.
   *
   * @default - chosen by SageMaker
   * @crd spec.infraCheckConfig.enableInfraCheck
   */
  readonly infraCheck?: boolean;

  /**
   * Tags of the training job in AWS, at most 47 beside those of the controller. They are set once: later changes
   * never reach AWS.
   *
   * @default - none
   * @crd spec.tags[].key, spec.tags[].value
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
   * @default - the controller refuses the resource
   */
  readonly adoption?: AdoptionPolicy;

  /**
   * Whether the controller only reads the status of an existing training job, and never creates or stops it. Needs
   * controller 1.4.0.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/** Properties of a training job. */
export interface TrainingJobProps extends CommonTrainingJobProps {
  /**
   * How long the job may run, in whole seconds, at most 28 days. Longer than 5 days needs a quota.
   *
   * @default Duration.days(1)
   * @crd spec.stoppingCondition.maxRuntimeInSeconds
   */
  readonly maxRuntime?: Duration;

  /**
   * Whether the job runs on spare capacity.
   *
   * @default - on demand
   */
  readonly spot?: ManagedSpot;

  /**
   * Where the job keeps its checkpoints.
   *
   * @default - it keeps none
   */
  readonly checkpoints?: Checkpoints;

  /**
   * What Debugger saves and watches.
   *
   * @default - Debugger is off
   */
  readonly debugger?: Debugger;

  /**
   * What Profiler measures and watches.
   *
   * @default - Profiler is off
   */
  readonly profiler?: Profiler;
}

/**
 * A SageMaker training job, run from Kubernetes by the ACK SageMaker controller.
 *
 * A training job can't be changed, and its name can't be used again. So the name follows the content: as long as the
 * content is the same, applying it again does nothing; when it changes, it is another resource and another job.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html
 *
 * @example
 *
 * new TrainingJob(this, 'churn', {
 *   region: 'eu-west-1',
 *   role: 'arn:aws:iam::111122223333:role/training',
 *   algorithm: Algorithm.fromImage('141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1'),
 *   hyperParameters: { objective: 'binary:logistic', max_depth: 5, eta: 0.2, num_round: 100 },
 *   channels: [Channel.s3('train', 's3://churn/train/', { contentType: 'text/csv' })],
 *   cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
 *   maxRuntime: Duration.hours(1),
 *   output: Output.at('s3://churn/models/'),
 * });
 */
export class TrainingJob extends ApiObject implements IModelSource {
  /** Whether a construct is a training job of this library, of whichever copy of it. */
  public static isTrainingJob(construct: any): boolean {
    return construct !== null && typeof construct === 'object' && TRAINING_JOB_SYMBOL in construct;
  }

  /** What this job has in common with its earlier and later runs: the value of its family label. */
  public readonly family: string;

  private readonly algorithm: Algorithm;
  private readonly channels: Channel[];
  private readonly hyperParameters: Record<string, any>;
  private readonly environment: Record<string, string>;
  private readonly tags: Record<string, string>;
  private readonly parts: JobParts;
  private readonly pipeline: RenderPipeline;
  private readonly registry: JobRegistry;
  private isPatched = false;

  constructor(scope: Construct, id: string, props: TrainingJobProps) {
    const spec = { produce: (): any => undefined };
    super(scope, id, { ...TRAINING_JOB_KIND, metadata: { name: JobName.OWN }, spec: Lazy.any({ produce: () => spec.produce() }) });

    const name = props.name ?? JobName.hashed();
    const family = familyOf(name, this.node.path);
    this.family = family.name;
    this.algorithm = props.algorithm;
    this.channels = [...props.channels ?? []];
    this.hyperParameters = encodeHyperParameters(props.hyperParameters ?? {}, props.algorithm.hyperParameterEncoding);
    this.environment = { ...props.environment };
    this.tags = { ...props.tags };
    this.parts = {
      ...props,
      trainingJobName: name.fixedName ?? JobName.OWN,
      inputMode: props.inputMode ?? InputMode.FILE,
      metrics: props.metrics ?? [],
      hyperParameters: this.hyperParameters,
      environment: this.environment,
      channels: this.channels,
      tags: this.tags,
      maxRuntimeSeconds: props.maxRuntime?.toSeconds() ?? 86400,
      maxPendingSeconds: props.maxPending?.toSeconds(),
      networkIsolation: props.networkIsolation ?? false,
      interContainerEncryption: props.interContainerEncryption ?? false,
    };
    spec.produce = () => lower(this.parts);

    this.registry = JobRegistry.of(this);
    this.pipeline = new RenderPipeline(
      {
        constructPath: this.node.path,
        family,
        run: name.run,
        draft: () => this.draft(),
        isUpToDate: age => age === this.registry.age || !this.channels.some(channel => channel._followsAnotherJob),
      },
      this.registry,
    );
    Object.defineProperty(this, 'name', { get: () => this.pipeline.readResourceName(), enumerable: true });
    Object.defineProperty(this, 'metadata', { value: this.jobMetadata(props), enumerable: true });
    Object.defineProperty(this, TRAINING_JOB_SYMBOL, { value: true });
    this.registry.add(this);
  }

  /**
   * The name of the training job. Whoever reads it may rely on it, so a later change that would give the job another
   * name throws.
   */
  public get trainingJobName(): string {
    return this.pipeline.readJobName();
  }

  /**
   * The S3 URI under which SageMaker leaves the model artifacts: an archive, or a prefix if they are not compressed. It
   * contains the name of the job, so what holds for `trainingJobName` holds here.
   *
   * @throws an error if the job has no output
   */
  public get modelArtifact(): string {
    return modelArtifactOf(this.pipeline.sealed());
  }

  /** What the rules have found so far, errors and warnings. Synthesis fails if there is an error among them. */
  public get findings(): Finding[] {
    return [...this.registry.findingsOf(this)];
  }

  /** Adds an input. */
  public addChannel(channel: Channel): void {
    this.channels.push(channel);
    this.pipeline.changed();
  }

  /**
   * Adds a hyperparameter.
   *
   * @throws an error if there is one of this name
   */
  public addHyperParameter(name: string, value: any): void {
    refuseDuplicate('hyperparameter', name, this.hyperParameters);
    Object.assign(this.hyperParameters, encodeHyperParameters({ [name]: value }, this.algorithm.hyperParameterEncoding));
    this.pipeline.changed();
  }

  /**
   * Adds an environment variable.
   *
   * @throws an error if there is one of this name
   */
  public addEnvironment(name: string, value: string): void {
    refuseDuplicate('environment variable', name, this.environment);
    this.environment[name] = value;
    this.pipeline.changed();
  }

  /**
   * Adds a tag.
   *
   * @throws an error if there is one with this key
   */
  public addTag(key: string, value: string): void {
    refuseDuplicate('tag', key, this.tags);
    this.tags[key] = value;
    this.pipeline.changed();
  }

  /**
   * Patches the manifest, in the names of the CRD, such as `/spec/roleARN`. Patches may add fields that this library
   * doesn't know. They are part of the content that names the job.
   */
  public addJsonPatch(...ops: JsonPatch[]): void {
    super.addJsonPatch(...ops);
    this.isPatched = true;
    this.pipeline.changed();
  }

  /** The final manifest. */
  public toJson(): any {
    const manifest = this.pipeline.take();
    const acknowledgements = this.registry.usedAcknowledgements(this);
    return acknowledgements.length === 0 ? manifest : withAcknowledgements(manifest, acknowledgements);
  }

  /** @internal */
  public get _modelArtifact(): string {
    return modelArtifactOf(this.pipeline.peek());
  }

  /** @internal */
  public get _manifest(): Manifest {
    return this.pipeline.peek();
  }

  private jobMetadata(props: TrainingJobProps): JobMetadata {
    const options = {
      apiObject: this,
      namespace: props.namespace ?? this.chart.namespace,
      labels: { ...this.chart.labels, [FAMILY_LABEL]: this.family, ...props.labels },
      annotations: { ...ackAnnotations(props), ...props.annotations },
    };
    return new JobMetadata(options, () => this.pipeline.readResourceName(), () => this.pipeline.changed());
  }

  /** Plain data goes straight into the manifest; tokens, patches and resolvers of the user are left to cdk8s. */
  private draft(): Draft {
    const sortKeys = !process.env.CDK8S_DISABLE_SORT;
    const spec = this.hasOnlyResolversOfCdk8s() ? copyPlainData(lower(this.parts), sortKeys) : NOT_PLAIN;
    return spec === NOT_PLAIN || this.isPatched
      ? { manifest: super.toJson(), isVolatile: spec === NOT_PLAIN }
      : { manifest: { ...TRAINING_JOB_KIND, metadata: this.metadata.toJson(), spec }, isVolatile: false };
  }

  private hasOnlyResolversOfCdk8s(): boolean {
    return App.of(this).resolvers.every(resolver => resolver instanceof LazyResolver
      || resolver instanceof ImplicitTokenResolver
      || resolver instanceof NumberStringUnionResolver);
  }
}

const TRAINING_JOB_SYMBOL = Symbol.for('cdk8s-sagemaker-training.TrainingJob');

function ackAnnotations(props: TrainingJobProps): Record<string, string> {
  const annotations: Record<string, string> = {};
  if (props.region !== undefined) {
    annotations[ACK_ANNOTATION.region] = props.region;
  }
  if (props.deletionPolicy !== undefined) {
    annotations[ACK_ANNOTATION.deletionPolicy] = props.deletionPolicy;
  }
  if (props.adoption !== undefined) {
    annotations[ACK_ANNOTATION.adoptionPolicy] = props.adoption;
    annotations[ACK_ANNOTATION.adoptionFields] = JSON.stringify({ trainingJobName: JobName.OWN });
  }
  if (props.readOnly === true) {
    annotations[ACK_ANNOTATION.readOnly] = 'true';
  }
  return annotations;
}

function refuseDuplicate(kind: string, name: string, existing: object): void {
  if (Object.prototype.hasOwnProperty.call(existing, name)) {
    throw new Error(`${kind} '${name}' is there already`);
  }
}
