// Generated from imports/trainingjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import { refuseNoText } from '../manifest/given/refuse';

/** Which instances get which objects of a channel. */
export class S3DataDistribution {
  /** Each instance gets all objects. */
  public static readonly FULLY_REPLICATED = new S3DataDistribution('FullyReplicated');

  /** The objects are divided among the instances. */
  public static readonly SHARDED_BY_S3_KEY = new S3DataDistribution('ShardedByS3Key');

  /** A value without a constant, for example because it is newer than this release. */
  public static of(value: string): S3DataDistribution {
    refuseNoText(value, 'value');
    return new S3DataDistribution(value);
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
