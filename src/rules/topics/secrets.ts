import type { Rule } from '../rule';

/** Rules about secrets in plain text. */
export const SECRET_RULES: readonly Rule[] = [
];
