import { caughtTerminal } from './terminal';
import { SourceCode } from '../../src';
import { main } from '../../src/cli/main';
import { OwnFolder } from '../own-folder';

const terminal = caughtTerminal();
const folder = new OwnFolder();
const run = (...args: string[]) => main(['digest', ...args]);

test('prints the digest that programs get', () => {
  folder.write('train.py', 'print(1)\n');
  folder.write('notes.ipynb', '{}');
  expect(run('--exclude', '*.ipynb', folder.path)).toBe(0);
  expect(terminal.output).toBe(`${SourceCode.digestOf(folder.path, ['*.ipynb'])}\n`);
  expect(terminal.output).not.toBe(`${SourceCode.digestOf(folder.path)}\n`);
});

test.each<[string, () => string[], string]>([
  ['an empty folder', () => [folder.path], 'got an empty folder'],
  ['no folder', () => [], 'expected one folder, got 0\nusage: '],
  ['a folder that is not there', () => [`${folder.path}/none`], 'Expected a folder with the code of jobs, got '],
  ['a file', () => [folder.write('train.py', 'print(1)\n')], 'Expected a folder with the code of jobs, got '],
])('the exit status is 2 for %s', (_what, args, message) => {
  expect(run(...args())).toBe(2);
  expect(terminal.errors).toContain(message);
});
