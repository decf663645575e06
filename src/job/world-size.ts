import type { Distribution } from '../algorithms/distribution';
import type { Cluster } from '../instances/cluster';
import { acceleratorsOf } from '../instances/facts/families';

/** How many processes of a distribution train together, if that can be known. */
export function worldSizeOf(cluster: Cluster, distribution: Distribution | undefined): number | undefined {
  if (distribution === undefined) {
    return undefined;
  }
  const group = distribution.instanceGroup?.groupName;
  const training = cluster._instances.filter(({ groupName }) => group === undefined || groupName === group);
  return training.reduce<number | undefined>((sum, { instanceType, instanceCount }) => {
    const processes = distribution.processesPerNode ?? defaultProcesses(distribution, instanceType);
    return sum === undefined || processes === undefined ? undefined : sum + instanceCount * processes;
  }, 0);
}

function defaultProcesses(distribution: Distribution, instanceType: string): number | undefined {
  if (!distribution._startsProcessPerAccelerator) {
    return 1;
  }
  const accelerators = acceleratorsOf(instanceType);
  return accelerators === undefined ? undefined : Math.max(1, accelerators);
}
