import * as ts from 'typescript';
import { DEFINITIONS, eagerMethods } from '../../scripts/eager-methods';

/** The text of a module whose methods run, apart from those with `unused` in their names. */
function written(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.None, target: ts.ScriptTarget.ES2022 },
    transformers: { before: [eagerMethods((start, end) => !text.slice(start, end).includes('unused'))] },
  }).outputText;
}

function evaluated(text: string, answer: string): any {
  return new Function(`${DEFINITIONS.join('\n')}\n${written(text)}\nreturn ${answer};`)();
}

const COUNTER = `class Counter {
    constructor(count) { this.count = count; }
    next(step = 1) { this.count += step; return this.count; }
    get twice() { return 2 * this.count; }
    static from(count) { return new Counter(count); }
    unused() { return undefined; }
}
`;

test('methods that run are functions in parentheses, which follow their class', () => {
  const text = written(COUNTER);
  expect(text).toContain('__method(Counter.prototype, "next", (function (step = 1) { this.count += step; return this.count; }));');
  expect(text).toContain('__getter(Counter.prototype, "twice", (function () { return 2 * this.count; }));');
  expect(text).toContain('    static from(count) { return new Counter(count); }\n    unused() { return undefined; }\n}');
});

test('they do what they did', () => {
  expect(evaluated(COUNTER, 'Counter.from(4).next()')).toBe(5);
  expect(evaluated(COUNTER, 'new Counter(4).next(3)')).toBe(7);
  expect(evaluated(COUNTER, 'new Counter(4).twice')).toBe(8);
  expect(evaluated(COUNTER, 'Object.keys(Counter.prototype).concat(Object.keys(Counter))')).toEqual([]);
});

test('subclasses override them and call them', () => {
  const subclass = `${COUNTER}class Slow extends Counter {\n    next() { return super.next() / 2; }\n    get twice() { return super.twice + 1; }\n}\n`;
  expect(evaluated(subclass, 'new Slow(4).next()')).toBe(2.5);
  expect(evaluated(subclass, 'new Slow(4).twice')).toBe(9);
});

test('asynchronous methods and generators stay what they are', () => {
  const text = 'class Source {\n    async answer() { return 42; }\n    *all() { yield 1; yield 2; }\n}\n';
  expect(evaluated(text, '[...new Source().all()]')).toEqual([1, 2]);
  return expect(evaluated(text, 'new Source().answer()')).resolves.toBe(42);
});

test.each([
  ['has a static field that is made by a method', 'class Kind {\n    static FIRST = Kind.of("first");\n    static of(name) { return new Kind(name); }\n}\n'],
  ['has one that is made of what a method gives', 'class Kind {\n    static ALL = { first: Kind.of("first") };\n    static of(name) { return new Kind(name); }\n    get own() { return 1; }\n}\n'],
  ['has a static block', 'class Kind {\n    static { this.of("first"); }\n    static of(name) { return name; }\n}\n'],
  ['has a setter', 'class Kind {\n    get name() { return this.own; }\n    set name(name) { this.own = name; }\n}\n'],
])('a class that %s stays as it is', (_why, text) => {
  expect(written(text)).toBe(`"use strict";\n${text}`);
});

test('a method that reads private members stays in its class', () => {
  const text = 'class Box {\n    #content = 1;\n    open() { return this.#content; }\n}\n';
  expect(evaluated(text, 'new Box().open()')).toBe(1);
});
