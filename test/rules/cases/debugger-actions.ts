import type { TopicCases } from './case';
import { merged, PARAMETERS, profilerRule, rule } from './debugging';

const withAction = (action: unknown, spec: object = {}) => merged(
  rule('LossNotDecreasing', { action_json: typeof action === 'string' ? action : JSON.stringify(action).replace(/"/g, '\\"') }), { spec },
);
const STOP = { name: 'stoptraining', training_job_prefix: 'churn' };

const ACTION = `${PARAMETERS}.action_json`;

export const DEBUGGER_ACTION_CASES: TopicCases = {
  'debugger-action-format': {
    accepts: {
      'a rule without an action': rule('LossNotDecreasing'),
      'an action that stops jobs': withAction(STOP),
      'an action in camel case': withAction({ ...STOP, name: 'StopTraining' }),
      'three actions': withAction([STOP, { name: 'email', endpoint: 'a.b@example.org' }, { name: 'sms', endpoint: '+123456789012345' }]),
      'an empty text': withAction(''),
      'a space': withAction(' '),
    },
    refuses: {
      [ACTION]: {
        'a word': withAction('stop'),
        'a word in quotes': withAction('"stop"'),
        'a null': withAction('null'),
        'a list with a null': withAction('[null]'),
        'a list with an action and a null': withAction([STOP, null]),
        'an action whose quotes are not escaped': withAction(JSON.stringify(STOP)),
        'an unknown action': withAction({ name: 'page' }),
        'an action that stops jobs without a prefix': withAction({ name: 'stoptraining' }),
        'an action that stops jobs by a prefix with a space': withAction({ ...STOP, training_job_prefix: 'a b' }),
        'an email without an address': withAction({ name: 'email' }),
        'an email to an address without an at sign': withAction({ name: 'email', endpoint: 'example.org' }),
        'a text message to a number without a plus sign': withAction({ name: 'sms', endpoint: '0123' }),
        'a text message to a URI': withAction({ name: 'sms', endpoint: 'tel:+123' }),
        'a text message to a number of 16 digits': withAction({ name: 'sms', endpoint: '+1234567890123456' }),
      },
    },
  },
  'debugger-action-prefix': {
    accepts: {
      'a prefix of the name of the job': withAction(STOP),
      'the name of the job in another case': withAction({ ...STOP, training_job_prefix: 'Churn-1' }),
      'a word, which is another error': withAction('stop'),
      'an email': withAction({ name: 'email', endpoint: 'a@b' }),
      'another prefix for a job without a name': withAction({ ...STOP, training_job_prefix: 'other' }, { trainingJobName: null }),
    },
    refuses: {
      [ACTION]: {
        'a prefix of another name': withAction({ ...STOP, training_job_prefix: 'churn-2' }),
        'a prefix for a job with upper case': withAction(STOP, { trainingJobName: 'Churn-1' }),
      },
    },
  },
  'debugger-action-isolated': {
    accepts: {
      'an action in a job that is not isolated': withAction(STOP),
      'an isolated job without an action': merged(rule('LossNotDecreasing'), { spec: { enableNetworkIsolation: true } }),
    },
    refuses: {
      [ACTION]: {
        'an action in an isolated job': withAction(STOP, { enableNetworkIsolation: true }),
        'an action in a VPC': withAction(STOP, { vpcConfig: { securityGroupIDs: ['sg-1'], subnets: ['subnet-1'] } }),
      },
    },
  },
  'debugger-action-spot': {
    accepts: {
      'an action with spot off': withAction(STOP),
      'an action with spot unset': withAction(STOP, { enableManagedSpotTraining: null }),
    },
    refuses: { [ACTION]: { 'an action with spot': withAction(STOP, { enableManagedSpotTraining: true }) } },
  },
  'profiler-rule-action': {
    accepts: {
      'an action of a Debugger rule': withAction(STOP),
      'a Profiler rule without an action': profilerRule({}),
    },
    refuses: {
      'spec.profilerRuleConfigurations[0].ruleParameters.action_json': {
        'an empty action of a Profiler rule': profilerRule({ ruleParameters: { action_json: '' } }),
      },
    },
  },
};
