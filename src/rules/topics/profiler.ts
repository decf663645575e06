import type { Rule } from '../rule';

/** Rules about Profiler. */
export const PROFILER_RULES: readonly Rule[] = [
];
