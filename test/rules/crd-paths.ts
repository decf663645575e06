import { memberOf, nodesOf, readOurCrd, readTuningCrd } from '../../scripts/crd';

/** Every path below `spec` in the CRD of training jobs, with `[]` for elements and `{}` for entries of maps. */
export const PATHS_OF_CRD: readonly string[] = pathsIn(readOurCrd());

/** The same of tuning jobs. */
export const PATHS_OF_TUNING_CRD: readonly string[] = pathsIn(readTuningCrd());

function pathsIn(crd: any): string[] {
  return nodesOf(memberOf(crd, 'spec')).map(({ path }) => path);
}
