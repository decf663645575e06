import type { TopicCases } from './case';

export const TAG_CASES: TopicCases = {
};
