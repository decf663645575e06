/**
 * Patterns of users as regular expressions that JavaScript and RE2, which Kubernetes has, read alike: `*` stands for any
 * text without a slash, everything else for itself.
 */
export function globSource(patterns: readonly string[]): string {
  return `(${patterns.map(pattern => pattern.split('*').map(escaped).join('[^/]*')).join('|')})`;
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

/** The whole text is what a pattern says. */
export function wholeText(patterns: readonly string[]): string {
  return `^${globSource(patterns)}$`;
}

/** The text is what a pattern says, or goes on from there after a slash. */
export function textOrBelow(patterns: readonly string[], prefix = ''): string {
  return `^${prefix}${globSource(patterns)}(/[\\s\\S]*)?$`;
}

/** @throws an error if there is nothing in the list, or a text that can't be meant */
export function refuseEmpty(what: string, patterns: readonly string[]): void {
  if (patterns.length === 0) {
    throw new Error(`${what} must name at least one, got none`);
  }
  const blank = patterns.find(pattern => typeof pattern !== 'string' || pattern.trim() === '');
  if (blank !== undefined) {
    throw new Error(`${what} must be texts that are not empty, got: ${JSON.stringify(blank)}`);
  }
}
