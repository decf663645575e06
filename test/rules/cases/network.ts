import type { TopicCases } from './case';

export const NETWORK_CASES: TopicCases = {
};
