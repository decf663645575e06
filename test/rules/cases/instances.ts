import type { TopicCases } from './case';

export const INSTANCE_CASES: TopicCases = {
};
