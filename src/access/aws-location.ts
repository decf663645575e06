import type { PolicyAdditions } from './policy-additions';
import { ACK_ANNOTATION, annotationOf } from '../controller/annotations';
import { isRegionName } from '../manifest/aws/partitions';
import type { Manifest } from '../manifest/manifest';

/** Where the things are that ARNs name. */
export interface AwsLocation {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** An ARN of something in the Region and account of a job. */
export function arnIn({ partition, region, account }: AwsLocation, service: string, resource: string): string {
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}

/** The Region of a job, if it is known. */
export function regionOf(job: Manifest, additions: PolicyAdditions): string | undefined {
  const given = givenRegion(job, additions);
  return given !== undefined && isRegionName(given) ? given : undefined;
}

/** What is wrong with a job whose Region is not known. */
export function saysOfNoRegion(job: Manifest, additions: PolicyAdditions): string {
  const given = givenRegion(job, additions);
  return given === undefined ? 'is not known' : `is not the name of a Region, got '${given}'`;
}

function givenRegion(job: Manifest, { region }: PolicyAdditions): string | undefined {
  return annotationOf(job, ACK_ANNOTATION.region) ?? region;
}

/** The account of the role of a job, if its manifest shows it. */
export function accountIdOf({ spec }: Manifest): string | undefined {
  return /^arn:[a-z-]+:iam::(\d{12}):role\//.exec(spec?.roleARN)?.[1];
}
