/** The judge of trees and all rules, loaded when first needed: a program that only defines constructs never pays for them. */
export function loadedVerdicts(): typeof import('./verdict-cache') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./verdict-cache');
}
