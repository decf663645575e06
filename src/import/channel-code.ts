import { call, data, list, members, type Code, type Variable } from './code';
import { constant, flag, isTexts, number, text, working } from './values';
import { isObject } from '../manifest/plain-data';

/** The channels of a job; undefined if one of them is of a kind that has no method, so that all of them are patched in. */
export function channelsCode(config: unknown, groups: ReadonlyMap<string, Variable>): Code | undefined {
  if (!Array.isArray(config) || config.length === 0) {
    return undefined;
  }
  const channels = config.map(channel => isObject(channel) ? channelCode(channel, groups) : undefined);
  return channels.some(channel => channel === undefined) ? undefined : list(channels as Code[]);
}

function channelCode(channel: any, groups: ReadonlyMap<string, Variable>): Code | undefined {
  const { s3DataSource, fileSystemDataSource } = channel.dataSource ?? {};
  if (typeof channel.channelName !== 'string') {
    return undefined;
  }
  if (isObject(s3DataSource) && typeof s3DataSource.s3URI === 'string') {
    return s3Channel(channel, s3DataSource, groups);
  }
  return isObject(fileSystemDataSource) ? fileSystemChannel(channel, fileSystemDataSource) : undefined;
}

function s3Channel(channel: any, source: any, groups: ReadonlyMap<string, Variable>): Code | undefined {
  const [name, uri] = [data(channel.channelName), data(source.s3URI)];
  const { inputMode, attributeNames } = source.s3DataType === 'AugmentedManifestFile' && isTexts(source.attributeNames)
    ? { inputMode: constant('InputMode', channel.inputMode, 'Pipe'), attributeNames: source.attributeNames }
    : { inputMode: constant('InputMode', channel.inputMode), attributeNames: undefined };
  const options = {
    inputMode,
    contentType: text(channel.contentType),
    compression: constant('ChannelCompression', channel.compressionType, 'None'),
    recordWrapper: constant('RecordWrapper', channel.recordWrapperType, 'None'),
    distribution: constant('S3DataDistribution', source.s3DataDistributionType, 'FullyReplicated'),
    shuffleSeed: number(channel.shuffleConfig?.seed),
    instanceGroups: groupsNamed(source.instanceGroupNames, groups),
    acceptEula: flag(source.modelAccessConfig?.acceptEula),
    hubContentArn: text(source.hubAccessConfig?.hubContentARN),
  };
  return working(attributeNames === undefined
    ? call('Channel.s3', name, uri, members({ dataType: constant('S3DataType', source.s3DataType, 'S3Prefix'), ...options }))
    : call('Channel.augmentedManifest', name, uri, data(attributeNames), members(options)));
}

function groupsNamed(names: unknown, groups: ReadonlyMap<string, Variable>): Code | undefined {
  return isTexts(names) && names.length > 0 && names.every(name => groups.has(name)) ? list(names.map(name => groups.get(name)!)) : undefined;
}

function fileSystemChannel(channel: any, source: any): Code | undefined {
  const method = Object.hasOwn(FILE_SYSTEMS, source.fileSystemType) ? FILE_SYSTEMS[source.fileSystemType] : undefined;
  if (method === undefined || typeof source.fileSystemID !== 'string' || typeof source.directoryPath !== 'string') {
    return undefined;
  }
  return call(method, data(channel.channelName), members({
    fileSystemId: data(source.fileSystemID),
    directoryPath: data(source.directoryPath),
    access: constant('FileSystemAccess', source.fileSystemAccessMode, 'ro'),
    contentType: text(channel.contentType),
  }));
}

const FILE_SYSTEMS: { readonly [type: string]: string } = { EFS: 'Channel.efs', FSxLustre: 'Channel.fsxLustre' };
