import type { AwsLocation } from './aws-location';

/** Where the jobs run that a role is for. */
export interface TrustedJobs extends Omit<AwsLocation, 'region'> {
  readonly regions: readonly string[];
  /** Whether rules watch jobs, which run as processing jobs. */
  readonly areWatched: boolean;
}

/**
 * Lets SageMaker assume a role, for jobs of its account only: nobody else can make SageMaker use it.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html
 */
export function trustPolicy({ partition, account, regions, areWatched }: TrustedJobs): any {
  const kinds = areWatched ? ['training-job', 'processing-job'] : ['training-job'];
  const sources = (regions.length === 0 ? ['*'] : regions).flatMap(region => kinds.map(kind => `arn:${partition}:sagemaker:${region}:${account}:${kind}/*`));
  return {
    Version: '2012-10-17',
    Statement: [{
      Sid: 'TrustTrainingJobs',
      Effect: 'Allow',
      Principal: { Service: 'sagemaker.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: {
        ArnLike: { 'aws:SourceArn': sources.length === 1 ? sources[0] : sources },
        StringEquals: { 'aws:SourceAccount': account },
      },
    }],
  };
}
