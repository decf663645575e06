import type { TopicCases } from './case';

export const DEBUGGER_CASES: TopicCases = {
};
