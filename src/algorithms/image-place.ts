import type { ImagePlace } from './images/lookup';
import type { Cluster } from '../instances/cluster';

/** A job as far as its images depend on it. */
export interface PlacedJob {
  readonly props: { readonly region?: string; readonly cluster: Cluster };
}

/** Where the images of a job are wanted. */
export function imagePlaceOf({ props: { region, cluster } }: PlacedJob): ImagePlace {
  return { region, instanceTypes: cluster._instances.map(({ instanceType }) => instanceType) };
}
