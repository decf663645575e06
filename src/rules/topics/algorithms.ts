import type { Rule } from '../rule';

/** Rules about the algorithm, its image, and metrics. */
export const ALGORITHM_RULES: readonly Rule[] = [
];
