import type { ImagePlace } from '../algorithms/images/lookup';

/** What Debugger saves and watches in a job. `debugging.Debugger.at` makes it; other implementations are rejected. */
export interface IDebugger {
  /** The S3 URI of the tensors. */
  readonly s3Uri: string;

  /** @internal */
  _hookToSpec(): any;

  /** @internal */
  _rulesToSpec(place: ImagePlace): any;
}
