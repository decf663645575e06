import { each, type TopicCases } from './case';

const named = (name: string, trainingJobName = name) => ({ metadata: { name }, spec: { trainingJobName } });
const NAMELESS = { metadata: { name: null } };

export const NAME_CASES: TopicCases = {
  'resource-name-format': {
    accepts: {
      ...each(['a', 'a.b-c', 'churn.v.2024-06'], name => `the name ${name}`, name => named(name)),
      'a name of 253 characters': named('x'.repeat(253)),
      'a resource that the API server names': { metadata: { name: null, generateName: 'churn-' } },
      ...each(['a-', 'churn', 'churn.v1-'], generateName => `the prefix ${generateName}`, generateName => ({ metadata: { name: null, generateName } })),
      'a prefix that is a token': { metadata: { name: null, generateName: '${Token[TOKEN.1]}' } },
      'an empty name that the API server fills in': { metadata: { name: '', generateName: 'churn-' } },
    },
    refuses: {
      'metadata.generateName': {
        ...each(['Churn-', 'churn_', '-', 'churn.'], generateName => `the prefix ${generateName}`, generateName => ({ metadata: { name: null, generateName } })),
        'a prefix next to a name': { metadata: { generateName: 'Churn-' } },
        'a number as the prefix': { metadata: { name: null, generateName: 7 } },
      },
      'metadata.name': {
        'a resource without a name': NAMELESS,
        'an empty name': named(''),
        'a name with a placeholder': named('churn-${GIT_SHA}'),
        'a resource with an empty prefix for its name': { metadata: { name: null, generateName: '' } },
        'an empty name with an empty prefix': { metadata: { name: '', generateName: '' } },
        'a resource with a prefix that is null': { metadata: { name: null, generateName: null } } as any,
        ...each(['Churn', 'churn_1', '-churn', 'churn-', 'a..b'], name => `the name ${name}`, name => named(name)),
        'a name of 254 characters': named('x'.repeat(254)),
        'a number as the name': named(123 as any),
        'a list as the name': named(['a'] as any),
      },
    },
  },
  'resource-name-differs': {
    accepts: {
      'the same name for the resource and the job': named('a'),
      'a resource without a name': NAMELESS,
      'an empty name': named('', 'churn-1'),
      'a job without a name': { spec: { trainingJobName: null } },
    },
    refuses: {
      'metadata.name': {
        'another name for the job': named('a', 'b'),
        'a name with a dot, which no job can have': named('churn.v1', 'churn-v1'),
        'a name that is too long for a job': named('x'.repeat(64), 'churn-v1'),
        'a name with a dot for a job with capital letters': named('churn.v1', 'Churn-v1'),
      },
    },
  },
};
