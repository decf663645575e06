import type { Names, NamedType } from './names';
import { capitalized } from '../source-text';

/** What all programs import. */
export const RUNTIME = 'github.com/aws/jsii-runtime-go';

type Place = Pick<NamedType, 'library' | 'submodule'>;

/**
 * A translation to Go that compiles. jsii-rosetta writes Go without the signatures of functions, so it leaves out `nil` for
 * options, packages of structs, and pointers to lists and maps.
 */
export function mendedGo(source: string, names: Names): string {
  const type = (name: string) => qualified(names.typeOf(name)) ?? name;
  const mended = source
    .replace(/^import "(.*)"$/gm, (_line, module: string) => `import "${moduleOf(module, names)}"`)
    .replace(/^(?=import )(?![^]*jsii-runtime-go)/, `import "${RUNTIME}"\n`)
    .replace(/_\*(?=[A-Z])/g, '_')
    .replace(/\*f64\b/g, '*float64')
    .replace(/\bjsii\.Boolean\(/g, 'jsii.Bool(')
    // A variable of the same name as the field.
    .replace(/^(\t*)(\w+): (jsii\.\w+\()?\*?\2(\)?),$/gm, (_line, indent, field, open = '', close) => `${indent}${field}: ${open}${field[0].toLowerCase()}${field.slice(1)}${close},`)
    .replace(/(?<=\bNew)[a-z](?=\w*\()/g, letter => letter.toUpperCase())
    .replace(/\bnew(\w+)_Override\(/g, (_call, name) => `${type(name).replace('.', '.New')}_Override(`)
    .replace(/fmt\.Sprintf\(("[^"]*"), /g, 'jsii.Sprintf($1, *')
    .replace(/&([A-Z]\w*)\{/g, (_struct, name) => `&${type(name)}{`)
    // Within maps, names keep the case of TypeScript.
    .replace(/(?<=\b[A-Z]\w*_)[a-z](?=\w*\()/g, letter => letter.toUpperCase())
    .replace(/(?<=&\w+\.\w+\{\n)(?:\t*"\w+": .*\n)+/g, fields => fields.replace(/"(\w+)":/g, (_field, name) => `${capitalized(name)}:`))
    .replace(/(?<=map\[string\])[A-Z]\w*(?=\{)/g, type)
    .replace(/^\t([A-Z]\w*)$/gm, (_embedded, name) => `\t${type(name)}`)
    .replace(/(?<=^func .*\b\w+ )[A-Z]\w*(?=[,)])/gm, type)
    .replace(/map\[string\](\[\]|map\b)/g, 'map[string]*$1')
    // A map of booleans is one of anything.
    .replace(/map\[string\]\*bool\{/g, 'map[string]interface{}{')
    .replace(/(?<![&*\]])\[\](\*?)(\w+)\{/g, (_list, pointer, name) => `&[]${pointer}${type(name)}{`)
    .replace(/(?<![&*\]])map\[/g, '&map[');
  return withAllArguments(withCalls(withoutBareClasses(mended), names.properties), names);
}

/** A class that overrides nothing is an error in Go. What it adds in its constructor is added by a function. */
function withoutBareClasses(source: string): string {
  return source.replace(BARE_CLASS, (whole, name, parameters, made, rest) => (
    source.includes(`*${name}) `) ? whole : `func New${name}(${parameters}) ${made.replace('New', '')} {\n\tthis := ${made}(${rest}`));
}

const BARE_CLASS = /^type (\w+) struct \{\n\t[\w.]+\n\}\n\nfunc New\1\((.*)\) \*\1 \{\n\tthis := &\1\{\}\n\t([\w.]+)_Override\(this, (.*)$/gm;

/** The Go package of a type, by which programs name it. */
export function goPackageOf({ library, submodule }: Place): string {
  return submodule ?? library.targets?.go?.packageName ?? library.name.replace(/[^a-z0-9]/g, '');
}

/** What a program imports for the Go package of a type. */
export function goImportOf({ library, submodule }: Place): string {
  const { moduleName, packageName = library.name } = library.targets!.go!;
  const major = Number(library.version.split('.')[0]);
  return [moduleName, packageName, ...major > 1 ? [`v${major}`] : [], ...submodule === undefined ? [] : [submodule]].join('/');
}

function qualified(type: NamedType | undefined): string | undefined {
  return type && `${goPackageOf(type)}.${type.name}`;
}

/** Modules have their major version at the end. */
function moduleOf(module: string, names: Names): string {
  return names.types.map(goImportOf).find(full => full.replace(/\/v\d+$/, '') === module) ?? module;
}

/** Properties are methods. */
function withCalls(source: string, properties: readonly string[]): string {
  return properties.reduce((text, name) => text.replace(new RegExp(`\\.${capitalized(name)}\\b(?!\\()`, 'g'), '$&()'), source);
}

/** Go has no optional parameters. */
function withAllArguments(source: string, names: Names): string {
  // From the last call to the first, so that calls within arguments are whole.
  return [...source.matchAll(/([\w.]+)\(/g)].reverse().reduce((text, { 0: call, 1: callee, index }) => {
    const count = parametersOf(callee, names) ?? 0;
    if (count === 0) {
      return text;
    }
    const [end, given] = argumentsFrom(text, index + call.length);
    const missing = Array(Math.max(count - given, 0)).fill('nil');
    return `${text.slice(0, end)}${missing.map((nil, position) => (given + position > 0 ? `, ${nil}` : nil)).join('')}${text.slice(end)}`;
  }, source);
}

function parametersOf(callee: string, names: Names): number | undefined {
  const name = callee.split('.').at(-1)!;
  const [, made, override] = /^New(\w+?)(_Override)?$/.exec(name) ?? [];
  if (made !== undefined && names.typeOf(made) !== undefined) {
    const count = names.parametersOfNew(made);
    return override && count !== undefined ? count + 1 : count;
  }
  const [, type, method] = /^([A-Z]\w*?)_(\w+)$/.exec(name) ?? [];
  return type === undefined
    ? names.parametersOfMethod(each => callee.includes('.') && capitalized(each) === name)
    : names.parametersOfStatic(type, each => capitalized(each) === method);
}

/** Where the arguments end that begin here, and how many there are. */
function argumentsFrom(source: string, start: number): [end: number, count: number] {
  let depth = 0;
  let commas = 0;
  for (const { 0: token, index } of source.slice(start).matchAll(/"(?:\\.|[^"\\])*"|[()[\]{},]/g)) {
    if (token === ')' && depth === 0) {
      const end = start + index;
      return [end, source.slice(start, end).trim() === '' ? 0 : commas + 1];
    }
    depth += '([{'.includes(token) ? 1 : ')]}'.includes(token) ? -1 : 0;
    commas += token === ',' && depth === 0 ? 1 : 0;
  }
  throw new Error(`no end of arguments in:\n${source.slice(start)}`);
}
