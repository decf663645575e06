/*
 * A program that defines one job loads about two hundred small modules, and finding and reading them takes a good part of its
 * time. So the modules that define a job are compiled into one file, and those that synthesize it into another one. There are also
 * files for debuggers, for `FastApp` and for several jobs. For one large file, engines would need more memory. Where each module
 * was, a line hands out the module of the bundle. So a module has one instance for all paths that lead to it, and two copies of
 * the library remain two. What a module imports but doesn't need in these programs is loaded when it is needed.
 *
 * A bundle is a module like others. `src/compile-cache.ts` can also run it, and then keeps its compiled code.
 */
import { hash } from 'crypto';
import * as path from 'path';
import * as ts from 'typescript';
import { eagerFunctions, type Runs } from './eager-functions';
import { lateConstants } from './late-constants';
import { lateImports, type Reached } from './late-imports';
import { withoutExportMarks } from './without-export-marks';

/** The texts of compiled modules by their paths from the folder of the bundles, without extension. */
export type Modules = ReadonlyMap<string, string>;

/** Where modules are, by their paths. */
export type Places = ReadonlyMap<string, Place>;

/** The name of a bundle, and the position of a module in it. */
export interface Place {
  readonly bundle: string;
  readonly position: number;
}

/** Which code of a module runs. */
export interface Running {
  /** Whether a function runs in any program. */
  readonly runs: Runs;
  /** Whether the code at a position runs in the programs that the bundle of the module is for. */
  readonly reached: Reached;
}

/** The file that knows all bundles. */
export const BUNDLES = 'bundles.js';

