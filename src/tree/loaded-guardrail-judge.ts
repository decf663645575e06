/** The judge by guardrails, loaded with the first guardrail: apps without any never pay for what it knows of tuning jobs. */
export function loadedGuardrailJudge(): typeof import('./judge-guardrails') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./judge-guardrails');
}
