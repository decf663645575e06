import type { TopicCases } from './case';

export const PROFILER_CASES: TopicCases = {
};
