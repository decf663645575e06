/* Pieces of Markdown. */

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
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
