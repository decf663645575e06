/** What reads policies off manifests, loaded when first needed: most programs compute none. */
export function loadedNeeds(): typeof import('./read-policy') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./read-policy');
}

/** The class of execution policies, loaded when a job is first asked for its own. */
export function loadedExecutionPolicy(): typeof import('./execution-policy') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./execution-policy');
}
