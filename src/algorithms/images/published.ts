import { pairsIn, type ImageGroup } from './catalog';
import { CATALOG, REGISTRIES } from './catalog-data';
import { FURTHER_TAGS } from './further-tags';
import { accountIn, registriesAt } from './registries';
import { closest } from '../../manifest/text/closest';
import { isOlder, type Version } from '../../manifest/text/version';

/** A group of images, and the full versions of its algorithm or framework by those that stand for them. */
interface GroupWithAliases {
  readonly group: ImageGroup;
  readonly aliases: { readonly [alias: string]: string };
}

/** What AWS publishes in a repository, as far as the catalog knows. */
export class PublishedRepository {
  /** Tags as AWS publishes them, by what is compared of them. */
  private readonly published: ReadonlyMap<string, string>;
  private readonly tags: readonly string[];

  constructor(public readonly name: string, private readonly groups: readonly GroupWithAliases[]) {
    this.published = new Map([...groups.flatMap(tagsOf), ...furtherTagsOf(name)]);
    this.tags = [...this.published.keys()];
  }

  /** The accounts that publish it in a Region; none if that is unknown. */
  public accountsIn(region: string): string[] {
    const accounts = this.groups.map(({ group }) => accountIn(region, group.registries)).filter(account => account !== undefined);
    return [...new Set(accounts)];
  }

  /** A Region with it: of the same part of the world as another one, if there is one. */
  public regionNear(region: string): string {
    const regions = [...new Set(this.groups.flatMap(({ group }) => Object.keys(registriesAt(group.registries))))];
    const near = (parts: number) => regions.find(each => each.split('-').slice(0, parts).join('-') === region.split('-').slice(0, parts).join('-'));
    return near(2) ?? near(1) ?? regions[0];
  }

  /** Whether a tag is known, or says more than a known one, such as the operating system. */
  public hasTag(tag: string): boolean {
    const plain = withPlainPython(tag);
    return this.tags.some(known => isVariantOf(tag, known) || isVariantOf(plain, known));
  }

  /** Whether a tag has a newer version than all that are known. */
  public isNewer(tag: string): boolean {
    return this.tags.map(versionIn).every(known => isOlder(known, versionIn(tag)));
  }

  /**
   * The known tag that is nearest to another one.
   *
   * @param processor the one to look for if the tag names none
   */
  public nearestTag(tag: string, processor?: string): string {
    const [version] = tag.split('-');
    const ofThisVersion = this.tags.filter(known => known.split('-')[0] === version);
    const ofVersion = ofThisVersion.length > 0 ? ofThisVersion : ofNearestVersion(tag, this.tags);
    const named = processorIn(tag);
    const wanted = named === undefined ? [undefined, processor] : [named];
    const ofProcessor = ofVersion.filter(known => wanted.includes(processorIn(known)));
    const nearest = nearestOf(tag, ofProcessor.length > 0 ? ofProcessor : ofVersion);
    return this.published.get(nearest)!;
  }
}

/** The tag that looks alike, or else the one with the newest version. */
function nearestOf(tag: string, tags: readonly string[]): string {
  return closest(tag, tags) ?? tags.reduce((newest, known) => isOlder(versionIn(known), versionIn(newest)) ? newest : known);
}

/** What AWS publishes in a repository; undefined if the catalog doesn't have it. */
export function publishedRepository(name: string): PublishedRepository | undefined {
  let repository = REPOSITORIES.get(name);
  if (repository === undefined) {
    const own = groupsOf(name);
    if (own.length === 0) {
      return undefined;
    }
    repository = new PublishedRepository(name, own);
    REPOSITORIES.set(name, repository);
  }
  return repository;
}

function groupsOf(repository: string): GroupWithAliases[] {
  return Object.values(CATALOG).flatMap(entry => {
    const own = entry.images.filter(group => group.repository === repository);
    const aliases = own.length === 0 ? {} : pairsIn(entry.aliases);
    return own.map(group => ({ group, aliases }));
  });
}

/** What an account of AWS publishes in a Region. */
export function repositoriesIn(account: string, region: string): PublishedRepository[] {
  const groups = Object.values(CATALOG).flatMap(({ images }) => images).filter(({ registries }) => accountIn(region, registries) === account);
  return [...new Set(groups.map(({ repository }) => repository))].map(name => publishedRepository(name)!);
}

/** Whether AWS publishes images in an account of twelve digits. */
export function isPublisher(account: string): boolean {
  return REGISTRIES.some(registries => registries.includes(`=${account}`));
}

const REPOSITORIES = new Map<string, PublishedRepository>();

/** The tags of a group, without what follows the Python, for full versions and for those that stand for them. */
function tagsOf({ group: { versions, pythons, processors, builds = {}, suffix }, aliases }: GroupWithAliases): Array<[string, string]> {
  const full = versions.split(' ');
  const all = [...full, ...Object.keys(aliases).filter(alias => full.includes(aliases[alias]))];
  // Images of Hugging Face also have tags that name the framework alone.
  const heads = new Map(all.flatMap(version => [version, version.split('-transformers')[0]].map(head => [head, aliases[version] ?? version])));
  const words = processors?.split(' ').map(processor => builds[processor] ?? processor) ?? [undefined];
  return [...heads].flatMap(([head, version]) => words.flatMap(word => (pythons?.split(' ') ?? [undefined]).map((python): [string, string] => {
    const tag = joined(head, word, python);
    // Images for Neuron have no tag without its SDK.
    return [tag, word?.startsWith('neuron') ? joined(version, word, python, suffix) : tag];
  })));
}

function joined(...parts: ReadonlyArray<string | undefined>): string {
  return parts.filter(part => part !== undefined).join('-');
}

function furtherTagsOf(repository: string): Array<[string, string]> {
  return FURTHER_TAGS[repository]?.split(' ').map(tag => [tag.split('-sdk')[0], tag]) ?? [];
}

function isVariantOf(tag: string, known: string): boolean {
  return tag === known || tag.startsWith(`${known}-`);
}

/** Tags of the nearest version with the same major one, or else all of them. */
function ofNearestVersion(tag: string, tags: readonly string[]): readonly string[] {
  const [major, minor] = versionIn(tag);
  const distances = tags.map(versionIn).map(([knownMajor, knownMinor]) => knownMajor === major ? Math.abs(knownMinor - minor) : Infinity);
  const nearest = Math.min(...distances);
  return Number.isFinite(nearest) ? tags.filter((_tag, position) => distances[position] === nearest) : tags;
}

/** What a tag begins with; not a number where it begins with something else. */
function versionIn(tag: string): Version {
  const [major, minor = 0, patch = 0] = tag.split('-')[0].split('.').map(part => parseInt(part, 10));
  return [major, minor, patch];
}

/** Early tables say `py3` where some tags name the minor version. */
function withPlainPython(tag: string): string {
  return tag.replace(/-py3\d+(?=-|$)/, '-py3');
}

function processorIn(tag: string): string | undefined {
  return /-(cpu|gpu|cu(?=\d)|neuronx?)/.exec(tag)?.[1].replace(/^cu$/, 'gpu');
}
