/*
 * Programs that import the library should only pay for what they use of it. TypeScript and jsii load every module that an index
 * exports from. So the compiled index is rewritten: each export is a getter that loads its module when it is first read. Only what
 * it imports for an effect is loaded at once. Lists of names (`0 && (exports.A = exports.B = 0)`) tell Node the names for
 * `import { A } from`, and do nothing.
 */

const MODULE = /^(?:var|const) (\w+) = require\("([^"]+)"\);$/;
const EXPORT = /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/;
const NAMESPACE = /^exports\.(\w+) = __importStar\(require\("([^"]+)"\)\);$/;
const ALL = /^__exportStar\(require\("([^"]+)"\), exports\);$/;
const EFFECT = /^require\("[^"]+"\);$/;
const NAMES = /^((?:exports\.\w+ = )+)void 0;$/;

const LAZY = `const __lazy = (function (name, load) {
    let value;
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: (function () { return value ??= load(); }) });
});`;

/**
 * Rewrites a compiled index so that it loads nothing of what it exports.
 *
 * @param namesIn what a module exports, for `export *`
 * @throws an error if anything else would be loaded at once
 */
export function lazyIndex(compiled: string, namesIn: (file: string) => readonly string[]): string {
  const modules = new Map<string, string>();
  const lines = compiled.split('\n').flatMap(line => {
    const module = MODULE.exec(line);
    if (module !== null) {
      modules.set(module[1], module[2]);
      return [];
    }
    const [, name, from, member] = EXPORT.exec(line) ?? [];
    if (name !== undefined) {
      return [lazy(name, `${requireText(modules.get(from)!)}.${member}`)];
    }
    const [, namespace, file] = NAMESPACE.exec(line) ?? [];
    if (namespace !== undefined) {
      return [lazy(namespace, requireText(file))];
    }
    const [, source] = ALL.exec(line) ?? [];
    if (source !== undefined) {
      return allOf(source, namesIn(source));
    }
    const [, names] = NAMES.exec(line) ?? [];
    return [names === undefined ? line : onlyNamed(names)];
  });
  const eager = lines.find(line => line.includes('require(') && !line.startsWith('__lazy(') && !EFFECT.test(line));
  if (eager !== undefined) {
    throw new Error(`the index loads a module by itself: ${eager}`);
  }
  const first = lines.findIndex(line => line.startsWith('__lazy('));
  return [...lines.slice(0, first), LAZY, ...lines.slice(first)].join('\n');
}

function allOf(file: string, names: readonly string[]): string[] {
  return names.length === 0
    ? []
    : [onlyNamed(names.map(name => `exports.${name} = `).join('')), ...names.map(name => lazy(name, `${requireText(file)}.${name}`))];
}

function onlyNamed(assignments: string): string {
  return `0 && (${assignments}0);`;
}

function lazy(name: string, value: string): string {
  return `__lazy("${name}", () => ${value});`;
}

function requireText(file: string): string {
  return `require("${file}")`;
}
