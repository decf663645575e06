/** Whether a text as a whole only marks where a secret belongs. A text that only contains a placeholder does not count. */
export function isPlaceholder(text: string): boolean {
  return isReference(text) || MASKED.test(text) || DOCUMENTED.test(text) || isOfFillers(text);
}

/** A variable, a template, a mark such as `<your key>`. */
function isReference(text: string): boolean {
  return REFERENCES.some(reference => reference.test(text));
}

const REFERENCES = [
  /^\$\{[^{}]*\}$/, /^\$[A-Za-z_]\w*$/, /^\$\([^()]*\)$/, /^\{\{[^{}]*\}\}$/, /^\{[A-Za-z_]\w*\}$/, /^%[A-Za-z_]\w*%$/, /^<[^<>]*>$/, /^\[[A-Z _-]*\]$/,
];

/** `xxxxxxxx`, `****`, `0000-0000`. */
const MASKED = /^[xX*.…#0_-]+$/;

/** The end of the keys in the documentation of AWS. */
const DOCUMENTED = /EXAMPLE(?:KEY|TOKEN)?$/;

function isOfFillers(text: string): boolean {
  const words = text.toLowerCase().split(/[^a-z]+/).filter(word => word !== '');
  return words.some(word => FILLERS.has(word)) && words.every(word => FILLERS.has(word) || AROUND_FILLERS.has(word)) && !/\d{3}/.test(text);
}

const FILLERS = new Set(['example', 'placeholder', 'changeme', 'redacted', 'hidden', 'masked', 'dummy', 'fake', 'todo', 'tbd', 'your', 'insert', 'replace', 'xxx', 'xxxx']);
const AROUND_FILLERS = new Set([
  'a', 'an', 'the', 'my', 'me', 'this', 'with', 'here', 'value', 'of', 'for', 'from', 'api', 'access', 'key', 'token', 'secret', 'password', 'credential', 'credentials', 'id', 'real', 'some',
]);
