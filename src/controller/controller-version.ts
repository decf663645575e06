import { annotationOf } from './annotations';
import { type Manifest, withAnnotations } from '../manifest/manifest';
import { isObject } from '../manifest/plain-data';
import { isOlder, toVersion, type Version } from '../manifest/text/version';

/** The annotation that names the release of the controller which a job is made for. */
export const CONTROLLER_ANNOTATION = 'target.cdk8s-sagemaker-training/controller';

/** The newest release of the controller whose CRD this library knows. */
export const NEWEST_CONTROLLER = '1.9.1';

/** Reads a release such as `1.9.1` or `v1.9.1`; undefined for anything else. */
export function parseRelease(text: string): Version | undefined {
  const [, numbers] = /^v?(\d+\.\d+\.\d+)$/.exec(text) ?? [];
  return numbers === undefined ? undefined : toVersion(numbers);
}

/** A manifest that is made for this release of the controller, even if it names another. Metadata of another type stays, for the rules to judge. */
export function madeFor(manifest: Manifest, release: string): Manifest {
  const metadata: unknown = manifest.metadata ?? {};
  if (!isObject(metadata) || !isObject(metadata.annotations ?? {})) {
    return manifest;
  }
  return { ...manifest, metadata: withAnnotations(metadata, { [CONTROLLER_ANNOTATION]: release }) };
}

/** The release of the controller that a job is made for, if the manifest names one. */
export function controllerOf(job: Manifest): Version | undefined {
  const text = annotationOf(job, CONTROLLER_ANNOTATION);
  return text === undefined ? undefined : parseRelease(text);
}

/** Whether the CRD of a controller may have fields that this library doesn't know. */
export function isNewerThanKnown(controller: Version | undefined): boolean {
  return controller !== undefined && isOlder(toVersion(NEWEST_CONTROLLER), controller);
}

/** The release of the controller that a job is made for, as its annotation says it, if that came before another release. */
export function controllerBefore(release: string, annotation: string | undefined): string | undefined {
  const controller = annotation === undefined ? undefined : parseRelease(annotation);
  return controller !== undefined && isOlder(controller, toVersion(release)) ? controller.join('.') : undefined;
}
