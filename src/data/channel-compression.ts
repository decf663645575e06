// Generated from imports/trainingjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import { refuseNoText } from '../manifest/given/refuse';

/** How the objects of a channel are compressed. */
export class ChannelCompression {
  /** Not compressed. */
  public static readonly NONE = new ChannelCompression('None');

  /** Compressed with gzip; in `Pipe` mode only. */
  public static readonly GZIP = new ChannelCompression('Gzip');

  /** A value without a constant, for example because it is newer than this release. */
  public static of(value: string): ChannelCompression {
    refuseNoText(value, 'value');
    return new ChannelCompression(value);
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
