import { ApiObjectMetadataDefinition, type ApiObjectMetadataDefinitionOptions, type OwnerReference } from 'cdk8s';
import { withAnnotations } from '../manifest/annotate';

/** Metadata of a training job: its name follows the content of the job, and whoever renders the job hears of changes. */
export class JobMetadata extends ApiObjectMetadataDefinition {
  private readonly onChange: () => void;
  private readonly moreAnnotations: () => Record<string, string>;

  /**
   * @param moreAnnotations those that follow from the content of the job
   */
  constructor(
    options: ApiObjectMetadataDefinitionOptions, name: () => string, moreAnnotations: () => Record<string, string>, onChange: () => void,
  ) {
    super(options);
    this.onChange = onChange;
    this.moreAnnotations = moreAnnotations;
    Object.defineProperty(this, 'name', { get: name, enumerable: true });
  }

  public addLabel(key: string, value: string): void {
    super.addLabel(key, value);
    this.onChange();
  }

  public addAnnotation(key: string, value: string): void {
    super.addAnnotation(key, value);
    this.onChange();
  }

  public addFinalizers(...finalizers: string[]): void {
    super.addFinalizers(...finalizers);
    this.onChange();
  }

  public addOwnerReference(owner: OwnerReference): void {
    super.addOwnerReference(owner);
    this.onChange();
  }

  public add(key: string, value: any): void {
    super.add(key, value);
    this.onChange();
  }

  public toJson(): any {
    const metadata = super.toJson();
    const more = this.moreAnnotations();
    return Object.keys(more).length === 0 ? metadata : withAnnotations(metadata, more);
  }
}
