/** What is known about the instances of a family. */
export interface InstanceFamily {
  /** Whether data goes to an EBS volume or to local NVMe disks; absent where that is unknown. */
  readonly storage?: 'ebs' | 'local';
  /** The size of the local disks in GB, by size of the instance, as far as it is known. */
  readonly localStorage?: { readonly [size: string]: number };
  /** The accelerators, if any. */
  readonly accelerator: 'none' | 'gpu' | 'neuron';
  /** Whether the instances are part of UltraServers. */
  readonly ultraServer?: boolean;
}

/** The family of an instance type; undefined for a type of a family that is newer than this table. */
export function instanceFamily(instanceType: string): InstanceFamily | undefined {
  const [, family = ''] = TYPE.exec(instanceType) ?? [];
  return lookUp(FAMILIES, family);
}

/** The size of the local disks of an instance type in GB, if it is known. */
export function localStorageOf(instanceType: string): number | undefined {
  const [, , size = ''] = TYPE.exec(instanceType) ?? [];
  return lookUp(instanceFamily(instanceType)?.localStorage ?? {}, size);
}

/** The families that are known to have local NVMe disks instead of a volume. */
export function familiesWithLocalStorage(): string[] {
  return Object.keys(FAMILIES).filter(family => FAMILIES[family].storage === 'local');
}

function lookUp<T>(table: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

const TYPE = /^ml\.([a-z0-9-]+)\.(\d*[a-z]+)$/;

const EBS: InstanceFamily = { storage: 'ebs', accelerator: 'none' };
const EBS_GPU: InstanceFamily = { storage: 'ebs', accelerator: 'gpu' };
const LOCAL_GPU: InstanceFamily = { storage: 'local', accelerator: 'gpu' };
const LOCAL_NEURON: InstanceFamily = { storage: 'local', accelerator: 'neuron' };
const UNKNOWN_STORAGE_GPU: InstanceFamily = { accelerator: 'gpu' };

const FAMILIES: { readonly [family: string]: InstanceFamily } = {
  'c4': EBS,
  'c5': EBS,
  'c5n': EBS,
  'c6i': EBS,
  'c7i': EBS,
  'c7i-flex': EBS,
  'c8i': EBS,
  'c8i-flex': EBS,
  'm4': EBS,
  'm5': EBS,
  'm6i': EBS,
  'm7i': EBS,
  'm7i-flex': EBS,
  'm8i': EBS,
  'm8i-flex': EBS,
  'r5': EBS,
  'r6i': EBS,
  'r7i': EBS,
  'r8i': EBS,
  'r8i-flex': EBS,
  't3': EBS,
  'r5d': { storage: 'local', accelerator: 'none' },
  'p2': EBS_GPU,
  'p3': EBS_GPU,
  'p3dn': LOCAL_GPU,
  'p4d': { ...LOCAL_GPU, localStorage: { '24xlarge': 8000 } },
  'p4de': LOCAL_GPU,
  'p5': LOCAL_GPU,
  'p5e': LOCAL_GPU,
  'p5en': LOCAL_GPU,
  'p6-b200': UNKNOWN_STORAGE_GPU,
  'p6-b300': UNKNOWN_STORAGE_GPU,
  'p6e-gb200': { ...UNKNOWN_STORAGE_GPU, ultraServer: true },
  'g4dn': {
    ...LOCAL_GPU,
    localStorage: { 'xlarge': 125, '2xlarge': 225, '4xlarge': 225, '8xlarge': 900, '12xlarge': 900, '16xlarge': 900 },
  },
  'g5': {
    ...LOCAL_GPU,
    localStorage: {
      'xlarge': 250, '2xlarge': 450, '4xlarge': 600, '8xlarge': 900, '12xlarge': 3800, '16xlarge': 1900, '24xlarge': 3800, '48xlarge': 7600,
    },
  },
  'g6': LOCAL_GPU,
  'g6e': { ...LOCAL_GPU, localStorage: { 'xlarge': 250, '12xlarge': 3800 } },
  'g7': UNKNOWN_STORAGE_GPU,
  'g7e': UNKNOWN_STORAGE_GPU,
  'trn1': { ...LOCAL_NEURON, localStorage: { '32xlarge': 7600 } },
  'trn1n': LOCAL_NEURON,
  'trn2': { accelerator: 'neuron' },
};
