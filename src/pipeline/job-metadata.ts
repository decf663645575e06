import { ApiObjectMetadataDefinition, type ApiObjectMetadataDefinitionOptions, type OwnerReference } from 'cdk8s';
import type { RenderPipeline } from './render-pipeline';
import { withAnnotations } from '../manifest/annotate';

/** Metadata of a training job: its name follows the content of the job, and the pipeline hears of changes. */
export class JobMetadata extends ApiObjectMetadataDefinition {
  constructor(options: ApiObjectMetadataDefinitionOptions, public readonly pipeline: RenderPipeline) {
    super(options);
    Object.defineProperty(this, 'name', NAME);
  }

  public addLabel(key: string, value: string): void {
    super.addLabel(key, value);
    this.pipeline.changed();
  }

  public addAnnotation(key: string, value: string): void {
    super.addAnnotation(key, value);
    this.pipeline.changed();
  }

  public addFinalizers(...finalizers: string[]): void {
    super.addFinalizers(...finalizers);
    this.pipeline.changed();
  }

  public addOwnerReference(owner: OwnerReference): void {
    super.addOwnerReference(owner);
    this.pipeline.changed();
  }

  public add(key: string, value: any): void {
    super.add(key, value);
    this.pipeline.changed();
  }

  public toJson(): any {
    const metadata = super.toJson();
    const { annotations } = this.pipeline;
    return annotations === undefined ? metadata : withAnnotations(metadata, annotations);
  }
}

// One descriptor for all objects: with a getter of its own, each would have a hidden class of its own.
const NAME: PropertyDescriptor & ThisType<JobMetadata> = {
  get() {
    return this.pipeline.readResourceName();
  },
  enumerable: true,
};
