/** Whether policies would take a text for a pattern or for a variable. */
export function hasWildcards(text: string): boolean {
  return /[*?$]/.test(text);
}

/** What has a meaning of its own in patterns stands for itself. */
export function escapedWildcards(text: string): string {
  return text.replace(/[*?$]/g, character => `\${${character}}`);
}
