// Generated from imports/trainingjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import { refuseNoText } from '../manifest/given/refuse';

/** What the S3 URI of a channel points to. */
export class S3DataType {
  /** Every object whose key begins with the prefix. */
  public static readonly S3_PREFIX = new S3DataType('S3Prefix');

  /** A manifest object that lists the keys to use. */
  public static readonly MANIFEST_FILE = new S3DataType('ManifestFile');

  /** A manifest in JSON Lines, each line with references and labels; needs `Pipe` mode and attribute names. */
  public static readonly AUGMENTED_MANIFEST_FILE = new S3DataType('AugmentedManifestFile');

  /** Conversations for the fine-tuning of a foundation model; newer than most controllers. */
  public static readonly CONVERSE = new S3DataType('Converse');

  /** A value without a constant, for example because it is newer than this release. */
  public static of(value: string): S3DataType {
    refuseNoText(value, 'value');
    return new S3DataType(value);
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
