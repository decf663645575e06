import type { Rule } from '../rule';

/** Rules about instances, storage and warm pools. */
export const INSTANCE_RULES: readonly Rule[] = [
];
