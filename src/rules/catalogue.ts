import type { AppRule, Rule } from './rule';
import { NAME_APP_RULES, NAME_RULES } from './topics/names';

/** Every rule about one job, apart from those that follow from the schema. */
export const RULES: readonly Rule[] = [
  ...NAME_RULES,
];

/** Every rule about all jobs of an app. */
export const APP_RULES: readonly AppRule[] = [
  ...NAME_APP_RULES,
];
