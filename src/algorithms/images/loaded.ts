/** The catalog of images, loaded when first needed: a program that names its images itself never pays for it. */
export function loadedLookup(): typeof import('./lookup') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./lookup');
}

/** What AWS publishes, loaded when first needed: images of others need no catalog. */
export function loadedPublications(): typeof import('./published') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./published');
}
