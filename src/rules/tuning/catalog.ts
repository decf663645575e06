import { DEFINITION_RULES } from './topics/definitions';
import { OBJECTIVE_RULES } from './topics/objectives';
import { RANGE_RULES } from './topics/ranges';
import { STRATEGY_RULES } from './topics/strategy';
import type { TuningRule } from './tuning-rule';

/** The rules about what only tuning jobs have, by what they are about. */
export const TUNING_TOPICS: ReadonlyArray<{ readonly title: string; readonly rules: readonly TuningRule[] }> = [
  { title: 'Tuning: definitions', rules: DEFINITION_RULES },
  { title: 'Tuning: objective', rules: OBJECTIVE_RULES },
  { title: 'Tuning: ranges', rules: RANGE_RULES },
  { title: 'Tuning: strategy, limits and warm start', rules: STRATEGY_RULES },
];

/** All of them. */
export const TUNING_RULES: readonly TuningRule[] = TUNING_TOPICS.flatMap(({ rules }) => rules);
