import type { Rule } from '../rule';

/** Rules about channels. */
export const CHANNEL_RULES: readonly Rule[] = [
];
