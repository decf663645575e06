import * as fs from 'fs';
import * as path from 'path';
import { EXAMPLES, PROGRAMS_OF_FOLDERS, PROGRAMS_OF_ONE_FILE } from '../../scripts/languages/language';
import { blockOf } from '../../scripts/markdown';

const README = read('../../README.md');
const PAGE = read('../../docs/how-to/languages.md');
const TUTORIAL = read('../../docs/tutorial/first-job.md');

test.each([
  ['README', README, 'ts nofixture', 'churn.ts'],
  ['docs/tutorial/first-job.md', TUTORIAL, 'ts nofixture', 'churn.ts'],
  ['docs/how-to/languages.md', PAGE, 'python', 'python/churn.py'],
  ['docs/how-to/languages.md', PAGE, 'java', 'java/src/main/java/com/example/training/Churn.java'],
  ['docs/how-to/languages.md', PAGE, 'go', 'go/churn/main.go'],
])('the first program of %s in %3$s is one that is run', (_page, text, language, file) => {
  expect(blockOf(text, language)).toBe(read(`../../examples/${file}`));
});

test.each([
  ['repeat', 'nightly'],
  ['tune', 'tuning'],
])('the Python program of docs/how-to/%s.md is one that is run', (page, program) => {
  expect(read(`../../examples/python/${program}.py`)).toContain(`\n${blockOf(read(`../../docs/how-to/${page}.md`), 'python')}`);
});

test('the manifest in the README is that of the program', () => {
  expect(blockOf(README, 'yaml').trimEnd()).toBe(read('../../examples/snapshots/churn.k8s.yaml').trimEnd());
});

test('every program that is written in another language is an example in TypeScript', () => {
  const programs = [...PROGRAMS_OF_ONE_FILE, ...PROGRAMS_OF_FOLDERS];
  const others = [
    ...fs.readdirSync(path.join(EXAMPLES, 'python')).filter(name => !/txt$|__$/.test(name)).map(file => path.basename(file, '.py').replace(/_/g, '-')),
    ...fs.readdirSync(path.join(EXAMPLES, 'go'), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name),
    ...fs.readdirSync(path.join(EXAMPLES, 'java/src/main/java/com/example/training')).map(file => path.basename(file, '.java')
      .replace(/(?!^)[A-Z]/g, letter => `-${letter}`).toLowerCase()),
  ];
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter(name => !programs.includes(name))).toEqual([]);
});

test('the page on languages lists every submodule', () => {
  const submodules = [...read('../../src/index.ts').matchAll(/^export \* as (\w+)/gm)].map(([, name]) => name).sort();
  const listed = [...PAGE.split('## Submodules\n')[1].split('\n## ')[0].matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(submodules);
});

function read(file: string): string {
  return fs.readFileSync(path.join(__dirname, file), 'utf8');
}
