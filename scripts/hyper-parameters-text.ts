/* Writes the typed helpers for hyperparameters. */
import type { AlgorithmFolder } from './built-in-algorithms';
import { docComment } from './doc-comment';
import { banner, capitalized } from './source-text';
import type { AlgorithmHyperParameters, HyperParameter } from '../src/algorithms/built-in/hyper-parameter';
import { memberName } from '../src/algorithms/hyperparameters/spelled';

const BANNER = banner('src/algorithms/built-in/');

/** An algorithm, and what our struct is called after. */
interface Documented extends AlgorithmHyperParameters {
  readonly id: string;
}

/** The generated files, by path. */
export function hyperParameterFiles(folders: readonly AlgorithmFolder[]): Record<string, string> {
  const algorithms = folders.flatMap(({ id, hyperParameters }): Documented[] =>
    hyperParameters === undefined ? [] : [{ id, ...hyperParameters[constant(id)] }]);
  return {
    'src/algorithms/hyperparameters/index.ts': indexFile(algorithms),
    'src/algorithms/hyperparameters/hyper-parameters.ts': classFile(algorithms),
    ...Object.fromEntries(algorithms.map(algorithm => [`src/algorithms/built-in/${algorithm.id}/struct.ts`, structFile(algorithm)])),
  };
}

function indexFile(algorithms: Documented[]): string {
  const files = ['./hyper-parameters', ...algorithms.map(({ id }) => `../built-in/${id}/struct`)];
  return BANNER + files.map(file => `export * from '${file}';\n`).join('');
}

function classFile(algorithms: Documented[]): string {
  return [
    `${BANNER}${imports(algorithms).join('\n')}\n`,
    docComment('', [
      'Hyperparameters of built-in algorithms of SageMaker, with names and types.',
      '',
      'Each method translates the names to those of the algorithm, and writes booleans and lists as the'
        + ' algorithm expects them. Pass the result as `hyperParameters` of a job, alone or with others by their own names.',
      '',
      '@example',
      '',
      "new TrainingJob(this, 'churn', {",
      '  algorithm,',
      '  cluster,',
      '  role,',
      '  output,',
      "  hyperParameters: hyperparameters.HyperParameters.xgboost({ numRound: 100, objective: 'binary:logistic', maxDepth: 5, eta: 0.2 }),",
      '});',
    ]),
    'export class HyperParameters {',
    `${algorithms.map(method).join('\n')}`,
    '  private constructor() {',
    '  }',
    '}\n',
  ].join('\n');
}

function imports(algorithms: Documented[]): string[] {
  return [
    "import { spelled } from './spelled';",
    ...algorithms.flatMap(({ id }) => [
      `import { ${constant(id)} } from '../built-in/${id}/hyper-parameters';`,
      `import type { ${struct(id)} } from '../built-in/${id}/struct';`,
    ]),
  ];
}

function method({ id, title, source }: Documented): string {
  const name = methodName(id);
  return [
    docComment('  ', [`Hyperparameters of ${title}.`, '', `@see ${source}`]),
    `  public static ${name}(values: ${struct(id)}): { [name: string]: any } {`,
    `    return spelled(values, ${constant(id)});`,
    '  }\n',
  ].join('\n');
}

function structFile({ id, title, source, parameters }: Documented): string {
  const listed = parameters.filter(({ unlisted }) => unlisted !== true);
  return [
    BANNER,
    docComment('', [`Hyperparameters of ${title}.`, '', `@see ${source}`]),
    `export interface ${struct(id)} {`,
    `${listed.map(memberText).join('\n\n')}`,
    '}\n',
  ].join('\n');
}

function memberText(parameter: HyperParameter): string {
  const lines = [parameter.what, '', inManifest(parameter), ...parameter.required === true ? [] : ['', `@default ${defaultText(parameter)}`]];
  return [
    docComment('  ', lines),
    `  readonly ${memberName(parameter)}${parameter.required === true ? '' : '?'}: ${typeText(parameter)};`,
  ].join('\n');
}

const TYPES = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  text: 'string',
  integers: 'number[]',
  numbers: 'number[]',
  texts: 'string[]',
  lists: 'number[][]',
};
const NOUNS = {
  integer: 'a whole number',
  number: 'a number',
  text: 'a text',
  integers: 'whole numbers',
  numbers: 'numbers',
  texts: 'texts',
  lists: 'lists of whole numbers',
};

function typeText(parameter: HyperParameter): string {
  return wordsBesidesDefault(parameter).length === 0 ? TYPES[parameter.type] : `${TYPES[parameter.type]} | string`;
}

function wordsBesidesDefault(parameter: HyperParameter): readonly string[] {
  const { words = [] } = parameter;
  return words.filter(word => word !== parameter.default).length === 0 ? [] : words;
}

function inManifest(parameter: HyperParameter): string {
  const { name, type, values, words } = { ...parameter, words: wordsBesidesDefault(parameter) };
  if (type === 'boolean') {
    return `In the manifest \`${name}\`${words.length > 0 ? `: a boolean, or ${quoted(words)}` : ''}.`;
  }
  const noun = values === undefined ? NOUNS[type] : `${type.endsWith('s') ? 'out of' : 'one of'} ${quoted(values)}`;
  const limits = [noun, ...limitsText(parameter), ...words.length > 0 ? [`or ${quoted(words)}`] : []];
  return `In the manifest \`${name}\`: ${limits.join(', ')}.`;
}

function limitsText({ minimum, maximum, above, below }: HyperParameter): string[] {
  return minimum !== undefined && maximum !== undefined
    ? [`from ${minimum} to ${maximum}`]
    : [
      ...minimum === undefined ? [] : [`at least ${minimum}`],
      ...above === undefined ? [] : [`more than ${above}`],
      ...maximum === undefined ? [] : [`at most ${maximum}`],
      ...below === undefined ? [] : [`less than ${below}`],
    ];
}

function quoted(values: readonly string[]): string {
  return values.map(value => `\`${value}\``).join(', ');
}

function defaultText(parameter: HyperParameter): string {
  const { default: text, otherwise, type, words = [], written } = parameter;
  if (text === undefined) {
    return `- ${otherwise}`;
  }
  if (words.includes(text)) {
    return wordsBesidesDefault(parameter).length === 0 ? `- \`${text}\`: the algorithm decides` : `'${text}'`;
  }
  switch (type) {
    case 'boolean': return `${/^(1|true)$/i.test(text)}`;
    case 'text': return `'${text}'`;
    case 'integers': return written === 'commas' ? `[${text.split(',').join(', ')}]` : text;
    case 'texts': return `[${(written === 'commas' ? text.split(',') : JSON.parse(text)).map((element: string) => `'${element}'`).join(', ')}]`;
    default: return text;
  }
}

function struct(id: string): string {
  return `${wordsOf(id).map(capitalized).join('')}HyperParameters`;
}

/** The method of `HyperParameters` for the algorithm of a folder. */
export function methodName(id: string): string {
  const [first, ...others] = wordsOf(id);
  return first + others.map(capitalized).join('');
}

/** The words of the name of a folder; a digit ends one, as in object2vec. */
function wordsOf(id: string): string[] {
  return id.split(/-|(?<=\d)/);
}

function constant(id: string): string {
  return id.toUpperCase().replace(/-/g, '_');
}
