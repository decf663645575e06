import type { TopicCases } from './case';

const environment = (name: string, value: string) => ({ spec: { environment: { [name]: value } } });

export const SECRET_CASES: TopicCases = {
  'secret-in-plain-text': {
    accepts: [{}, environment('AWS_REGION', 'eu-west-1')],
    refuses: [
      { patch: environment('KEY', 'AKIA' + 'QYLPMN5HFIQR7XYA'), path: 'spec.environment.KEY' },
      { patch: { spec: { hyperParameters: { token: 'hf_' + 'AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh' } } }, path: 'spec.hyperParameters.token' },
      { patch: { spec: { tags: [{ key: 'a', value: 'glpat-' + 'x7Yz1234567890abcdef' }] } }, path: 'spec.tags[0].value' },
      {
        patch: { spec: { debugRuleConfigurations: [{ ruleParameters: { key: 'ghp_' + '0123456789abcdefghijABCDEFGHIJ012345' } }] } },
        path: 'spec.debugRuleConfigurations[0].ruleParameters.key',
      },
      { patch: { spec: { debugHookConfig: { hookParameters: { a: 'xoxb-' + '123456789012-abcdef' } } } }, path: 'spec.debugHookConfig.hookParameters.a' },
    ],
  },
  'secret-looking-value': {
    accepts: [{}, environment('DB_PASSWORD_ARN', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db')],
    refuses: [{ patch: environment('DB_PASSWORD', 'hunter2!'), path: 'spec.environment.DB_PASSWORD' }],
  },
};
