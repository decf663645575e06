import { ApiObject, Lazy, type ApiObjectProps, type JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { draftOf, LoweredSpec } from './draft';
import { JobDefinition } from './job-definition';
import { JobMetadata } from './job-metadata';
import { JobUnderDefaults } from './job-under-defaults';
import { annotationsOf, lower } from './lower';
import { MetadataContent, ownMetadata } from './metadata-content';
import { modelArtifactOf } from './model-artifact';
import { patchingOf, refuseNoPatches, refuseOverride } from './patches';
import { RenderPipeline, type Draft } from './render-pipeline';
import { renew } from './renewed';
import { patchedInstancesOf, worldSizeOf } from './world-size';
import type { Channel, IModelSource } from '../data/channel';
import type { Blanks } from '../manifest/blanks';
import { FieldError } from '../manifest/field-error';
import { refuseMissing, refuseNoNewEntry, refuseNoPlace, unmade } from '../manifest/given/refuse';
import type { Manifest } from '../manifest/manifest';
import type { Copying } from '../manifest/plain-data';
import { familyOf, pathOf, type Family } from '../naming/family';
import { TRAINING } from '../naming/job-kind';
import { JobName } from '../naming/job-name';
import type { Point } from '../naming/point';
import type { TrainingDefaultValues } from '../props/default-values';
import type { JobContent } from '../props/job-content';
import { PART_DEFAULTS } from '../props/part-defaults';
import { propOf } from '../props/prop-of';
import type { TrainingJobProps } from '../props/training-job-props';
import { withAcknowledgements } from '../rules/acknowledgement';
import type { Finding } from '../rules/finding';
import { isMarkedJob, TRAINING_JOB_SYMBOL } from '../tree/library-copies';
import { isInTree, type Patching, type TrainingTree } from '../tree/training-tree';
import type { DefaultsInForce } from '../tree/tree-defaults';
import { trainingTreeOf, verdictsOf } from '../tree/tree-of';

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
 *   algorithm: Algorithm.xgboost('1.7-1'),
 *   hyperParameters: { objective: 'binary:logistic', max_depth: 5, eta: 0.2, num_round: 100 },
 *   channels: [Channel.s3('train', 's3://churn/train/', { contentType: 'text/csv' })],
 *   cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
 *   maxRuntime: Duration.hours(1),
 *   output: Output.at('s3://churn/models/'),
 * });
 */
export class TrainingJob extends ApiObject implements IModelSource {
  /** Whether a construct is a training job of any copy of this library. */
  public static isTrainingJob(construct: any): boolean {
    return construct !== null && typeof construct === 'object' && isMarkedJob(construct);
  }

  /** What this job has in common with its earlier and later runs: the value of its family label. */
  public readonly family: string;

  /** @internal */
  public readonly _metadataContent: MetadataContent;

  private readonly definition: JobDefinition;
  private readonly pipeline: RenderPipeline;
  private readonly tree: TrainingTree;
  private ownPatches: readonly JsonPatch[] = NO_PATCHES;
  private metadataOfCdk8s: JobMetadata | undefined;
  private filledIn: JobUnderDefaults | undefined;

  /**
   * @throws an error if `algorithm` or `cluster` is missing, if a prop has another letter case, such as `hyperparameters`, or
   * if a duration is not a whole number of seconds
   */
  constructor(scope: Construct, id: string, props: TrainingJobProps) {
    refuseNoPlace(scope, id);
    const spec = new LoweredSpec();
    super(scope, id, { apiVersion: API_VERSION, kind: KIND, metadata: UNNAMED, spec: Lazy.any(spec) } as ApiObjectProps);
    spec.object = this;

    try {
      this.definition = new JobDefinition(props);
      const family = this._familyOf(this.definition.props.name ?? JobName.hashed());
      this.family = family.name;
      this.tree = trainingTreeOf(this);
      this.pipeline = new RenderPipeline(this, TRAINING, family, this.tree);
      this._metadataContent = new MetadataContent(this, ownMetadata(this.definition.props, this, this.family), this.pipeline);
    } catch (error) {
      throw unmade(this, error, this._path);
    }
    Object.defineProperty(this, 'name', NAME);
    Object.defineProperty(this, 'metadata', METADATA);
    this._enter(this.tree);
  }

