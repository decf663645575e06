import type { TopicCases } from './case';

const environment = (name: string, value: string) => ({ spec: { environment: { [name]: value } } });

/** What the API server would refuse, and these rules look past. */
const MALFORMED = {
  spec: {
    environment: { DB_PASSWORD: ['hunter2!'] },
    hyperParameters: 'password',
    tags: [null, { key: ['password'], value: 'hunter2!' }, { key: 'password' }],
    debugRuleConfigurations: [null],
    profilerRuleConfigurations: [null],
  },
};

export const SECRET_CASES: TopicCases = {
  'secret-in-plain-text': {
    accepts: [{}, environment('AWS_REGION', 'eu-west-1'), MALFORMED],
    refuses: [
      { patch: environment('KEY', 'AKIA' + 'QYLPMN5HFIQR7XYA'), path: 'spec.environment.KEY' },
      { patch: { spec: { hyperParameters: { token: 'hf_' + 'AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh' } } }, path: 'spec.hyperParameters.token' },
      { patch: { spec: { tags: [{ key: 'a', value: 'glpat-' + 'x7Yz1234567890abcdef' }] } }, path: 'spec.tags[0].value' },
      {
        patch: { spec: { debugRuleConfigurations: [{ ruleParameters: { key: 'ghp_' + '0123456789abcdefghijABCDEFGHIJ012345' } }] } },
        path: 'spec.debugRuleConfigurations[0].ruleParameters.key',
      },
      {
        patch: { spec: { profilerRuleConfigurations: [{ ruleParameters: { key: 'ghp_' + '0123456789abcdefghijABCDEFGHIJ012345' } }] } },
        path: 'spec.profilerRuleConfigurations[0].ruleParameters.key',
      },
      { patch: { spec: { debugHookConfig: { hookParameters: { a: 'xoxb-' + '123456789012-abcdef' } } } }, path: 'spec.debugHookConfig.hookParameters.a' },
    ],
  },
  'secret-looking-value': {
    accepts: [
      {}, environment('DB_PASSWORD_ARN', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db'), environment('DB_PASSWORD', '${Token[TOKEN.1]}'),
      // Has the format of a credential, which is an error already.
      environment('DB_PASSWORD', 'AKIA' + 'QYLPMN5HFIQR7XYA'),
      MALFORMED,
    ],
    refuses: [{ patch: environment('DB_PASSWORD', 'hunter2!'), path: 'spec.environment.DB_PASSWORD' }],
  },
};
