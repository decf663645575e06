/** The judge and all rules, loaded when first needed: a program that only defines constructs never pays for them. */
export function loadedJudge(): typeof import('./judge') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./judge');
}
