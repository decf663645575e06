import { described } from '../manifest/given/refuse';
import { refusal } from '../manifest/secrets/refusal';
import { literalPattern } from '../manifest/text/literal-pattern';

/** What `*` stands for: any text without a slash or a control character, such as the end of a line. */
const STAR = '[^/\\x00-\\x1f\\x7f]*';

/**
 * Patterns of users as regular expressions that JavaScript and RE2, which Kubernetes has, read alike: `*` stands for any
 * text without a slash, everything else for itself.
 */
export function globSource(patterns: readonly string[], star = STAR): string {
  return `(${patterns.map(pattern => pattern.split('*').map(literalPattern).join(star)).join('|')})`;
}

/** The whole text is what a pattern says. */
export function wholeText(patterns: readonly string[]): string {
  return `^${globSource(patterns)}$`;
}

/** The text is what a pattern says, or continues after it with a slash. */
export function textOrBelow(patterns: readonly string[], prefix = ''): string {
  return `^${prefix}${globSource(patterns)}(/[\\s\\S]*)?$`;
}

/** The text is what a pattern without a slash says, or continues any pattern after a slash. */
export function below(patterns: readonly string[], prefix = ''): string {
  const whole = patterns.filter(pattern => !pattern.includes('/'));
  return [
    ...whole.length === 0 ? [] : [`^${prefix}${globSource(whole)}$`],
    `^${prefix}${globSource(patterns)}/`,
  ].join('|');
}

/** @throws an error if there is nothing in the list, or a text that can't be meant */
export function refuseEmpty(what: string, patterns: readonly string[]): void {
  if (!Array.isArray(patterns)) {
    throw refusal(`Expected ${what} to be a list of texts, got ${described(patterns)}`);
  }
  if (patterns.length === 0) {
    throw refusal(`Expected ${what} to have at least one value, got none`);
  }
  const blank = patterns.findIndex(pattern => typeof pattern !== 'string' || pattern.trim() === '');
  if (blank >= 0) {
    throw refusal(`Expected ${what} to be texts that are not empty, got ${JSON.stringify(patterns[blank])}`);
  }
}

/** The text has more than spaces of any width. */
export const NOT_BLANK = '[^\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]';
