import { ApiObject, Lazy, type ApiObjectProps, type JsonPatch } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { ITuningJob } from './existing-tuning-job';
import { TUNING_FIELDS, type TuningContent } from './fields';
import type { HyperParameterTuningJobProps } from './hyper-parameter-tuning-job-props';
import { namesOfKind, requireRanges } from './ranges';
import { findingsInTemplate, namespaceOf, saidOfAll, type SaidOfAll } from './tuned-template';
import type { TuningDefinition } from './tuning-definition';
import { ACK_ANNOTATION } from '../../controller/annotations';
import type { Blanks } from '../../manifest/blanks';
import { FieldError } from '../../manifest/field-error';
import { refuseOtherCase } from '../../manifest/given/options';
import { namingConstruct, refuseForeign, refuseMissing, refuseNoNewEntry, refuseNoPlace, unmade } from '../../manifest/given/refuse';
import { copyOfMap, givenList, keptOptions } from '../../manifest/given/values';
import type { Manifest } from '../../manifest/manifest';
import type { Copying } from '../../manifest/plain-data';
import { familyOf, pathOf } from '../../naming/family';
import { TUNING } from '../../naming/job-kind';
import { JobName } from '../../naming/job-name';
import type { TrainingDefaultValues } from '../../props/default-values';
import { nameAt } from '../../props/prop-of';
import { withAcknowledgements } from '../../rules/acknowledgement';
import type { Finding } from '../../rules/finding';
import { DEFINITION, DEFINITIONS } from '../../rules/tuning/places';
import { RANGE_KINDS, type RangeKind } from '../../rules/tuning/ranges';
import type { Patching, TrainingTree } from '../../tree/training-tree';
import type { DefaultsInForce } from '../../tree/tree-defaults';
import { trainingTreeOf, verdictsOf } from '../../tree/tree-of';
import { draftOf, LoweredSpec } from '../draft';
import { JobMetadata } from '../job-metadata';
import { propsUnder, under } from '../job-under-defaults';
import { annotationsBy, lowering } from '../lower';
import { MetadataContent, ownMetadata, type OwnMetadata } from '../metadata-content';
import { patchingOf, refuseNoPatches, refuseOverride } from '../patches';
import { RenderPipeline, type Draft } from '../render-pipeline';
import { renew } from '../renewed';
import type { TrainingTemplate } from '../template/training-template';

/**
 * A SageMaker hyperparameter tuning job, run from Kubernetes by the ACK SageMaker controller: it trains many times with
 * different values, and finds the best ones.
 *
 * A tuning job can't be changed, and its name can't be used again. So the name follows the content, as that of a
 * `TrainingJob` does. It tunes a `TrainingTemplate`. Defaults, guardrails and rules about training jobs apply to it.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateHyperParameterTuningJob.html
 *
 * @example
 *
 * const template = new TrainingTemplate(this, 'churn', {
 *   region: 'eu-west-1',
 *   role: 'arn:aws:iam::111122223333:role/training',
 *   algorithm: Algorithm.xgboost('1.7-1'),
 *   hyperParameters: { objective: 'binary:logistic', num_round: 100 },
 *   channels: [
 *     Channel.s3('train', 's3://example-churn/train/', { contentType: 'text/csv' }),
 *     Channel.s3('validation', 's3://example-churn/validation/', { contentType: 'text/csv' }),
 *   ],
 *   cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
 *   output: Output.at('s3://example-churn/models/'),
 * });
 *
 * new tuning.HyperParameterTuningJob(this, 'tuning', {
 *   template,
 *   objective: tuning.Objective.maximize('validation:auc'),
 *   ranges: {
 *     eta: tuning.Range.continuous(0.01, 0.3, tuning.Scaling.LOGARITHMIC),
 *     max_depth: tuning.Range.integer(3, 10),
 *   },
 *   maxTrainingJobs: 20,
 *   maxParallelTrainingJobs: 4,
 * });
 */
export class HyperParameterTuningJob extends ApiObject implements ITuningJob {
  /** What this tuning job has in common with its earlier and later versions: the value of its family label. */
  public readonly family: string;

  /** @internal */
  public readonly _metadataContent: MetadataContent;

  private readonly own: HyperParameterTuningJobProps;
  private readonly pipeline: RenderPipeline;
  private readonly tree: TrainingTree;
  private readonly ownTags: Record<string, string>;
  private readonly ownPatches: JsonPatch[] = [];

