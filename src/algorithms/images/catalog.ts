/** The images of AWS for training, by the name under which the SageMaker Python SDK keeps them. */
export interface ImageCatalog {
  readonly [name: string]: CatalogEntry;
}

/** The images of one algorithm or framework. */
export interface CatalogEntry {
  /** What people call it. */
  readonly title: string;
  /** What people call the framework below, whose version comes first in tags: versions are `<base>-transformers<own>`. */
  readonly base?: string;
  /** Pairs of versions that stand for others and these full versions. */
  readonly aliases?: string;
  /** Groups of images that differ in their versions and Pythons only. A version may be in several, with different Pythons. */
  readonly images: readonly ImageGroup[];
}

/** Images with the same repository. Lists are texts with spaces between their elements. */
export interface ImageGroup {
  /** The full versions, which tags begin with. */
  readonly versions: string;
  /** The Pythons, as tags name them; absent where tags name none. */
  readonly pythons?: string;
  /** The processors that there are separate images for: `cpu`, `gpu`, and `neuron` or `neuronx`; absent where one image serves all. */
  readonly processors?: string;
  /** What tags say of the processors, if not their names. */
  readonly builds?: { readonly [processor: string]: string };
  readonly repository: string;
  /** The accounts with the repository: a position in the list of registries. */
  readonly registries: number;
  /** What tags end with. */
  readonly suffix?: string;
  /** What tags end with for instances of some families instead. */
  readonly suffixes?: { readonly [family: string]: string };
}

/** The account with a repository, by Region. */
export interface Registries {
  readonly [region: string]: string;
}

/** Reads pairs such as `2.8=2.8.0`, with white space between them. Nothing is read as long as nobody asks for it. */
export function pairsIn(text = ''): { [name: string]: string } {
  return Object.fromEntries(text.match(/\S+/g)?.map(pair => pair.split('=')) ?? []);
}
