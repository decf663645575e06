import { ownMember } from '../../manifest/plain-data';
import type { Version } from '../../manifest/text/version';

/** What is known about the instances of a family. */
export interface InstanceFamily {
  /** The instruction set of the processors. */
  readonly architecture: 'x86_64' | 'arm64';
  /** The kind of accelerators, if any. */
  readonly accelerator: 'none' | 'gpu' | 'neuron';
  /** How many accelerators a script sees on an instance, by size: GPUs, or Neuron cores. */
  readonly accelerators?: BySize<number>;
  /** Whether data goes to an EBS volume or to local NVMe disks; absent where that is unknown. */
  readonly storage?: 'ebs' | 'local';
  /** The capacity of the local disks in GB, by size, as far as it is known. */
  readonly disks?: BySize<number>;
  /** The sizes that have an Elastic Fabric Adapter. */
  readonly efa?: readonly string[];
  /** Whether accelerators read the memory of other instances over the adapter; absent where that is unknown. */
  readonly rdma?: boolean;
  /** The oldest CUDA that has code for the GPUs; absent where that is not certain. */
  readonly oldestCuda?: Version;
  /** The newest CUDA that still has code for the GPUs; absent where that is not certain. */
  readonly newestCuda?: Version;
  /** Whether the instances are part of UltraServers. */
  readonly ultraServer?: boolean;
}

/** Values by the size of an instance, such as `2xlarge`. */
type BySize<T> = { readonly [size: string]: T };

/** The family of an instance type; undefined for a type of a family that is newer than this table. */
export function instanceFamily(instanceType: string): InstanceFamily | undefined {
  return ownMember(FAMILIES, familyName(instanceType) ?? '');
}

/** The name of the family of an instance type, such as `m5`; `undefined` for any other value. */
export function familyName(instanceType: unknown): string | undefined {
  return parsedType(instanceType)?.family;
}

/** The families that are known to have local NVMe disks instead of a volume. */
export function familiesWithLocalStorage(): string[] {
  return Object.keys(FAMILIES).filter(family => FAMILIES[family].storage === 'local');
}

/** The capacity of the local disks of an instance type in GB, if it is known. */
export function localStorageOf(instanceType: string): number | undefined {
  return ownMember(instanceFamily(instanceType)?.disks ?? {}, sizeOf(instanceType));
}

/** How many accelerators a script sees on an instance: 0 for types without accelerators, `undefined` if unknown. */
export function acceleratorsOf(instanceType: string): number | undefined {
  const { accelerator, accelerators = {} } = instanceFamily(instanceType) ?? {};
  return accelerator === 'none' ? 0 : ownMember(accelerators, sizeOf(instanceType));
}

/** Whether instances of a type have an Elastic Fabric Adapter; `false` for unknown types. */
export function hasEfa(instanceType: string): boolean {
  return instanceFamily(instanceType)?.efa?.includes(sizeOf(instanceType)) === true;
}

/** Whether accelerators read the memory of other instances over the adapter; `undefined` if unknown. */
export function hasRdma(instanceType: string): boolean | undefined {
  return hasEfa(instanceType) ? instanceFamily(instanceType)?.rdma : undefined;
}

/** The accelerators and the architecture of a family. The name of a family decides if the table does not have it. */
export function processorsOf(family: string): Pick<InstanceFamily, 'accelerator' | 'architecture'> {
  return ownMember(FAMILIES, family) ?? {
    accelerator: /^[gp]/.test(family) ? 'gpu' : /^(trn|inf)/.test(family) ? 'neuron' : 'none',
    // AWS Graviton and NVIDIA Grace.
    architecture: /^[a-z]+\d+g|-gb\d+$/.test(family) ? 'arm64' : 'x86_64',
  };
}

function sizeOf(instanceType: string): string {
  return parsedType(instanceType)?.size ?? '';
}

function parsedType(instanceType: unknown): { readonly family: string; readonly size: string } | undefined {
  const [, family, size] = typeof instanceType === 'string' ? TYPE.exec(instanceType) ?? [] : [];
  return family === undefined ? undefined : { family, size };
}

const TYPE = /^ml\.([a-z0-9-]+)\.([a-z0-9]+)$/;

const EBS = { architecture: 'x86_64', accelerator: 'none', storage: 'ebs' } as const;
const GPU = { architecture: 'x86_64', accelerator: 'gpu' } as const;
const EBS_GPU = { ...GPU, storage: 'ebs' } as const;
const LOCAL_GPU = { ...GPU, storage: 'local' } as const;
const NEURON = { architecture: 'x86_64', accelerator: 'neuron' } as const;
const LOCAL_NEURON = { ...NEURON, storage: 'local' } as const;

const G5_AND_G6 = { 'xlarge': 1, '2xlarge': 1, '4xlarge': 1, '8xlarge': 1, '16xlarge': 1, '12xlarge': 4, '24xlarge': 4, '48xlarge': 8 };
const G5_DISKS = { 'xlarge': 250, '2xlarge': 450, '4xlarge': 600, '8xlarge': 900, '12xlarge': 3800, '16xlarge': 1900, '24xlarge': 3800, '48xlarge': 7600 };
const G6_DISKS = { ...G5_DISKS, '12xlarge': 3760, '16xlarge': 1880, '24xlarge': 3760, '48xlarge': 7520 };
const R5D_DISKS = {
  'large': 75, 'xlarge': 150, '2xlarge': 300, '4xlarge': 600, '8xlarge': 1200, '12xlarge': 1800, '16xlarge': 2400, '24xlarge': 3600,
};
// Amazon EC2 itself counts disks of 3,800 GB. AWS sells them as 3.84 TB, and what is not above that is not surely too large.
const P5_DISKS = { '4xlarge': 3840, '48xlarge': 30720 };
const G4DN_DISKS = { 'xlarge': 125, '2xlarge': 225, '4xlarge': 225, '8xlarge': 900, '12xlarge': 900, '16xlarge': 900 };
const LARGE_G = ['8xlarge', '12xlarge', '16xlarge', '24xlarge', '48xlarge'];

