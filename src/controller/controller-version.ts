import { type Manifest, withAnnotations } from '../manifest/manifest';
import { toVersion, type Version } from '../manifest/version';

/** The annotation that names the release of the controller which a job is made for. */
export const CONTROLLER_ANNOTATION = 'target.cdk8s-sagemaker-training/controller';

/** Reads a release such as `1.9.1` or `v1.9.1`; undefined for anything else. */
export function parseRelease(text: string): Version | undefined {
  const [, numbers] = /^v?(\d+\.\d+\.\d+)$/.exec(text) ?? [];
  return numbers === undefined ? undefined : toVersion(numbers);
}

/** A manifest that is made for a release of the controller, whatever it says itself. */
export function madeFor(manifest: Manifest, release: string): Manifest {
  return { ...manifest, metadata: withAnnotations(manifest.metadata, { [CONTROLLER_ANNOTATION]: release }) };
}
