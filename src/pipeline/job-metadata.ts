import { ApiObjectMetadataDefinition, type ApiObjectMetadataDefinitionOptions, type OwnerReference } from 'cdk8s';

/** Metadata of a training job: its name follows the content of the job, and whoever renders the job hears of changes. */
export class JobMetadata extends ApiObjectMetadataDefinition {
  private readonly onChange: () => void;

  constructor(options: ApiObjectMetadataDefinitionOptions, name: () => string, onChange: () => void) {
    super(options);
    this.onChange = onChange;
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
}
