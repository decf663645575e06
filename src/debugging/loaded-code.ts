/** What writes Debugger and Profiler as programs, loaded when first needed: only importing does, and it needs all facts. */
export function loadedDebuggingCode(): typeof import('./debugging-code') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./debugging-code');
}
