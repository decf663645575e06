import { MESSAGES } from '../../scripts/troubleshooting-messages';
import { troubleshootingPage } from '../../scripts/troubleshooting-page';

test('every message says what to do, itself or by a rule', () => {
  expect(MESSAGES.filter(({ fix, rules = [] }) => fix === undefined && rules.length === 0)).toEqual([]);
});

test('a message has the remedy of its rule', () => {
  const page = troubleshootingPage(
    [{ from: 'SageMaker', text: 'Duplicate channel … not allowed', means: 'Two channels have the same name.', rules: ['channel-name-unique'] }],
    new Map([['channel-name-unique', { id: 'channel-name-unique', remedy: 'rename one' }]]),
  );

  expect(page).toContain('## SageMaker\n\n### Duplicate channel … not allowed\n\nTwo channels have the same name.\n\n- Rule `channel-name-unique`: rename one\n');
});

test('a rule that does not exist is an error', () => {
  const messages = [{ from: 'SageMaker', text: 'No', means: 'No.', rules: ['channel-nmae'] }] as const;

  expect(() => troubleshootingPage(messages, new Map())).toThrow('Expected a rule for the message "No", got channel-nmae');
});
