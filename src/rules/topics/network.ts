import type { Rule } from '../rule';

/** Rules about network, isolation and access to the container. */
export const NETWORK_RULES: readonly Rule[] = [
];
