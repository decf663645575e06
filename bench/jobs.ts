/** The plain values of one job. Both sides build their props from them, and so the same manifests. */
export interface Job {
  readonly id: string;
  readonly team: string;
  readonly data: string;
  readonly results: string;
  readonly eta: number;
  readonly maxDepth: number;
  readonly rounds: number;
  readonly seed: number;
  /** The volume in GiB. */
  readonly volume: number;
}

/**
 * The job at a position; every one differs from its neighbors.
 *
 * @param settings how many sizes of volumes the jobs have in turn
 */
export function jobAt(position: number, settings: number): Job {
  return {
    id: `job-${position}`,
    team: `team-${position % 7}`,
    data: `s3://churn-data/${position % 100}/${position}`,
    results: `s3://churn-results/${position % 100}/${position}`,
    eta: (position % 50 + 1) / 100,
    maxDepth: position % 10 + 3,
    rounds: position % 1000 + 100,
    seed: position,
    volume: 50 + position % settings,
  };
}

/** What the L2 adds to the metadata of a job, written by hand. */
export function metadataOf(chart: string, job: Job) {
  return {
    name: `${chart}-${job.id}-0123456789ab`,
    annotations: { 'services.k8s.aws/region': REGION },
    labels: { 'cdk8s-sagemaker-training/family': `${chart}-${job.id}` },
  };
}

/** A channel with the defaults that the L2 writes out. */
export function channel(channelName: string, s3Uri: string) {
  return {
    channelName,
    contentType: 'text/csv',
    compressionType: 'None',
    recordWrapperType: 'None',
    dataSource: { s3DataSource: { s3DataType: 'S3Prefix', s3DataDistributionType: 'FullyReplicated', s3Uri } },
  };
}

export const REGION = 'eu-west-1';
export const ROLE = 'arn:aws:iam::111122223333:role/training';
export const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/12345678-1234-1234-1234-123456789012';
export const IMAGE = '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.3-1';
export const RULE_IMAGE = '929884845733.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rules:latest';
export const SUBNETS = ['subnet-0a1b2c3d4e5f60718', 'subnet-1a1b2c3d4e5f60718'];
export const SECURITY_GROUPS = ['sg-0a1b2c3d4e5f60718'];
