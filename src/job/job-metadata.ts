import { ApiObjectMetadataDefinition, type ApiObject, type OwnerReference } from 'cdk8s';
import { under } from './job-under-defaults';
import type { RenderPipeline } from './render-pipeline';
import { withAnnotations } from '../manifest/manifest';
import { copyPlainData, unlessEmpty } from '../manifest/plain-data';
import { RUN_KEY, runLabel } from '../naming/run';
import type { DefaultsInForce } from '../tree/tree-defaults';

/** The job that metadata belongs to. */
export interface MetadataSource extends ApiObject {
  /** @internal */
  readonly _namespace: string | undefined;
  /**
   * Those that follow from its props.
   *
   * @internal
   */
  readonly _annotations: Readonly<Record<string, string>>;
  /**
   * What it takes over from a template; its own comes first.
   *
   * @internal
   */
  readonly _inherited?: Readonly<OwnMetadata>;
  /** @internal */
  readonly _defaults: DefaultsInForce | undefined;
  /** @internal */
  readonly _run: string | undefined;
}

/** What the job itself says of its metadata, that of its chart included. */
export interface OwnMetadata {
  readonly labels: Record<string, string>;
  readonly annotations: Record<string, string>;
}

/**
 * Metadata of a job: its name follows the content of the job, the rest its props and the defaults of its scopes,
 * and the pipeline hears of changes.
 */
export class JobMetadata extends ApiObjectMetadataDefinition {
  private more: More | undefined;

  constructor(public readonly job: MetadataSource, private readonly own: OwnMetadata, public readonly pipeline: RenderPipeline) {
    super({ apiObject: job });
    Object.defineProperty(this, 'name', NAME);
    Object.defineProperty(this, 'namespace', NAMESPACE);
  }

  public addLabel(key: string, value: string): void {
    this.own.labels[key] = value;
    this.pipeline.changed();
  }

  public getLabel(key: string): string | undefined {
    return this.labelsInForce[key];
  }

  public addAnnotation(key: string, value: string): void {
    this.own.annotations[key] = value;
    this.pipeline.changed();
  }

  public addFinalizers(...finalizers: string[]): void {
    this.opened().finalizers.push(...finalizers);
    this.pipeline.changed();
  }

  public addOwnerReference(owner: OwnerReference): void {
    this.opened().ownerReferences.push(owner);
    this.pipeline.changed();
  }

  public add(key: string, value: any): void {
    this.opened().attributes[key] = value;
    this.pipeline.changed();
  }

  /** Labels and annotations that the job has of its own, by the names of their props. */
  public get ownMaps(): OwnMetadata {
    return this.own;
  }

  /** Texts alone need no resolution; everything else is left to cdk8s. */
  public toJson(): any {
    const { name, namespace, labelsInForce: labels, annotationsInForce: annotations } = this;
    const metadata = this.more !== undefined || !isTextMap(labels) || !isTextMap(annotations) || typeof namespace === 'object'
      ? this.resolved({ name, namespace, labels, annotations })
      : copyPlainData({ annotations: unlessEmpty(annotations), labels: unlessEmpty(labels), name, namespace }, true);
    const derived = this.pipeline.annotations;
    return derived === undefined ? metadata : withAnnotations(metadata, derived);
  }

  private get labelsInForce(): Readonly<Record<string, string>> {
    const { _run: run, _inherited: inherited } = this.job;
    const labels = under(this.job._defaults, 'labels', inherited === undefined ? this.own.labels : { ...inherited.labels, ...this.own.labels });
    return run === undefined ? labels : { ...runLabel(run), ...labels };
  }

  private get annotationsInForce(): Readonly<Record<string, string>> {
    const { _annotations: ofProps, _defaults: defaults, _inherited: inherited, _run: run } = this.job;
    const annotations = under(defaults, 'annotations', { ...inherited?.annotations, ...ofProps, ...this.own.annotations });
    return run === undefined ? annotations : { [RUN_KEY]: run, ...annotations };
  }

  private resolved(texts: { name?: string; namespace?: string; labels: Record<string, string>; annotations: Record<string, string> }): any {
    const { attributes, ...lists }: Partial<More> = this.more ?? {};
    return new ApiObjectMetadataDefinition({ ...attributes, ...texts, ...lists, apiObject: this.job }).toJson();
  }

  private opened(): More {
    return this.more ??= { finalizers: [], ownerReferences: [], attributes: {} };
  }
}

/** What metadata can have besides texts. */
interface More {
  readonly finalizers: string[];
  readonly ownerReferences: OwnerReference[];
  readonly attributes: Record<string, any>;
}

function isTextMap(map: Record<string, unknown>): boolean {
  for (const key in map) {
    if (typeof map[key] !== 'string') {
      return false;
    }
  }
  return true;
}

// One descriptor for all objects: with getters of its own, each would have a hidden class of its own.
const NAME: PropertyDescriptor & ThisType<JobMetadata> = {
  get() {
    return this.pipeline.readResourceName();
  },
};
const NAMESPACE: PropertyDescriptor & ThisType<JobMetadata> = {
  get() {
    return this.job._namespace ?? this.job.chart.namespace;
  },
};
