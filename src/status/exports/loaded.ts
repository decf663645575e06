/** What checks fields against the CRD, loaded when first needed. */
export function loadedFieldCheck(): typeof import('./exportable-fields') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./exportable-fields');
}
