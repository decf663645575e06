import type { CatalogEntry, ImageGroup } from './catalog';
import { CATALOG, REGISTRIES } from './catalog-data';
import { accountIn } from './registries';
import { closest } from '../../manifest/closest';

/** What AWS publishes in a repository, as far as the catalog knows. */
export class PublishedRepository {
  private readonly tags: readonly string[];

  constructor(public readonly name: string, private readonly groups: ReadonlyArray<{ readonly entry: CatalogEntry; readonly group: ImageGroup }>) {
    this.tags = [...new Set(groups.flatMap(({ entry, group }) => tagsOf(entry, group)))];
  }

  /** The accounts that publish it in a Region; none if that is unknown. */
  public accountsIn(region: string): string[] {
    const accounts = this.groups.map(({ group }) => accountIn(region, group.registries)).filter(account => account !== undefined);
    return [...new Set(accounts)];
  }

  /** Whether a tag is known, or says more than a known one, such as the operating system. */
  public hasTag(tag: string): boolean {
    const plain = withPlainPython(tag);
    return this.tags.some(known => isVariantOf(tag, known) || isVariantOf(plain, known));
  }

  /** The known tag that is nearest to another one. */
  public nearestTag(tag: string): string {
    const ofProcessor = this.tags.filter(known => processorIn(known) === processorIn(tag));
    const tags = ofProcessor.length > 0 ? ofProcessor : this.tags;
    const [version] = tag.split('-');
    const ofThisVersion = tags.filter(known => known.split('-')[0] === version);
    const ofVersion = ofThisVersion.length > 0 ? ofThisVersion : ofNearestVersion(tag, tags);
    return closest(tag, ofVersion) ?? ofVersion[ofVersion.length - 1];
  }
}

/** What AWS publishes in a repository; undefined if the catalog doesn't have it. */
export function publishedRepository(name: string): PublishedRepository | undefined {
  let repository = REPOSITORIES.get(name);
  if (repository === undefined) {
    const isOwn = (group: ImageGroup) => group.repository === name;
    const own = Object.values(CATALOG).flatMap(entry => entry.images.filter(isOwn).map(group => ({ entry, group })));
    if (own.length === 0) {
      return undefined;
    }
    repository = new PublishedRepository(name, own);
    REPOSITORIES.set(name, repository);
  }
  return repository;
}

/** Whether AWS publishes images in an account of twelve digits. */
export function isPublisher(account: string): boolean {
  return REGISTRIES.some(registries => registries.includes(`=${account}`));
}

const REPOSITORIES = new Map<string, PublishedRepository>();

/** The tags of a group, without what follows the Python, for full versions and for those that stand for them. */
function tagsOf({ aliases = {} }: CatalogEntry, { versions, pythons, processors, builds = {} }: ImageGroup): string[] {
  const full = versions.split(' ');
  const all = [...full, ...Object.keys(aliases).filter(alias => full.includes(aliases[alias]))];
  // Images of Hugging Face also have tags that name the framework alone.
  const heads = new Set(all.flatMap(version => [version, version.split('-transformers')[0]]));
  const words = processors?.split(' ').map(processor => builds[processor] ?? processor) ?? [undefined];
  return [...heads].flatMap(head => words.flatMap(word => (pythons?.split(' ') ?? [undefined])
    .map(python => [head, word, python].filter(part => part !== undefined).join('-'))));
}

function isVariantOf(tag: string, known: string): boolean {
  return tag === known || tag.startsWith(`${known}-`);
}

/** Tags of the nearest version with the same major one, or else all of them. */
function ofNearestVersion(tag: string, tags: readonly string[]): readonly string[] {
  const [major, minor] = numbersIn(tag);
  const distances = tags.map(numbersIn).map(([knownMajor, knownMinor]) => knownMajor === major ? Math.abs(knownMinor - minor) : Infinity);
  const nearest = Math.min(...distances);
  return Number.isFinite(nearest) ? tags.filter((_tag, position) => distances[position] === nearest) : tags;
}

function numbersIn(tag: string): number[] {
  return tag.split('-')[0].split('.').map(Number);
}

/** Early tables say `py3` where some tags name the minor version. */
function withPlainPython(tag: string): string {
  return tag.replace(/-py3\d+(?=-|$)/, '-py3');
}

function processorIn(tag: string): string | undefined {
  return /-(cpu|gpu|cu(?=\d)|neuronx?)/.exec(tag)?.[1].replace(/^cu$/, 'gpu');
}
