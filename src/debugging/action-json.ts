import type { RuleAction } from './rule-action';
import { LONGEST_NAME } from '../manifest/open/run-values';
import { refusal } from '../manifest/secrets/refusal';
import { JobName } from '../naming/job-name';

/**
 * The parameter `action_json`. The container pastes it into a piece of Python, so each quote has a backslash before it.
 *
 * @throws an error if the actions don't fit into one parameter
 */
export function actionJson(ruleName: string, actions: readonly RuleAction[]): string {
  const texts = actions.map(actionText);
  const text = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`;
  const length = text.split(JobName.OWN).join('-'.repeat(LONGEST_NAME)).length;
  if (length > LONGEST_PARAMETER) {
    throw refusal(`Expected the actions of the rule '${ruleName}' to have at most ${LONGEST_PARAMETER} characters, got ${length} with a job name of ${LONGEST_NAME} characters. `
      + 'Leave one out, shorten its address, or stop by a shorter prefix of the job\'s name');
  }
  return text;
}

const LONGEST_PARAMETER = 256;

function actionText({ _parameters }: RuleAction): string {
  return `{${Object.entries(_parameters).map(([name, value]) => `${quotedInText(name)}: ${quotedInText(value)}`).join(', ')}}`;
}

function quotedInText(text: string): string {
  return JSON.stringify(text).replace(/"/g, '\\"');
}
