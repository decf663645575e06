/** The first characters of a text, without half of one, and a mark that more follows. */
export function beginningOf(text: string, length: number): string {
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;
}
