import type { Distribution } from '../algorithms/distribution';
import type { ClusterInstances } from '../instances/cluster';
import { acceleratorsOf } from '../instances/facts/families';
import type { Manifest } from '../manifest/manifest';
import { knownText } from '../manifest/tokens';

/** How many processes of a distribution train together, if that can be known. */
export function worldSizeOf(instances: readonly ClusterInstances[], distribution: Distribution | undefined): number | undefined {
  if (distribution === undefined) {
    return undefined;
  }
  const group = distribution.instanceGroup?.groupName;
  const training = instances.filter(({ groupName }) => group === undefined || groupName === group);
  return training.length === 0 ? undefined : training.reduce<number | undefined>((sum, { instanceType, instanceCount }) => {
    const processes = distribution.processesPerNode ?? defaultProcesses(distribution, instanceType);
    return sum === undefined || processes === undefined ? undefined : sum + instanceCount * processes;
  }, 0);
}

/** The instances of a job with patches; undefined if they are not known. */
export function patchedInstancesOf(job: { readonly _manifest: Manifest }): ClusterInstances[] | undefined {
  try {
    return instancesIn(job._manifest);
  } catch {
    // The job can't be rendered, which is a finding of its own.
    return undefined;
  }
}

function instancesIn({ spec }: Manifest): ClusterInstances[] | undefined {
  const { instanceGroups, ...equal } = spec?.resourceConfig ?? {};
  const groups: any[] = Array.isArray(instanceGroups) && instanceGroups.length > 0 ? instanceGroups : [equal];
  const areKnown = groups.every(group => knownText(group?.instanceType) !== undefined && Number.isInteger(group.instanceCount));
  return !areKnown ? undefined
    : groups.map(({ instanceGroupName: groupName, instanceType, instanceCount }) => ({ groupName, instanceType, instanceCount }));
}

function defaultProcesses(distribution: Distribution, instanceType: string): number | undefined {
  if (!distribution._startsProcessPerAccelerator) {
    return 1;
  }
  const accelerators = acceleratorsOf(instanceType);
  return accelerators === undefined ? undefined : Math.max(1, accelerators);
}
