import * as fs from 'fs';
import { createRequire } from 'module';
import * as path from 'path';
import { bundleOf, stubOf, withBundles, type Running } from '../../scripts/bundle-text';
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
  ...[...MODULES.keys()].map((id, position) => [id, { bundle: 'bundle.js', position }] as const),
  ['src/more/sums', { bundle: 'more.js', position: 0 }],
]);

/** All of the code is reached, as far as anybody knows. */
const UNKNOWN: () => Running = () => ({ runs: () => false, reached: () => true });

/** Writes a compiled library, and gives what loads its modules. */
function library(): (file: string) => any {
  folder.write('bundle.js', bundleOf('bundle.js', MODULES, PLACES, UNKNOWN));
  folder.write('more.js', bundleOf('more.js', MORE_MODULES, PLACES, UNKNOWN));
  [...MODULES, ...MORE_MODULES].forEach(([id, text]) => {
    const names = [...text.matchAll(/exports\.(\w+) =/g)].map(([, name]) => name);
    folder.write(`${id}.js`, stubOf(id, PLACES.get(id)!, names));
  });
  folder.write('src/other.js', 'const counter_1 = require("./counter");\nexports.next = () => counter_1.next();\n');
  const index = '"use strict";\nexports.user = () => require("./user");\nexports.other = () => require("./other");\n';
  folder.write('src/index.js', withBundles('src/index', index, PLACES));
  return createRequire(path.join(folder.path, 'package.json'));
}

test('a module is the same, whatever leads to it', () => {
  const load = library();
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
  const more = fs.readFileSync(path.join(folder.path, 'more.js'), 'utf8');
  expect(more).toContain('const __bundle = require("./bundle.js");');
  expect(more).toContain('__bundle(0)');
});

test('modules outside of the bundles keep their code and lose their comments', () => {
  expect(withBundles('src/other', '"use strict";\n/** Says what. */\nexports.next = () => require("./counter").next(); // and why\n', PLACES))
    .toBe('"use strict";\nexports.next = () => require("../bundle.js")(0).next();\n');
});

test('two copies of a library have modules of their own', () => {
  const one = library();
  for (const part of ['src', 'bundle.js']) {
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
  const place = { bundle: 'bundle.js', position: 0 };
  const text = bundleOf('bundle.js', marked, new Map([['src/marked', place]]), UNKNOWN);
  folder.write('bundle.js', text);
  folder.write('src/marked.js', stubOf('src/marked', place, ['one', 'two']));
  const loaded = createRequire(path.join(folder.path, 'package.json'))('./src/marked');
  expect({ ...loaded, mark: loaded.__esModule, three: loaded.three }).toEqual({ one: 1, two: undefined, mark: true, three: 3 });
  expect(text).not.toMatch(/__esModule|exports\.one = exports\.two/);
});

test('texts are kept, and comments go', () => {
  expect(library()('./src/parts').text).toBe('\n  two lines…');
  expect(bundleOf('bundle.js', MODULES, PLACES, UNKNOWN)).not.toMatch(/counts|…/);
});

test('the index loads the bundle, and no file in between', () => {
  library();
  expect(fs.readFileSync(path.join(folder.path, 'src/index.js'), 'utf8')).toBe(
    '"use strict";\nexports.user = () => require("../bundle.js")(2);\nexports.other = () => require("./other");\n');
});

test('functions that run are compiled together with their module', () => {
  const text = bundleOf('bundle.js', MODULES, PLACES, id => ({ runs: () => id === 'src/counter', reached: () => true }));
  expect(text).toContain('exports.next = (function () { return ++exports.count; });');
  expect(text).toContain('exports.both = () => ');
});

test('what no running code uses is loaded late, unless it is in the same file or in the first one', () => {
  const idle: () => Running = () => ({ ...UNKNOWN(), reached: () => false });
  const places = new Map([...PLACES, ['src/last', { bundle: 'last.js', position: 0 }]]);
  const last = new Map([['src/last', 'const counter_1 = require("./counter");\nconst sums_1 = require("./more/sums");\n'
    + 'exports.sum = () => counter_1.next() + sums_1.sum() + sums_1.sum();\n']]);
  folder.write('bundle.js', bundleOf('bundle.js', MODULES, places, idle));
  folder.write('more.js', bundleOf('more.js', MORE_MODULES, places, idle));
  folder.write('last.js', bundleOf('last.js', last, places, idle));
  const textOf = (file: string) => fs.readFileSync(path.join(folder.path, file), 'utf8');
  expect(textOf('bundle.js')).toContain('const counter_1 = __load(0);');
  expect(textOf('bundle.js')).toContain('(other_1 ??= require("./src/other")).next()');
  expect(textOf('last.js')).toContain('const counter_1 = __bundle(0);');
  expect(textOf('last.js')).toContain('(sums_1 ??= require("./more.js")(0)).sum()');
  expect(createRequire(path.join(folder.path, 'package.json'))('./last.js')(0).sum()).toBe(15);
});

test('a module that depends on its place is refused', () => {
  expect(() => bundleOf('bundle.js', new Map([['src/a', 'exports.a = __dirname;']]), new Map(), UNKNOWN)).toThrow('src/a depends on where its file is');
});

test('the names of a module are written out for imports by name', () => {
  library();
  expect(fs.readFileSync(path.join(folder.path, 'src/counter.js'), 'utf8')).toContain('0 && (exports.count = exports.next = 0);');
});
