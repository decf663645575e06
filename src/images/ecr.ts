/** The host of a private registry of Amazon ECR. */
export function ecrHost(account: string, region: string, dnsSuffix: string = dnsSuffixOf(region)): string {
  return `${account}.dkr.ecr.${region}.${dnsSuffix}`;
}

/** What the names of hosts of AWS in a Region end with. */
function dnsSuffixOf(region: string): string {
  return DNS_SUFFIXES.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'amazonaws.com';
}

/** By what the names of the Regions of a partition begin with. */
const DNS_SUFFIXES: ReadonlyArray<readonly [prefix: string, suffix: string]> = [
  ['cn-', 'amazonaws.com.cn'],
  ['eusc-', 'amazonaws.eu'],
  ['eu-isoe-', 'cloud.adc-e.uk'],
  ['us-iso-', 'c2s.ic.gov'],
  ['us-isob-', 'sc2s.sgov.gov'],
  ['us-isof-', 'csp.hci.ic.gov'],
];
