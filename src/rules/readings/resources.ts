import { lastingReading, reading } from '../engine/job-view';

/** A channel of a job, where it stands, and the input mode that is in force for it. */
export class ChannelInForce {
  constructor(public readonly channel: any, public readonly path: string, private readonly spec: any) {
  }

  public get mode(): string | undefined {
    return this.channel.inputMode ?? this.spec.algorithmSpecification?.trainingInputMode;
  }

  /** What can be said of the mode, with where it comes from. */
  public get modeInWords(): string {
    return this.channel.inputMode === undefined ? `is '${this.mode}', from trainingInputMode` : `is '${this.mode}'`;
  }

  public get s3(): any {
    return this.channel.dataSource?.s3DataSource;
  }

  public get fileSystem(): any {
    return this.channel.dataSource?.fileSystemDataSource;
  }
}

/** The channels of a job. */
export const channelsOf = reading(({ spec }): ChannelInForce[] => {
  return asList(spec.inputDataConfig).map((channel, position) => new ChannelInForce(channel, `spec.inputDataConfig[${position}]`, spec));
});

/** A type of the instances of a job, and where it stands. */
export class InstancesOfType {
  constructor(public readonly type: string, private readonly instances: any, public readonly path: string) {
  }

  /** The name of the instance group. */
  public get group(): string | undefined {
    return this.instances.instanceGroupName;
  }
}

/** The instances of a job by type: one entry, or one for each instance group. */
export const instancesOf = reading(({ spec }): InstancesOfType[] => {
  const resources = spec.resourceConfig;
  const groups = asList(resources?.instanceGroups);
  const places = groups.length > 0
    ? groups.map((group, position) => ({ instances: group, path: `spec.resourceConfig.instanceGroups[${position}]` }))
    : resources === undefined ? [] : [{ instances: resources, path: 'spec.resourceConfig' }];
  return places
    .filter(({ instances }) => instances.instanceType !== undefined)
    .map(({ instances, path }) => new InstancesOfType(instances.instanceType, instances, path));
});

/** The CRD paths of a member of the instances, which may be in groups. */
export function instancePaths(member: string): string[] {
  return [`spec.resourceConfig.${member}`, `spec.resourceConfig.instanceGroups[].${member}`];
}

/** How many instances a job has in all. */
export const instanceCountOf = lastingReading(({ spec }): number => {
  const groups = asList(spec.resourceConfig?.instanceGroups);
  return groups.length > 0
    ? groups.reduce((sum, group) => sum + (group.instanceCount ?? 0), 0)
    : spec.resourceConfig?.instanceCount ?? 0;
});

/** Whether a job has instance groups. */
export const isHeterogeneous = lastingReading(({ spec }): boolean => {
  return asList(spec.resourceConfig?.instanceGroups).length > 0;
});

/** A list of the manifest; an absent one is empty. */
export function asList(list: any): any[] {
  return Array.isArray(list) ? list : [];
}
