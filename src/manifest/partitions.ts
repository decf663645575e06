/** A part of AWS with Regions, accounts and names of its own. */
export interface Partition {
  /** How ARNs name it. */
  readonly id: string;
  /** What the names of hosts of AWS in it end with. */
  readonly dnsSuffix: string;
}

/** The partition of a Region. */
export function partitionOf(region: string): Partition {
  return PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? COMMERCIAL;
}

const COMMERCIAL: Partition = { id: 'aws', dnsSuffix: 'amazonaws.com' };

/** By what the names of their Regions begin with. */
const PARTITIONS: ReadonlyArray<readonly [prefix: string, partition: Partition]> = [
  ['cn-', { id: 'aws-cn', dnsSuffix: 'amazonaws.com.cn' }],
  ['eusc-', { id: 'aws-eusc', dnsSuffix: 'amazonaws.eu' }],
  ['us-gov-', { id: 'aws-us-gov', dnsSuffix: 'amazonaws.com' }],
  ['eu-isoe-', { id: 'aws-iso-e', dnsSuffix: 'cloud.adc-e.uk' }],
  ['us-iso-', { id: 'aws-iso', dnsSuffix: 'c2s.ic.gov' }],
  ['us-isob-', { id: 'aws-iso-b', dnsSuffix: 'sc2s.sgov.gov' }],
  ['us-isof-', { id: 'aws-iso-f', dnsSuffix: 'csp.hci.ic.gov' }],
];
