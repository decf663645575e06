/*
 * A program that defines one job loads about two hundred small modules, and finding and reading them takes a good part of its
 * time. So these modules are compiled into one file. Where each of them was, a line hands out the module of the bundle. So a module
 * has one instance for all paths that lead to it, and two copies of the library remain two.
 */
import * as path from 'path';
import * as ts from 'typescript';

/** The texts of compiled modules by their paths from the folder of the bundle, without extension. */
export type Modules = ReadonlyMap<string, string>;

const REQUIRE = /\brequire\((["'])(\.[^"']+)\1\)/g;

/** The text of a file with all of some modules. It exports a function that gives the exports of a module. */
export function bundleOf(modules: Modules): string {
  return [
    '"use strict";',
    'const loaded = Object.create(null), modules = Object.create(null);',
    'module.exports = __load;',
    'function __load(id) {',
    '    let exported = loaded[id];',
    '    if (exported === undefined) {',
    '        exported = loaded[id] = {};',
    '        modules[id](exported);',
    '    }',
    '    return exported;',
    '}',
    // Engines compile a function in parentheses when they first read it, as is best for one that runs. So caches of compiled code have it, too.
    ...[...modules].map(([id, text]) => `modules[${JSON.stringify(id)}] = (function (exports) {\n${compact(bundled(id, text, modules))}});`),
    '',
  ].join('\n');
}

/** What the file of a module in the bundle has. The list of names is for Node, which reads it for `import { A } from`. */
export function stubOf(id: string, bundle: string, names: readonly string[]): string {
  const file = path.posix.relative(path.posix.dirname(id), bundle);
  return [
    '"use strict";',
    `module.exports = require(${JSON.stringify(file.startsWith('.') ? file : `./${file}`)})(${JSON.stringify(id)});`,
    ...names.length === 0 ? [] : [`0 && (${names.map(name => `exports.${name} = `).join('')}0);`],
    '',
  ].join('\n');
}

/** The text of a module outside of the bundle that takes what it can from the bundle itself. */
export function withBundle(id: string, text: string, bundle: string, modules: Modules): string {
  const file = path.posix.relative(path.posix.dirname(id), bundle);
  return text.replace(REQUIRE, (whole, _quote, request) => {
    const target = targetOf(id, request, modules);
    return target === undefined ? whole : `require(${JSON.stringify(file.startsWith('.') ? file : `./${file}`)})(${JSON.stringify(target)})`;
  });
}

function bundled(id: string, text: string, modules: Modules): string {
  if (/\b(?:__dirname|__filename|module\.|require\.)/.test(text)) {
    throw new Error(`${id} depends on where its file is`);
  }
  return text.replace(REQUIRE, (_whole, _quote, request) => {
    const target = targetOf(id, request, modules);
    return target === undefined ? `require("./${path.posix.join(path.posix.dirname(id), request)}")` : `__load(${JSON.stringify(target)})`;
  });
}

/** The module of the bundle that a request leads to, if it leads to one. */
function targetOf(id: string, request: string, modules: Modules): string | undefined {
  const target = path.posix.join(path.posix.dirname(id), request).replace(/\.js$/, '');
  return [target, `${target}/index`].find(candidate => modules.has(candidate));
}

/** The same program without comments and indentation, in characters of one byte, of which V8 needs half the time and memory. */
function compact(text: string): string {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.None, target: ts.ScriptTarget.ES2022, removeComments: true },
  });
  return withoutIndentation(outputText).replace(/[^\x00-\xff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
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
