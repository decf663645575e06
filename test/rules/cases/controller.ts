import type { TopicCases } from './case';

export const CONTROLLER_CASES: TopicCases = {
};
