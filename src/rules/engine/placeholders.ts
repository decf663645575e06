/** A placeholder in a text that ought to be an identifier, such as a URI or an ARN, if it has one. */
export function placeholderInIdentifier(text: string): string | undefined {
  return IN_IDENTIFIER.exec(text)?.[0];
}

/** What to do about a text that ought to be an identifier, if it has a placeholder. */
export function withoutPlaceholder(text: string): string | undefined {
  const placeholder = placeholderInIdentifier(text);
  return placeholder && `replace the placeholder ${placeholder} before the manifest is applied`;
}

/**
 * A placeholder in a text of any kind, such as a value of the environment, if it has one. What is a template or a
 * command by its key has its own use for these signs, and a token of a language model for angle brackets.
 */
export function placeholderInText(text: string, key = ''): string | undefined {
  return HAS_OWN_SIGNS.test(key) || /\n|\{%/.test(text) ? undefined : (HAS_ANGLES.test(key) ? IN_TOKEN : IN_TEXT).exec(text)?.[0];
}

const BRACES = '\\$\\{[^{}]*\\}|\\$\\([A-Za-z_]\\w*\\)|\\{\\{[^{}]*\\}\\}';
const JSON_PATH = '^\\$\\.[A-Za-z_][\\w.]*';
const IN_IDENTIFIER = new RegExp(`${BRACES}|${JSON_PATH}|\\$[A-Za-z_]\\w*|<[^<>]*>|%[A-Z_]{2,}%`);
const IN_TOKEN = new RegExp(`${BRACES}|${JSON_PATH}|^\\$[A-Za-z_]\\w*$|\\$[A-Z][A-Z0-9_]{2,}\\b|<(?:your|my|the|insert|replace|enter)[-_ ][^<>]*>`);
const IN_TEXT = new RegExp(`${IN_TOKEN.source}|^<[A-Za-z]\\w*(?:[- ]\\w+)*>$`);
const HAS_ANGLES = /tok/i;
const HAS_OWN_SIGNS = /vocab|template|format|prompt|regex|pattern|query|sql|command|cmd|script|args/i;
