// Generated from imports/trainingjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import { refuseNoText } from '../manifest/given/refuse';

/** What the container may do with a mounted file system. */
export class FileSystemAccess {
  /** Read only. */
  public static readonly READ_ONLY = new FileSystemAccess('ro');

  /** Read and write. */
  public static readonly READ_WRITE = new FileSystemAccess('rw');

  /** A value without a constant, for example because it is newer than this release. */
  public static of(value: string): FileSystemAccess {
    refuseNoText(value, 'value');
    return new FileSystemAccess(value);
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
