/* Reads the image tables of the SageMaker Python SDK, as far as they are about training. */
import * as fs from 'fs';
import * as path from 'path';
import type { ImageEntry, ImageFamily } from './image-entry';
import { BUILT_IN_ALGORITHMS } from '../../src/algorithms/built-in/catalogue';
import type { Registries } from '../../src/algorithms/images/catalogue';

/** The images that tables list for each version, by table, in the order of our catalogue. */
const TITLES: Record<string, string> = {
  ...Object.fromEntries([...BUILT_IN_ALGORITHMS.values()]
    .filter(({ factory }) => factory !== undefined)
    .sort((a, b) => a.repository < b.repository ? -1 : 1)
    .map(({ repository, title }) => [repository, title.replace(' - MXNet', '')])),
  xgboost: 'XGBoost',
  autogluon: 'AutoGluon',
  chainer: 'Chainer',
  mxnet: 'MXNet',
  pytorch: 'PyTorch',
  sklearn: 'scikit-learn',
  tensorflow: 'TensorFlow',
};

/**
 * What the SDK adds to the tags for P4d instances, which need CUDA 11. It stands in the code of the SDK, not in its
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

/** Reads all tables in a directory that our catalogue covers. */
export function readSdkTables(directory: string): ImageFamily[] {
  const read = (name: string) => trainingOf(JSON.parse(fs.readFileSync(path.join(directory, `${name}.json`), 'utf8')), name);
  return [
    ...Object.entries(TITLES).map(([name, title]) => familyOf(name, title, read(name))),
    modelParallelism(read('pytorch-smp')),
    huggingFace('pytorch', read('huggingface')),
    huggingFace('tensorflow', read('huggingface')),
  ];
}

function trainingOf(table: any, name: string): any {
  const training = table.scope === undefined ? table.training : table;
  if (training === undefined || (table.scope !== undefined && !table.scope.includes('training'))) {
    throw new Error(`${name} has no images for training`);
  }
  expectOnly(['scope', 'processors', 'version_aliases', 'versions'], training, name);
  return training;
}

function familyOf(name: string, title: string, table: any): ImageFamily {
  const { latest, ...aliases } = table.version_aliases ?? {};
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
  expectOnly(['registries', 'repository', 'py_versions', 'processors'], source, `${name} ${version}`);
  return pythons.map((python?: string) => {
    const suffix = SUFFIXES_FOR_P4D[`${name} ${version} ${python}`];
    const suffixes = suffix === undefined ? {} : { suffixes: { p4d: suffix } };
    return entryOf(version, python, { ...attributesOf(source, table), ...suffixes }, source.registries);
  });
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

function huggingFace(base: 'pytorch' | 'tensorflow', table: any): ImageFamily {
  const aliases: Record<string, string> = {};
  const entries: ImageEntry[] = [];
  for (const [transformers, { version_aliases: baseAliases, ...sources }] of Object.entries<any>(table.versions)) {
    for (const [baseName, source] of Object.entries<any>(sources).filter(([name]) => name.startsWith(base))) {
      expectOnly(['registries', 'repository', 'py_versions', 'container_version'], source, `huggingface ${transformers} ${baseName}`);
      const version = huggingFaceVersion(baseName.slice(base.length), transformers);
      const attributes = { ...attributesOf(source, table), suffix: source.container_version?.gpu ?? SUFFIX_OF_EARLY_HUGGING_FACE };
      entries.push(...source.py_versions.map((python: string) => entryOf(version, python, attributes, source.registries)));
      for (const shortBase of [baseName, ...aliasesOf(baseName, baseAliases)]) {
        for (const shortTransformers of [transformers, ...aliasesOf(transformers, table.version_aliases)]) {
          aliases[huggingFaceVersion(shortBase.slice(base.length), shortTransformers)] = version;
        }
      }
      delete aliases[version];
    }
  }
  return { name: `huggingface-${base}`, title: 'Hugging Face Transformers', base: TITLES[base], aliases, entries };
}

function huggingFaceVersion(base: string, transformers: string): string {
  return `${base}-transformers${transformers}`;
}

function aliasesOf(version: string, aliases: Record<string, string> = {}): string[] {
  return Object.keys(aliases).filter(alias => aliases[alias] === version);
}

function attributesOf(source: any, table: any): ImageEntry['attributes'] {
  const processors: string[] | undefined = table.processors ?? source.processors;
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
