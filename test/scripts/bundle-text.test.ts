import * as fs from 'fs';
import { createRequire } from 'module';
import * as path from 'path';
import { bundleOf, BUNDLES, bundlesOf, fileOf, stubOf, withBundles, type Running } from '../../scripts/bundle-text';
import { OwnFolder } from '../own-folder';

const folder = new OwnFolder();

const MODULES = new Map([
  ['src/counter', '// counts\nexports.count = 0;\nexports.next = () => ++exports.count;\n'],
  ['src/parts/index', 'const counter_1 = require("../counter");\nexports.text = `\n  two lines…`;\nexports.next = counter_1.next;\n'],
  ['src/user', 'const parts_1 = require("./parts");\nconst other_1 = require("./other");\nexports.both = () => [parts_1.next(), other_1.next()];\n'],
]);

const MORE_MODULES = new Map([
  ['src/more/sums', 'const counter_1 = require("../counter");\nexports.sum = () => counter_1.next() + counter_1.next();\n'],
]);

const PLACES = new Map([
  ...[...MODULES.keys()].map((id, position) => [id, { bundle: 'first', position }] as const),
  ['src/more/sums', { bundle: 'more', position: 0 }],
]);

/** All of the code is reached, as far as anybody knows. */
const UNKNOWN: () => Running = () => ({ runs: () => false, reached: () => true });

/** How a bundle runs where no code is kept, and where it is. */
const NONE_KEPT = 'exports.runKept = () => undefined;\n';
const KEPT = `exports.runKept = (file, digest, require) => {
  const text = require('fs').readFileSync(__dirname + '/../' + file, 'latin1');
  const module = { exports: {} };
  require('vm').runInThisContext('(function (exports, require, module) {' + text + '})')(module.exports, require, module);
  return module.exports;
};
`;

/** Writes a compiled library, and gives what loads its modules. */
function library(compileCache = NONE_KEPT): (file: string) => any {
  folder.write('src/compile-cache.js', compileCache);
  writeBundles(new Map([
    ['first', bundleOf('first', MODULES, PLACES, UNKNOWN)],
    ['more', bundleOf('more', MORE_MODULES, PLACES, UNKNOWN)],
  ]));
  [...MODULES, ...MORE_MODULES].forEach(([id, text]) => {
    const names = [...text.matchAll(/exports\.(\w+) =/g)].map(([, name]) => name);
    folder.write(`${id}.js`, stubOf(id, PLACES.get(id)!, names));
  });
  folder.write('src/other.js', 'const counter_1 = require("./counter");\nexports.next = () => counter_1.next();\n');
  const index = '"use strict";\nexports.user = () => require("./user");\nexports.other = () => require("./other");\n';
  folder.write('src/index.js', withBundles('src/index', index, PLACES));
  return createRequire(path.join(folder.path, 'package.json'));
}

function writeBundles(texts: ReadonlyMap<string, string>): void {
  texts.forEach((text, bundle) => folder.write(fileOf(bundle), text));
  folder.write(BUNDLES, bundlesOf(texts));
}

function textOf(bundle: string): string {
  return fs.readFileSync(path.join(folder.path, fileOf(bundle)), 'utf8');
}

test.each([['is kept', KEPT], ['is not kept', NONE_KEPT]])('a module is the same, whatever leads to it, where code %s', (_what, compileCache) => {
  const load = library(compileCache);
  expect(load('./src/counter.js').next()).toBe(1);
  expect(load('./src/user').both()).toEqual([2, 3]);
  expect(load('./src/index').user().both()).toEqual([4, 5]);
  expect(load('./src/index').other().next()).toBe(6);
  expect(load('./src/parts').next()).toBe(7);
});

test('a bundle takes from another one what that has', () => {
  const load = library();
  expect(load('./src/more/sums').sum()).toBe(3);
  expect(load('./src/counter').count).toBe(2);
  expect(textOf('more')).toContain('const __first = require("./bundles.js")["first"];');
  expect(textOf('more')).toContain('__first(0)');
});

test('modules outside of the bundles keep their code and lose their comments', () => {
  expect(withBundles('src/other', '"use strict";\n/** Says what. */\nexports.next = () => require("./counter").next(); // and why\n', PLACES))
    .toBe('"use strict";\nexports.next = () => require("../bundles.js")["first"](0).next();\n');
});

