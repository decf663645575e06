import * as fs from 'fs';
import * as path from 'path';

const LONGEST = 120;
const SOURCES = path.join(__dirname, '../../src');
const LITERAL = /'((?:\\.|[^'\\])*)'|`((?:\\.|[^`\\])*)`/g;

/** The remedies that are too long to read at once, or that leave a choice to the reader. */
export function unclearRemedies(remedies: readonly string[]): string[] {
  return remedies.filter(remedy => remedy.length > LONGEST || leavesChoice(remedy));
}

/** The texts of remedies in the sources that leave a choice, with those of branches that no case reaches. */
export function choicesInSources(): string[] {
  return sources().flatMap(source => {
    const constants = [...source.matchAll(/\bremedy: ([A-Z_]+)\b/g)].map(([, name]) => `const ${name} =`);
    return source.split('\n').filter(line => /remed(?:y|ies)/i.test(line) || constants.some(constant => line.includes(constant)));
  }).flatMap(textsOfRemedies).filter(leavesChoice);
}

function leavesChoice(remedy: string): boolean {
  return / or /.test(remedy);
}

function textsOfRemedies(line: string): string[] {
  const from = Math.max(line.search(/remed(?:y|ies)/i), 0);
  return [...line.slice(from).matchAll(LITERAL)].map(([, quoted, template]) => quoted ?? template);
}

function sources(): string[] {
  return fs.readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts')).map(name => fs.readFileSync(path.join(SOURCES, name), 'utf8'));
}
