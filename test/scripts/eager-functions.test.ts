import * as ts from 'typescript';
import { eagerFunctions } from '../../scripts/eager-functions';

/** Rewrites a module in which the functions run that contain a text. */
function written(statements: string, running = 'runs'): string {
  const text = `"use strict";\n${statements}`;
  const runs = (start: number, end: number): boolean => text.slice(start, end).includes(running);
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.None, target: ts.ScriptTarget.ES2022 },
    transformers: { before: [eagerFunctions(runs)] },
  }).outputText.replace('"use strict";\n', '');
}

test.each([
  ['an arrow function', 'exports.f = text => text.runs;', 'exports.f = (function (text) { return text.runs; });'],
  ['an arrow function with a block', 'exports.f = () => { return runs; };', 'exports.f = (function () { return runs; });'],
  ['an asynchronous arrow function', 'exports.f = async () => runs;', 'exports.f = (async function () { return runs; });'],
  ['one that gives an object', 'exports.f = () => ({ runs });', 'exports.f = (function () { return ({ runs }); });'],
  ['a function expression', 'exports.f = function f() { return runs; };', 'exports.f = (function f() { return runs; });'],
  ['a function within a function', 'exports.f = () => () => runs;', 'exports.f = (function () { return (function () { return runs; }); });'],
])('%s that runs is in parentheses', (_case, text, expected) => {
  expect(written(text).trim()).toBe(expected);
});

test.each([
  ['this', 'exports.f = () => this.runs;'],
  ['the arguments around it', 'function f() { return () => arguments.runs; }'],
  ['the class around it', 'class A extends B { f() { return () => super.runs(); } }'],
  ['how the function around it is called', 'function F() { return () => new.target.runs; }'],
])('an arrow function that reads %s stays one', (_case, text) => {
  expect(written(text)).toContain('() =>');
});

test('a declared function is there before the module uses it', () => {
  const text = 'exports.f = f;\nexports.name = f.name;\nexports.three = f(3);\nfunction f(n) { return n > 0 ? 1 + f(n - 1) : /runs/.lastIndex; }\n';
  const exported: { f?: unknown; name?: string; three?: number } = {};
  new Function('exports', written(text))(exported);
  expect(exported).toEqual({ f: expect.any(Function), name: 'f', three: 3 });
  expect(written(text)).toMatch(/^var f = \(function \(n\)/);
});

test('what does not run stays as it is', () => {
  const text = 'exports.f = () => 1;\nfunction g() { return 2; }\nclass A {\n    runs() { return 3; }\n}\n';
  expect(written(text, 'return 3')).toBe(text);
});
