import { debugged, debugRule } from './evaluations';
import { JobName, type TrainingJobProps } from '../../src';
import { DebugRule, RuleAction } from '../../src/debugging';

function actionOf(actions: RuleAction[], props: Partial<TrainingJobProps> = { name: JobName.fixed('churn-1') }): string {
  return debugRule(DebugRule.overfit({ actions }), props).ruleParameters.action_json;
}

// The shape that smdebug_rulesconfig writes, with a backslash before every quote.
const STOP = '{\\"training_job_prefix\\": \\"churn-1\\", \\"name\\": \\"stoptraining\\"}';
const EMAIL = '{\\"endpoint\\": \\"training@example.com\\", \\"name\\": \\"email\\"}';
const SMS = '{\\"endpoint\\": \\"+15550100\\", \\"name\\": \\"sms\\"}';

describe('an action', () => {
  test.each([
    ['stops the job', RuleAction.stopTraining(), STOP],
    ['stops a job by its prefix', RuleAction.stopTraining('churn'), '{\\"training_job_prefix\\": \\"churn\\", \\"name\\": \\"stoptraining\\"}'],
    ['sends an e-mail', RuleAction.email('training@example.com'), EMAIL],
    ['sends a text message', RuleAction.sms('+15550100'), SMS],
  ])('%s', (_what, action, text) => {
    expect(actionOf([action])).toBe(text);
  });

  test('alone is an object, and among others one of a list', () => {
    expect(actionOf([RuleAction.stopTraining(), RuleAction.email('training@example.com'), RuleAction.sms('+15550100')]))
      .toBe(`[${STOP}, ${EMAIL}, ${SMS}]`);
  });

  test('is JSON without its backslashes', () => {
    expect(JSON.parse(actionOf([RuleAction.stopTraining(), RuleAction.sms('+15550100')]).replace(/\\"/g, '"'))).toEqual([
      { name: 'stoptraining', training_job_prefix: 'churn-1' }, { name: 'sms', endpoint: '+15550100' },
    ]);
  });

  test('is nothing that is found', () => {
    const rule = DebugRule.overfit({ actions: [RuleAction.stopTraining(), RuleAction.email('training@example.com'), RuleAction.sms('+15550100')] });
    expect(debugged({ rules: [rule] }).findings).toEqual([]);
  });

  test('with a wrong address is found', () => {
    expect(debugged({ rules: [DebugRule.overfit({ actions: [RuleAction.sms('0100')] })] }).findings).toEqual(['debugger-action-format']);
    expect(debugged({ rules: [DebugRule.overfit({ actions: [RuleAction.stopTraining('other')] })] }).findings).toEqual(['debugger-action-prefix']);
  });
});

test('without actions there is no action_json', () => {
  expect(debugRule(DebugRule.overfit({ actions: [] })).ruleParameters).toEqual({ rule_to_invoke: 'Overfit' });
});

test('a hashed name is the prefix, and does not depend on it', () => {
  const { spec } = debugged({ rules: [DebugRule.overfit({ actions: [RuleAction.stopTraining()] })] });
  expect(spec.trainingJobName).toMatch(/^test-churn-[0-9a-f]{12}$/);
  expect(spec.debugRuleConfigurations[0].ruleParameters.action_json).toContain(`\\"${spec.trainingJobName}\\"`);
});

describe('the actions of a rule have room', () => {
  const address = (length: number) => `${'a'.repeat(length - '@example.com'.length)}@example.com`;
  const longest = { name: JobName.fixed('j'.repeat(63)) };
  const three = (length: number) => [RuleAction.stopTraining(), RuleAction.email(address(length)), RuleAction.sms('+123456789012345')];

  test('with the longest name of a job', () => {
    expect(actionOf(three(32), longest)).toHaveLength(256);
  });

  test('or are an error, which says so whatever the name', () => {
    const text = "Expected the actions of the rule 'Overfit' to have at most 256 characters, got 257 with a job name of 63 characters";
    expect(() => actionOf(three(33), longest)).toThrow(text);
    expect(() => actionOf(three(33))).toThrow(text);
    expect(actionOf([RuleAction.stopTraining('churn'), ...three(33).slice(1)])).toHaveLength(199);
  });
});

test('actions stand in one place', () => {
  expect(() => DebugRule.overfit({ actions: [RuleAction.stopTraining()], parameters: { action_json: '{}' } }))
    .toThrow("Expected the parameter 'action_json' or `actions` for the rule 'Overfit', got both");
  expect(debugRule(DebugRule.overfit({ parameters: { action_json: '{}' } })).ruleParameters.action_json).toBe('{}');
});
