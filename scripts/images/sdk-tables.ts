/* Reads the image tables of the SageMaker Python SDK, as far as they are about training. */
import * as fs from 'fs';
import * as path from 'path';
import { compareVersions, type ImageEntry, type ImageFamily } from './image-entry';
import { BUILT_IN_ALGORITHMS } from '../../src/algorithms/built-in/catalog';
import type { Registries } from '../../src/algorithms/images/catalog';

/** What people call the images of tables that list them for each version, by table, in the order of our catalog. */
const TITLES: Record<string, string> = {
  ...Object.fromEntries([...BUILT_IN_ALGORITHMS.values()]
    .filter(({ factory }) => factory !== undefined)
    .sort((a, b) => a.repository < b.repository ? -1 : 1)
    .map(({ repository, title }) => [repository, title.replace(' - MXNet', '')])),
  'xgboost': 'XGBoost',
  'autogluon': 'AutoGluon',
  'chainer': 'Chainer',
  'mxnet': 'MXNet',
  'pytorch': 'PyTorch',
  'sklearn': 'scikit-learn',
  'tensorflow': 'TensorFlow',
  'pytorch-training-compiler': 'PyTorch with the Training Compiler',
  'coach-mxnet': 'Coach with MXNet',
  'coach-tensorflow': 'Coach with TensorFlow',
  'ray-pytorch': 'Ray with PyTorch',
  'ray-tensorflow': 'Ray with TensorFlow',
  'vw': 'Vowpal Wabbit',
};

/** What each table is read into. A table with images for training that is not among these stops the generator. */
const READERS: Record<string, (table: any, name: string) => ImageFamily[]> = {
  ...Object.fromEntries(Object.entries(TITLES).map(([name, title]) => [name, (table: any) => [familyOf(name, title, table)]])),
  'pytorch-amzn2023': table => [familyOf('pytorch', TITLES.pytorch, table)],
  'pytorch-smp': table => [modelParallelism(table)],
  'pytorch-neuron': table => [familyOf('pytorch-neuron', 'PyTorch for Neuron', table)],
  'hyperpod-recipes-neuron': table => [familyOf('pytorch-neuronx', 'PyTorch for NeuronX', table)],
  'huggingface': table => [
    huggingFace('huggingface-pytorch', 'Hugging Face Transformers', 'pytorch', table),
    huggingFace('huggingface-tensorflow', 'Hugging Face Transformers', 'tensorflow', table),
  ],
  'huggingface-neuronx': table => [huggingFace('huggingface-pytorch-neuronx', 'Hugging Face Transformers for NeuronX', 'pytorch', table)],
  'huggingface-training-compiler': table => (['pytorch', 'tensorflow'] as const)
    .map(base => huggingFace(`huggingface-${base}-training-compiler`, 'Hugging Face Transformers with the Training Compiler', base, table)),
};

/**
 * What the SDK adds to the tags for P4d instances, which need CUDA 11. It is in the code of the SDK, not in its
 * tables: `_get_image_tag` of `image_uris.py`.
 */
const SUFFIXES_FOR_P4D: Record<string, string> = {
  'mxnet 1.8.0 py37': 'cu110-ubuntu16.04',
  'pytorch 1.6.0 py3': 'cu110-ubuntu18.04',
  'pytorch 1.6.0 py36': 'cu110-ubuntu18.04',
  'tensorflow 1.15.4 py37': 'cu110-ubuntu18.04',
  'tensorflow 1.15.5 py37': 'cu110-ubuntu18.04',
  'tensorflow 2.3.1 py37': 'cu110-ubuntu18.04',
  'tensorflow 2.3.2 py37': 'cu110-ubuntu18.04',
};

/** The same for Hugging Face containers whose table has no suffix: `get_training_image_uri`. */
const SUFFIX_OF_EARLY_HUGGING_FACE = 'cu110-ubuntu18.04';

