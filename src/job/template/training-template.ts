import type { JsonPatch } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { OpenJob } from './open-job';
import { ACK_ANNOTATION, annotationOf } from '../../controller/annotations';
import { AdoptionPolicy, DeletionPolicy } from '../../controller/policies';
import type { Channel, IModelSource } from '../../data/channel';
import type { Cluster } from '../../instances/cluster';
import { described, refuseNoPlace, unmade } from '../../manifest/given/refuse';
import { copyOfOptions, deepCopy, withGetters } from '../../manifest/given/values';
import type { Manifest } from '../../manifest/manifest';
import { manifestOfAllRuns } from '../../manifest/open/all-runs';
import type { Emitter } from '../../manifest/open/form';
import type { Parameter } from '../../manifest/open/hole';
import type { OpenManifest } from '../../manifest/open/open-manifest';
import { markOf, openTextOf } from '../../manifest/open/open-text';
import { usualRun } from '../../manifest/open/sample-runs';
import { refusal } from '../../manifest/secrets/refusal';
import { contentHash } from '../../naming/content-hash';
import { familyFromPath, shortFamily } from '../../naming/family';
import { TRAINING } from '../../naming/job-kind';
import { JobName } from '../../naming/job-name';
import type { TrainingDefaultValues } from '../../props/default-values';
import type { TrainingTemplateProps } from '../../props/training-job-props';
import { withAcknowledgements } from '../../rules/acknowledgement';
import { toFinding } from '../../rules/engine/to-finding';
import type { Finding } from '../../rules/finding';
import { TEMPLATE_RULES } from '../../rules/topics/templates';
import { type Runs, runsOf } from '../../tree/runs';
import { isInTree, type Patching, type TrainingTree } from '../../tree/training-tree';
import { trainingTreeOf, verdictsOf } from '../../tree/tree-of';
import { SHELL_EMITTER } from '../cron/shell-emitter';
import { resolvedDigests } from '../render-pipeline';
import { onSpot, spotPropOf, type SpotTrainingTemplateProps } from '../spot';
import type { TrainingJob } from '../training-job';

/**
 * A training that runs more than once. It has all props of a `TrainingJob` except the name. A template alone is not in the
 * YAML: use it in a `TrainingCronJob`, a `TrainingSweep`, a `TrainingWorkflow` or a `HyperParameterTuningJob`.
 *
 * Defaults, guardrails and rules apply as for a job. `RunValue` has the values that only a run knows. `JobName.OWN`
 * stands for the name of the run.
 *
 * @example
 *
 * const template = new TrainingTemplate(this, 'churn', {
 *   region: 'eu-west-1',
 *   role: 'arn:aws:iam::111122223333:role/training',
 *   algorithm: Algorithm.xgboost('1.7-1'),
 *   hyperParameters: { objective: 'binary:logistic', num_round: 100 },
 *   channels: [Channel.s3('train', `s3://example-churn/days/${RunValue.date('YYYY-MM-DD')}/`, { contentType: 'text/csv' })],
 *   cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
 *   output: Output.at('s3://example-churn/models/'),
 * });
 */
export class TrainingTemplate extends Construct {
  /** Whether a construct is a template of this library, of any copy of it. */
  public static isTrainingTemplate(construct: any): boolean {
    return construct !== null && typeof construct === 'object' && TRAINING_TEMPLATE_SYMBOL in construct;
  }

  /**
   * A template with the pattern of `SpotTrainingJob`: its runs use Spot Instances, and resume from their checkpoints.
   */
  public static spot(scope: Construct, id: string, props: SpotTrainingTemplateProps): TrainingTemplate {
    return new SpotTrainingTemplate(scope, id, onSpot(scope, id, props));
  }

  /** What all runs have in common: the first part of their names, and the value of their family label. */
  public readonly family: string;

