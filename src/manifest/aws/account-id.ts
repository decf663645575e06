import { quoted } from '../given/refuse';
import { refusal } from '../secrets/refusal';

/**
 * Refuses what can't be the id of an AWS account; an undefined one is left to others.
 *
 * @throws an error unless there are 12 digits
 */
export function requireAccountId(accountId: string | undefined): void {
  if (accountId !== undefined && !(typeof accountId === 'string' && /^\d{12}$/.test(accountId))) {
    throw refusal(`Expected \`accountId\` to have 12 digits, got ${quoted(accountId)}`);
  }
}
