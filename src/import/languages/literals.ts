import { LOGGING_COMMAND } from '../../manifest/text/printable';

/**
 * A text as a literal in single quotes. Characters that are invisible, end a line or change the direction of writing are
 * escaped, so that the program does what it seems to do. `</` is escaped too, in case a page shows the program, and so are
 * commands to a runner of CI, in case it prints the program.
 */
export function textLiteral(text: string): string {
  const escaped = text
    .replace(/[\\']/g, character => `\\${character}`)
    .replace(UNSEEN, escapedCharacter)
    .replace(LOGGING_COMMAND, escapedCharacter)
    .replace(/<\//g, '<\\/');
  return `'${escaped}'`;
}

/** A text as a literal in double quotes, with the escapes of Python. */
export function quotedLiteral(text: string): string {
  const escaped = text.replace(/[\\"]/g, character => `\\${character}`).replace(UNSEEN, character => {
    const [known, code] = [SHORT[character], character.codePointAt(0)!];
    return known ?? (code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : escapedCharacter(character));
  }).replace(LOGGING_COMMAND, escapedCharacter);
  return `"${escaped}"`;
}

/** A text for a comment, which stays on its line. */
export function commentText(text: string): string {
  return text.replace(UNSEEN, escapedCharacter).replace(LOGGING_COMMAND, escapedCharacter).replace(/([*<])\//g, '$1\\/');
}

/** The name of a member, as written before its colon. */
export function memberName(name: string): string {
  if (name === '__proto__') {
    return "['__proto__']";
  }
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : textLiteral(name);
}

/** Controls, separators other than the space, characters without a shape, and halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|(?! )\p{Zs}|\p{Default_Ignorable_Code_Point}/gu;

const SHORT: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapedCharacter(character: string): string {
  const [known, code] = [SHORT[character], character.codePointAt(0)!];
  return known ?? (code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`);
}