  private readonly job: OpenJob;
  private readonly tree: TrainingTree;
  private readonly identity: string;
  private readonly givenFamily: string;
  private readonly props: CommonProps;
  private readonly additions: Addition[] = [];
  private readonly jobsOfSweeps: TrainingJob[] = [];
  private read: { readonly from: Manifest; readonly open: OpenManifest } | undefined;
  private readonly starters: Starter[] = [];
  private readonly tuningJobs: IConstruct[] = [];

  /**
   * @throws an error if `algorithm` or `cluster` is missing, if a prop has another letter case, such as `hyperparameters`, if
   * the family can't be part of a Kubernetes name, or if a duration is not a whole number of seconds
   */
  constructor(scope: Construct, id: string, props: TrainingTemplateProps) {
    refuseNoPlace(scope, id);
    super(scope, id);
    try {
      const { family, name, ...rest }: TrainingTemplateProps & { readonly name?: unknown } = withGetters(props ?? {});
      // A spread of props that jobs share has it without an error of the compiler.
      if (name !== undefined && name !== null) {
        throw refusal(`Expected \`family\` in place of \`name\`, since each run has a name of its own, got ${described(name)}.`);
      }
      this.identity = family ?? this.node.path;
      this.givenFamily = shortFamily(family ?? familyFromPath(this.node.path), LONGEST_FAMILY);
      this.job = this.newJob(rest);
      this.props = { ...copyOfOptions(rest), hyperParameters: deepCopy(rest.hyperParameters) };
    } catch (error) {
      throw unmade(this, error);
    }
    this.family = this.job.family;
    this.tree = trainingTreeOf(this);
    Object.defineProperty(this, TRAINING_TEMPLATE_SYMBOL, { value: true });
    this.tree.add(this);
  }

  /** What the rules have found so far, errors and warnings. Synthesis fails if there is an error among them. */
  public get findings(): Finding[] {
    return [...verdictsOf(this).findingsOf(this)];
  }

  /** Adds an input. */
  public addChannel(channel: Channel): void {
    this.add(job => job.addChannel(channel));
  }

  /**
   * Adds a hyperparameter.
   *
   * @throws an error if there is one of this name, or if it has no value
   */
  public addHyperParameter(name: string, value: any): void {
    this.add(job => job.addHyperParameter(name, value));
  }

  /**
   * Adds an environment variable.
   *
   * @throws an error if there is one of this name, or if it has no value
   */
  public addEnvironment(name: string, value: string): void {
    this.add(job => job.addEnvironment(name, value));
  }

  /**
   * Adds a tag.
   *
   * @throws an error if there is one with this key, or if it has no value
   */
  public addTag(key: string, value: string): void {
    this.add(job => job.addTag(key, value));
  }

  /**
   * Patches the manifest of all runs, in the names of the CRD, such as `/spec/roleARN`. A patch that can't be applied, such
   * as the removal of a field that does not exist, fails synthesis.
   */
  public addJsonPatch(...ops: JsonPatch[]): void {
    this.add(job => job.addJsonPatch(...ops));
  }

  /**
   * What starts runs reads the template from here on, as long as it is in the tree.
   *
   * @param prefix what the names of these runs begin with
   * @param identity what distinguishes these runs from those that another construct starts
   * @internal
   */
  public _use(construct: IConstruct, prefix: () => string, identity = construct.node.path): void {
    this.starters.push({ construct, prefix, identity });
    this.tree.changed();
  }

  /** @internal */
  public get _prefixesOfRuns(): string[] {
    return this.startersInTree.map(({ prefix }) => prefix());
  }

  /**
   * A job of its own that has all of the template, and follows its later additions.
   *
   * @internal
   */
  public _makeJob(make: (props: CommonProps) => TrainingJob): TrainingJob {
    const job = make(this.props);
    this.additions.forEach(addition => addition(job));
    this.jobsOfSweeps.push(job);
    return job;
  }

  /**
   * Its parameters on other instances. A point of a sweep has these, also if the template itself has no image for its instances.
   *
   * @internal
   */
  public _parametersOn(cluster: Cluster): readonly Parameter[] {
    try {
      return this._open.parameters;
    } catch {
      const job = this.newJob({ ...this.props, cluster });
      this.additions.forEach(addition => addition(job));
      return job.open.parameters;
    }
  }

