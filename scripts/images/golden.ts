/*
 * The answers that our catalog has once given, and must give forever: one statement a line. Lines are added, and never
 * changed.
 *
 *   registries N: HOST …
 *   image NAME VERSION PYTHON PROCESSOR N: REPOSITORY:TAG      for all hosts of registries N; PROCESSOR may be a family
 *   alias NAME ALIAS: VERSION
 */
import type { ImageEntry, ImageFamily } from './image-entry';
import { ecrHost } from '../../src/algorithms/images/ecr';

/** URIs by what was asked for. */
export interface Golden {
  /** By name, version, Python and processor; then by Region. A dash means that there is no image. */
  readonly images: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By name and alias. */
  readonly aliases: ReadonlyMap<string, string>;
}

export function parseGolden(text: string): Golden {
  const registries = new Map<string, string[]>();
  const images = new Map<string, Map<string, string>>();
  const aliases = new Map<string, string>();
  for (const line of text.split('\n').filter(each => each !== '')) {
    const [, kind, key, value] = /^(\w+) ([^:]+): (.+)$/.exec(line) ?? [];
    if (kind === 'registries') {
      registries.set(key, value.split(' '));
    } else if (kind === 'image') {
      const [, image, number] = /^(.*) (\d+)$/.exec(key)!;
      const uris = images.get(image) ?? new Map<string, string>();
      registries.get(number)!.forEach(host => uris.set(host.split('.')[3], `${host}/${value}`));
      images.set(image, uris);
    } else {
      aliases.set(key, value);
    }
  }
  return { images, aliases };
}

/** Adds statements for what a text has none about. */
export function withAdditions(text: string, families: readonly ImageFamily[]): string {
  const { images, aliases } = parseGolden(text);
  const numbers = new Map([...text.matchAll(/^registries (\d+): (.+)$/gm)].map(([, number, hosts]) => [hosts, number]));
  const added: string[] = [];
  for (const { name, entries, aliases: ownAliases } of families) {
    for (const { image, answer, registries } of entries.flatMap(entry => answersOf(name, entry))) {
      const missing = Object.keys(registries).sort().filter(region => !images.get(image)?.has(region));
      if (missing.length > 0) {
        const hosts = missing.map(region => ecrHost(registries[region], region)).join(' ');
        if (!numbers.has(hosts)) {
          numbers.set(hosts, String(numbers.size));
          added.push(`registries ${numbers.get(hosts)}: ${hosts}`);
        }
        added.push(`image ${image} ${numbers.get(hosts)}: ${answer}`);
      }
    }
    for (const [alias, version] of Object.entries(ownAliases).filter(([each]) => !aliases.has(`${name} ${each}`))) {
      added.push(`alias ${name} ${alias}: ${version}`);
    }
  }
  return text + added.map(line => `${line}\n`).join('');
}

function answersOf(name: string, { version, python, attributes, registries }: ImageEntry) {
  const { processors, builds = {}, repository, suffix, suffixes = {} } = attributes;
  const answer = (special: string, processor: string | undefined, end: string | undefined) => ({
    image: `${name} ${version} ${python ?? '-'} ${special}`,
    answer: `${repository}:${[version, processor && (builds[processor] ?? processor), python, end].filter(part => part !== undefined).join('-')}`,
    registries,
  });
  return [
    ...(processors?.split(' ') ?? [undefined]).map(processor => answer(processor ?? '-', processor, suffix)),
    ...Object.keys(suffixes).map(family => answer(family, 'gpu', suffixes[family])),
  ];
}
