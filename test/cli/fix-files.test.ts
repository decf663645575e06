import * as fs from 'fs';
import { stringify } from 'yaml';
import { caughtTerminal } from './terminal';
import { main } from '../../src/cli/main';
import { OwnFolder } from '../own-folder';
import { patched, VALID_MANIFEST } from '../rules/cases/case';

const terminal = caughtTerminal();
const folder = new OwnFolder();

const BROKEN = stringify(patched(VALID_MANIFEST, { spec: { environment: { N: 12 }, retryStrtegy: { maximumRetryAttempts: 3 } } }));
const check = (...args: string[]) => main(['check', ...args]);

test('--fix writes what has one remedy, and reports the rest', () => {
  const file = folder.write('a.yaml', BROKEN);
  expect(check('--fix', file)).toBe(1);
  expect(fs.readFileSync(file, 'utf8')).toBe(BROKEN.replace('N: 12', 'N: "12"'));
  expect(terminal.output).toContain('[field-unknown]: spec.retryStrtegy');
  expect(terminal.output).not.toContain('[field-type]');
  expect(terminal.errors).toMatch(/^fixed 1 finding in 1 file\nmisspelled names that --unsafe-fixes would correct: 1; /);
  expect(check('--fix', '--unsafe-fixes', file)).toBe(0);
  expect(fs.readFileSync(file, 'utf8')).toBe(BROKEN.replace('N: 12', 'N: "12"').replace('retryStrtegy', 'retryStrategy'));
  expect(terminal.errors).toContain('fixed 1 finding in 1 file\nmisspelled names that take effect now: 1; ');
  expect(fs.readdirSync(folder.path)).toEqual(['a.yaml']);
});

test('--dry-run prints a diff and writes nothing', () => {
  const file = folder.write('a.yaml', BROKEN);
  expect(check('--fix', '--dry-run', file)).toBe(1);
  expect(fs.readFileSync(file, 'utf8')).toBe(BROKEN);
  expect(terminal.output.split(folder.path).join('.')).toMatchSnapshot();
  expect(terminal.errors).toContain('would fix 1 finding in 1 file\n');
});

test('mode, byte order mark and links stay, and other files are not written', () => {
  const file = folder.write('files/a.yaml', `\ufeff${BROKEN}`);
  fs.chmodSync(file, 0o666);
  const link = `${folder.path}/link.yaml`;
  fs.symlinkSync(file, link);
  const template = folder.write('chart/templates/a.yaml', `${BROKEN}# {{ x }}\n`);
  folder.write('chart/Chart.yaml', 'name: a\n');
  const unreadable = folder.write('b.yaml', `${BROKEN}---\na: [\n`);
  expect(check('--fix', link, template, unreadable)).toBe(2);
  expect(fs.readFileSync(file, 'utf8')).toBe(`\ufeff${BROKEN.replace('N: 12', 'N: "12"')}`);
  expect(fs.statSync(file).mode % 0o1000).toBe(0o666);
  expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
  expect(fs.readFileSync(template, 'utf8')).toBe(`${BROKEN}# {{ x }}\n`);
  expect(fs.readFileSync(unreadable, 'utf8')).toBe(`${BROKEN}---\na: [\n`);
});

test('where the disk is full, the file stays as it is and nothing is left over', () => {
  const file = folder.write('a.yaml', BROKEN);
  const write = jest.spyOn(fs, 'writeFileSync').mockImplementation(unfinished => {
    fs.closeSync(fs.openSync(unfinished as string, 'w'));
    throw new Error('ENOSPC: no space left on device');
  });
  expect(check('--fix', file)).toBe(2);
  write.mockRestore();
  expect(terminal.errors).toContain(`${file}: can't be written: ENOSPC`);
  expect(fs.readFileSync(file, 'utf8')).toBe(BROKEN);
  expect(fs.readdirSync(folder.path)).toEqual(['a.yaml']);
});

test('2 for options that need --fix', () => {
  expect(check('--dry-run', folder.path)).toBe(2);
  expect(check('--unsafe-fixes', folder.path)).toBe(2);
  expect(terminal.errors).toContain('--dry-run and --unsafe-fixes need --fix\nusage: ');
});
