/** The judge of whole trees and all that it needs, loaded when first needed: whoever only defines constructs never pays for it. */
export function loadedTreeJudge(): typeof import('./judge-tree') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./judge-tree');
}
