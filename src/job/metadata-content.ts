import { ApiObjectMetadataDefinition, type ApiObject, type OwnerReference } from 'cdk8s';
import { lockedIn, under } from './job-under-defaults';
import type { RenderPipeline } from './render-pipeline';
import type { Blanks } from '../manifest/blanks';
import { copyOfMap, valuedMap } from '../manifest/given/values';
import { copyPlainData, unlessEmpty } from '../manifest/plain-data';
import { FAMILY_LABEL } from '../naming/family';
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
  labels: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
}

/** What the props of a job say of its metadata. */
export function ownMetadata(props: Partial<OwnMetadata>, { chart }: ApiObject, family: string): OwnMetadata {
  return {
    labels: { ...chart.labels, [FAMILY_LABEL]: family, ...valuedMap(props.labels, 'labels') },
    annotations: copyOfMap(props.annotations, 'annotations'),
  };
}

/**
 * What the metadata of a job holds: its name follows the content of the job, the rest its props and the defaults of its scopes.
 */
export class MetadataContent {
  private more: More | undefined;

  constructor(public readonly job: MetadataSource, public readonly own: OwnMetadata, public readonly pipeline: RenderPipeline) {
  }

  public get name(): string {
    return this.pipeline.readResourceName();
  }

  public get namespace(): string | undefined {
    return this.job._namespace ?? this.job.chart.namespace;
  }

  public get labels(): Readonly<Record<string, string>> {
    const { _run: run, _inherited: inherited } = this.job;
    const labels = under(this.job._defaults, 'labels', inherited === undefined ? this.own.labels : { ...inherited.labels, ...this.own.labels });
    return run === undefined ? labels : { ...runLabel(run), ...labels };
  }

  /** Members of other kinds, to be added to. */
  public opened(): More {
    return this.more ??= { finalizers: [], ownerReferences: [], attributes: {} };
  }

  /** Texts alone need no resolution; everything else is left to cdk8s. */
  public toJson(blanks?: Blanks): any {
    const { name, namespace, labels, annotations } = this;
    if (this.more === undefined && isTextMap(labels) && isTextMap(annotations) && typeof namespace !== 'object') {
      return copyPlainData({ annotations: unlessEmpty(annotations), labels: unlessEmpty(labels), name, namespace }, true, blanks);
    }
    const { attributes, ...lists }: Partial<More> = this.more ?? {};
    const metadata = new ApiObjectMetadataDefinition({ ...attributes, name, namespace, labels, annotations, ...lists, apiObject: this.job }).toJson();
    blanks?.lookInto(metadata);
    return metadata;
  }

  /** What was given for it, to find in it what can't be written. */
  public get shown(): any {
    const { namespace, labels, annotations } = this;
    return { namespace, labels, annotations };
  }

  private get annotations(): Readonly<Record<string, string>> {
    const { _annotations: ofProps, _defaults: defaults, _inherited: inherited, _run: run } = this.job;
    const own = { ...inherited?.annotations, ...ofProps, ...this.own.annotations, ...lockedIn(defaults, ofProps) };
    const annotations = under(defaults, 'annotations', own);
    const derived = this.pipeline.annotations;
    return run === undefined && derived === undefined ? annotations : { ...run !== undefined && { [RUN_KEY]: run }, ...annotations, ...derived };
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
