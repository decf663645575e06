import type { TopicCases } from './case';

export const LOCAL_PATH_CASES: TopicCases = {
};
