import { call, data, list, members, variable, type Code, type Variable } from './code';
import type { Names } from './names';
import { constant, duration, flag, gibibytes, number, text } from './values';
import { DEFAULTS } from '../manifest/defaults';
import { isObject } from '../manifest/plain-data';

/** A cluster, and its instance groups by name. */
export interface ClusterCode {
  readonly cluster: Code;
  readonly groups: ReadonlyMap<string, Variable>;
  readonly instanceTypes: readonly string[];
}

/** The cluster of a resource configuration; undefined if it names no instances. */
export function clusterCode(config: any, names: Names): ClusterCode | undefined {
  const storage = {
    volumeSize: config.volumeSizeInGB === DEFAULTS['spec.resourceConfig.volumeSizeInGB'] ? undefined : gibibytes(config.volumeSizeInGB),
    volumeKey: text(config.volumeKMSKeyID),
  };
  if (Array.isArray(config.instanceGroups) && config.instanceGroups.length > 0) {
    return heterogeneous(config.instanceGroups, storage, names);
  }
  return typeof config.instanceType !== 'string' ? undefined : {
    cluster: call('Cluster.of', constant('InstanceType', config.instanceType)!, members({
      instanceCount: config.instanceCount === DEFAULTS['spec.resourceConfig.instanceCount'] ? undefined : number(config.instanceCount),
      ...storage,
      keepAlive: duration(config.keepAlivePeriodInSeconds),
      placement: placement(config.instancePlacementConfig),
    })),
    groups: new Map(),
    instanceTypes: [config.instanceType],
  };
}

function heterogeneous(given: any[], storage: { [name: string]: Code | undefined }, names: Names): ClusterCode | undefined {
  const groups = new Map<string, Variable>();
  for (const group of given) {
    if (!isGroup(group) || groups.has(group.instanceGroupName)) {
      return undefined;
    }
    const { instanceGroupName, instanceType, instanceCount } = group;
    groups.set(instanceGroupName, variable(
      names.take(instanceGroupName, 'Group'),
      call('InstanceGroup.of', data(instanceGroupName), constant('InstanceType', instanceType)!, data(instanceCount)),
    ));
  }
  return {
    cluster: call('Cluster.heterogeneous', list([...groups.values()]), members(storage)),
    groups,
    instanceTypes: given.map(({ instanceType }) => instanceType),
  };
}

function isGroup(group: any): boolean {
  return typeof group?.instanceGroupName === 'string' && typeof group.instanceType === 'string' && typeof group.instanceCount === 'number';
}

function placement(config: unknown): Code | undefined {
  if (!isObject(config)) {
    return undefined;
  }
  const { enableMultipleJobs, placementSpecifications: servers } = config;
  const isComplete = Array.isArray(servers) && servers.length > 0 && servers.every(server => typeof server?.instanceCount === 'number');
  return members({
    multipleJobs: enableMultipleJobs === false ? undefined : flag(enableMultipleJobs),
    servers: isComplete
      ? list(servers.map(({ instanceCount, ultraServerID }) => members({ instanceCount: data(instanceCount), ultraServerId: text(ultraServerID) })))
      : undefined,
  });
}