  /**
   * To be called before something is written that follows from the template.
   *
   * @internal
   */
  public _renew(): void {
    this.job._renew();
  }

  /**
   * A tuning job reads the template from here on. If nothing else does, the rules judge its training there and not here,
   * since values may be missing that are tuned.
   *
   * @internal
   */
  public _tune(tuningJob: IConstruct): void {
    this.tuningJobs.push(tuningJob);
    this.tree.changed();
  }

  /**
   * Its namespace without the patches, which does not need the manifest.
   *
   * @internal
   */
  public get _namespace(): string | undefined {
    return this.job.metadata.namespace;
  }

  /**
   * Whether other jobs are judged in its place: the tuning job that it is a part of, or the jobs of a sweep.
   *
   * @internal
   */
  public get _isJudgedElsewhere(): boolean {
    return !this.hasRuns && (this.hasSweeps || this.tuningJobs.some(isInTree));
  }

  /**
   * The text of a value of a hyperparameter, as the algorithm wants it.
   *
   * @internal
   */
  public _encode(hyperParameter: string, value: any): any {
    return this.job._encode(hyperParameter, value);
  }

  /** @internal */
  public get _digests(): Record<string, string> | undefined {
    return this.job._digests;
  }

  /** @internal */
  public get _patching(): Patching | undefined {
    return this.job._patching;
  }

  /** @internal */
  public get _modelSources(): IModelSource[] {
    return this.job._modelSources;
  }

  /**
   * What starts or tunes it.
   *
   * @internal
   */
  public get _starters(): readonly IConstruct[] {
    return [...this.startersInTree.map(({ construct }) => construct), ...this.tuningJobs.filter(isInTree)];
  }

  /** @internal */
  public get _open(): OpenManifest {
    const from = this.job._manifest;
    if (this.read?.from !== from) {
      this.read = { from, open: this.job.open };
    }
    return this.read!.open;
  }

  /**
   * What is in the YAML: the acknowledgements of code are in it, for everybody who judges it later.
   *
   * @internal
   */
  public get _openForYaml(): OpenManifest {
    const acknowledgements = verdictsOf(this).acknowledgementsUsedBy(this);
    return acknowledgements.length === 0 ? this._open : this._open.changed(manifest => withAcknowledgements(manifest, acknowledgements));
  }

  /** @internal */
  public get _manifest(): Manifest {
    return usualRun(this._open, this.samplePrefix);
  }

  /** @internal */
  public get _runs(): Runs {
    const open = this._open;
    return runsOf(open, this.samplePrefix, manifestOfAllRuns(open, `${this.family}-${'?'.repeat(HASH_LENGTH)}`));
  }

  /**
   * The hash in the names of all runs that something starts: another one for another template, namespace or Region.
   *
   * @internal
   */
  public _hashFor(emitter: Emitter, starter: string): string {
    const { metadata, spec } = this._open.fill(hole => emitter.markOf(hole, ''));
    const region = metadata.annotations?.[ACK_ANNOTATION.region];
    const digests = this._digests && resolvedDigests(this._digests, metadata);
    const identity = { digests, family: this.identity, namespace: metadata.namespace, region, run: starter };
    return contentHash(identity, spec, false, TRAINING.uncounted).slice(0, HASH_LENGTH);
  }

  /** @internal */
  public get _ownValues(): TrainingDefaultValues {
    return this.job._ownValues;
  }

  /** @internal */
  public _propOf(path: string): string | undefined {
    return this.job._propOf(path);
  }

  /** @internal */
  public _defaultsChanged(): void {
    this.job._defaultsChanged();
  }

