/** The catalogue of images, loaded when first needed: a program that names its images itself never pays for it. */
export function loadedLookup(): typeof import('./lookup') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./lookup');
}
