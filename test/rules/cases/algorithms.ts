import type { TopicCases } from './case';

export const ALGORITHM_CASES: TopicCases = {
};