  /** @internal */
  public get _ownFindings(): Finding[] {
    const manifest = this._manifest;
    const policy = annotationOf(manifest, ACK_ANNOTATION.deletionPolicy);
    const never = this.hasRuns ? neverCreatingIn(manifest) : undefined;
    return [
      ...this.hasRuns ? this.findingsOfNames : [toFinding(TEMPLATE_RULES.unused, { path: 'metadata.name', says: 'nothing starts runs of this template' })],
      ...policy === DeletionPolicy.RETAIN && this.hasRuns
        ? [toFinding(TEMPLATE_RULES.retained, { path: `metadata.annotations.${ACK_ANNOTATION.deletionPolicy}`, says: `is '${policy}'` })]
        : [],
      ...never === undefined ? [] : [toFinding(TEMPLATE_RULES.neverCreates, { path: never.path, says: `is '${never.value}'`, remedy: never.remedy })],
    ];
  }

  /** Patches can give all runs one name. */
  private get findingsOfNames(): Finding[] {
    const { metadata, spec } = this.job._manifest;
    return Object.entries({ 'metadata.name': metadata.name, 'spec.trainingJobName': spec.trainingJobName as unknown })
      .filter(([, name]) => typeof name === 'string' && !openTextOf(name).some(part => typeof part !== 'string' && part.kind !== 'attempt'))
      .map(([path, name]) => toFinding(TEMPLATE_RULES.nameFixed, { path, says: `is '${name}' in every run` }));
  }

  private get hasRuns(): boolean {
    return this.startersInTree.length > 0;
  }

  private get hasSweeps(): boolean {
    return this.jobsOfSweeps.some(isInTree);
  }

  private get startersInTree(): readonly Starter[] {
    return this.starters.filter(({ construct }) => isInTree(construct));
  }

  /** What the names of samples begin with: the same in two templates only if runs of both could have one name. */
  private get samplePrefix(): string {
    const identities = this.startersInTree.map(({ identity }) => identity);
    return `${this.family}-${this._hashFor(SHELL_EMITTER, identities.join() || this.node.path)}`;
  }

  /** A job outside of the tree, which stands for all runs. */
  private newJob(props: CommonProps): OpenJob {
    const job = new OpenJob(this, 'run', { ...props, name: JobName.fixed(markOf({ kind: 'name' }), { family: this.givenFamily }) });
    this.node.tryRemoveChild('run');
    return job;
  }

  /** Adds to the template first: what it refuses nothing has. */
  private add(addition: Addition): void {
    addition(this.job);
    this.additions.push(addition);
    this.jobsOfSweeps.forEach(addition);
  }
}

/** What starts runs of a template. */
interface Starter {
  readonly construct: IConstruct;
  readonly prefix: () => string;
  readonly identity: string;
}

/** A template with the pattern of `SpotTrainingJob`. */
class SpotTrainingTemplate extends TrainingTemplate {
  public _propOf(path: string): string | undefined {
    return spotPropOf(path) ?? super._propOf(path);
  }
}

/** The annotation with which the controller only looks for jobs of runs, if there is one. */
function neverCreatingIn(manifest: Manifest): { readonly path: string; readonly value: string; readonly remedy: string } | undefined {
  const readOnly = annotationOf(manifest, ACK_ANNOTATION.readOnly);
  if (readOnly?.toLowerCase() === 'true') {
    return { path: `metadata.annotations.${ACK_ANNOTATION.readOnly}`, value: readOnly, remedy: 'remove readOnly' };
  }
  return annotationOf(manifest, ACK_ANNOTATION.adoptionPolicy) !== AdoptionPolicy.ADOPT ? undefined : {
    path: `metadata.annotations.${ACK_ANNOTATION.adoptionPolicy}`, value: AdoptionPolicy.ADOPT, remedy: 'use AdoptionPolicy.ADOPT_OR_CREATE',
  };
}

type CommonProps = Omit<TrainingTemplateProps, 'family'>;

/** Adds something to a job. */
type Addition = (job: TrainingJob) => void;

const HASH_LENGTH = 8;

// With the hash, what distinguishes a run and the number of an attempt, a name has at most 63 characters.
const LONGEST_FAMILY = 40;

const TRAINING_TEMPLATE_SYMBOL = Symbol.for('cdk8s-sagemaker-training.TrainingTemplate');