test('two copies of a library have modules of their own', () => {
  const one = library();
  for (const part of ['src', BUNDLES, fileOf('first')]) {
    fs.cpSync(path.join(folder.path, part), path.join(folder.path, 'copy', part), { recursive: true });
  }
  const other = createRequire(path.join(folder.path, 'copy', 'package.json'));
  expect([one('./src/counter').next(), one('./src/counter').next(), other('./src/counter').next()]).toEqual([1, 2, 1]);
});

test('the file of a module says what it was compiled from, and the bundle does not', () => {
  const marked = new Map([['src/marked', [
    'Object.defineProperty(exports, "__esModule", { value: true });',
    'exports.one = exports.two = void 0;',
    'exports.one = 1;',
    'exports.two = void exports.one;',
    'Object.defineProperty(exports, "three", { value: 3 });',
  ].join('\n')]]);
  const place = { bundle: 'first', position: 0 };
  const text = bundleOf('first', marked, new Map([['src/marked', place]]), UNKNOWN);
  folder.write('src/compile-cache.js', NONE_KEPT);
  writeBundles(new Map([['first', text]]));
  folder.write('src/marked.js', stubOf('src/marked', place, ['one', 'two']));
  const loaded = createRequire(path.join(folder.path, 'package.json'))('./src/marked');
  expect({ ...loaded, mark: loaded.__esModule, three: loaded.three }).toEqual({ one: 1, two: undefined, mark: true, three: 3 });
  expect(text).not.toMatch(/__esModule|exports\.one = exports\.two/);
});

test('texts are kept, and comments go', () => {
  expect(library()('./src/parts').text).toBe('\n  two lines…');
  expect(bundleOf('first', MODULES, PLACES, UNKNOWN)).not.toMatch(/counts|…/);
});

test('the index loads the bundle, and no file in between', () => {
  library();
  expect(fs.readFileSync(path.join(folder.path, 'src/index.js'), 'utf8')).toBe(
    '"use strict";\nexports.user = () => require("../bundles.js")["first"](2);\nexports.other = () => require("./other");\n');
});

test('functions that run are compiled together with their module', () => {
  const text = bundleOf('first', MODULES, PLACES, id => ({ runs: () => id === 'src/counter', reached: () => true }));
  expect(text).toContain('exports.next = (function () { return ++exports.count; });');
  expect(text).toContain('exports.both = () => ');
});

test('what no running code uses is loaded late, unless it is in the same file or in the first one', () => {
  const idle: () => Running = () => ({ ...UNKNOWN(), reached: () => false });
  const places = new Map([...PLACES, ['src/last', { bundle: 'last', position: 0 }]]);
  const last = new Map([['src/last', 'const counter_1 = require("./counter");\nconst sums_1 = require("./more/sums");\n'
    + 'exports.sum = () => counter_1.next() + sums_1.sum() + sums_1.sum();\n']]);
  folder.write('src/compile-cache.js', NONE_KEPT);
  writeBundles(new Map([
    ['first', bundleOf('first', MODULES, places, idle)],
    ['more', bundleOf('more', MORE_MODULES, places, idle)],
    ['last', bundleOf('last', last, places, idle)],
  ]));
  expect(textOf('first')).toContain('const counter_1 = __load(0);');
  expect(textOf('first')).toContain('(other_1 ??= require("./src/other")).next()');
  expect(textOf('last')).toContain('const counter_1 = __first(0);');
  expect(textOf('last')).toContain('(sums_1 ??= require("./bundles.js")["more"](0)).sum()');
  expect(createRequire(path.join(folder.path, 'package.json'))(`./${fileOf('last')}`)(0).sum()).toBe(15);
});

test('a module that depends on its place is refused', () => {
  expect(() => bundleOf('first', new Map([['src/a', 'exports.a = __dirname;']]), new Map(), UNKNOWN)).toThrow('src/a depends on where its file is');
});

test('the names of a module are written out for imports by name', () => {
  library();
  expect(fs.readFileSync(path.join(folder.path, 'src/counter.js'), 'utf8')).toContain('0 && (exports.count = exports.next = 0);');
});
