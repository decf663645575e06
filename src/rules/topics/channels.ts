import { VALUE_SETS } from '../../manifest/schema/training-job-schema';
import { inOtherCase } from '../../manifest/text/closest';
import type { JobView } from '../engine/job-view';
import { misnamed } from '../engine/misnamed';
import { FindingLevel } from '../finding';
import { builtInOf } from '../readings/built-in';
import { REFUSED } from '../readings/controller-reactions';
import { IMAGE } from '../readings/image';
import { repeatedNames } from '../readings/repeated-names';
import { channelsOf, instanceCountOf, asList, type ChannelInForce } from '../readings/resources';
import type { Rule, Violation } from '../rule';
import { CHANNEL_MODE_RULES } from './channel-modes';
import { FILE_SYSTEM_RULES } from './file-systems';

const S3 = 'spec.inputDataConfig[].dataSource.s3DataSource';
const GROUPS_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/train-heterogeneous-cluster-configure.html';

/** Rules about channels. */
export const CHANNEL_RULES: readonly Rule[] = [
  {
    id: 'channel-one-source',
    level: FindingLevel.ERROR,
    paths: [S3, 'spec.inputDataConfig[].dataSource.fileSystemDataSource'],
    what: 'A channel has exactly one data source, in S3 or on a file system.',
    why: 'SageMaker accepts only one of the two, and without one it has no data to deliver',
    remedy: 'set spec.inputDataConfig[].dataSource.s3DataSource.s3URI to the S3 URI of the data',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DataSource.html',
    check: job => channelsOf(job)
      .filter(({ channel, s3, fileSystem }) => channel.dataSource !== undefined && (s3 === undefined) === (fileSystem === undefined))
      .map(({ path, s3 }) => ({
        path: `${path}.dataSource`,
        ...s3 === undefined
          ? { says: 'is neither in S3 nor on a file system' }
          : { says: 'is both in S3 and on a file system', remedy: `remove ${path}.dataSource.fileSystemDataSource` },
      })),
  },
  {
    id: 'channel-name-unique',
    level: FindingLevel.ERROR,
    paths: ['spec.inputDataConfig[].channelName'],
    what: 'No two channels of a job have the same name.',
    why: 'the name is the directory, or the pipe, of the channel in the container, so one channel would hide the other',
    remedy: 'give each channel its own name',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-running-container.html',
    check: repeatedNames('spec.inputDataConfig[].channelName', 'the name of another channel'),
  },
  {
    id: 'channel-data-type',
    level: FindingLevel.ERROR,
    paths: [`${S3}.s3DataType`],
    what: 'The kind of data in S3 is not one of another API.',
    why: REFUSED,
    remedy: 'set it to S3Prefix',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html',
    check: job => dataOfOtherTypes(job)
      .filter(({ meant }) => meant !== undefined)
      .map(({ path, type, meant }) => ({ path, says: `is '${type}'; did you mean ${meant}?`, remedy: `set it to ${meant}`, change: { kind: 'replace', to: meant! } })),
  },
  {
    id: 'channel-data-type-unknown',
    level: FindingLevel.WARNING,
    paths: [`${S3}.s3DataType`],
    what: 'The kind of data in S3 is one that is known.',
    why: 'SageMaker rejects kinds that it does not have; only kinds newer than this release are fine',
    remedy: 'set it to S3Prefix; acknowledge this for a newer kind',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html',
    check: job => dataOfOtherTypes(job)
      .filter(({ meant }) => meant === undefined)
      .map(({ path, type }) => ({ path, says: `is '${type}', which is not known` })),
  },
  {
    id: 'channel-groups-declared',
    level: FindingLevel.ERROR,
    paths: [`${S3}.instanceGroupNames`, 'spec.resourceConfig.instanceGroups[].instanceGroupName'],
    what: 'The instance groups that a channel names are groups of the job.',
    why: 'there are no such instances to deliver the data to',
    remedy: 'name a group of spec.resourceConfig.instanceGroups',
    source: GROUPS_GUIDE,
    check: undeclaredGroups,
  },
  {
    id: 'channel-groups-all-or-none',
    level: FindingLevel.ERROR,
    paths: [`${S3}.instanceGroupNames`],
    what: 'Either all channels in S3 name instance groups, or none does.',
    why: 'SageMaker rejects the job: "Some channels have assigned instance groups: […] while others not: […]"',
    remedy: 'set it to the names of the groups that read the channel',
    source: 'https://github.com/aws/sagemaker-python-sdk/issues/6089',
    check: job => {
      const channels = channelsOf(job).filter(({ s3 }) => s3 !== undefined);
      const assigned = channels.filter(hasGroups);
      return assigned.length === 0 ? [] : channels.filter(channel => !hasGroups(channel)).map(({ path }) => ({
        path: `${path}.dataSource.s3DataSource.instanceGroupNames`,
        says: `names no group, though ${assigned[0].path} does`,
      }));
    },
  },
  {
    id: 'sharding-one-instance',
    level: FindingLevel.WARNING,
    paths: [
      `${S3}.s3DataDistributionType`, `${S3}.instanceGroupNames`, 'spec.resourceConfig.instanceCount', 'spec.resourceConfig.instanceGroups',
      IMAGE, 'spec.inputDataConfig[].channelName',
    ],
    what: 'Only a channel for several instances is sharded, unless the algorithm demands it.',
    why: 'a single instance gets every object in any case',
    remedy: 'set it to FullyReplicated',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html',
    check: job => channelsOf(job)
      .filter(channel => channel.s3?.s3DataDistributionType === 'ShardedByS3Key' && readersOf(job, channel) === 1 && !mustBeSharded(job, channel))
      .map(({ path }) => ({
        path: `${path}.dataSource.s3DataSource.s3DataDistributionType`,
        says: 'is \'ShardedByS3Key\', though a single instance reads the channel',
      })),
  },
  {
    id: 'shuffle-seed-exact',
    level: FindingLevel.WARNING,
    paths: ['spec.inputDataConfig[].shuffleConfig.seed'],
    what: 'The seed of a channel is within ±(2^53 - 1).',
    why: 'cdk8s and other tools in JavaScript round a larger number, so the job would shuffle by another seed',
    remedy: 'choose a seed between -9007199254740991 and 9007199254740991',
    source: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Number/MAX_SAFE_INTEGER',
    check: job => channelsOf(job)
      .filter(({ channel }) => channel.shuffleConfig?.seed !== undefined && !Number.isSafeInteger(channel.shuffleConfig.seed))
      .map(({ channel, path }) => ({ path: `${path}.shuffleConfig.seed`, says: `is ${channel.shuffleConfig.seed}, which is not exact` })),
  },
  {
    id: 'eula-not-accepted',
    level: FindingLevel.WARNING,
    paths: [`${S3}.modelAccessConfig.acceptEula`],
    what: 'A channel with acceptEula accepts the license of its model.',
    why: 'only true accepts the license, and SageMaker delivers no gated model without it',
    remedy: 'read the license, then set it to true',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ModelAccessConfig.html',
    check: job => channelsOf(job)
      .filter(({ s3 }) => s3?.modelAccessConfig?.acceptEula === false)
      .map(({ path }) => ({ path: `${path}.dataSource.s3DataSource.modelAccessConfig.acceptEula`, says: 'is false' })),
  },
  {
    id: 'hub-content-reference',
    level: FindingLevel.WARNING,
    paths: [`${S3}.hubAccessConfig.hubContentARN`],
    what: 'Content of a private hub is a reference to a model.',
    why: 'access to a hub is meant for references to public models; other content is not known to work',
    remedy: 'set it to an ARN with hub-content/<hub>/ModelReference/<name>/<version>',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_HubAccessConfig.html',
    check: job => channelsOf(job)
      .map(({ path, s3 }) => ({ path: `${path}.dataSource.s3DataSource.hubAccessConfig.hubContentARN`, arn: s3?.hubAccessConfig?.hubContentARN }))
      .filter(({ arn }) => arn !== undefined && !MODEL_REFERENCE.test(arn))
      .map(({ path, arn }) => ({ path, says: `is not a reference to a model: '${arn}'` })),
  },
  {
    id: 'earlier-model-as-it-is',
    level: FindingLevel.WARNING,
    paths: [
      IMAGE, 'spec.algorithmSpecification.trainingInputMode', S3,
      ...['channelName', 'contentType', 'inputMode', 'compressionType', 'recordWrapperType'].map(name => `spec.inputDataConfig[].${name}`),
    ],
    what: 'A channel with an earlier model delivers it as files, whole and unchanged.',
    why: 'incremental training reads the model from a directory',
    remedy: 'set it to the value that leaves the model as it is',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/incremental-training.html',
    check: job => channelsOf(job).filter(channel => isEarlierModel(job, channel)).flatMap(alteredModel),
  },
  ...CHANNEL_MODE_RULES,
  ...FILE_SYSTEM_RULES,
];

