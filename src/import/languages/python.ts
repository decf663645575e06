import type { ProgramLanguage } from './language';
import { quotedLiteral } from './literals';
import type { ExportedName } from '../exported-names';

const WIDTH = 100;
const INDENT = '    ';

/** Programs in Python. */
export const PYTHON: ProgramLanguage = {
  comment: '#',
  indent: INDENT,
  width: WIDTH,
  end: '',
  declares: '',
  creates: '',
  padding: '',
  hasKeywords: true,
  text: quotedLiteral,
  scalar: value => typeof value === 'boolean' ? (value ? 'True' : 'False') : Object.is(value, -0) ? '-0.0' : String(value),
  key: name => `${quotedLiteral(name)}: `,
  option: name => `${quotedLiteral(snakeCase(name))}: `,
  member: snakeCase,
  // jsii leaves the members of enums as they are.
  constant: (owner, name) => typeof owner === 'function' ? snakeCase(name).toUpperCase() : name,
  className: ({ name }) => name.split('.').at(-1)!,
  imports: names => [...new Set(names.map(moduleOf))].sort()
    .map(module => importFrom(module, names.filter(name => moduleOf(name) === module)))
    .join(''),
};

/** A name as jsii spells it in Python: words are separated by underscores, and a letter in upper case after a digit begins one. */
export function snakeCase(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .replace(/((?<!\p{Lu})\p{Lu}+)(\p{Lu}\p{Ll}+)/gu, '$1_$2')
    .toLowerCase();
}

function moduleOf({ packageName, imported, name }: ExportedName): string {
  const module = packageName.replace(/-/g, '_');
  return name === imported ? module : `${module}.${imported}`;
}

function importFrom(module: string, names: readonly ExportedName[]): string {
  const sorted = [...new Set(names.map(PYTHON.className))].sort();
  const flat = `from ${module} import ${sorted.join(', ')}\n`;
  return flat.length <= WIDTH ? flat : `from ${module} import (\n${sorted.map(name => `${INDENT}${name},\n`).join('')})\n`;
}
