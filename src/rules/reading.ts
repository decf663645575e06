import { perJob } from './per-job';
import { CONTROLLER_ANNOTATION, parseRelease } from '../controller/controller-version';
import type { Manifest } from '../manifest/manifest';
import { isConcrete } from '../manifest/tokens';
import { isOlder, toVersion, type Version } from '../manifest/version';

/** A channel of a job, where it stands, and the input mode that is in force for it. */
export interface ChannelInForce {
  readonly channel: any;
  readonly path: string;
  readonly mode: string | undefined;
  readonly s3: any;
  readonly fileSystem: any;
}

/** The channels of a job. */
export const channelsOf = perJob(({ spec }): ChannelInForce[] => {
  return listOf(spec.inputDataConfig).map((channel, position) => ({
    channel,
    path: `spec.inputDataConfig[${position}]`,
    mode: channel.inputMode ?? spec.algorithmSpecification?.trainingInputMode,
    s3: channel.dataSource?.s3DataSource,
    fileSystem: channel.dataSource?.fileSystemDataSource,
  }));
});

/** A type of the instances of a job, where it stands, and how many there are of it. */
export interface InstancesOfType {
  readonly type: string;
  readonly count: number | undefined;
  /** The name of the instance group. */
  readonly group?: string;
  readonly path: string;
}

/** The instances of a job by type: one entry, or one for each instance group. */
export const instancesOf = perJob(({ spec }): InstancesOfType[] => {
  const resources = spec.resourceConfig ?? {};
  const groups: InstancesOfType[] = listOf(resources.instanceGroups).map((group, position) => ({
    type: group.instanceType,
    count: group.instanceCount,
    group: group.instanceGroupName,
    path: `spec.resourceConfig.instanceGroups[${position}]`,
  }));
  const instances = groups.length > 0
    ? groups
    : [{ type: resources.instanceType, count: resources.instanceCount, path: 'spec.resourceConfig' }];
  return instances.filter(({ type }) => typeof type === 'string');
});

/** How many instances a job has in all. */
export const instanceCountOf = perJob(({ spec }): number => {
  const groups = listOf(spec.resourceConfig?.instanceGroups);
  return groups.length > 0
    ? groups.reduce((sum, group) => sum + (group.instanceCount ?? 0), 0)
    : spec.resourceConfig?.instanceCount ?? 0;
});

/** Whether a job has instance groups. */
export function isHeterogeneous({ spec }: Manifest): boolean {
  return listOf(spec.resourceConfig?.instanceGroups).length > 0;
}

/** A list of the manifest; an absent one is empty. */
export function listOf(list: any): any[] {
  return Array.isArray(list) ? list : [];
}

/** An annotation, if it is a text that is known by now. */
export function annotationOf({ metadata }: Manifest, key: string): string | undefined {
  const value: unknown = metadata?.annotations?.[key];
  return typeof value === 'string' && isConcrete(value) ? value : undefined;
}

/** The release of the controller that a job is made for, if the manifest names one. */
export function controllerOf(job: Manifest): Version | undefined {
  const text = annotationOf(job, CONTROLLER_ANNOTATION);
  return text === undefined ? undefined : parseRelease(text);
}

/** The release of the controller that a job is made for, if that came before another release. */
export function controllerBefore(release: string, job: Manifest): string | undefined {
  const controller = controllerOf(job);
  return controller !== undefined && isOlder(controller, toVersion(release)) ? controller.join('.') : undefined;
}