const REQUIRE = /\brequire\((["'])(\.[^"']+)\1\)/g;

/** What is before the request of an import; other requests are made later. */
const IMPORT = /(?:^|\n)(?:const|var) \w+ = $/;

/**
 * The text of a file with all of some modules. It exports a function that gives the exports of a module.
 *
 * @param name of the bundle
 * @param running which code of a module runs
 */
export function bundleOf(name: string, modules: Modules, places: Places, running: (id: string) => Running): string {
  const texts = [...modules].map(([id, text]) =>
    `/* ${id} */ (function (exports) {\n${bundled(name, id, compact(text, running(id), request => isLoadedAnyway(name, targetOf(id, request, places), places)), places)}}),`);
  const bundles = new Set([...places.values()].map(({ bundle }) => bundle));
  const others = [...bundles].filter(bundle => texts.some(text => text.includes(`${variableOf(bundle)}(`)));
  return [
    '"use strict";',
    'const loaded = [];',
    'const __load = (function (position) {',
    '    let exported = loaded[position];',
    '    if (exported === undefined) {',
    '        exported = loaded[position] = {};',
    '        modules[position](exported);',
    '    }',
    '    return exported;',
    '});',
    'module.exports = __load;',
    ...others.map(bundle => `const ${variableOf(bundle)} = ${theBundle('', bundle)};`),
    'const modules = [',
    ...texts,
    '];',
    '',
  ].join('\n');
}

/** The file of a bundle. */
export function fileOf(bundle: string): string {
  return `bundle-${bundle}.js`;
}

/** The text of the file that loads each bundle when it is needed, from code that is kept or as a module, by their texts. */
export function bundlesOf(texts: ReadonlyMap<string, string>): string {
  return [
    '"use strict";',
    'const { runKept } = require("./src/compile-cache");',
    'function late(name, file, digest, required) {',
    '    let exported;',
    '    Object.defineProperty(exports, name, { get: () => exported ??= runKept(file, digest, require) ?? required() });',
    '}',
    ...[...texts].map(([bundle, text]) => {
      const [name, file, digest] = [bundle, fileOf(bundle), hash('sha256', text).slice(0, DIGEST_LENGTH)].map(part => JSON.stringify(part));
      return `late(${name}, ${file}, ${digest}, () => require("./${fileOf(bundle)}"));`;
    }),
    '',
  ].join('\n');
}

/** Enough of a digest to tell the texts of bundles apart. */
const DIGEST_LENGTH = 16;

/** Whether a module is in the bundle that loads it, or in the first one, which every program loads. */
function isLoadedAnyway(name: string, id: string | undefined, places: Places): boolean {
  const [first] = places.values();
  return id !== undefined && [name, first.bundle].includes(places.get(id)!.bundle);
}

/** What the file of a module in a bundle has. The list of names is for Node, which reads it for `import { A } from`. */
export function stubOf(id: string, place: Place, names: readonly string[]): string {
  return [
    '"use strict";',
    `module.exports = ${inBundle(id, place)};`,
    'Object.defineProperty(module.exports, "__esModule", { value: true });',
    ...names.length === 0 ? [] : [`0 && (${names.map(name => `exports.${name} = `).join('')}0);`],
    '',
  ].join('\n');
}

/** The text of a module outside of the bundles that takes what it can from the bundles themselves, without comments. */
export function withBundles(id: string, text: string, places: Places): string {
  return withoutComments(text).replace(REQUIRE, (whole, _quote, request) => {
    const target = targetOf(id, request, places);
    return target === undefined ? whole : inBundle(id, places.get(target)!);
  });
}

function bundled(name: string, id: string, text: string, places: Places): string {
  if (/\b(?:__dirname|__filename|module\.|require\.)/.test(text)) {
    throw new Error(`${id} depends on where its file is`);
  }
  return text.replace(REQUIRE, (_whole, _quote, request, position: number) => {
    const target = targetOf(id, request, places);
    if (target === undefined) {
      return `require("./${path.posix.join(path.posix.dirname(id), request)}")`;
    }
    const place = places.get(target)!;
    if (place.bundle === name) {
      return `__load(${place.position})`;
    }
    return IMPORT.test(text.slice(0, position)) ? `${variableOf(place.bundle)}(${place.position})` : inBundle('', place);
  });
}

/** The variable in a bundle that hands out the modules of another one. */
function variableOf(bundle: string): string {
  return `__${bundle.replace(/\W/g, '_')}`;
}

/** The expression by which a module, or a bundle, gets a module of a bundle. */
function inBundle(id: string, { bundle, position }: Place): string {
  return `${theBundle(id, bundle)}(${position})`;
}

/** The expression for what hands out the modules of a bundle. */
function theBundle(id: string, bundle: string): string {
  const way = path.posix.relative(path.posix.dirname(id), BUNDLES);
  return `require("${way.startsWith('.') ? way : `./${way}`}")[${JSON.stringify(bundle)}]`;
}

/** The module that a request leads to, if it is one of these. */
export function targetOf(id: string, request: string, places: { has(id: string): boolean }): string | undefined {
  const target = path.posix.join(path.posix.dirname(id), request).replace(/\.js$/, '');
  return [target, `${target}/index`].find(candidate => places.has(candidate));
}

/** The same program without comments and indentation, in ASCII alone, which Node decodes fastest, and V8 keeps in one byte per character. */
function compact(text: string, { runs, reached }: Running, isLoaded: (request: string) => boolean): string {
  const before = [withoutExportMarks(), lateImports(reached, isLoaded), eagerFunctions(runs), lateConstants()];
  return withoutIndentation(withoutComments(text, before)).replace(/[^\x00-\x7f]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function withoutComments(text: string, before: Array<ts.TransformerFactory<ts.SourceFile>> = []): string {
  const compilerOptions = { module: ts.ModuleKind.None, target: ts.ScriptTarget.ES2022, removeComments: true };
  return ts.transpileModule(text, { compilerOptions, transformers: { before } }).outputText;
}

function withoutIndentation(text: string): string {
  const templates: ts.Node[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      templates.push(node);
    }
    ts.forEachChild(node, collect);
  };
  collect(ts.createSourceFile('module.js', text, ts.ScriptTarget.ES2022));
  return text.replace(/\n[ \n]+/g, (spaces, position: number) => templates.some(({ pos, end }) => pos < position && position < end) ? spaces : '\n');
}
