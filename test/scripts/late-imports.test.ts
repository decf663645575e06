import * as ts from 'typescript';
import { lateImports, requestsInUse } from '../../scripts/late-imports';

/** What is between these words does not run. */
const IDLE = /idle[^]*?busy/g;

function reachedIn(text: string): (position: number) => boolean {
  const idle = [...text.matchAll(IDLE)].map(({ index, 0: part }) => [index, index + part.length]);
  return position => !idle.some(([start, end]) => start <= position && position < end);
}

function written(text: string, loaded: readonly string[] = []): string {
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.None, target: ts.ScriptTarget.ES2022 },
    transformers: { before: [lateImports(reachedIn(text), request => loaded.includes(request))] },
  }).outputText.replace('"use strict";\n', '');
}

test.each([
  ['a call', 'const a_1 = require("./a");\nexports.idle = () => (0, a_1.f)(); // busy\n', '(0, (a_1 ??= require("./a")).f)()'],
  ['a class', 'const a_1 = require("./a");\nexports.idle = () => new a_1.A(); // busy\n', 'new (a_1 ??= require("./a")).A()'],
  ['an export', 'var a_1 = require("./a");\nObject.defineProperty(exports, "f", { get: function idle() { return a_1.f; /* busy */ } });\n', '(a_1 ??= require("./a")).f'],
])('an import that no running code uses is late: %s', (_case, text, use) => {
  expect(written(text)).toMatch(/^let a_1;\n/);
  expect(written(text)).toContain(use);
  expect(requestsInUse(text, reachedIn(text))).toEqual([]);
});

test('an import that no running code uses stays where it is if it is loaded in any case', () => {
  const text = 'const a_1 = require("./a");\nconst b_1 = require("./b");\nexports.idle = () => [a_1.A, b_1.B]; // busy\n';
  expect(written(text, ['./a'])).toBe('const a_1 = require("./a");\nlet b_1;\nexports.idle = () => [a_1.A, (b_1 ??= require("./b")).B]; // busy\n');
});

test('a late import is loaded once', () => {
  const load = jest.fn(() => ({ f: () => 7 }));
  const exported: { idle?: () => number } = {};
  new Function('exports', 'require', written('const a_1 = require("./a");\nexports.idle = () => a_1.f() + a_1.f(); // busy\n'))(exported, load);
  expect(load).not.toHaveBeenCalled();
  expect(exported.idle?.()).toBe(14);
  expect(load.mock.calls).toEqual([['./a']]);
});

test.each([
  ['where it is loaded', 'const a_1 = require("./a");\nexports.A = a_1.A;\n'],
  ['in one of two functions', 'const a_1 = require("./a");\nexports.idle = () => a_1.A; // busy\nexports.f = () => a_1.f();\n'],
])('an import that is used %s stays', (_case, text) => {
  expect(written(text)).toContain('const a_1 = require("./a");');
  expect(requestsInUse(text, reachedIn(text))).toEqual(['./a']);
});

test('what a function asks for is needed if it runs', () => {
  const text = 'exports.f = () => require("./a");\nexports.idle = () => require("./b"); // busy\n';
  expect(requestsInUse(text, reachedIn(text))).toEqual(['./a']);
});