/** What other APIs of SageMaker call their kinds of data, such as that for batch inference, and what it is here. */
const OF_OTHER_APIS: ReadonlyMap<string, string> = new Map([['s3object', 'S3Prefix'], ['manifests3object', 'ManifestFile']]);

/** The channels with a type of data that is not known in any case, and the type that was meant, if that is clear. */
function dataOfOtherTypes(job: JobView): Array<{ readonly path: string; readonly type: string; readonly meant: string | undefined }> {
  const known = VALUE_SETS.S3DataType.values;
  return channelsOf(job)
    .map(({ path, s3 }) => ({ path: `${path}.dataSource.s3DataSource.s3DataType`, type: s3?.s3DataType as string | undefined }))
    .flatMap(({ path, type }) => type === undefined || inOtherCase(type, known) !== undefined
      ? []
      : [{ path, type, meant: OF_OTHER_APIS.get(type.toLowerCase()) }]);
}

const MODEL_REFERENCE = /^arn:[^:]+:sagemaker:[^:]*:[^:]*:hub-content\/[^/]+\/ModelReference\//;

function groupNamesOf({ s3 }: ChannelInForce): string[] {
  return asList(s3?.instanceGroupNames);
}

function hasGroups(channel: ChannelInForce): boolean {
  return groupNamesOf(channel).length > 0;
}

