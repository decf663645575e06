import { pairsIn, type CatalogEntry, type ImageGroup } from './catalog';
import { CATALOG } from './catalog-data';
import { ecrHost } from './ecr';
import { accountIn, registriesAt } from './registries';
import { familyName, processorsOf, type InstanceFamily } from '../../instances/facts/families';
import { FieldError } from '../../manifest/field-error';
import { ownMember } from '../../manifest/plain-data';
import { refusal } from '../../manifest/secrets/refusal';
import { isOlder, toVersion } from '../../manifest/text/version';
import { isConcrete } from '../../manifest/tokens';
import { ENDS_OF_P2 } from '../facts/ends-of-p2';
import { missingRegion } from '../missing-region';

/** Which image is wanted, as far as it is known without a job. */
export interface ImageRequest {
  /** The name of an entry of the catalog. */
  readonly name: string;
  /** A version or an alias of one. */
  readonly version: string;
  /** The Python, as tags name it; may be absent where there is one only. */
  readonly python?: string;
}

/** Where an image is wanted. */
export interface ImagePlace {
  readonly region?: string;
  readonly instanceTypes: readonly string[];
}

/** An image of the catalog, in all Regions and for all processors. */
export interface CatalogImage {
  readonly name: string;
  /** What people call it, with its version. */
  readonly label: string;
  /** The full version. */
  readonly version: string;
  readonly python: string | undefined;
  readonly group: ImageGroup;
  /** URIs by the places for which somebody asked. */
  readonly uris: Map<string, string>;
}

/**
 * The image of a version.
 *
 * @throws an error if the catalog has none
 */
export function findImage(request: ImageRequest): CatalogImage {
  const { name, version, python } = request;
  const known = FOUND.find(found => found.name === name && found.version === version && found.python === python);
  if (known !== undefined) {
    return known.image;
  }
  const image = searchImage(request);
  FOUND.push({ name, version, python, image });
  return image;
}

/** What was found before: many jobs have the same image. */
const FOUND: Array<ImageRequest & { readonly image: CatalogImage }> = [];

function searchImage({ name, version, python }: ImageRequest): CatalogImage {
  const entry = CATALOG[name];
  const fullVersion = fullVersionOf(entry, version);
  const label = `${entry.title} ${shown(entry, fullVersion)}`;
  const candidates = entry.images.filter(group => listed(group.versions).includes(fullVersion));
  const pythons = candidates.flatMap(group => listed(group.pythons));
  if (python === undefined && pythons.length > 1) {
    throw refusal(`Expected \`python\` to be set for ${label}, which has images for ${enumerate(pythons)}, got none`);
  }
  const group = python === undefined ? candidates[0] : candidates.find(candidate => listed(candidate.pythons).includes(python));
  if (group === undefined) {
    throw refusal(`Expected \`python\` of ${label} to be ${enumerate(pythons)}, got '${python}'. Use one of these, or ${BY_NAME}`);
  }
  return { name, label, version: fullVersion, python: python ?? pythons[0], group, uris: new Map() };
}

/**
 * The URI of an image in a Region, for the processors of some instance types. If any of the instances has GPUs, it is the
 * image for GPUs, which also runs without them.
 *
 * @throws an error if no such image exists
 */
export function imageUri(image: CatalogImage, place: ImagePlace): string {
  const key = [place.region, ...place.instanceTypes].join(' ');
  let uri = image.uris.get(key);
  if (uri === undefined) {
    uri = composedUri(image, place);
    image.uris.set(key, uri);
  }
  return uri;
}

function composedUri(image: CatalogImage, { region, instanceTypes }: ImagePlace): string {
  const { version, python, group } = image;
  const families = instanceTypes.flatMap(type => familyName(type) ?? []);
  refuseOtherProcessors(image, instanceTypes);
  const processor = processorFor(image, instanceTypes);
  const tag = [version, processor && (group.builds?.[processor] ?? processor), python, suffixFor(group, families)]
    .filter(part => part !== undefined).join('-');
  return `${registryOf(image, region)}/${group.repository}:${tag}`;
}

