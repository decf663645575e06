import type { TopicCases } from './case';

const TOKEN = '${Token[TOKEN.1]}';
const PREFIX = 'services.k8s.aws/';
const annotated = (annotations: object | null) => ({ metadata: { annotations } });
const at = (key: string) => `metadata.annotations.${key}`;

/** What a rule accepts and refuses as the value of one annotation. */
const values = (name: string, accepts: string[], refuses: string[]) => ({
  // What is no text is another rule's to refuse.
  accepts: [{}, annotated(null), ...[...accepts, TOKEN, true].map(value => annotated({ [PREFIX + name]: value }))],
  refuses: refuses.map(value => ({ patch: annotated({ [PREFIX + name]: value }), path: at(PREFIX + name) })),
});

const adopted = (fields: string | null, policy = 'adopt') => annotated({
  [`${PREFIX}adoption-policy`]: policy, [`${PREFIX}adoption-fields`]: fields,
});
const ANOTHER = '{"trainingJobName":"churn-2"}';

export const ACK_ANNOTATION_CASES: TopicCases = {
  'annotation-is-text': {
    accepts: [{}, annotated(null), annotated({ a: '1', b: 'true', c: '', d: TOKEN, e: undefined })],
    refuses: [true, 1, ['a'], { b: 'c' }].map(value => ({ patch: annotated({ [`${PREFIX}read-only`]: value }), path: at(`${PREFIX}read-only`) })),
  },
  'region-format': values(
    'region',
    ['us-east-1', 'ap-southeast-10', 'us-gov-west-1', 'cn-north-1', 'us-isob-east-1', 'eusc-de-east-1', 'xx-new-1'],
    ['eu-west-1a', 'EU-WEST-1', 'eu_west_1', 'euwest1', 'eu-west', '', ' eu-west-1', 'Ireland'],
  ),
  'deletion-policy-value': values('deletion-policy', ['delete', 'retain'], ['Delete', 'RETAIN', 'orphan', '', 'retain ', 'undelete']),
  'adoption-policy-value': values('adoption-policy', ['adopt', 'adopt-or-create'], ['adopt-only', 'Adopt', 'create', '', 'readopt']),
  'adoption-fields-value': {
    accepts: [
      {},
      ...['{"trainingJobName":"churn-1"}', '{ "trainingJobName": "churn-1", "a": "b" }\n', TOKEN].map(fields => adopted(fields)),
      adopted(null, 'adopt-or-create'),
      adopted('churn-1', 'adopt-or-create'),
      annotated({ [`${PREFIX}adoption-fields`]: 'churn-1' }),
    ],
    refuses: [
      null, '', 'churn-1', '"churn-1"', '["trainingJobName"]', 'null', '{}', '{"name":"churn-1"}', '{"trainingJobName":1}', '{"trainingJobName":""}',
      '{"trainingJobName":"churn-1","a":1}', '{trainingJobName: churn-1}',
    ].map(fields => ({ patch: adopted(fields), path: at(`${PREFIX}adoption-fields`) })),
  },
  'adoption-fields-differ': {
    accepts: [
      {}, adopted('{"trainingJobName":"churn-1"}'), adopted(ANOTHER, 'adopt-or-create'), adopted('churn-2'), { spec: null, ...adopted(ANOTHER) },
      { spec: { trainingJobName: null }, ...adopted(ANOTHER) },
    ],
    refuses: [{ patch: adopted(ANOTHER), path: at(`${PREFIX}adoption-fields`) }],
  },
  'read-only-value': values('read-only', ['true', 'false', 'True', 'FALSE'], ['yes', '1', '', 'true ', 'untrue']),
  'annotation-of-namespaces': {
    accepts: [{}, annotated(null), annotated({ [`${PREFIX}region`]: 'eu-west-1', 'owner-account-id': '111122223333' })],
    refuses: [
      `${PREFIX}owner-account-id`, `${PREFIX}default-region`, `${PREFIX}team-id`, `${PREFIX}endpoint-url`, `sagemaker.${PREFIX}deletion-policy`,
    ].map(key => ({ patch: annotated({ [key]: 'a' }), path: at(key) })),
  },
  'annotation-of-controller': values('adopted', ['false'], ['true', 'True']),
  'annotation-unknown': {
    accepts: [
      {},
      annotated(null),
      ...['region', 'deletion-policy', 'adoption-policy', 'adoption-fields', 'read-only', 'adopted', 'ignore-field-drift', 'owner-account-id']
        .map(name => annotated({ [PREFIX + name]: 'a' })),
      annotated({ 'example.com/region': 'a', 'team': 'b' }),
    ],
    refuses: ['Region', 'deletion-polic', 'adoption_policy', 'readonly', 'force'].map(name => ({
      patch: annotated({ [PREFIX + name]: 'a' }), path: at(PREFIX + name),
    })),
  },
};
