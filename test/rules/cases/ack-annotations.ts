import { byPath, each, patched, type RuleCases, type TopicCases } from './case';

const TOKEN = '${Token[TOKEN.1]}';
const PREFIX = 'services.k8s.aws/';
const annotated = (annotations: object | null) => ({ metadata: { annotations } });
const at = (key: string) => `metadata.annotations.${key}`;

const NONE = annotated(null);
const shown = (value: string) => value === value.trim() && value !== '' ? value : `"${value}"`;

/** What a rule accepts and refuses as the value of one annotation. */
const values = (name: string, accepts: string[], refuses: string[]): RuleCases => {
  const withValue = (value: unknown) => annotated({ [PREFIX + name]: value });
  return {
    accepts: {
      'a job without annotations': NONE,
      ...each(accepts, value => `the value ${shown(value)}`, withValue),
      'a value that is a token': withValue(TOKEN),
      'a value that is not text, which is another error': withValue(true),
    },
    refuses: { [at(PREFIX + name)]: each(refuses, value => `the value ${shown(value)}`, withValue) },
  };
};

const ADOPTION_FIELDS = `${PREFIX}adoption-fields`;
const adopted = (fields: string | null, policy = 'adopt') => annotated({ [`${PREFIX}adoption-policy`]: policy, [ADOPTION_FIELDS]: fields });
const ANOTHER = '{"trainingJobName":"churn-2"}';

const HASHED = 'churn-0123456789ab';
const ADOPTING = (fields: string) => ({ [`${PREFIX}adoption-policy`]: 'adopt', [ADOPTION_FIELDS]: fields });
const watched = (trainingJobName: string, annotations: object, family: string | null = 'churn') => ({
  metadata: { annotations, labels: { 'cdk8s-sagemaker-training/family': family } }, spec: { trainingJobName },
});

