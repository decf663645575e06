/**
 * Whether instances of a type have an Elastic Fabric Adapter, as far as it is known: false also for types of tomorrow.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa.html
 */
export function hasEfa(instanceType: string): boolean {
  return fabricOf(instanceType) !== undefined;
}

/** Whether accelerators of such instances read each other's memory over it; undefined where it is not known. */
export function hasRdma(instanceType: string): boolean | undefined {
  return fabricOf(instanceType)?.rdma;
}

interface Fabric {
  /** The sizes that have an adapter. */
  readonly sizes: readonly string[];
  readonly rdma?: boolean;
}

function fabricOf(instanceType: string): Fabric | undefined {
  const [, family = '', size = ''] = /^ml\.([a-z0-9-]+)\.(\d*[a-z]+)$/.exec(instanceType) ?? [];
  const fabric = Object.hasOwn(FABRICS, family) ? FABRICS[family] : undefined;
  return fabric?.sizes.includes(size) === true ? fabric : undefined;
}

const LARGE = ['8xlarge', '12xlarge', '16xlarge', '24xlarge', '48xlarge'];
const LARGEST = { sizes: ['48xlarge'], rdma: true };

const FABRICS: { readonly [family: string]: Fabric } = {
  'c5n': { sizes: ['9xlarge', '18xlarge'], rdma: false },
  'c6i': { sizes: ['32xlarge'] },
  'm6i': { sizes: ['32xlarge'] },
  'c7i': { sizes: ['48xlarge'] },
  'm7i': { sizes: ['48xlarge'] },
  'r7i': { sizes: ['48xlarge'] },
  'g4dn': { sizes: ['8xlarge', '12xlarge', '16xlarge'], rdma: false },
  'g5': { sizes: LARGE, rdma: false },
  'g6': { sizes: LARGE },
  'g6e': { sizes: LARGE },
  'g7': { sizes: LARGE },
  'g7e': { sizes: LARGE },
  'p3dn': { sizes: ['24xlarge'], rdma: false },
  'p4d': { sizes: ['24xlarge'], rdma: true },
  'p4de': { sizes: ['24xlarge'], rdma: true },
  'p5': { sizes: ['4xlarge', '48xlarge'], rdma: true },
  'p5e': LARGEST,
  'p5en': LARGEST,
  'p6-b200': LARGEST,
  'p6-b300': LARGEST,
  'p6e-gb200': { sizes: ['36xlarge'], rdma: true },
  'trn1': { sizes: ['32xlarge'], rdma: true },
  'trn1n': { sizes: ['32xlarge'], rdma: true },
  'trn2': LARGEST,
};
