import type { Rule } from '../rule';

/** Rules about output, keys and the partitions of ARNs. */
export const OUTPUT_RULES: readonly Rule[] = [
];