export const ACK_ANNOTATION_CASES: TopicCases = {
  'annotation-is-text': {
    accepts: {
      'a job without annotations': NONE,
      'a list of annotations, which is another error': { metadata: { annotations: [{ a: '1' }] } },
      'annotations that are texts': annotated({ a: '1', b: 'true', c: '', d: TOKEN, e: undefined }),
    },
    refuses: {
      [at(`${PREFIX}read-only`)]: {
        'a truth value': annotated({ [`${PREFIX}read-only`]: true }),
        'a number': annotated({ [`${PREFIX}read-only`]: 1 }),
        'a list': annotated({ [`${PREFIX}read-only`]: ['a'] }),
        'an object': annotated({ [`${PREFIX}read-only`]: { b: 'c' } }),
      },
    },
  },
  'region-format': values(
    'region',
    ['us-east-1', 'ap-southeast-10', 'us-gov-west-1', 'cn-north-1', 'us-isob-east-1', 'eusc-de-east-1', 'xx-new-1'],
    ['eu-west-1a', 'EU-WEST-1', 'eu_west_1', 'euwest1', 'eu-west', '', ' eu-west-1', 'Ireland', '${AWS_REGION}'],
  ),
  'deletion-policy-value': values('deletion-policy', ['delete', 'retain'], ['Delete', 'RETAIN', 'orphan', '', 'retain ', 'undelete']),
  'adoption-policy-value': values('adoption-policy', ['adopt', 'adopt-or-create'], ['adopt-only', 'Adopt', 'create', '', 'readopt']),
  'adoption-fields-value': {
    accepts: {
      'the name of the job': adopted('{"trainingJobName":"churn-1"}'),
      'the name of the job beside another field, with spaces': adopted('{ "trainingJobName": "churn-1", "a": "b" }\n'),
      'fields that are a token': adopted(TOKEN),
      'no fields for a job that is adopted or created': adopted(null, 'adopt-or-create'),
      'a name for a job that is adopted or created': adopted('churn-1', 'adopt-or-create'),
      'a name for a job that is not adopted': annotated({ [ADOPTION_FIELDS]: 'churn-1' }),
    },
    refuses: {
      [at(ADOPTION_FIELDS)]: {
        'no fields': adopted(null),
        'an empty text': adopted(''),
        'a name': adopted('churn-1'),
        'a name in quotes': adopted('"churn-1"'),
        'a list': adopted('["trainingJobName"]'),
        'a null': adopted('null'),
        'an empty object': adopted('{}'),
        'a name under another key': adopted('{"name":"churn-1"}'),
        'a name that is a number': adopted('{"trainingJobName":1}'),
        'an empty name': adopted('{"trainingJobName":""}'),
        'another field that is a number': adopted('{"trainingJobName":"churn-1","a":1}'),
        'an object without quotes': adopted('{trainingJobName: churn-1}'),
      },
    },
  },
  'adoption-fields-differ': {
    accepts: {
      'the name of the job': adopted('{"trainingJobName":"churn-1"}'),
      'another name for a job that is adopted or created': adopted(ANOTHER, 'adopt-or-create'),
      'a name that is not JSON': adopted('churn-2'),
      'another name for a job without a spec': { spec: null, ...adopted(ANOTHER) },
      'another name for a job without a name': { spec: { trainingJobName: null }, ...adopted(ANOTHER) },
    },
    refuses: { [at(ADOPTION_FIELDS)]: { 'another name': adopted(ANOTHER) } },
  },
  'read-only-value': values('read-only', ['true', 'false', 'True', 'FALSE'], ['yes', '1', '', 'true ', 'untrue']),
  'existing-job-named-by-content': {
    accepts: {
      'a job that the controller creates': watched(HASHED, { [`${PREFIX}read-only`]: 'false' }),
      'a job that the controller creates if there is none': watched(HASHED, { [`${PREFIX}adoption-policy`]: 'adopt-or-create' }),
      'a job with a fixed name that is only read': watched('churn-2026-11-02', { [`${PREFIX}read-only`]: 'true' }),
      'a job without a family, whose name is somebody else\'s': watched(HASHED, { [`${PREFIX}read-only`]: 'true' }, null),
      'a job of another family': watched(HASHED, { [`${PREFIX}read-only`]: 'true' }, 'other'),
      'a name that is a token': watched(TOKEN, { [`${PREFIX}read-only`]: 'true' }),
      'a job to adopt that has another name': watched(HASHED, ADOPTING('{"trainingJobName":"churn-2"}')),
    },
    refuses: {
      [at(`${PREFIX}read-only`)]: {
        'a job with a hashed name that is only read': watched(HASHED, { [`${PREFIX}read-only`]: 'true' }),
        'a job that is only read, in other letters': watched(HASHED, { [`${PREFIX}read-only`]: 'TRUE' }),
        'a job of a sweep that is only read': patched(
          watched(`churn-eta-0-3-${'0a'.repeat(6)}`, { [`${PREFIX}read-only`]: 'true' }), { metadata: { labels: { 'cdk8s-sagemaker-training/sweep': 'churn' } } },
        ),
      },
      [at(`${PREFIX}adoption-policy`)]: { 'a job with a hashed name that is only adopted': watched(HASHED, ADOPTING(`{"trainingJobName":"${HASHED}"}`)) },
    },
  },
  'annotation-of-namespaces': {
    accepts: {
      'a job without annotations': NONE,
      'a Region beside an annotation without a prefix': annotated({ [`${PREFIX}region`]: 'eu-west-1', 'owner-account-id': '111122223333' }),
    },
    refuses: byPath([
      `${PREFIX}owner-account-id`, `${PREFIX}default-region`, `${PREFIX}team-id`, `${PREFIX}endpoint-url`, `sagemaker.${PREFIX}deletion-policy`,
    ].map(key => ({ phrase: `the annotation ${key}`, path: at(key), patch: annotated({ [key]: 'a' }) }))),
  },
  'annotation-of-controller': values('adopted', ['false'], ['true', 'True']),
  'annotation-unknown': {
    accepts: {
      'a job without annotations': NONE,
      ...each(
        ['region', 'deletion-policy', 'adoption-policy', 'adoption-fields', 'read-only', 'adopted', 'ignore-field-drift', 'owner-account-id'],
        name => `the annotation ${name}`,
        name => annotated({ [PREFIX + name]: 'a' }),
      ),
      'annotations with other prefixes': annotated({ 'example.com/region': 'a', 'team': 'b' }),
    },
    refuses: byPath(['Region', 'deletion-polic', 'adoption_policy', 'readonly', 'force'].map(name => ({
      phrase: `the annotation ${name}`, path: at(PREFIX + name), patch: annotated({ [PREFIX + name]: 'a' }),
    }))),
  },
};
