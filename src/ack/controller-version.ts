import { withAnnotations } from '../manifest/annotate';
import type { Manifest } from '../manifest/manifest';

/** The annotation that names the release of the controller which a job is made for. */
export const CONTROLLER_ANNOTATION = 'target.cdk8s-sagemaker-training/controller';

/** A release of the controller: major, minor and patch. */
export type ControllerRelease = readonly [number, number, number];

/** Reads a release such as `1.9.1` or `v1.9.1`; undefined for anything else. */
export function parseRelease(text: string): ControllerRelease | undefined {
  const [, ...numbers] = /^v?(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? [];
  return numbers.length === 3 ? numbers.map(Number) as [number, number, number] : undefined;
}

/** Whether a release came before the one that brought something. */
export function isBefore(release: ControllerRelease, since: string): boolean {
  const other = parseRelease(since)!;
  const position = release.findIndex((number, i) => number !== other[i]);
  return position >= 0 && release[position] < other[position];
}

/** A manifest that is made for a release of the controller, whatever it says itself. */
export function madeFor(manifest: Manifest, release: string): Manifest {
  return { ...manifest, metadata: withAnnotations(manifest.metadata, { [CONTROLLER_ANNOTATION]: release }) };
}
