import type { ApiObject } from 'cdk8s';
import { isTrainingJobManifest, type Manifest } from '../manifest/manifest';

/**
 * The final manifest of an object. Jobs of this library are looked at without fixing their names.
 *
 * @throws an error if it is no training job
 */
export function manifestOf(object: ApiObject & { readonly _manifest?: Manifest }): Manifest {
  return checkedManifest(object._manifest ?? object.toJson(), object.node.path);
}

/**
 * A manifest that has been looked at.
 *
 * @throws an error if it is no training job
 */
export function checkedManifest(manifest: any, what: string): Manifest {
  if (!isTrainingJobManifest(manifest)) {
    throw new Error(`${what} is no TrainingJob of sagemaker.services.k8s.aws`);
  }
  return manifest;
}
