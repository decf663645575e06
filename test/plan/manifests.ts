import { patched, VALID_MANIFEST } from '../rules/cases/case';

/** A valid manifest whose resource and job have a name, patched. */
export function named(name: string, patch: object = {}): any {
  return patched(patched(VALID_MANIFEST, { metadata: { name }, spec: { trainingJobName: name } }), patch);
}