  /**
   * @throws an error if a prop has another letter case, such as `maxtrainingjobs`, or a value of another type, such as a
   * map of props in place of a `TrainingTemplate`
   */
  constructor(scope: Construct, id: string, props: HyperParameterTuningJobProps) {
    refuseNoPlace(scope, id);
    const spec = new LoweredSpec();
    super(scope, id, { apiVersion: TUNING.apiVersion, kind: TUNING.kind, metadata: { name: JobName.OWN }, spec: Lazy.any(spec) } as ApiObjectProps);
    spec.object = this;

    try {
      this.own = checkedProps(props, this);
      const family = familyOf(this.own.name ?? JobName.hashed(), pathOf(this), TUNING.longestFamily);
      this.family = family.name;
      this.ownTags = { ...copyOfMap(this.own.tags, 'tags') };
      this.tree = trainingTreeOf(this);
      this.pipeline = new RenderPipeline(this, TUNING, family, this.tree);
      this._metadataContent = new MetadataContent(this, ownMetadata(this.own, this, this.family), this.pipeline);
      const metadata = new JobMetadata(this._metadataContent);
      Object.defineProperties(this, { name: { get: () => this._metadataContent.name }, metadata: { value: metadata } });
    } catch (error) {
      throw unmade(this, error);
    }
    this.templates.forEach(({ template }) => template._tune(this));
    this.tree.add(this);
  }

  /**
   * The name of the tuning job. Reading it locks it: a later change that would rename the tuning job throws.
   */
  public get tuningJobName(): string {
    return this.pipeline.readJobName();
  }

  /** What the rules have found so far, errors and warnings. Synthesis fails if there is an error among them. */
  public get findings(): Finding[] {
    return [...verdictsOf(this).findingsOf(this)];
  }

  /**
   * Adds a tag.
   *
   * @throws an error if there is one with this key, or if it has no value
   */
  public addTag(key: string, value: string): void {
    refuseNoNewEntry('tag', key, value, this.ownTags);
    this.ownTags[key] = value;
    this.pipeline.changed();
  }