function fullVersionOf(entry: CatalogEntry, version: string): string {
  const all = [...new Set(entry.images.flatMap(group => listed(group.versions)))];
  const fullVersion = ownMember(pairsIn(entry.aliases), version) ?? version;
  if (all.includes(fullVersion)) {
    return fullVersion;
  }
  const choice = enumerate(all.map(each => shown(entry, each)).sort(byNumbers));
  throw refusal(version === 'latest'
    ? `Expected a version of ${entry.title}, got 'latest', which names other images later. Use ${choice}`
    : `Expected a version of ${entry.title} in the catalog, got ${shown(entry, version)}. Use ${choice}, or ${BY_NAME}`);
}

/** Images for Trainium have to match the driver and the Neuron SDK, and none of the catalog runs on Arm. */
function refuseOtherProcessors({ label, version, group }: CatalogImage, instanceTypes: readonly string[]): void {
  for (const type of instanceTypes) {
    const family = familyName(type) ?? '';
    const { accelerator, architecture } = processorsOf(family);
    if (accelerator === 'neuron' && !listed(group.processors).some(isNeuron)) {
      throw refusal(`Expected an instance type with images in the catalog, got ${type}, which needs AWS Neuron: ${BY_NAME}, in a version that fits its Neuron SDK`);
    }
    if (architecture === 'arm64') {
      throw refusal(`Expected an instance type with images in the catalog, got ${type}, which needs Arm: ${BY_NAME}`);
    }
    const end = ENDS_OF_P2[group.repository];
    if (family === 'p2' && end !== undefined && !isOlder(toVersion(version), end)) {
      throw refusal(`Expected an instance type that ${label} supports, got ${type}. Use a version before ${end.join('.')}, or other instances`);
    }
  }
}

function processorFor({ label, group }: CatalogImage, instanceTypes: readonly string[]): string | undefined {
  if (group.processors === undefined) {
    return undefined;
  }
  const offered = listed(group.processors);
  const withAccelerators = instanceTypes.find(type => acceleratorOf(label, type) !== 'none');
  const accelerator = withAccelerators === undefined ? 'none' : acceleratorOf(label, withAccelerators);
  const processor = accelerator === 'neuron' ? offered.find(isNeuron) : accelerator === 'gpu' ? 'gpu' : 'cpu';
  if (processor === undefined || !offered.includes(processor)) {
    throw refusal(`Expected instances with ${enumerate(offered)}, for which ${label} has an image, got ${withAccelerators ?? instanceTypes[0]} with ${processor}. `
      + `Use other instances or another version, or ${BY_NAME}`);
  }
  return processor;
}

function isNeuron(processor: string): boolean {
  return processor.startsWith('neuron');
}

function acceleratorOf(label: string, instanceType: string): InstanceFamily['accelerator'] {
  const family = familyName(instanceType);
  if (family === undefined) {
    throw refusal(`Expected an instance type such as ml.m5.xlarge, on which the image of ${label} depends, got `
      + `${isConcrete(instanceType) ? `'${instanceType}'` : 'a token'}. Write it as ml.<family>.<size>, or ${BY_NAME}`);
  }
  return processorsOf(family).accelerator;
}

function suffixFor({ suffix, suffixes = {} }: ImageGroup, families: readonly string[]): string | undefined {
  const special = families.find(family => ownMember(suffixes, family) !== undefined);
  return special === undefined ? suffix : suffixes[special];
}

function registryOf({ label, group }: CatalogImage, region: string | undefined): string {
  if (region === undefined) {
    throw new FieldError(missingRegion(`the image of ${label}`));
  }
  if (!isConcrete(region)) {
    throw refusal(`Expected \`region\` to be text, on which the image of ${label} depends, got a token. Give it as text, or ${BY_NAME}`);
  }
  const account = accountIn(region, group.registries);
  if (account === undefined) {
    const regions = Object.keys(registriesAt(group.registries));
    throw refusal(`Expected a Region with an image of ${label}, got '${region}'. It has images in ${enumerate(regions)}: `
      + `run the job there, use another version, or ${BY_NAME}`);
  }
  return ecrHost(account, region);
}

function listed(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(' ');
}

/** A version for people. */
function shown({ base }: CatalogEntry, version: string): string {
  return base === undefined ? version : version.replace(/^([^-]*)-transformers(.*)$/, `$2 with ${base} $1`);
}

function byNumbers(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}

function enumerate(values: string[]): string {
  return values.join(', ');
}

const BY_NAME = 'name an image with Algorithm.fromImage';
