// Generated from imports/trainingjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import { refuseNoText } from '../manifest/given/refuse';

/** How the data of a channel reaches the container. */
export class InputMode {
  /** All data is copied to the instance before training starts. */
  public static readonly FILE = new InputMode('File');

  /** Data is streamed from Amazon S3 through a named pipe, one epoch after the other. */
  public static readonly PIPE = new InputMode('Pipe');

  /** Objects below an S3 prefix appear as read-only files and are streamed when they are read. */
  public static readonly FAST_FILE = new InputMode('FastFile');

  /** A value without a constant, for example because it is newer than this release. */
  public static of(value: string): InputMode {
    refuseNoText(value, 'value');
    return new InputMode(value);
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
