/** Rules with what is known of them, loaded when first needed: a program without Debugger and Profiler never pays for it. */
export function loadedRules(): typeof import('./rules') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./rules');
}
