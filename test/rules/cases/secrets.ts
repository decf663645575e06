import type { TopicCases } from './case';

export const SECRET_CASES: TopicCases = {
};
