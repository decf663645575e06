/*
 * Programs that import the library should only pay for what they use of it. TypeScript and jsii load every module that an index
 * exports from. So the compiled index is rewritten: each export loads its module when it is first read, and is a plain
 * value from then on. The lists of names (`exports.A = exports.B = void 0`) tell Node the names for `import { A } from`.
 */

const MODULE = /^(?:var|const) (\w+) = require\("([^"]+)"\);$/;
const EXPORT = /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/;
const NAMESPACE = /^exports\.(\w+) = __importStar\(require\("([^"]+)"\)\);$/;
const ALL = /^__exportStar\(require\("([^"]+)"\), exports\);$/;

const LAZY = `function __lazy(name, load) {
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: function () {
        const value = load();
        Object.defineProperty(exports, name, { enumerable: true, configurable: true, value: value });
        return value;
    } });
}`;

/**
 * Rewrites a compiled index so that it loads nothing by itself.
 *
 * @param namesIn what a module exports, for `export *`
 * @throws an error if something would still be loaded
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
    return source === undefined ? [line] : allOf(source, namesIn(source));
  });
  const eager = lines.find(line => line.includes('require(') && !line.startsWith('__lazy('));
  if (eager !== undefined) {
    throw new Error(`the index loads a module by itself: ${eager}`);
  }
  const first = lines.findIndex(line => line.startsWith('__lazy('));
  return [...lines.slice(0, first), LAZY, ...lines.slice(first)].join('\n');
}

function allOf(file: string, names: readonly string[]): string[] {
  return names.length === 0
    ? []
    : [`${names.map(name => `exports.${name} = `).join('')}void 0;`, ...names.map(name => lazy(name, `${requireText(file)}.${name}`))];
}

function lazy(name: string, value: string): string {
  return `__lazy("${name}", () => ${value});`;
}

function requireText(file: string): string {
  return `require("${file}")`;
}
