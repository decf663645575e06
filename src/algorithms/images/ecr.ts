import { partitionOf } from '../../manifest/aws/partitions';

/** The host of a private registry of Amazon ECR. */
export function ecrHost(account: string, region: string, dnsSuffix: string = partitionOf(region).dnsSuffix): string {
  return `${account}.dkr.ecr.${region}.${dnsSuffix}`;
}
