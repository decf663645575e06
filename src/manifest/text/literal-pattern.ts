/** The source of a regular expression, in JavaScript and RE2 alike, that a text matches as it is. */
export function literalPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
