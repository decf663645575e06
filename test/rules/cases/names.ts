import type { TopicCases } from './case';

const named = (name: string, trainingJobName = name) => ({ metadata: { name }, spec: { trainingJobName } });

export const NAME_CASES: TopicCases = {
  'resource-name-format': {
    accepts: [{}, named('a'), named('a.b-c'), named('churn.v.2024-06'), named('x'.repeat(253)), { metadata: { name: null } }],
    refuses: ['Churn', 'churn_1', '-churn', 'churn-', 'a..b', 'x'.repeat(254)].map(name => ({ patch: named(name), path: 'metadata.name' })),
  },
  'resource-name-differs': {
    accepts: [{}, named('a'), { metadata: { name: null } }, { spec: { trainingJobName: null } }],
    refuses: [{ patch: named('a', 'b'), path: 'metadata.name' }],
  },
};
