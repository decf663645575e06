/** Finds what an image is called in programs, loaded when first needed: only importing does, and it needs the catalog. */
export function loadedAlgorithmCode(): typeof import('./algorithm-code') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./algorithm-code');
}
