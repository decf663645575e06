import type { Rule } from '../rule';

/** Rules about tags and experiments. */
export const TAG_RULES: readonly Rule[] = [
];
