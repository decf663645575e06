import { instanceFamily } from './instance-families';

/**
 * How many accelerators a script sees on an instance: GPUs, or Neuron cores on AWS Trainium. 0 for types without any,
 * undefined where it is not known.
 */
export function acceleratorsOf(instanceType: string): number | undefined {
  const [, family = '', size = ''] = /^ml\.([a-z0-9-]+)\.(\d*[a-z]+)$/.exec(instanceType) ?? [];
  if (instanceFamily(instanceType)?.accelerator === 'none') {
    return 0;
  }
  return Object.prototype.hasOwnProperty.call(ACCELERATORS, family) ? ACCELERATORS[family][size] : undefined;
}

const G5_AND_G6 = {
  'xlarge': 1, '2xlarge': 1, '4xlarge': 1, '8xlarge': 1, '16xlarge': 1, '12xlarge': 4, '24xlarge': 4, '48xlarge': 8,
};

const ACCELERATORS: { readonly [family: string]: { readonly [size: string]: number } } = {
  'g4dn': { 'xlarge': 1, '2xlarge': 1, '4xlarge': 1, '8xlarge': 1, '16xlarge': 1, '12xlarge': 4 },
  'g5': G5_AND_G6,
  'g6': G5_AND_G6,
  'g6e': G5_AND_G6,
  'p2': { 'xlarge': 1, '8xlarge': 8, '16xlarge': 16 },
  'p3': { '2xlarge': 1, '8xlarge': 4, '16xlarge': 8 },
  'p3dn': { '24xlarge': 8 },
  'p4d': { '24xlarge': 8 },
  'p4de': { '24xlarge': 8 },
  'p5': { '4xlarge': 1, '48xlarge': 8 },
  'p5e': { '48xlarge': 8 },
  'p5en': { '48xlarge': 8 },
  'p6-b200': { '48xlarge': 8 },
  'p6-b300': { '48xlarge': 8 },
  'p6e-gb200': { '36xlarge': 4 },
  'trn1': { '2xlarge': 2, '32xlarge': 32 },
  'trn1n': { '32xlarge': 32 },
};
