import type { TopicCases } from './case';

const ACCESS_KEY = 'AKIA' + 'QYLPMN5HFIQR7XYA';
const environment = (name: string, value: string) => ({ spec: { environment: { [name]: value } } });

/** What the API server rejects and these rules ignore. */
const MALFORMED = {
  spec: {
    environment: { DB_PASSWORD: [true, null] },
    hyperParameters: 'password',
    tags: [null, { key: ['password'], value: 'hunter2!' }, { key: 'password' }],
    debugRuleConfigurations: [null],
    profilerRuleConfigurations: [null],
  },
};

export const SECRET_CASES: TopicCases = {
  'secret-in-plain-text': {
    accepts: {
      'a variable that is not a credential': environment('AWS_REGION', 'eu-west-1'),
      'values of the wrong type': MALFORMED,
    },
    refuses: {
      'spec.environment.KEY': { 'an access key of AWS in a variable': environment('KEY', ACCESS_KEY) },
      'spec.hyperParameters.token': {
        'a token of Hugging Face in a hyperparameter': { spec: { hyperParameters: { token: 'hf_' + 'AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh' } } },
      },
      'spec.tags[0].value': { 'a token of GitLab in a tag': { spec: { tags: [{ key: 'a', value: 'glpat-' + 'x7Yz1234567890abcdef' }] } } },
      'spec.debugRuleConfigurations[0].ruleParameters.key': {
        'a token of GitHub in a parameter of a Debugger rule': {
          spec: { debugRuleConfigurations: [{ ruleParameters: { key: 'ghp_' + '0123456789abcdefghijABCDEFGHIJ012345' } }] },
        },
      },
      'spec.profilerRuleConfigurations[0].ruleParameters.key': {
        'a token of GitHub in a parameter of a Profiler rule': {
          spec: { profilerRuleConfigurations: [{ ruleParameters: { key: 'ghp_' + '0123456789abcdefghijABCDEFGHIJ012345' } }] },
        },
      },
      'spec.debugHookConfig.hookParameters.a': {
        'a token of Slack in a parameter of the hook': { spec: { debugHookConfig: { hookParameters: { a: 'xoxb-' + '123456789012-abcdef' } } } },
      },
      'metadata.annotations.note': { 'an access key of AWS in an annotation': { metadata: { annotations: { note: `the key is ${ACCESS_KEY}` } } } },
      'metadata.labels.key': { 'an access key of AWS in a label': { metadata: { labels: { key: ACCESS_KEY } } } },
      'spec.algorithmSpecification.trainingImage': {
        'a password in an image': { spec: { algorithmSpecification: { trainingImage: 'https://ci:hunter22@registry.example.com/churn:1' } } },
      },
      'spec.hyperParameters.(an AWS access key id of 20 characters)': {
        'an access key of AWS as the name of a hyperparameter': { spec: { hyperParameters: { [ACCESS_KEY]: '1' } } },
      },
    },
  },
  'secret-looking-value': {
    accepts: {
      'the ARN of a secret': environment('DB_PASSWORD_ARN', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db'),
      'a password that is a token': environment('DB_PASSWORD', '${Token[TOKEN.1]}'),
      'a credential of AWS, which is an error already': environment('DB_PASSWORD', ACCESS_KEY),
      'values of the wrong type': MALFORMED,
    },
    refuses: {
      'spec.environment.DB_PASSWORD': { 'a password in a variable': environment('DB_PASSWORD', 'hunter2!') },
      'spec.hyperParameters.options': {
        'a password in JSON': { spec: { hyperParameters: { options: '{"db": {"password": "hunter2!"}}' } } },
        'a password in JSON in a text of JSON': { spec: { hyperParameters: { options: '"{\\"password\\": \\"hunter2!\\"}"' } } },
        'a password in a command line': { spec: { hyperParameters: { options: 'train.py --db-password hunter2!' } } },
      },
      'spec.environment.ARGS[1]': { 'a password after an option': { spec: { environment: { ARGS: ['--password', 'hunter2!'] } } } },
      'spec.environment.DB_PASSWORD[0]': { 'a password in a list': { spec: { environment: { DB_PASSWORD: ['hunter2!'] } } } },
    },
  },
};
