import * as ts from 'typescript';
import { constantsInPlace } from '../../scripts/constants-in-place';

const LEVELS: Readonly<Record<string, string>> = { ERROR: 'error', WARNING: 'warning' };

function written(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.None, target: ts.ScriptTarget.ES2022 },
    transformers: {
      before: [constantsInPlace((request, enumeration, member) => request === './level' && enumeration === 'Level' ? LEVELS[member] : undefined)],
    },
  }).outputText.replace('"use strict";\n', '').trim();
}

test.each([
  ['a constant', 'const A = "a";\nf({ x: A });', 'f({ x: \'a\' });'],
  ['a template of constants', 'const A = "a";\nconst B = `${A}/b`;\nf({ x: `${B}/${A}` });', 'f({ x: \'a/b/a\' });'],
  ['constants in a list', 'const A = "a";\nf({ x: ["b", A] });', 'f({ x: ["b", \'a\'] });'],
  ['a constant in an object of an object', 'const A = "a";\nf({ x: [{ y: A }] });', 'f({ x: [{ y: \'a\' }] });'],
  ['a member of an enumeration', 'const level_1 = require("./level");\nf({ x: level_1.Level.ERROR });', 'f({ x: \'error\' });'],
])('%s is written where an object has it', (_case, text, expected) => {
  expect(written(text).split('\n').at(-1)).toBe(expected);
});

test.each([
  ['a variable that may change', 'let A = "a";\nf({ x: A });'],
  ['a name that something else in the module has, too', 'const A = "a";\nfunction g(A) { return { x: A }; }'],
  ['a name of something that is no text', 'const A = g();\nf({ x: A });'],
  ['a template of something else', 'const A = "a";\nf({ x: `${A}${g()}` });'],
  ['a member of something else', 'const level_1 = require("./other");\nf({ x: level_1.Level.ERROR });'],
  ['an unknown member', 'const level_1 = require("./level");\nf({ x: level_1.Level.NONE });'],
  ['a constant outside of objects', 'const A = "a";\nf(A);'],
  ['a name for both the property and its value', 'const A = "a";\nf({ A });'],
  ['a name of a property', 'const A = "a";\nf({ A: 1, [A]: 2 });'],
])('%s stays', (_case, text) => {
  expect(written(text)).toBe(text);
});
