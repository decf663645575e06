// Generated from imports/trainingjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import { refuseNoText } from '../manifest/given/refuse';

/** How SageMaker packs the model artifacts. */
export class OutputCompression {
  /** One compressed archive, `model.tar.gz`. */
  public static readonly GZIP = new OutputCompression('GZIP');

  /** Single files below a prefix, for large models. */
  public static readonly NONE = new OutputCompression('NONE');

  /** A value without a constant, for example because it is newer than this release. */
  public static of(value: string): OutputCompression {
    refuseNoText(value, 'value');
    return new OutputCompression(value);
  }

  private constructor(
    /** The value in the manifest. */
    public readonly value: string,
  ) {
  }

  /** The value in the manifest. */
  public toString(): string {
    return this.value;
  }
}
