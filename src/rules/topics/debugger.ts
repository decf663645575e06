import type { Rule } from '../rule';

/** Rules about Debugger. */
export const DEBUGGER_RULES: readonly Rule[] = [
];
