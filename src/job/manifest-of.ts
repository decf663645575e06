import type { ApiObject } from 'cdk8s';
import { isJobManifest, type Manifest } from '../manifest/manifest';
import { refusal } from '../manifest/secrets/refusal';

/**
 * The final manifest of an object. Jobs of this library are looked at without fixing their names.
 *
 * @throws an error if it is neither a training job nor a tuning job
 */
export function manifestOf(object: ApiObject & { readonly _manifest?: Manifest }): Manifest {
  return checkedManifest(object._manifest ?? object.toJson(), object.node.path);
}

/**
 * A manifest that has been looked at.
 *
 * @throws an error if it is neither a training job nor a tuning job
 */
export function checkedManifest(manifest: any, what: string): Manifest {
  if (!isJobManifest(manifest)) {
    throw refusal(`Expected a TrainingJob or HyperParameterTuningJob of sagemaker.services.k8s.aws, got ${what}`);
  }
  return manifest;
}
