/** The judge of tuning jobs, loaded when first needed: apps without tuning jobs never pay for its rules. */
export function loadedTuningJudge(): typeof import('./judge-tuning') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./judge-tuning');
}
