/* The page that lists the built-in algorithms and the framework containers. */
import type { AlgorithmFolder } from './built-in-algorithms';
import { methodName } from './hyper-parameters-text';
import { code, page, table } from './markdown';
import type { Algorithm } from '../src/algorithms/algorithm';
import type { BuiltInAlgorithm } from '../src/algorithms/built-in/built-in-algorithm';
import type { CatalogEntry, ImageCatalog } from '../src/algorithms/images/catalog';

/** A framework container of AWS. */
export interface FrameworkContainer {
  /** The method of `Algorithm`. */
  readonly factory: keyof typeof Algorithm;
  /** The entry of the catalog. */
  readonly name: string;
}

/** The methods of `Algorithm` for framework containers, in the order of the page. */
export const FRAMEWORK_CONTAINERS: readonly FrameworkContainer[] = [
  { factory: 'pytorch', name: 'pytorch' },
  { factory: 'pytorchModelParallel', name: 'pytorch-smp' },
  { factory: 'tensorflow', name: 'tensorflow' },
  { factory: 'huggingFacePytorch', name: 'huggingface-pytorch' },
  { factory: 'huggingFaceTensorflow', name: 'huggingface-tensorflow' },
  { factory: 'scikitLearn', name: 'sklearn' },
  { factory: 'autoGluon', name: 'autogluon' },
  { factory: 'mxnet', name: 'mxnet' },
  { factory: 'chainer', name: 'chainer' },
];

/** The entry of the catalog with all versions of XGBoost, whose method takes a version. */
const XGBOOST = 'xgboost';

/** The page of all algorithms and containers, as Markdown. */
export function algorithmsPage(folders: readonly AlgorithmFolder[], catalog: ImageCatalog): string {
  const rows = folders.flatMap(folder => Object.values(folder.facts).map(facts => ({ folder, facts })));
  return page(
    '<!-- Generated from src/algorithms/ by scripts/algorithms-page.ts. Do not edit. -->',
    '# Algorithms and containers',
    INTRODUCTION,
    '## Built-in algorithms',
    table(
      ['Algorithm', 'Method', 'Required channels', 'Optional channels', 'Input modes', 'Runs on', 'Several instances'],
      rows.map(({ facts }) => [
        `[${facts.title}](${facts.page})`, methodOf(facts, catalog), requiredChannels(facts), facts.optionalChannels.map(code).join(', '),
        facts.inputModes.map(code).join(', '), hardwareOf(facts), instancesOf(facts),
      ]),
    ),
    notesOn(rows.map(({ facts }) => facts)),
    '### Data, checkpoints and hyperparameters',
    table(
      ['Algorithm', 'Content types', 'Distribution of S3 data', 'Saves checkpoints', 'Continues from a model', 'Typed hyperparameters'],
      rows.map(({ folder, facts }) => [
        titleOf(facts, catalog), (facts.contentTypes ?? []).map(code).join(', '), distributionOf(facts), yes(facts.checkpoints), yes(facts.incremental),
        folder.hyperParameters === undefined ? '' : code(`HyperParameters.${methodName(folder.id)}`),
      ]),
    ),
    NOTES_ON_DATA,
    '### Metrics',
    METRICS,
    table(
      ['Algorithm', 'Higher is better', 'Lower is better'],
      rows.filter(({ facts }) => facts.metrics !== undefined)
        .map(({ facts }) => [titleOf(facts, catalog), metricsOf(facts, 'Maximize'), metricsOf(facts, 'Minimize')]),
    ),
    '## Framework containers',
    table(
      ['Container', 'Method', 'Versions', 'Python versions', 'Images for'],
      FRAMEWORK_CONTAINERS.map(({ factory, name }) => overviewOf(factory, catalog[name])),
    ),
    NOTES_ON_CONTAINERS,
    ...FRAMEWORK_CONTAINERS.flatMap(({ name }) => [`### ${containerTitle(catalog[name])}`, versionsTable(catalog[name])]),
    '## Images without a method',
    `Rules also know these images of the catalog. Choose one with \`Algorithm.fromImage\`: ${withoutMethod(folders, catalog).join('; ')}.`,
  );
}

function methodOf({ factory, repository }: BuiltInAlgorithm, catalog: ImageCatalog): string {
  return factory === undefined
    ? `\`xgboost(version)\` with ${versionsIn(catalog[XGBOOST], repository).map(code).join(', ')}`
    : code(`${factory}()`);
}

/** Two algorithms may have one title, for different versions. */
function titleOf({ factory, repository, title }: BuiltInAlgorithm, catalog: ImageCatalog): string {
  return factory === undefined ? `${title}, ${rangeOf(versionsIn(catalog[XGBOOST], repository))}` : title;
}

function requiredChannels({ requiredChannels: channels, annotationChannels = [] }: BuiltInAlgorithm): string {
  return channels.map(channel => `${code(channel)}${annotationChannels.includes(channel) ? '¹' : ''}`).join(', ');
}

function hardwareOf({ hardware, gpuSince }: BuiltInAlgorithm): string {
  if (hardware !== undefined) {
    return hardware.toUpperCase();
  }
  return gpuSince === undefined ? 'CPU or GPU' : `CPU, from version ${gpuSince.join('.')} on also GPU`;
}

function instancesOf({ singleInstance = false }: BuiltInAlgorithm): string {
  if (typeof singleInstance === 'boolean') {
    return singleInstance ? 'no' : 'yes';
  }
  const [name, value] = singleInstance.unless;
  return `only with ${code(name)} ${code(value)}`;
}

