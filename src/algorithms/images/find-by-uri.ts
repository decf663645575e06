import { CATALOG } from './catalog-data';
import { findImage, imageUri, type ImagePlace, type ImageRequest } from './lookup';

/** The request by which the catalog gives exactly this URI in a place; undefined without one. */
export function findByUri(uri: string, place: ImagePlace): ImageRequest | undefined {
  const [, repository, tag] = /(?:^|[:@])[^:@/]*\/([^:@]+):([^:@]+)$/.exec(uri) ?? [];
  return repository === undefined ? undefined : requestsFor(repository, tag).find(request => answers(request, place, uri));
}

/** What could be meant by a tag, which begins with the version; the Python is named only where it has to be. */
function requestsFor(repository: string, tag: string): ImageRequest[] {
  return Object.entries(CATALOG).flatMap(([name, { images }]) => images
    .filter(group => group.repository === repository)
    .flatMap(({ versions, pythons = '' }) => versions.split(' ')
      .filter(version => tag === version || tag.startsWith(`${version}-`))
      .flatMap(version => ['', ...pythons.split(' ')].map(python => ({ name, version, python: python || undefined })))));
}

function answers(request: ImageRequest, place: ImagePlace, uri: string): boolean {
  try {
    return imageUri(findImage(request), place) === uri;
  } catch {
    return false;
  }
}
