/** A text that a terminal or a runner of CI would obey if it were printed as it is. */
export const EVIL = 'x\n::error file=a::injected\r\n::stop-commands::y\u001b[31m\u009b2J\u202e ##[error]z ::add-mask::w';

// What GitHub's own format begins with, and says besides.
const OWN_COMMAND = /^::(?:error|warning|notice) [a-z]+=/;
// eslint-disable-next-line no-control-regex
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|##\w*\[/;

/** The first line that a terminal or a runner would obey, if there is one. */
export function obeyedLine(text: string): string | undefined {
  return text.split('\n').find(line => OBEYED.test(line) || (/^\s*::/.test(line) && !OWN_COMMAND.test(line)));
}
