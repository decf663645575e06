import { ApiObjectMetadataDefinition, type OwnerReference } from 'cdk8s';
import type { MetadataContent } from './metadata-content';
import { deepCopy } from '../manifest/given/values';
import { ownMember } from '../manifest/plain-data';

/** The metadata of a job as cdk8s offers it. The pipeline of the job hears of changes. */
export class JobMetadata extends ApiObjectMetadataDefinition {
  constructor(public readonly content: MetadataContent) {
    super({ apiObject: content.job });
    Object.defineProperties(this, PROPERTIES);
  }

  public addLabel(key: string, value: string): void {
    this.content.own.labels = { ...this.content.own.labels, [key]: value };
    this.content.pipeline.changed();
  }

  public getLabel(key: string): string | undefined {
    return ownMember(this.content.labels, key);
  }

  public addAnnotation(key: string, value: string): void {
    this.content.own.annotations = { ...this.content.own.annotations, [key]: value };
    this.content.pipeline.changed();
  }

  public addFinalizers(...finalizers: string[]): void {
    this.content.opened().finalizers.push(...finalizers);
    this.content.pipeline.changed();
  }

  public addOwnerReference(owner: OwnerReference): void {
    this.content.opened().ownerReferences.push({ ...owner });
    this.content.pipeline.changed();
  }

  public add(key: string, value: any): void {
    this.content.opened().attributes[key] = deepCopy(value);
    this.content.pipeline.changed();
  }

  public toJson(): any {
    return this.content.toJson();
  }
}

// The same descriptors for all objects: with getters of its own, each would have a hidden class of its own.
const PROPERTIES: PropertyDescriptorMap & ThisType<JobMetadata> = {
  name: {
    get() {
      return this.content.name;
    },
  },
  namespace: {
    get() {
      return this.content.namespace;
    },
  },
};