  /**
   * The name of the training job. Reading it locks the name: a later change that would rename the job throws.
   */
  public get trainingJobName(): string {
    return this.pipeline.readJobName();
  }

  /**
   * The S3 URI to which SageMaker writes the model artifacts: an archive, or a prefix if they are not compressed. It
   * contains the name of the job, so reading it locks the name, as `trainingJobName` does.
   *
   * @throws an error if the job has no output
   */
  public get modelArtifact(): string {
    return modelArtifactOf(this.pipeline.sealed());
  }

  /**
   * How many processes of the distribution train together; undefined without a distribution, or when the number of
   * accelerators of the instances is not known. It is also undefined if the cluster lacks the instance group that trains.
   */
  public get worldSize(): number | undefined {
    const { cluster, distribution } = this.definition.props;
    const instances = this.ownPatches.length === 0 ? cluster._instances : patchedInstancesOf(this);
    return instances && worldSizeOf(instances, distribution);
  }

  /** What the rules have found so far, errors and warnings. Synthesis fails if there is an error among them. */
  public get findings(): Finding[] {
    return [...verdictsOf(this).findingsOf(this)];
  }

  /** Adds an input. */
  public addChannel(channel: Channel): void {
    refuseMissing(channel, 'channel', 'Channel.s3', '_codec');
    this.definition.channels = [...this.definition.channels, channel];
    this.pipeline.changed();
  }

  /**
   * Adds a hyperparameter.
   *
   * @throws an error if there is one of this name, or if it has no value
   */
  public addHyperParameter(name: string, value: any): void {
    refuseNoNewEntry('hyperparameter', name, value, this.definition.hyperParameters);
    this.definition.addHyperParameter(name, value);
    this.pipeline.changed();
  }

  /**
   * Adds an environment variable.
   *
   * @throws an error if there is one of this name, or if it has no value
   */
  public addEnvironment(name: string, value: string): void {
    refuseNoNewEntry('environment variable', name, value, this.definition.environment);
    this.definition.environment = { ...this.definition.environment, [name]: value };
    this.pipeline.changed();
  }

  /**
   * Adds a tag.
   *
   * @throws an error if there is one with this key, or if it has no value
   */
  public addTag(key: string, value: string): void {
    refuseNoNewEntry('tag', key, value, this.definition.tags);
    this.definition.tags = { ...this.definition.tags, [key]: value };
    this.pipeline.changed();
  }

  /**
   * Patches the manifest, in the names of the CRD, such as `/spec/roleARN`. Patches may add fields that this library
   * doesn't know. They are part of the content that names the job. A patch that can't be applied, such as the removal of
   * a field that does not exist, fails synthesis.
   */
  public addJsonPatch(...ops: JsonPatch[]): void {
    refuseNoPatches(ops, 'ops');
    this.ownPatches = [...this.ownPatches, ...ops];
    this.pipeline.changed();
  }

  /**
   * The final manifest. A class that overrides this method fails synthesis, since rules, guardrails and the name would not
   * follow what it changes. Use `addJsonPatch` to change the manifest.
   */
  public toJson(): any {
    return withAcknowledgements(this.pipeline.take(), verdictsOf(this).acknowledgementsUsedBy(this));
  }

  /**
   * From now on the job is one of its tree.
   *
   * @internal
   */
  public _enter(tree: TrainingTree): void {
    tree.add(this);
  }

  /** @internal */
  public get _isOpen(): boolean {
    return false;
  }

  /** @internal */
  public get _path(): string {
    return this.node.path;
  }

  /** @internal */
  public get _point(): Point | undefined {
    return undefined;
  }

  /**
   * @throws an error if the job was removed, so that nothing trains the model
   * @internal
   */
  public get _modelArtifact(): string {
    if (!isInTree(this)) {
      throw new FieldError({
        path: 'spec.inputDataConfig',
        says: `has a channel with the model of '${this.node.path}', which was removed`,
        why: 'nothing trains that model, so the job finds no data in the channel',
        remedy: 'remove the channel as well',
      });
    }
    return modelArtifactOf(this.pipeline.peek());
  }

  /** @internal */
  public get _manifest(): Manifest {
    if (this.toJson !== TO_JSON) {
      refuseOverride();
    }
    return this.pipeline.peek();
  }