/**
 * One row for each family.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa.html
 * @see https://karpenter.sh/docs/reference/instance-types/ for the capacity of disks, as Amazon EC2 describes it
 */
const FAMILIES: { readonly [family: string]: InstanceFamily } = {
  'c4': EBS,
  'c5': EBS,
  'c5n': { ...EBS, efa: ['9xlarge', '18xlarge'], rdma: false },
  'c6i': { ...EBS, efa: ['32xlarge'] },
  'c7i': { ...EBS, efa: ['48xlarge'] },
  'c7i-flex': EBS,
  'c8i': EBS,
  'c8i-flex': EBS,
  'm4': EBS,
  'm5': EBS,
  'm6i': { ...EBS, efa: ['32xlarge'] },
  'm7i': { ...EBS, efa: ['48xlarge'] },
  'm7i-flex': EBS,
  'm8i': EBS,
  'm8i-flex': EBS,
  'r5': EBS,
  'r5d': { ...EBS, storage: 'local', disks: R5D_DISKS },
  'r6i': EBS,
  'r7i': { ...EBS, efa: ['48xlarge'] },
  'r8i': EBS,
  'r8i-flex': EBS,
  't3': EBS,
  'p2': { ...EBS_GPU, newestCuda: [11, 8], accelerators: { 'xlarge': 1, '8xlarge': 8, '16xlarge': 16 } },
  'p3': { ...EBS_GPU, newestCuda: [12, 9], accelerators: { '2xlarge': 1, '8xlarge': 4, '16xlarge': 8 } },
  'p3dn': { ...LOCAL_GPU, newestCuda: [12, 9], accelerators: { '24xlarge': 8 }, disks: { '24xlarge': 1800 }, efa: ['24xlarge'], rdma: false },
  'p4d': { ...LOCAL_GPU, oldestCuda: [11, 0], accelerators: { '24xlarge': 8 }, disks: { '24xlarge': 8000 }, efa: ['24xlarge'], rdma: true },
  'p4de': { ...LOCAL_GPU, oldestCuda: [11, 0], accelerators: { '24xlarge': 8 }, disks: { '24xlarge': 8000 }, efa: ['24xlarge'], rdma: true },
  'p5': { ...LOCAL_GPU, oldestCuda: [11, 8], accelerators: { '4xlarge': 1, '48xlarge': 8 }, disks: P5_DISKS, efa: ['4xlarge', '48xlarge'], rdma: true },
  'p5e': { ...LOCAL_GPU, oldestCuda: [11, 8], accelerators: { '48xlarge': 8 }, disks: P5_DISKS, efa: ['48xlarge'], rdma: true },
  'p5en': { ...LOCAL_GPU, oldestCuda: [11, 8], accelerators: { '48xlarge': 8 }, disks: P5_DISKS, efa: ['48xlarge'], rdma: true },
  'p6-b200': { ...GPU, oldestCuda: [12, 8], accelerators: { '48xlarge': 8 }, efa: ['48xlarge'], rdma: true },
  'p6-b300': { ...GPU, oldestCuda: [12, 8], accelerators: { '48xlarge': 8 }, efa: ['48xlarge'], rdma: true },
  'p6e-gb200': { ...GPU, oldestCuda: [12, 8], architecture: 'arm64', accelerators: { '36xlarge': 4 }, efa: ['36xlarge'], rdma: true, ultraServer: true },
  'g4dn': {
    ...LOCAL_GPU,
    accelerators: { 'xlarge': 1, '2xlarge': 1, '4xlarge': 1, '8xlarge': 1, '16xlarge': 1, '12xlarge': 4 },
    disks: G4DN_DISKS,
    efa: ['8xlarge', '12xlarge', '16xlarge'],
    rdma: false,
  },
  'g5': { ...LOCAL_GPU, accelerators: G5_AND_G6, disks: G5_DISKS, efa: LARGE_G, rdma: false },
  'g6': { ...LOCAL_GPU, accelerators: G5_AND_G6, disks: G6_DISKS, efa: LARGE_G },
  'g6e': { ...LOCAL_GPU, accelerators: G5_AND_G6, disks: G5_DISKS, efa: LARGE_G },
  'g7': { ...GPU, efa: LARGE_G },
  'g7e': { ...GPU, efa: LARGE_G },
  'trn1': { ...LOCAL_NEURON, accelerators: { '2xlarge': 2, '32xlarge': 32 }, disks: { '2xlarge': 474, '32xlarge': 7600 }, efa: ['32xlarge'], rdma: true },
  'trn1n': { ...LOCAL_NEURON, accelerators: { '32xlarge': 32 }, disks: { '32xlarge': 7600 }, efa: ['32xlarge'], rdma: true },
  'trn2': { ...NEURON, efa: ['48xlarge'], rdma: true },
};
