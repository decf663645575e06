import * as fs from 'fs';
import * as path from 'path';
import * as fc from 'fast-check';

const SNAPSHOTS = path.join(__dirname, '../../examples/snapshots');
const LONGEST = 400;

/** What means something to a reader of YAML, and what only looks as if it did. */
const PIECES = [
  ' ', '  ', '\n', '\n  ', '\n    ', '\n- ', ': ', ':', ' #', '#', '- ', '-', '"', '\'', '""', '\'\'', 'a', '0', '1', '08', '0o7', '0b1', '0x1', '1.5', '.5',
  '+1', '-1', '1_0', 'e1', '1e999', '.inf', '2001-01-01', '12:30', 'true', 'no', 'y', 'null', '~', '[]', '{}', '[', '{', '|', '|-', '>', '>+', '&a', '*a', '!',
  '!x ', '!!str ', '!!binary ', '!!set ', '<<: ', '?', ',', '\\', '\\n', '\\x41', '\\u0041', '%', '@', '`', 'é', '😀', '\t', '\u0007', '\u0085', '\ufeff',
];

/** Half of a character, which UTF-8 cannot hold. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** Parts of what the examples synthesize, with pieces put in and characters taken out: single documents only. */
export function mutatedTexts(count: number, seed: number): string[] {
  const manifests = fs.readdirSync(SNAPSHOTS).map(name => fs.readFileSync(path.join(SNAPSHOTS, name), 'utf8'));
  const change = fc.tuple(fc.nat(), fc.constantFrom(...PIECES), fc.integer({ min: 0, max: 3 }));
  const mutated = fc.tuple(fc.constantFrom(...manifests), fc.nat(), fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([text, start, changes]) => changes.reduce(changed, partOf(text, start)))
    .filter(text => !LONE_SURROGATE.test(text) && !/^(?:---|\.\.\.)/m.test(text));
  return fc.sample(mutated, { numRuns: count, seed });
}

/** Some lines of a text, without the indentation of the first one. */
function partOf(text: string, position: number): string {
  const start = text.lastIndexOf('\n', position % text.length) + 1;
  const lines = text.slice(start, start + LONGEST).split('\n').slice(0, -1);
  const indent = /^ */.exec(lines[0] ?? '')![0].length;
  return lines.map(line => `${line.slice(Math.min(indent, line.search(/[^ ]|$/)))}\n`).join('');
}

function changed(text: string, [position, piece, removed]: [number, string, number]): string {
  const start = position % (text.length + 1);
  return text.slice(0, start) + piece + text.slice(start + removed);
}
