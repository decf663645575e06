import type { PolicyStatement } from './policy-statement';

/** What a policy must know besides the jobs that it is computed from. */
export interface PolicyAdditions {
  /**
   * The Region of jobs that don't say in which Region they run.
   *
   * @default - every job says so
   */
  readonly region?: string;

  /**
   * S3 URIs that the script reads by itself, such as `s3://bucket/prefix`. Each stands for all keys that begin so.
   *
   * @default - none
   */
  readonly reads?: string[];

  /**
   * S3 URIs that the script writes to by itself, such as `s3://bucket/prefix`. Each stands for all keys that begin so.
   *
   * @default - none
   */
  readonly writes?: string[];

  /**
   * The S3 URIs of what manifests and augmented manifests list, by the name of the channel; an empty list says that
   * nothing is needed.
   *
   * @default - none; a manifest without an entry is an error
   */
  readonly listedObjects?: { [channelName: string]: string[] };

  /**
   * The full paths of the images of algorithm resources; an empty list says that none is needed, as for algorithms of
   * the AWS Marketplace.
   *
   * @default - none; an algorithm resource of the account is an error
   */
  readonly algorithmImages?: string[];

  /**
   * KMS keys, as ids, ARNs, alias names or alias ARNs, with which data is encrypted that the job reads.
   *
   * @default - none, since the encryption of a bucket is not part of a job
   */
  readonly decryptionKeys?: string[];

  /**
   * KMS keys, as ids, ARNs, alias names or alias ARNs, with which buckets encrypt what the job writes, besides the key
   * of the output.
   *
   * @default - none, since the encryption of a bucket is not part of a job
   */
  readonly encryptionKeys?: string[];

  /**
   * The final values of fields, by CRD path, such as `spec.outputDataConfig.s3OutputPath`. Set them for tokens that don't
   * resolve at synthesis, and for aliases of access points: policies need the ARN of the access point.
   *
   * @default - what the manifest says
   */
  readonly values?: { [path: string]: string };

  /**
   * Whether the policy is for the runs of these manifests alone. If false, prefixes and log streams match any hash of the
   * job's family. A changed job then leaves the policy as it is, and an earlier run that is still running keeps its
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
