/* Reads the folders of the built-in algorithms, and writes the indexes of them. */
import * as fs from 'fs';
import * as path from 'path';
import { docComment } from './doc-comment';
import { banner } from './source-text';
import type { BuiltInAlgorithm } from '../src/algorithms/built-in/built-in-algorithm';
import type { AlgorithmHyperParameters } from '../src/algorithms/built-in/hyper-parameter';

const ROOT = path.resolve(__dirname, '..');
const FOLDER = 'src/algorithms/built-in';
const CLASS_FILE = 'src/algorithms/algorithm.ts';
const BANNER = banner('the folders in this folder');

/** What a folder exports, by name. */
interface Exports<T> {
  readonly [name: string]: T;
}

/** The folder of an algorithm. */
export interface AlgorithmFolder {
  /** The name of the folder, which our struct is called after. */
  readonly id: string;
  readonly facts: Exports<BuiltInAlgorithm>;
  /** The hyperparameters, if they are known. */
  readonly hyperParameters: Exports<AlgorithmHyperParameters> | undefined;
}

/** All folders, in the order of their names. */
export function algorithmFolders(): AlgorithmFolder[] {
  const folders = fs.readdirSync(path.join(ROOT, FOLDER), { withFileTypes: true }).filter(entry => entry.isDirectory());
  return folders.map(({ name }) => name).sort().map(id => ({ id, facts: exportsOf(id, 'facts')!, hyperParameters: exportsOf(id, 'hyper-parameters') }));
}

/** The indexes, by path. */
export function indexFiles(folders: readonly AlgorithmFolder[]): Record<string, string> {
  return {
    [`${FOLDER}/catalog.ts`]: mapFile(
      folders.map(({ id, facts }) => ({ file: `./${id}/facts`, rows: facts })),
      "import type { BuiltInAlgorithm } from './built-in-algorithm';",
      '/** The first-party built-in algorithms of SageMaker, by the repository of their image. */',
      'BUILT_IN_ALGORITHMS: ReadonlyMap<string, BuiltInAlgorithm>',
      name => name,
    ),
    [`${FOLDER}/hyper-parameters.ts`]: mapFile(
      folders.flatMap(({ id, hyperParameters }) => hyperParameters === undefined ? [] : [{ file: `./${id}/hyper-parameters`, rows: hyperParameters }]),
      "import type { AlgorithmHyperParameters } from './hyper-parameter';",
      '/** The hyperparameters of an algorithm, if they are known, by the repository of its image. A program needs those of its own algorithms. */',
      'BUILT_IN_HYPER_PARAMETERS: ReadonlyMap<string, () => AlgorithmHyperParameters>',
      name => `() => ${name}`,
    ),
    [CLASS_FILE]: withFactories(fs.readFileSync(path.join(ROOT, CLASS_FILE), 'utf8'), folders),
  };
}

/** What a module exports, in the order of names: that of the module itself differs with what has compiled it. */
function exportsOf<T>(id: string, file: string): Exports<T> | undefined {
  const module = path.join(ROOT, FOLDER, id, file);
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return fs.existsSync(`${module}.ts`) ? Object.fromEntries(Object.entries<T>(require(module)).sort()) : undefined;
}

interface Import {
  readonly file: string;
  readonly rows: Exports<{ readonly repository: string }>;
}

function mapFile(imports: readonly Import[], typeImport: string, comment: string, declaration: string, valueOf: (name: string) => string): string {
  const lines = imports.map(({ file, rows }) => [file, `import { ${Object.keys(rows).sort().join(', ')} } from '${file}';`]);
  const typeFile = /'(.*)'/.exec(typeImport)![1];
  const sorted = [...lines, [typeFile, typeImport]].sort(([a], [b]) => a < b ? -1 : 1).map(([, line]) => line);
  return [
    `${BANNER}${sorted.join('\n')}\n`,
    comment,
    `export const ${declaration} = new Map([`,
    ...imports.flatMap(({ rows }) => Object.entries(rows)).map(([name, { repository }]) => `  ['${repository}', ${valueOf(name)}],`),
    ']);\n',
  ].join('\n');
}

const START = `  ${banner('the folders in built-in/')}`;
const END = '  // End of the generated part.\n';

/** The class `Algorithm` with a method for each algorithm of one version. */
function withFactories(source: string, folders: readonly AlgorithmFolder[]): string {
  const [before, rest] = source.split(START);
  const after = rest.split(END)[1];
  const factories = folders.flatMap(({ facts }) => Object.values(facts)).filter(({ factory }) => factory !== undefined).map(factoryText);
  return [before, START, '\n', factories.join('\n'), '\n', END, after].join('');
}

function factoryText({ repository, factory, summary, page }: BuiltInAlgorithm): string {
  return [
    docComment('  ', [summary!, '', `@see ${page}`]),
    `  public static ${factory}(): Algorithm {`,
    `    return Algorithm.fromCatalog({ name: '${repository}', version: '1' });`,
    '  }\n',
  ].join('\n');
}
