import type { PolicyStatement } from './policy-statement';

/** What a policy must know in addition to its jobs. */
export interface PolicyAdditions {
  /**
   * The Region of jobs that do not name one.
   *
   * @default - every job must name its Region
   */
  readonly region?: string;

  /**
   * S3 URIs that the script reads by itself, such as `s3://bucket/prefix`. Each covers all keys that begin with it.
   *
   * @default - none
   */
  readonly reads?: string[];

  /**
   * S3 URIs that the script writes to by itself, such as `s3://bucket/prefix`. Each covers all keys that begin with it.
   *
   * @default - none
   */
  readonly writes?: string[];

  /**
   * The S3 URIs of what manifests and augmented manifests list, by the name of the channel; an empty list means that
   * nothing is needed.
   *
   * @default - none; a manifest without an entry is an error
   */
  readonly listedObjects?: { [channelName: string]: string[] };

  /**
   * The full paths of the images of algorithm resources; an empty list means that none is needed, as for algorithms of
   * AWS Marketplace.
   *
   * @default - none; an algorithm resource of the account is an error
   */
  readonly algorithmImages?: string[];

  /**
   * KMS keys that decrypt the data that the job reads, as ids, ARNs, alias names or alias ARNs.
   *
   * @default - none, since the encryption of a bucket is not part of a job
   */
  readonly decryptionKeys?: string[];

  /**
   * KMS keys with which buckets encrypt what the job writes, in addition to the key of the output; as ids, ARNs, alias
   * names or alias ARNs.
   *
   * @default - none, since the encryption of a bucket is not part of a job
   */
  readonly encryptionKeys?: string[];

  /**
   * The final values of fields, by CRD path, such as `spec.outputDataConfig.s3OutputPath`. Set them for tokens that don't
   * resolve at synthesis, and for aliases of access points: policies need the ARN of the access point.
   *
   * @default - the values of the manifest
   */
  readonly values?: { [path: string]: string };

  /**
   * Whether the policy is for the runs of these manifests alone. If false, prefixes and log streams match any hash of
   * the job's family. A changed job then does not change the policy, and an earlier run that is still running keeps its
   * permissions.
   *
   * @default false
   */
  readonly onlyTheseRuns?: boolean;

  /**
   * Statements for everything else that the script does, for instance with Amazon DynamoDB.
   *
   * @default - none
   */
  readonly statements?: PolicyStatement[];
}
