/** A part of AWS with Regions, accounts and names of its own. */
export interface Partition {
  /** How ARNs name it. */
  readonly id: string;
  /** What the names of hosts of AWS in it end with. */
  readonly dnsSuffix: string;
}

/** Whether a text has the form of the name of a Region, also of one that does not exist. */
export function isRegionName(text: string): boolean {
  return /^[a-z]{2,}(-[a-z]+)+-\d+$/.test(text);
}

/** The partition of a Region; of a name that no partition is known to have, the commercial one. */
export function partitionOf(region: string): Partition {
  return PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? COMMERCIAL;
}

/** The partition of a Region, if the form of its name leaves no doubt. */
export function knownPartitionOf(region: string): Partition | undefined {
  const partition = partitionOf(region);
  return isRegionName(region) && (partition !== COMMERCIAL || isInCommercialArea(region)) ? partition : undefined;
}

function isInCommercialArea(region: string): boolean {
  const parts = region.split('-');
  return parts.length === 3 && COMMERCIAL_AREAS.has(parts[0]);
}

/** The host of the console in the partition of a Region, after the Region; nothing where AWS publishes none. */
export function consoleOf(region: string): string | undefined {
  return CONSOLES[partitionOf(region).id];
}

/** The hosts of all consoles by what the names of their Regions begin with; all other Regions have that of nothing. */
export function consolesByPrefix(): ReadonlyArray<readonly [prefix: string, host: string | undefined]> {
  return [...PARTITIONS.map(([prefix, { id }]) => [prefix, CONSOLES[id]] as const), ['', CONSOLES[COMMERCIAL.id]]];
}

const COMMERCIAL_AREAS = new Set(['af', 'ap', 'ca', 'eu', 'il', 'me', 'mx', 'sa', 'us']);
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

const CONSOLES: { readonly [partition: string]: string | undefined } = {
  'aws': 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-eusc': 'console.amazonaws-eusc.eu',
  'aws-iso': 'console.c2shome.ic.gov',
  'aws-iso-b': 'console.sc2shome.sgov.gov',
};