/** And for the model parallelism library, by version of PyTorch. */
const SUFFIXES_OF_MODEL_PARALLELISM: ReadonlyArray<[versions: RegExp, suffix: string, suffixes?: ImageEntry['attributes']['suffixes']]> = [
  [/^2\.0\./, 'cu118', { p5: 'cu121', p5e: 'cu121', p5en: 'cu121' }],
  [/^2\.[1-4]\./, 'cu121'],
  [/^2\.5\./, 'cu124'],
];

/** Reads all tables in a directory that have images for training. */
export function readSdkTables(directory: string): ImageFamily[] {
  const names = fs.readdirSync(directory).filter(file => file.endsWith('.json')).map(file => path.basename(file, '.json'));
  const tables = new Map(names.map(name => [name, trainingOf(JSON.parse(fs.readFileSync(path.join(directory, `${name}.json`), 'utf8')), name)]));
  const unknown = names.filter(name => tables.get(name) !== undefined && !Object.hasOwn(READERS, name));
  if (unknown.length > 0) {
    fail(`the generator doesn't know how to read ${unknown.join(', ')}: give each table a reader`);
  }
  return joined(Object.keys(READERS).filter(name => tables.has(name)).flatMap(name => READERS[name](
    tables.get(name) ?? fail(`${name} has no images for training`), name,
  )));
}

/** What a table says of training; undefined if nothing. */
function trainingOf(table: any, name: string): any {
  const training = table.scope === undefined ? table.training : table.scope.includes('training') ? table : undefined;
  if (training !== undefined) {
    expectOnly(['scope', 'processors', 'version_aliases', 'versions'], training, name);
  }
  return training;
}

/** Puts together what several tables say of one family. */
function joined(families: readonly ImageFamily[]): ImageFamily[] {
  const byName = new Map<string, ImageFamily>();
  for (const family of families) {
    const { aliases, entries } = byName.get(family.name) ?? { aliases: {}, entries: [] };
    byName.set(family.name, { ...family, aliases: { ...aliases, ...family.aliases }, entries: [...entries, ...family.entries] });
  }
  return [...byName.values()];
}

function familyOf(name: string, title: string, table: any): ImageFamily {
  const aliases = Object.fromEntries(Object.entries<string>(table.version_aliases ?? {})
    .filter(([alias, version]) => alias !== 'latest' && alias !== version));
  return {
    name,
    title,
    aliases,
    entries: Object.entries<any>(table.versions).flatMap(([version, source]) => source.registries === undefined
      ? Object.entries(source).flatMap(([python, inner]) => entriesOf(name, version, inner, table, [python]))
      : entriesOf(name, version, source, table)),
  };
}

function entriesOf(name: string, version: string, source: any, table: any, pythons = source.py_versions ?? [undefined]): ImageEntry[] {
  expectOnly(
    ['registries', 'repository', 'py_versions', 'processors', 'tag_prefix', 'processor_in_tag', 'container_version', 'sdk_versions'],
    source, `${name} ${version}`,
  );
  return pythons.map((python?: string) => {
    const suffix = SUFFIXES_FOR_P4D[`${name} ${version} ${python}`];
    const suffixes = suffix === undefined ? {} : { suffixes: { p4d: suffix } };
    return entryOf(source.tag_prefix ?? version, python, { ...attributesOf(source, table), ...endOf(source), ...suffixes }, source.registries);
  });
}

/** What tags say besides the version, the processor and the Python. */
function endOf(source: any): Pick<ImageEntry['attributes'], 'suffix' | 'builds'> {
  if (source.container_version === undefined) {
    return {};
  }
  return source.processor_in_tag === false ? { builds: source.container_version } : { suffix: neuronSuffix(source) };
}

/** Images for Neuron end with its SDK, the newest if there are several, and the system. */
function neuronSuffix({ sdk_versions: sdks, container_version: systems }: any): string {
  return `${[...sdks].sort(compareVersions).pop()}-${Object.values(systems)[0]}`;
}

