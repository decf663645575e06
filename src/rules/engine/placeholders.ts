/** A placeholder in a text that ought to be an identifier, such as a URI or an ARN, if it has one. */
export function placeholderInIdentifier(text: string): string | undefined {
  return IN_IDENTIFIER.exec(text)?.[0];
}

/**
 * A placeholder in a text of any kind, such as a value of the environment, if it has one. What is a template, a
 * command or a token by its key has its own use for these signs.
 */
export function placeholderInText(text: string, key = ''): string | undefined {
  return HAS_OWN_SIGNS.test(key) || /\n|\{%/.test(text) ? undefined : IN_TEXT.exec(text)?.[0];
}

const BRACES = '\\$\\{[^{}]*\\}|\\$\\([A-Za-z_]\\w*\\)|\\{\\{[^{}]*\\}\\}';
const JSON_PATH = '^\\$\\.[A-Za-z_][\\w.]*';
const IN_IDENTIFIER = new RegExp(`${BRACES}|${JSON_PATH}|\\$[A-Za-z_]\\w*|<[^<>]*>|%[A-Z_]{2,}%`);
const ANGLES = '<(?:your|my|the|insert|replace|enter)[-_ ][^<>]*>|^<[A-Za-z]\\w*(?:[- ]\\w+)*>$';
const IN_TEXT = new RegExp(`${BRACES}|${JSON_PATH}|^\\$[A-Za-z_]\\w*$|\\$[A-Z][A-Z0-9_]{2,}\\b|${ANGLES}`);
const HAS_OWN_SIGNS = /tok|vocab|template|format|prompt|regex|pattern|query|sql|command|cmd|script|args/i;