function undeclaredGroups(job: JobView): Violation[] {
  const declared = asList(job.spec.resourceConfig?.instanceGroups)
    .map(group => group.instanceGroupName)
    .filter(name => name !== undefined);
  return channelsOf(job).flatMap(channel => groupNamesOf(channel).flatMap((name, position) => declared.includes(name) ? [] : [{
    path: `${channel.path}.dataSource.s3DataSource.instanceGroupNames[${position}]`,
    ...declared.length === 0
      ? { says: `is '${name}', though the job has no instance groups`, remedy: 'remove it' }
      : misnamed(`is '${name}', which is not one of ${declared.join(', ')}`, name, declared),
  }]));
}

/** How many instances get a channel. */
function readersOf(job: JobView, channel: ChannelInForce): number {
  const names = groupNamesOf(channel);
  return names.length === 0
    ? instanceCountOf(job)
    : asList(job.spec.resourceConfig?.instanceGroups)
      .filter(group => names.includes(group.instanceGroupName))
      .reduce((sum, group) => sum + (group.instanceCount ?? 0), 0);
}

function mustBeSharded(job: JobView, { channel }: ChannelInForce): boolean {
  return builtInOf(job)?.distribution?.[channel.channelName] === 'ShardedByS3Key';
}

function isEarlierModel(job: JobView, { channel, s3 }: ChannelInForce): boolean {
  return s3 !== undefined
    && (channel.contentType === 'application/x-sagemaker-model' || (channel.channelName === 'model' && builtInOf(job)?.incremental === true));
}

function alteredModel({ channel, path, mode, s3 }: ChannelInForce): Violation[] {
  const settings = [
    { at: 'inputMode', value: mode, altering: ['Pipe', 'FastFile'], plain: 'File' },
    { at: 'dataSource.s3DataSource.s3DataDistributionType', value: s3.s3DataDistributionType, altering: ['ShardedByS3Key'], plain: 'FullyReplicated' },
    { at: 'compressionType', value: channel.compressionType, altering: ['Gzip'], plain: 'None' },
    { at: 'recordWrapperType', value: channel.recordWrapperType, altering: ['RecordIO'], plain: 'None' },
  ];
  return settings
    .filter(({ value, altering }) => altering.includes(value))
    .map(({ at, value, plain }) => ({ path: `${path}.${at}`, says: `is '${value}', though the channel has an earlier model`, remedy: `set it to ${plain}` }));
}
