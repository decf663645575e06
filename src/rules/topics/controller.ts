import type { Rule } from '../rule';

/** Rules about what the ACK controller and the API server do. */
export const CONTROLLER_RULES: readonly Rule[] = [
];
