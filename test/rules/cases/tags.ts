import { each, type TopicCases } from './case';

const tags = (...pairs: Array<readonly [string, string]>) => ({ spec: { tags: pairs.map(([key, value]) => ({ key, value })) } });
const manyTags = (count: number) => tags(...Array.from({ length: count }, (_, i) => [`key${i}`, ''] as const));
const WITHOUT_KEYS = { spec: { tags: [{ value: 'a' }, { value: 'b' }] } };
const experiment = (experimentConfig: object) => ({ spec: { experimentConfig } });

export const TAG_CASES: TopicCases = {
  'tag-key-unique': {
    accepts: {
      'keys that differ in case': tags(['team', 'a'], ['Team', 'a']),
      'tags without keys': WITHOUT_KEYS,
    },
    refuses: { 'spec.tags[2].key': { 'a key that is used twice': tags(['team', 'a'], ['stage', 'b'], ['team', 'c']) } },
  },
  'tag-key-reserved': {
    accepts: {
      'keys with aws but not as their prefix': tags(['aws', ''], ['team:aws:', ''], ['awsome:', ''], ['team', 'aws:a']),
      'tags without keys': WITHOUT_KEYS,
    },
    refuses: { 'spec.tags[1].key': each(['aws:team', 'aws:', 'AWS:team'], key => `the key ${key}`, key => tags(['stage', 'a'], [key, 'a'])) },
  },
  'tag-value-reserved': {
    accepts: { 'values without the prefix aws:': tags(['team', 'aws'], ['stage', ''], ['aws:team', 'a']) },
    refuses: { 'spec.tags[0].value': { 'a value that begins with aws:': tags(['team', 'aws:a']) } },
  },
  'tags-of-controller': {
    accepts: {
      '47 tags, with room for those of the controller': manyTags(47),
      '51 tags, which is over the limit': manyTags(51),
    },
    refuses: { 'spec.tags': each([48, 50], count => `${count} tags`, manyTags) },
  },
  'experiment-without-name': {
    accepts: {
      'an empty experiment': experiment({}),
      'an experiment with a name only': experiment({ experimentName: 'churn' }),
      'an experiment with all names': experiment({ experimentName: 'churn', trialName: 'a', trialComponentDisplayName: 'b' }),
    },
    refuses: {
      'spec.experimentConfig.experimentName': {
        'a trial without an experiment': experiment({ trialName: 'a' }),
        'a display name without an experiment': experiment({ trialComponentDisplayName: 'b' }),
      },
    },
  },
};