  /**
   * Patches the manifest, in the names of the CRD, such as `/spec/hyperParameterTuningJobConfig/strategy`. Patches are part
   * of the content that names the tuning job. A patch that can't be applied, such as the removal of a field that does not
   * exist, fails synthesis.
   */
  public addJsonPatch(...ops: JsonPatch[]): void {
    refuseNoPatches(ops, 'ops');
    this.ownPatches.push(...ops);
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
   * A look at the name, which may still change.
   *
   * @internal
   */
  public get _tuningJobName(): string {
    return this._manifest.spec[TUNING.nameField];
  }

  /** @internal */
  public get _manifest(): Manifest {
    if (this.toJson !== TO_JSON) {
      refuseOverride();
    }
    return this.pipeline.peek();
  }

  /** @internal */
  public get _madeOf(): readonly IConstruct[] {
    return this.templates.map(({ template }) => template);
  }

  /** @internal */
  public get _ownFindings(): readonly Finding[] {
    return this.templates.flatMap(({ template, place }) => findingsInTemplate(template, place));
  }

  /** @internal */
  public get _ownValues(): TrainingDefaultValues {
    const { region, controllerVersion, namespace, deletionPolicy, adoption, name } = this.own;
    return {
      region, controllerVersion, namespace, deletionPolicy, adoption, run: name?.run, tags: this.ownTags, ...this._metadataContent.own,
    };
  }

  /** @internal */
  public _propOf(path: string): string | undefined {
    return nameAt(path, TUNING_FIELDS)?.replace(RANGE_OF_KIND, (_, prop: string, kind: RangeKind, position: string | undefined) => {
      const definition = /^definitions\[(\d+)\]/.exec(prop)?.[1];
      const ranges = definition === undefined ? this.own.ranges : this.own.definitions?.[Number(definition)]?._options.ranges;
      const name = namesOfKind(ranges ?? {}, kind)[Number(position)];
      return name === undefined ? prop : `${prop}.${name}`;
    });
  }

  /** @internal */
  public _defaultsChanged(): void {
    this.pipeline.changed();
  }

  /** @internal */
  public get _defaults(): DefaultsInForce | undefined {
    return this.tree.defaults?.inForceAt(this);
  }

  /** @internal */
  public get _digests(): Record<string, string> | undefined {
    const digests = this.templates.flatMap(({ template: { _digests: ofTemplate = {} } }, position) =>
      Object.entries(ofTemplate).map(([channel, digest]) => [this.own.template === undefined ? `${position}.${channel}` : channel, digest]));
    return digests.length === 0 ? undefined : Object.fromEntries(digests);
  }

  /** @internal */
  public get _run(): string | undefined {
    return this.content.props.name?.run;
  }

  /**
   * It follows its templates, which may change at any time, and the tuning jobs that it starts from.
   *
   * @internal
   */
  public get _followsAnotherJob(): boolean {
    return true;
  }

  /** @internal */
  public _renewSources(): void {
    [...this.templates.map(({ template }) => template), ...this.own.warmStart?.parents ?? []].forEach(renew);
  }

  /**
   * To be called before something is written that follows from the tuning job.
   *
   * @internal
   */
  public _renew(): void {
    this.pipeline.renew();
  }

  /** @internal */
  public get _isOpen(): boolean {
    return false;
  }

  /** @internal */
  public get _path(): string {
    return this.node.path;
  }

  /**
   * It can be read before the templates can be rendered, as until a scope has the default for their Region.
   *
   * @internal
   */
  public get _namespace(): string | undefined {
    const defaults = this._defaults;
    const [first] = this.templates;
    const namespace = this.own.namespace ?? (first && namespaceOf(first.template));
    return defaults === undefined ? namespace : propsUnder(defaults, { namespace }, field => field === 'namespace').namespace;
  }

  /** @internal */
  public get _annotations(): Record<string, string> {
    return annotationsOf(this.content);
  }

  /** @internal */
  public get _inherited(): OwnMetadata | undefined {
    return this.saidByTemplate;
  }

  /** @internal */
  public _draft(blanks: Blanks): Draft {
    return draftOf(this, blanks);
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
    return lower(this.content, copying);
  }

  /** @internal */
  public _resolved(): any {
    return super.toJson();
  }

  /** The templates, and where their definitions are. */
  private get templates(): ReadonlyArray<{ readonly template: TrainingTemplate; readonly place: string }> {
    const { template, definitions = [] } = this.own;
    return [
      ...template === undefined ? [] : [{ template, place: DEFINITION }],
      ...definitions.map(({ _options }: TuningDefinition, position) => ({ template: _options.template, place: `${DEFINITIONS}[${position}]` })),
    ];
  }

  /** What the tuning job says itself comes first, then its first template, then the defaults of its scopes, unless they are locked. */
  private get content(): TuningContent {
    const { tags = {}, ...ofTemplate }: Partial<SaidOfAll> = this.saidByTemplate ?? {};
    const own = { ...ofTemplate, ...withoutUndefined(this.own) } as HyperParameterTuningJobProps;
    const defaults = this._defaults;
    const props = defaults === undefined ? own : propsUnder(defaults, own, takesDefault);
    return { props, tags: under(defaults, 'tags', { ...tags, ...this.ownTags }) };
  }

  /**
   * What the first template says of the tuning job as a whole.
   *
   * @throws an error if the templates leave the Region of the tuning job open
   */
  private get saidByTemplate(): SaidOfAll | undefined {
    const [first, ...others] = this.templates.map(({ template }) => saidOfAll(template));
    if (this.own.region === undefined) {
      others.forEach(other => refuseAnotherRegion(first, other));
    }
    return first;
  }
}

const TO_JSON = HyperParameterTuningJob.prototype.toJson;

/** A range as the table of fields names it: by its kind and its position, which programs do not know. */
const RANGE_OF_KIND = new RegExp(`^((?:.*\\.)?ranges)\\.(${Object.values(RANGE_KINDS).join('|')})(?:\\[(\\d+)\\].*)?$`);

function refuseAnotherRegion(first: SaidOfAll, other: SaidOfAll): void {
  if (first.region !== other.region) {
    throw new FieldError({
      path: `metadata.annotations.${ACK_ANNOTATION.region}`,
      says: `is ${regionText(first)} in the first template and ${regionText(other)} in another one`,
      why: 'a tuning job and all its training jobs run in one Region',
      remedy: 'set the same `region` in all templates',
    });
  }
}

function regionText({ region }: SaidOfAll): string {
  return region === undefined ? 'missing' : `'${region}'`;
}

function withoutUndefined(props: HyperParameterTuningJobProps): HyperParameterTuningJobProps {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined && value !== null)) as HyperParameterTuningJobProps;
}

/** Whether a tuning job can have a default of a scope. */
function takesDefault(field: string): boolean {
  return field === 'run' || Object.hasOwn(TUNING_FIELDS, field);
}

const lower = lowering<TuningContent>(TUNING_FIELDS);
const annotationsOf = annotationsBy<TuningContent>(TUNING_FIELDS);

/** The props, of which maps and lists are copies, since callers may change their own. */
function checkedProps(props: HyperParameterTuningJobProps, construct: Construct): HyperParameterTuningJobProps {
  return namingConstruct(construct, () => {
    const own = keptOptions(props);
    const { name, template, objective, warmStart, ranges, definitions } = own;
    refuseOtherCase(own, TUNING_FIELDS);
    refuseForeign(name, 'name', 'JobName.fixed', '_withRun');
    refuseForeign(template, 'template', 'new TrainingTemplate', '_tune');
    refuseForeign(objective, 'objective', 'tuning.Objective.maximize', 'metric');
    refuseForeign(warmStart, 'warmStart', 'tuning.WarmStart.transferLearning', 'parents');
    requireRanges(ranges);
    givenList(definitions, 'definitions').forEach(definition => refuseMissing(definition, 'definitions', 'tuning.TuningDefinition.of', '_options'));
    return { ...own, ranges: ranges && { ...copyOfMap(ranges, 'ranges') } };
  });
}
