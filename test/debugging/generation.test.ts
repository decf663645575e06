import * as fs from 'fs';
import * as path from 'path';
import { debuggerFiles } from '../../scripts/debugger-text';
import { docComment, wrapped } from '../../scripts/doc-comment';
import { BUILT_IN_COLLECTIONS, COLLECTION_PARAMETERS, SAVE_PARAMETERS } from '../../src/debugging/facts/debugger-collections';
import { BUILT_IN_DEBUG_RULES } from '../../src/debugging/facts/debugger-rules';
import { BUILT_IN_PROFILER_RULES } from '../../src/debugging/facts/profiler-rules';
import { memberOf, parameterOf } from '../../src/debugging/member-names';

const ROOT = path.resolve(__dirname, '../..');

test.each(Object.entries(debuggerFiles()))('%s is what the tables give', (file, text) => {
  expect(fs.readFileSync(path.join(ROOT, file), 'utf8')).toBe(text);
});

test('the same tables give the same files', () => {
  expect(debuggerFiles()).toEqual(debuggerFiles());
});

test('no line of a generated file is longer than the others', () => {
  const lines = Object.values(debuggerFiles()).flatMap(text => text.split('\n'));
  expect(lines.filter(line => line.length > 150 && !line.includes('@crd'))).toEqual([]);
  expect(lines.filter(line => line !== line.trimEnd())).toEqual([]);
});

test('each parameter can be found again from its option', () => {
  const parameters = [
    ...[...BUILT_IN_DEBUG_RULES, ...BUILT_IN_PROFILER_RULES].flatMap(rule => rule.parameters.map(({ name }) => name)),
    ...[...SAVE_PARAMETERS, ...COLLECTION_PARAMETERS, ...BUILT_IN_COLLECTIONS].map(({ name }) => name),
  ];
  expect(parameters.filter(name => parameterOf(memberOf(name)) !== name)).toEqual([]);
});

test('comments are broken at spaces', () => {
  expect(wrapped('a bb ccc dddd', 5)).toEqual(['a bb', 'ccc', 'dddd']);
  expect(docComment('  ', ['One line.'])).toBe('  /** One line. */');
  expect(docComment('', ['One.', '', '@default 1'])).toBe('/**\n * One.\n *\n * @default 1\n */');
});
