import * as fs from 'fs';
import * as path from 'path';
import { debuggerFiles } from '../../scripts/debugger-text';

const ROOT = path.resolve(__dirname, '../..');

test.each(Object.entries(debuggerFiles()))('%s is what the tables give', (file, text) => {
  expect(fs.readFileSync(path.join(ROOT, file), 'utf8')).toBe(text);
});

test('the same tables give the same files', () => {
  expect(debuggerFiles()).toEqual(debuggerFiles());
});

test('no line of a generated file is longer than the others', () => {
  const lines = Object.values(debuggerFiles()).flatMap(text => text.split('\n'));
  expect(lines.filter(line => line.length > 150)).toEqual([]);
  expect(lines.filter(line => line !== line.trimEnd())).toEqual([]);
});