function distributionOf({ distribution = {} }: BuiltInAlgorithm): string {
  return Object.entries(distribution).map(([channel, value]) => `${code(channel)}: ${code(value)}`).join(', ');
}

function metricsOf({ metrics = {} }: BuiltInAlgorithm, direction: string): string {
  return Object.entries(metrics).filter(([, best]) => best === direction).map(([name]) => code(name)).join(', ');
}

function yes(is: boolean | undefined): string {
  return is === true ? 'yes' : '';
}

function notesOn(all: readonly BuiltInAlgorithm[]): string {
  const families = [...new Set(all.flatMap(({ gpuFamilies }) => gpuFamilies === undefined ? [] : [gpuFamilies.join(', ')]))];
  const without = all.filter(({ gpuFamilies, hardware }) => gpuFamilies === undefined && hardware !== 'cpu').map(({ title }) => title);
  return `¹ Not required if the data is an augmented manifest.

For the algorithms that can use GPUs, except ${[...new Set(without)].join(' and ')}, AWS documents the instance families ${families.join('; ')}.
The documentation of AWS names only the input modes above. It does not say which algorithms support \`FastFile\`.`;
}

function overviewOf(factory: string, entry: CatalogEntry): string[] {
  const pythons = sorted(entry.images.flatMap(({ pythons: some }) => words(some)));
  return [
    containerTitle(entry), code(factory), rangeOf(allVersions(entry)), pythons.map(code).join(', '),
    processorsText(entry.images.map(({ processors }) => processors).join(' ')),
  ];
}

/** A row for each Python or list of Pythons, in the order of versions. */
function versionsTable(entry: CatalogEntry): string {
  const rows = new Map<string, string[]>();
  for (const version of allVersions(entry)) {
    const groups = entry.images.filter(({ versions }) => words(versions).includes(version));
    const python = pythonText(sorted(groups.flatMap(({ pythons }) => words(pythons))));
    rows.set(python, [...rows.get(python) ?? [], version]);
  }
  const { base } = entry;
  return base === undefined
    ? table(['Versions', 'Python'], [...rows].map(([python, versions]) => [versions.map(code).join(', '), python]))
    : table(['Transformers', base, 'Python'], [...rows].flatMap(([python, versions]) => versions.map(version => [...partsOf(version).map(code), python])));
}

function containerTitle({ title, base }: CatalogEntry): string {
  return base === undefined ? title : `${title} with ${base}`;
}

function pythonText(pythons: readonly string[]): string {
  return pythons.length === 0 ? 'not in the tag' : pythons.map(code).join(' or ');
}

function processorsText(processors: string): string {
  return [...new Set(words(processors))].map(each => each.toUpperCase()).join(', ');
}

function rangeOf(versions: readonly string[]): string {
  return versions.length === 1 ? code(shown(versions[0])) : `${code(shown(versions[0]))} … ${code(shown(versions[versions.length - 1]))}`;
}

/** Of two versions in one, that of the framework on top. */
function shown(version: string): string {
  return partsOf(version)[0];
}

/** The versions in a version: that of the framework on top, and that of the one below. */
function partsOf(version: string): string[] {
  return version.split('-transformers').reverse();
}

function versionsIn(entry: CatalogEntry, repository: string): string[] {
  return sorted(entry.images.filter(group => group.repository === repository).flatMap(({ versions }) => words(versions)));
}

function allVersions(entry: CatalogEntry): string[] {
  const versions = entry.images.flatMap(group => words(group.versions));
  return [...new Set(versions)].sort((left, right) => byNumbers(partsOf(left).join(' '), partsOf(right).join(' ')));
}

function withoutMethod(folders: readonly AlgorithmFolder[], catalog: ImageCatalog): string[] {
  const algorithms = folders.flatMap(({ facts }) => Object.values(facts).map(({ repository }) => repository));
  const known = [XGBOOST, ...algorithms, ...FRAMEWORK_CONTAINERS.map(({ name }) => name)];
  return Object.entries(catalog).filter(([name]) => !known.includes(name)).map(([, { title, base }]) => base === undefined ? title : `${title} (${base})`);
}

function words(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(' ').filter(word => word !== '');
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort(byNumbers);
}

function byNumbers(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}

const INTRODUCTION = `\
All methods on this page are methods of \`Algorithm\`. [Images, algorithms and hyperparameters](../how-to/algorithms.md) shows how to use them. If AWS
has published a version that this release does not know, name its image with \`Algorithm.fromImage\`.`;

const NOTES_ON_DATA = `\
No content type means that the documentation of AWS does not list them exactly. The distribution of S3 data is shown where the algorithm has no
choice. To continue from a model, add the channel \`model\` ([data](../how-to/data.md)). An empty cell in the next two columns means no. Typed
hyperparameters are in the submodule \`hyperparameters\`. Without them, give \`hyperParameters\` by their own names.`;

const METRICS = `\
A built-in algorithm reports its own metrics, and a job cannot define others. For [tuning](../how-to/tune.md), the library knows which metrics
XGBoost measures on the channel \`validation\`, as \`validation:auc\` for \`auc\`. For the other algorithms, take the name from the documentation of AWS;
it is not checked.`;

const NOTES_ON_CONTAINERS = `\
A framework container runs your script ([scripts](../how-to/scripts.md)). A short version, such as \`2.8\` of PyTorch, always means the same full version.
If a version has images for several Python versions, set the option \`python\`. The library chooses the image for CPU or GPU by the instances of the
job. Not every Region has every image: synthesis fails in a Region without the image, and names the Regions that have it.`;
