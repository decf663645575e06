/* One image per version and Python: what the tables of the SDK are read into, and our catalog is written from. */
import { pairsIn, type CatalogEntry, type ImageCatalog, type ImageGroup, type Registries } from '../../src/algorithms/images/catalog';

/** What is the same for all images of a group. */
export type Attributes = Omit<ImageGroup, 'versions' | 'pythons' | 'registries'>;

export interface ImageEntry {
  readonly version: string;
  readonly python?: string;
  readonly attributes: Attributes;
  readonly registries: Registries;
}

/** All images of one algorithm or framework. */
export interface ImageFamily {
  readonly name: string;
  readonly title: string;
  readonly base?: string;
  readonly aliases: { readonly [alias: string]: string };
  readonly entries: readonly ImageEntry[];
}

/** Takes a catalog apart. */
export function familiesIn(catalog: ImageCatalog, texts: readonly string[]): ImageFamily[] {
  const registries = texts.map(text => pairsIn(text));
  return Object.entries(catalog).map(([name, entry]) => ({
    name, title: entry.title, base: entry.base, aliases: pairsIn(entry.aliases), entries: entriesIn(entry, registries),
  }));
}

function entriesIn({ images }: CatalogEntry, allRegistries: readonly Registries[]): ImageEntry[] {
  return images.flatMap(({ versions, pythons, registries, ...attributes }) => versions.split(' ').flatMap(version =>
    (pythons?.split(' ') ?? [undefined]).map(python => ({ version, python, attributes, registries: allRegistries[registries] }))));
}

/** What was promised stays as it is; what is new, Regions included, is added. */
export function merge(promised: readonly ImageFamily[], added: readonly ImageFamily[]): ImageFamily[] {
  const names = [...new Set([...added, ...promised].map(({ name }) => name))];
  return names.map(name => {
    const [old, young] = [promised, added].map(families => families.find(family => family.name === name));
    return old === undefined || young === undefined ? (old ?? young)! : {
      ...young,
      aliases: { ...young.aliases, ...old.aliases },
      entries: mergeEntries(old.entries, young.entries),
    };
  });
}

function mergeEntries(promised: readonly ImageEntry[], added: readonly ImageEntry[]): ImageEntry[] {
  const merged = new Map(added.map(entry => [keyOf(entry), entry]));
  for (const entry of promised) {
    merged.set(keyOf(entry), { ...entry, registries: { ...merged.get(keyOf(entry))?.registries, ...entry.registries } });
  }
  return [...merged.values()];
}

/** What two tables say differently about the same, Regions that only one of them has aside. */
export function contradictions(promised: readonly ImageFamily[], added: readonly ImageFamily[]): string[] {
  return promised.flatMap(old => {
    const young = added.find(({ name }) => name === old.name);
    const entries = new Map(young?.entries.map(entry => [keyOf(entry), entry]));
    return [
      ...Object.keys(old.aliases).filter(alias => young?.aliases[alias] !== old.aliases[alias]).map(alias => `${old.name} ${alias}`),
      ...old.entries.filter(entry => !agree(entry, entries.get(keyOf(entry)))).map(entry => `${old.name} ${keyOf(entry)}`),
    ];
  });
}

function agree(left: ImageEntry, right: ImageEntry | undefined): boolean {
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort());
  return right !== undefined && sorted(left.attributes) === sorted(right.attributes)
    && Object.keys(left.registries).every(region => (right.registries[region] ?? left.registries[region]) === left.registries[region]);
}

function keyOf({ version, python }: ImageEntry): string {
  return `${version} ${python ?? '-'}`;
}

/** Orders versions by their numbers, and those of Hugging Face containers by the version of Transformers first. */
export function compareVersions(left: string, right: string): number {
  const [leftParts, rightParts] = [left, right].map(version => version.split('-transformers').reverse().join('-').split(/[.-]/));
  for (let at = 0; at < Math.max(leftParts.length, rightParts.length); at++) {
    const [a = '', b = ''] = [leftParts[at], rightParts[at]];
    if (a !== b) {
      const difference = Number(a) - Number(b);
      return Number.isNaN(difference) || difference === 0 ? (a < b ? -1 : 1) : difference;
    }
  }
  return 0;
}