  /**
   * What the defaults of its scopes have made of the job.
   *
   * @internal
   */
  public get _content(): JobContent {
    const defaults = this._defaults;
    if (defaults === undefined) {
      return this.definition;
    }
    if (this.filledIn?.defaults !== defaults) {
      this.filledIn = new JobUnderDefaults(this.definition, defaults);
    }
    return this.filledIn!;
  }

  /** @internal */
  public get _defaults(): DefaultsInForce | undefined {
    return this.tree.defaults?.inForceAt(this);
  }

  /**
   * What the job says itself, in the terms of the defaults.
   *
   * @internal
   */
  public get _ownValues(): TrainingDefaultValues {
    const { props, environment, tags } = this.definition;
    const ofParts = Object.entries(PART_DEFAULTS).map(([name, { ownIn }]) => [name, ownIn(props)]);
    return { ...props, ...this._metadataContent.own, environment, tags, ...Object.fromEntries(ofParts) };
  }

  /**
   * The prop that sets a field of the manifest.
   *
   * @internal
   */
  public _propOf(path: string): string | undefined {
    return propOf(path);
  }

  /** @internal */
  public _defaultsChanged(): void {
    this.pipeline.changed();
  }

  /** @internal */
  public _encode(hyperParameter: string, value: any): any {
    return this.definition.encode({ [hyperParameter]: value })[hyperParameter];
  }

  /**
   * The jobs whose models it reads.
   *
   * @internal
   */
  public get _modelSources(): IModelSource[] {
    return this.definition.channels.flatMap(channel => channel._modelSource ?? []);
  }

  /** @internal */
  public get _digests(): Record<string, string> | undefined {
    return this.definition.digests;
  }

  /** @internal */
  public get _run(): string | undefined {
    return this._content.props.name?.run;
  }

  /** @internal */
  public get _followsAnotherJob(): boolean {
    return this.definition.followsAnotherJob;
  }

  /** @internal */
  public _renewSources(): void {
    for (const { _modelSource: source } of this.definition.channels) {
      if (source !== undefined) {
        renew(source);
      }
    }
  }

  /**
   * To be called before something is written that follows from the job.
   *
   * @internal
   */
  public _renew(): void {
    this.pipeline.renew();
  }

  /** @internal */
  public get _namespace(): string | undefined {
    return this._content.props.namespace;
  }

  /** @internal */
  public get _annotations(): Record<string, string> {
    return annotationsOf(this._content);
  }

  /** @internal */
  public _draft(blanks: Blanks): Draft {
    return draftOf(this, blanks);
  }

  /**
   * The metadata as cdk8s offers it, made when somebody asks for it.
   *
   * @internal
   */
  public get _shownMetadata(): JobMetadata {
    return this.metadataOfCdk8s ??= new JobMetadata(this._metadataContent);
  }

  /** @internal */
  public get _patching(): Patching | undefined {
    return patchingOf(this);
  }

  /** @internal */
  public get _patches(): readonly JsonPatch[] {
    return this.ownPatches;
  }

  /** @internal */
  public _lowered(copying?: Copying): any {
    return lower(this._content, copying);
  }

  /** @internal */
  public _resolved(): any {
    return super.toJson();
  }

  /** @internal */
  protected _familyOf(name: JobName): Family {
    return familyOf(name, pathOf(this));
  }
}

// A class of a user, or of another language, may have one of its own.
const TO_JSON = TrainingJob.prototype.toJson;

// Written out where it is used: each object that is made by spreading another one has a hidden class of its own.
const { apiVersion: API_VERSION, kind: KIND } = TRAINING;
const UNNAMED = { name: JobName.OWN };
const NO_PATCHES: readonly JsonPatch[] = [];

// One descriptor for all objects: with getters of its own, each would have a hidden class of its own.
const NAME: PropertyDescriptor & ThisType<TrainingJob> = {
  get() {
    return this._metadataContent.name;
  },
};
const METADATA: PropertyDescriptor & ThisType<TrainingJob> = {
  get() {
    return this._shownMetadata;
  },
};

Object.defineProperty(TrainingJob.prototype, TRAINING_JOB_SYMBOL, { value: true });