/** A version of this table belongs to the library, and tags begin with that of PyTorch: most aliases are those. */
function modelParallelism(table: any): ImageFamily {
  const aliases = Object.entries<string>(table.version_aliases);
  const isFull = (version: string) => version.split('.').length === 3;
  const libraries = new Map([
    ...aliases.filter(([alias]) => isFull(alias)),
    ...aliases.filter(([alias, library]) => !isFull(alias) && library.startsWith(`${alias}.`)).map(([, library]) => [library, library] as const),
  ]);
  const pytorchs = [...libraries.keys()];
  return {
    name: 'pytorch-smp',
    title: 'PyTorch with the model parallelism library',
    aliases: Object.fromEntries(aliases.filter(([alias]) => !isFull(alias))
      .map(([alias]) => [alias, pytorchs.find(version => version.startsWith(`${alias}.`))!])),
    entries: pytorchs.flatMap(version => {
      const source = table.versions[libraries.get(version)!];
      expectOnly(['registries', 'repository', 'py_versions'], source, `pytorch-smp ${version}`);
      const [, suffix, suffixes] = SUFFIXES_OF_MODEL_PARALLELISM.find(([versions]) => versions.test(version))
        ?? fail(`pytorch-smp ${version}: which version of CUDA do its tags end with?`);
      const attributes = { ...attributesOf(source, table), suffix, ...suffixes && { suffixes } };
      return source.py_versions.map((python: string) => entryOf(version, python, attributes, source.registries));
    }),
  };
}

function huggingFace(name: string, title: string, base: 'pytorch' | 'tensorflow', table: any): ImageFamily {
  const aliases: Record<string, string> = {};
  const entries: ImageEntry[] = [];
  for (const [transformers, { version_aliases: baseAliases, ...sources }] of Object.entries<any>(table.versions)) {
    for (const [baseName, source] of Object.entries<any>(sources).filter(([key]) => key.startsWith(base))) {
      expectOnly(['registries', 'repository', 'py_versions', 'container_version', 'sdk_versions'], source, `${name} ${transformers} ${baseName}`);
      const version = huggingFaceVersion(baseName.slice(base.length), transformers);
      const attributes = { ...attributesOf(source, table), suffix: huggingFaceSuffix(source) };
      entries.push(...source.py_versions.map((python: string) => entryOf(version, python, attributes, source.registries)));
      for (const shortBase of [baseName, ...aliasesOf(baseName, baseAliases)]) {
        for (const shortTransformers of [transformers, ...aliasesOf(transformers, table.version_aliases)]) {
          aliases[huggingFaceVersion(shortBase.slice(base.length), shortTransformers)] = version;
        }
      }
      delete aliases[version];
    }
  }
  return { name, title, base: TITLES[base], aliases, entries };
}

function huggingFaceSuffix(source: any): string {
  return source.sdk_versions === undefined ? source.container_version?.gpu ?? SUFFIX_OF_EARLY_HUGGING_FACE : neuronSuffix(source);
}

function huggingFaceVersion(base: string, transformers: string): string {
  return `${base}-transformers${transformers}`;
}

function aliasesOf(version: string, aliases: Record<string, string> = {}): string[] {
  return Object.keys(aliases).filter(alias => aliases[alias] === version);
}

function attributesOf(source: any, table: any): ImageEntry['attributes'] {
  const processors: string[] | undefined = source.sdk_versions === undefined
    ? table.processors ?? source.processors
    : [/neuronx?$/.exec(source.repository)![0]];
  return { ...processors && { processors: [...processors].sort().join(' ') }, repository: source.repository };
}

function entryOf(version: string, python: string | undefined, attributes: ImageEntry['attributes'], registries: Registries): ImageEntry {
  return { version, python, attributes, registries };
}

/** A key that nobody has thought of may well change the tags. */
function expectOnly(keys: string[], value: object, where: string): void {
  const unknown = Object.keys(value).filter(key => !keys.includes(key));
  if (unknown.length > 0) {
    fail(`${where}: the generator doesn't know what ${unknown.join(', ')} means`);
  }
}

function fail(message: string): never {
  throw new Error(message);
}
