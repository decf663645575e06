import { looksLikeSecret, SUSPICIOUS_WORDS } from './secret-names';

/** Where something is in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The secrets in a text that have their names next to them: members of JSON, options of a command line, and assignments such
 * as those of connection strings. The quotes of JSON may be escaped several times.
 */
export function namedSecretsIn(text: string): Span[] {
  return mayHaveNames(text) ? FORMS.flatMap(form => spansOf(text, form)) : [];
}

/** Whether a text may have the name of a secret, and next to it what all forms have. */
export function mayHaveNames(text: string): boolean {
  return MARKS.test(text) && SUSPICIOUS.test(text);
}

function spansOf(text: string, form: RegExp): Span[] {
  return [...text.matchAll(form)].flatMap(({ index, 0: whole, groups }) => {
    const { name, quoted, value = quoted } = groups!;
    const start = index + whole.lastIndexOf(value);
    return looksLikeSecret(name, value) && !isExpression(value) ? [{ start, end: start + value.length }] : [];
  });
}

/** Code or a template that gets the value from elsewhere: `os.environ["X"]`, `args.password`, `%(password)s`, `:password`. */
function isExpression(value: string): boolean {
  return /[([{<]|^[:$%]|^(?:args|cfg|config|env|opts?|options|os|params|secrets?|self|settings)\./.test(value);
}

// Of each of the forms below.
const MARKS = /["'=]|(?<![\w.-])-/;
const SUSPICIOUS = new RegExp(SUSPICIOUS_WORDS, 'i');
/** All repetitions are bounded, so that a search takes time that grows with the length of the text only. */
const NAME = `(?=[\\w.-]{0,60}(?:${SUSPICIOUS_WORDS}))(?<name>\\w[\\w.-]{0,99})`;
const OPEN = '(?<!\\\\)(?<escapes>\\\\{0,15})(?<quote>["\'])';
const QUOTE = '\\k<escapes>\\k<quote>';
const COLON = '\\s{0,9}:\\s{0,9}';
const TEXT = `${QUOTE}(?<value>[^]{1,500}?)(?<!\\\\)${QUOTE}`;
const WORD_OR_TEXT = '(?:(?<text>["\'])(?<quoted>[^\\n]{1,300}?)\\\\{0,15}\\k<text>|(?<value>[^\\s"\'\\\\;&,-][^\\s"\'\\\\;&,]{0,300}))';

const FORMS: readonly RegExp[] = [
  // "password": "…"
  `${OPEN}${NAME}${QUOTE}${COLON}${TEXT}`,
  // "name": "DB_PASSWORD", "value": "…"
  `${OPEN}(?:key|name)${QUOTE}${COLON}${QUOTE}${NAME}${QUOTE}\\s{0,9},\\s{0,9}${QUOTE}value${QUOTE}${COLON}${TEXT}`,
  // --password …, --password=…, "--password", "…"
  `(?<![\\w.-])-{1,2}${NAME}(?:=|\\s{1,9}|\\\\{0,15}["']\\s{0,9},\\s{0,9}\\\\{0,15}(?=["']))${WORD_OR_TEXT}`,
  // password=…
  `(?<![\\w.-])${NAME}=${WORD_OR_TEXT}`,
].map(form => new RegExp(form, 'gi'));
