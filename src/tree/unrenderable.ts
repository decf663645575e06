import { FieldError } from '../manifest/field-error';
import { withoutSecrets } from '../manifest/secrets/mask';
import { documentation } from '../manifest/text/documentation';
import { toFinding } from '../rules/engine/to-finding';
import { type Finding, FindingLevel } from '../rules/finding';
import type { RuleDescription } from '../rules/rule';

/** The rule about jobs that have no manifest. Nobody can acknowledge it. */
export const JOB_NOT_RENDERED: RuleDescription = {
  id: 'job-not-rendered',
  level: FindingLevel.ERROR,
  paths: [],
  what: 'The manifest of every job can be written.',
  why: 'without a manifest the job cannot be judged or applied',
  remedy: 'correct the value that causes this error',
  source: documentation('reference/rules.md'),
};

/** The finding about an error that leaves a construct without a manifest. */
export function unrenderable(error: unknown): Finding {
  return toFinding(JOB_NOT_RENDERED, FieldError.faultIn(error) ?? { path: 'spec', says: `can't be rendered: ${withoutSecrets(reasonIn(error))}` });
}

/** What an error says, without the words of those that have passed it on, and without the values around it. */
function reasonIn(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(PASSED_ON, '').split('\n', 1)[0];
}

const PASSED_ON = /^(?:(?:training|tuning) job '[^']*' can't be rendered: |Failed serializing construct at path '[^']*' with name '[^']*': |\w*Error: )+/;
