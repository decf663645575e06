import { ApiObjectMetadataDefinition, type ApiObjectMetadataDefinitionOptions, type OwnerReference } from 'cdk8s';
import type { RenderPipeline } from './render-pipeline';
import { withAnnotations } from '../manifest/annotate';
import { copyPlainData } from '../manifest/plain-data';
import { unlessEmpty } from '../manifest/unless-empty';

/** Metadata of a training job: its name follows the content of the job, and the pipeline hears of changes. */
export class JobMetadata extends ApiObjectMetadataDefinition {
  private readonly texts: { readonly labels: Record<string, string>; readonly annotations: Record<string, string> };
  private hasMore = false;

  constructor(options: ApiObjectMetadataDefinitionOptions, public readonly pipeline: RenderPipeline) {
    super(options);
    this.texts = { labels: options.labels ?? {}, annotations: options.annotations ?? {} };
    Object.defineProperty(this, 'name', NAME);
  }

  public addLabel(key: string, value: string): void {
    super.addLabel(key, value);
    this.texts.labels[key] = value;
    this.pipeline.changed();
  }

  public addAnnotation(key: string, value: string): void {
    super.addAnnotation(key, value);
    this.texts.annotations[key] = value;
    this.pipeline.changed();
  }

  public addFinalizers(...finalizers: string[]): void {
    super.addFinalizers(...finalizers);
    this.addedMore();
  }

  public addOwnerReference(owner: OwnerReference): void {
    super.addOwnerReference(owner);
    this.addedMore();
  }

  public add(key: string, value: any): void {
    super.add(key, value);
    this.addedMore();
  }

  /** Texts alone need no resolution; everything else is left to cdk8s. */
  public toJson(): any {
    const { labels, annotations } = this.texts;
    const metadata = this.hasMore || !isTextMap(labels) || !isTextMap(annotations) || typeof this.namespace === 'object'
      ? super.toJson()
      : copyPlainData({
        annotations: unlessEmpty(annotations), labels: unlessEmpty(labels), name: this.name, namespace: this.namespace,
      }, true);
    const more = this.pipeline.annotations;
    return more === undefined ? metadata : withAnnotations(metadata, more);
  }

  private addedMore(): void {
    this.hasMore = true;
    this.pipeline.changed();
  }
}

function isTextMap(map: Record<string, unknown>): boolean {
  for (const key in map) {
    if (typeof map[key] !== 'string') {
      return false;
    }
  }
  return true;
}

// One descriptor for all objects: with a getter of its own, each would have a hidden class of its own.
const NAME: PropertyDescriptor & ThisType<JobMetadata> = {
  get() {
    return this.pipeline.readResourceName();
  },
  enumerable: true,
};
