import type { TopicCases } from './case';

export const OUTPUT_CASES: TopicCases = {
};
