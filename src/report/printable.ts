/**
 * A text from outside, such as a value, a key or a file name, made safe for a line of output. Nothing in it ends the line,
 * controls a terminal or a runner of CI, is invisible, or changes the direction of text. Such characters become their JSON
 * escapes, so the text of a JSON value stays the same value.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, unicodeEscape).replace(WORKFLOW_COMMAND, unicodeEscape).replace(LOGGING_COMMAND, unicodeEscape);
}

/** Data as JSON on several lines, each of them printable. */
export function printableJson(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2).split('\n').map(printable).join('\n')}\n`;
}

// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** `::error::` at the beginning of a line, which wrapped text makes out of any space. */
const WORKFLOW_COMMAND = /(?<![^\s]):(?=:)/g;

/** `##[error]` and `##vso[…]`, anywhere in a line. */
export const LOGGING_COMMAND = /#(?=#\w*\[)/g;

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
