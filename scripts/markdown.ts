/* Pieces of Markdown. */

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** Text in which words with placeholders such as `<bucket>` are code. Outside code, HTML treats these as elements and does not show them. */
export function prose(text: string): string {
  return text.split(/(`[^`]*`)/).map((part, position) => position % 2 === 0 ? part.replace(/\S*<[a-z]\S*/g, wordAsCode) : part).join('');
}

/** A word as code, without the marks around it. */
function wordAsCode(word: string): string {
  return word.replace(/^([("]*)(.*?)([.,;:)"]*)$/, (_, before, shape, after) => `${before}${code(shape)}${after}`);
}

/** The first code block of a text in a language. */
export function blockOf(text: string, language: string): string {
  return text.split(`\`\`\`${language}\n`)[1].split('```')[0];
}

/** A page: blocks with an empty line between them. */
export function page(...blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}
