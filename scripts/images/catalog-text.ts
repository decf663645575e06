/* Writes the table of our catalog. */
import { compareVersions, type ImageEntry, type ImageFamily } from './image-entry';
import type { ImageGroup, Registries } from '../../src/algorithms/images/catalog';

const WIDTH = 150;

/** The text of the table; the same images give the same text, in any order. */
export function catalogText(families: readonly ImageFamily[], source: string): string {
  const registries = new RegistryList();
  const entries = families.map(family => entryText(family, registries));
  return [
    `// Generated from the image tables of ${source}`,
    '// (the SageMaker Python SDK, copyright Amazon.com, Inc. or its affiliates, Apache License 2.0)',
    '// by scripts/images/generate-catalog.ts. Do not edit.',
    '/* eslint-disable @stylistic/object-property-newline, @stylistic/quote-props */\n',
    "import type { ImageCatalog } from './catalog';\n",
    '/** The accounts with the images, by Region. */',
    `export const REGISTRIES: readonly string[] = [\n${registries.texts.join('')}];\n`,
    '/** The images for training. */',
    `export const CATALOG: ImageCatalog = {\n${entries.join('')}};\n`,
  ].join('\n');
}

/** What a text was generated from. */
export function sourceOf(text: string): string | undefined {
  return /^\/\/ Generated from the image tables of (.*)$/m.exec(text)?.[1];
}

/** The different registries, in the order in which they are first asked for. */
class RegistryList {
  public readonly texts: string[] = [];

  public positionOf(registries: Registries): number {
    const text = `  ${pairsText('  ', Object.keys(registries).sort(), registries)},\n`;
    const position = this.texts.indexOf(text);
    return position === -1 ? this.texts.push(text) - 1 : position;
  }
}

function entryText({ name, title, base, aliases, entries }: ImageFamily, registries: RegistryList): string {
  const sortedAliases = Object.keys(aliases).sort(compareVersions);
  return [
    `  '${name}': {\n`,
    `    title: '${title}',\n`,
    ...base === undefined ? [] : [`    base: '${base}',\n`],
    ...sortedAliases.length === 0 ? [] : [`    aliases: ${pairsText('    ', sortedAliases, aliases)},\n`],
    '    images: [\n',
    ...groupsOf(entries, registries).map(groupText),
    '    ],\n',
    '  },\n',
  ].join('');
}

function groupsOf(entries: readonly ImageEntry[], registries: RegistryList): ImageGroup[] {
  const sorted = [...entries].sort((a, b) => compareVersions(a.version, b.version) || compareVersions(a.python ?? '', b.python ?? ''));
  const ofVersion = sorted.map(({ version, python, attributes, ...entry }) => ({
    versions: version, pythons: python, ...attributes, registries: registries.positionOf(entry.registries),
  }));
  return joined('versions', joined('pythons', ofVersion));
}

/** Makes one group of those that differ in one list only. */
function joined(list: 'versions' | 'pythons', groups: readonly ImageGroup[]): ImageGroup[] {
  const byRest = new Map<string, ImageGroup[]>();
  for (const group of groups) {
    const rest = JSON.stringify(Object.entries({ ...group, [list]: undefined }).sort());
    byRest.set(rest, [...byRest.get(rest) ?? [], group]);
  }
  return [...byRest.values()].map(([first, ...others]) => first[list] === undefined
    ? first
    : { ...first, [list]: [first, ...others].map(group => group[list]).join(' ') });
}

function groupText({ versions, pythons, processors, builds, repository, registries, suffix, suffixes }: ImageGroup): string {
  const text = (key: string, value: string | undefined) => value === undefined ? [] : [`${key}: '${value}'`];
  const map = (key: string, texts: { readonly [name: string]: string } | undefined) => texts === undefined
    ? []
    : [`${key}: { ${Object.entries(texts).map(([name, value]) => `${name}: '${value}'`).join(', ')} }`];
  const members = [
    ...text('versions', versions),
    ...text('pythons', pythons),
    ...text('processors', processors),
    ...map('builds', builds),
    ...text('repository', repository),
    `registries: ${registries}`,
    ...text('suffix', suffix),
    ...map('suffixes', suffixes),
  ];
  const line = `      { ${members.join(', ')} },\n`;
  return line.length <= WIDTH ? line : block('      ', members);
}

/** A text of pairs: names and their values. */
function pairsText(indent: string, names: readonly string[], values: { readonly [name: string]: string }): string {
  return `\`\n${lines(indent, names.map(name => `${name}=${values[name]}`))}${indent}\``;
}

/** Members of an object, as many on a line as fit. */
function block(indent: string, members: readonly string[]): string {
  return `${indent}{\n${lines(indent, members.map(member => `${member},`))}${indent}},\n`;
}

/** Words in indented lines, as many on a line as fit. */
function lines(indent: string, words: readonly string[]): string {
  return filled(words, WIDTH - indent.length - 2).map(line => `${indent}  ${line}\n`).join('');
}

/** Words in lines of a width at most, as many on a line as fit. */
function filled(words: readonly string[], width: number): string[] {
  const all: string[] = [];
  for (const word of words) {
    const last = all.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) {
      all.push(word);
    } else {
      all[all.length - 1] = `${last} ${word}`;
    }
  }
  return all;
}
