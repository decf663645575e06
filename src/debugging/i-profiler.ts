import type { ImagePlace } from '../algorithms/images/lookup';

/**
 * What Profiler measures and watches in a job. `debugging.Profiler.at` makes it; other implementations are rejected.
 */
export interface IProfiler {
  /** The S3 URI of the measurements. */
  readonly s3Uri: string;

  /** @internal */
  _configToSpec(): any;

  /** @internal */
  _rulesToSpec(place: ImagePlace): any;
}
