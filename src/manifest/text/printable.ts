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

/** Controls, separators other than the space, what has no shape or directs others, and halves of surrogate pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/gu;

/** `::error::` at the beginning of a line, which wrapped text makes out of any space. */
const WORKFLOW_COMMAND = /(?<![^\s]):(?=:)/g;

/** `##[error]` and `##vso[…]`, anywhere in a line. */
export const LOGGING_COMMAND = /#(?=#\w*\[)/g;

/** The escapes of JSON, of which a character beyond the first plane needs two. */
function unicodeEscape(character: string): string {
  return Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}
