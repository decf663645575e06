import type { Names, NamedType } from './names';

/** Types of Java that translations use without a package. */
const OF_JAVA: Record<string, string> = { List: 'java.util.List', Map: 'java.util.Map' };

/** A translation to Java that compiles: jsii-rosetta leaves out getters of inherited properties, and imports of what it adds. */
export function mendedJava(source: string, names: Names): string {
  const mended = names.properties.reduce(
    (text, name) => text.replace(new RegExp(`(?<=[a-z]\\w*)\\.${name}\\b(?!\\()`, 'g'), `.get${name[0].toUpperCase()}${name.slice(1)}()`), source,
  );
  const given = new Set([...mended.matchAll(/^import ([\w.]+);$/gm)].map(([, name]) => name));
  const missing = given.size === 0 ? [] : javaImportsOf(mended, names).filter(name => !given.has(name));
  return [...missing.map(name => `import ${name};\n`), mended].join('');
}

/** The types that a piece of Java names. */
export function javaImportsOf(source: string, names: Names): string[] {
  const words = [...new Set(source.match(/\b[A-Z]\w*/g))];
  return words.flatMap(word => OF_JAVA[word] ?? javaNameOf(names.typeOf(word))).sort();
}

function javaNameOf(type: NamedType | undefined): string[] {
  if (type === undefined) {
    return [];
  }
  const { library, submodule, name } = type;
  return [[library.targets!.java!.package, ...submodule === undefined ? [] : [submodule], name].join('.')];
}
