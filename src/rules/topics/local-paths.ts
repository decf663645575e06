import type { Rule } from '../rule';

/** Rules about directories in the container. */
export const LOCAL_PATH_RULES: readonly Rule[] = [
];
