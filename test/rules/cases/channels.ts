import type { TopicCases } from './case';

export const CHANNEL_CASES: TopicCases = {
};
