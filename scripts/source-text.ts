/* Writes what generated TypeScript has in common. */

/** The beginning of a generated file. */
export function banner(source: string, command = '`npx projen generate`'): string {
  return `// Generated from ${source} by ${command}. Do not edit.\n`;
}

/** Is written in a literal as it is. */
export class Code {
  constructor(public readonly text: string) {
  }
}

/** A TypeScript literal: members without needless quotes, short objects and lists on one line. */
export function literal(value: any, indent = ''): string {
  const inner = `${indent}  `;
  if (value instanceof Code) {
    return value.text;
  }
  if (value === null || typeof value !== 'object') {
    return typeof value === 'string' ? `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'` : JSON.stringify(value);
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const pad = Array.isArray(value) ? '' : ' ';
  const parts = (deeper: string) => Array.isArray(value)
    ? value.map(element => literal(element, deeper))
    : Object.entries(value).map(([key, member]) => `${/^[A-Za-z_]\w*$/.test(key) ? key : `'${key}'`}: ${literal(member, deeper)}`);
  const oneLine = `${open}${pad}${parts('').join(', ')}${pad}${close}`;
  return oneLine.length <= 110 && !oneLine.includes('\n')
    ? oneLine
    : `${open}\n${parts(inner).map(part => `${inner}${part},\n`).join('')}${indent}${close}`;
}

/** A word, as in the name of a class. */
export function capitalized(word: string): string {
  return `${word[0].toUpperCase()}${word.slice(1)}`;
}
