import type { TopicCases } from './case';

const tags = (...pairs: Array<readonly [string, string]>) => ({ spec: { tags: pairs.map(([key, value]) => ({ key, value })) } });
const manyTags = (count: number) => tags(...Array.from({ length: count }, (_, i) => [`key${i}`, ''] as const));
const WITHOUT_KEYS = { spec: { tags: [{ value: 'a' }, { value: 'b' }] } };
const experiment = (experimentConfig: object) => ({ spec: { experimentConfig } });

export const TAG_CASES: TopicCases = {
  'tag-key-unique': {
    accepts: [{}, tags(['team', 'a'], ['Team', 'a']), WITHOUT_KEYS],
    refuses: [{ patch: tags(['team', 'a'], ['stage', 'b'], ['team', 'c']), path: 'spec.tags[2].key' }],
  },
  'tag-key-reserved': {
    accepts: [{}, tags(['aws', ''], ['team:aws:', ''], ['awsome:', ''], ['team', 'aws:a']), WITHOUT_KEYS],
    refuses: ['aws:team', 'aws:', 'AWS:team'].map(key => ({ patch: tags(['stage', 'a'], [key, 'a']), path: 'spec.tags[1].key' })),
  },
  'tag-value-reserved': {
    accepts: [{}, tags(['team', 'aws'], ['stage', ''], ['aws:team', 'a'])],
    refuses: [{ patch: tags(['team', 'aws:a']), path: 'spec.tags[0].value' }],
  },
  'tags-of-controller': {
    accepts: [{}, manyTags(47), manyTags(51)],
    refuses: [{ patch: manyTags(48), path: 'spec.tags' }, { patch: manyTags(50), path: 'spec.tags' }],
  },
  'experiment-without-name': {
    accepts: [
      {},
      experiment({}),
      experiment({ experimentName: 'churn' }),
      experiment({ experimentName: 'churn', trialName: 'a', trialComponentDisplayName: 'b' }),
    ],
    refuses: [{ trialName: 'a' }, { trialComponentDisplayName: 'b' }].map(config => ({
      patch: experiment(config), path: 'spec.experimentConfig.experimentName',
    })),
  },
};
