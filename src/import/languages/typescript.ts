import type { ProgramLanguage } from './language';
import { memberName, textLiteral } from './literals';
import type { ExportedName } from '../exported-names';

const WIDTH = 120;

/** Programs in TypeScript. */
export const TYPESCRIPT: ProgramLanguage = {
  comment: '//',
  indent: '  ',
  width: WIDTH,
  end: ';',
  declares: 'const ',
  creates: 'new ',
  padding: ' ',
  hasKeywords: false,
  text: textLiteral,
  scalar: value => Object.is(value, -0) ? '-0' : String(value),
  key: name => `${memberName(name)}: `,
  option: name => `${memberName(name)}: `,
  member: name => name,
  constant: (_owner, name) => name,
  className: ({ name }) => name,
  imports: names => ['cdk8s-sagemaker-training', 'cdk8s']
    .map(packageName => importFrom(packageName, names.filter(each => each.packageName === packageName)))
    .join(''),
};

function importFrom(packageName: string, names: readonly ExportedName[]): string {
  const sorted = [...new Set(names.map(({ imported }) => imported))].sort();
  if (sorted.length === 0) {
    return '';
  }
  const flat = `import { ${sorted.join(', ')} } from '${packageName}';\n`;
  return flat.length <= WIDTH ? flat : `import {\n${filled(sorted)}} from '${packageName}';\n`;
}

/** Names on as many lines as they need. */
function filled(names: readonly string[]): string {
  const lines = names.reduce<string[]>((all, name) => {
    const last = all.at(-1);
    return last === undefined || last.length + name.length > WIDTH - 4 ? [...all, `  ${name},`] : [...all.slice(0, -1), `${last} ${name},`];
  }, []);
  return lines.map(line => `${line}\n`).join('');
}
