import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { isAugmented, PLAIN_MANIFEST } from '../readings/augmented';
import { builtInOf } from '../readings/built-in';
import { IMAGE } from '../readings/image';
import { channelsOf, asList, type ChannelInForce } from '../readings/resources';
import type { Advice, Fault, Rule, Violation } from '../rule';
import { codeChannelsOf } from './scripts';
import { isReadAsFiles } from './xgboost';

const CHANNEL = 'spec.inputDataConfig[]';
const S3 = `${CHANNEL}.dataSource.s3DataSource`;
const MODE = [`${CHANNEL}.inputMode`, 'spec.algorithmSpecification.trainingInputMode'];

/** What decides on who reads a channel, and how. */
const READER = [
  IMAGE, 'spec.hyperParameters', 'spec.environment', `${CHANNEL}.channelName`, `${CHANNEL}.contentType`,
];

const CHANNEL_API = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Channel.html';
const S3_DATA_SOURCE = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html';
const MODES_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-access-training-data.html';
const AUGMENTED_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest-stream.html';

/** Rules about what channels in S3 may contain, and how, in each input mode. */
export const CHANNEL_MODE_RULES: readonly Rule[] = [
  {
    id: 'fast-file-needs-prefix',
    level: FindingLevel.ERROR,
    paths: [...MODE, `${S3}.s3DataType`, ...READER],
    what: 'A channel in FastFile mode reads no augmented manifest.',
    why: 'SageMaker streams augmented manifests in Pipe mode only',
    remedy: 'set spec.inputDataConfig[].inputMode to Pipe',
    source: S3_DATA_SOURCE,
    check: job => inFastFileMode(job, 'AugmentedManifestFile'),
  },
  {
    id: 'fast-file-manifest',
    level: FindingLevel.WARNING,
    paths: [...MODE, `${S3}.s3DataType`],
    what: 'A channel in FastFile mode reads a prefix, not a manifest.',
    why: 'the guide documents FastFile mode for S3 prefixes only',
    remedy: 'set spec.inputDataConfig[].inputMode to File',
    source: MODES_GUIDE,
    check: job => inFastFileMode(job, 'ManifestFile'),
  },
  {
    id: 'fast-file-whole-folder',
    level: FindingLevel.WARNING,
    paths: [...MODE, `${S3}.s3DataType`, `${S3}.s3URI`],
    what: 'The URI of a channel in FastFile mode ends with a slash.',
    why: 'FastFile mounts whole folders; a prefix that ends within the name of one is not supported',
    remedy: 'end it with /',
    source: MODES_GUIDE,
    check: job => inMode(job, 'FastFile')
      .filter(({ s3 }) => s3.s3DataType === 'S3Prefix' && HAS_OPEN_KEY.test(s3.s3URI))
      .map(({ path, s3 }) => ({ path: `${path}.dataSource.s3DataSource.s3URI`, says: `is '${s3.s3URI}', without a slash at its end`, ...folderOf(s3.s3URI) })),
  },
  {
    id: 'manifest-is-an-object',
    level: FindingLevel.ERROR,
    paths: [`${S3}.s3DataType`, `${S3}.s3URI`],
    what: 'The URI of a manifest names an object.',
    why: 'SageMaker reads the manifest from that very URI and looks for nothing below it',
    remedy: 'set it to the S3 URI of the manifest itself',
    source: S3_DATA_SOURCE,
    check: job => channelsOf(job)
      .filter(({ s3 }) => isManifest(s3) && s3.s3URI !== undefined && !HAS_OPEN_KEY.test(s3.s3URI))
      .map(({ path, s3 }) => ({
        path: `${path}.dataSource.s3DataSource.s3URI`, says: `is '${s3.s3URI}', which names no object, though s3DataType is '${s3.s3DataType}'`,
      })),
  },
  {
    id: 'augmented-manifest-needs-pipe',
    level: FindingLevel.ERROR,
    paths: [...MODE, `${S3}.s3DataType`, ...READER],
    what: 'An augmented manifest is not read in File mode.',
    why: 'SageMaker streams what its lines refer to, which only Pipe mode can do',
    remedy: 'set it to Pipe',
    source: S3_DATA_SOURCE,
    check: job => inMode(job, 'File')
      .filter(isAugmented)
      .map(channel => ({
        path: `${channel.path}.inputMode`,
        says: `${channel.modeInWords}, though the channel has an augmented manifest`,
        ...forFileReader(job, channel),
      })),
  },
  {
    id: 'augmented-manifest-needs-attributes',
    level: FindingLevel.ERROR,
    paths: [`${S3}.s3DataType`, `${S3}.attributeNames`],
    what: 'A channel with an augmented manifest names the attributes to stream.',
    why: 'SageMaker reads nothing else from the lines of the manifest',
    remedy: 'set it to the names of the attributes, in the order in which the algorithm expects them',
    source: AUGMENTED_GUIDE,
    check: job => channelsOf(job)
      .filter(({ s3 }) => s3?.s3DataType === 'AugmentedManifestFile' && asList(s3.attributeNames).length === 0)
      .map(({ path }) => ({ path: `${path}.dataSource.s3DataSource.attributeNames`, says: 'names no attribute of the augmented manifest' })),
  },
  {
    id: 'attributes-need-augmented-manifest',
    level: FindingLevel.WARNING,
    paths: [`${S3}.s3DataType`, `${S3}.attributeNames`],
    what: 'Only a channel with an augmented manifest names attributes.',
    why: 'prefixes and plain manifests have none',
    remedy: 'remove it',
    source: S3_DATA_SOURCE,
    check: job => channelsOf(job)
      .filter(({ s3 }) => asList(s3?.attributeNames).length > 0 && ['S3Prefix', 'ManifestFile'].includes(s3.s3DataType))
      .map(({ path, s3 }) => ({
        path: `${path}.dataSource.s3DataSource.attributeNames`,
        says: `names ${s3.attributeNames.join(', ')}, though s3DataType is '${s3.s3DataType}'`,
      })),
  },
  {
    id: 'augmented-manifest-record-io',
    level: FindingLevel.WARNING,
    paths: [IMAGE, `${S3}.s3DataType`, `${CHANNEL}.recordWrapperType`],
    what: 'A built-in algorithm that reads RecordIO gets augmented manifests as RecordIO.',
    why: 'the algorithm could not see where an image ends and its label begins',
    remedy: 'set it to RecordIO, and spec.inputDataConfig[].contentType to application/x-recordio',
    source: AUGMENTED_GUIDE,
    check: job => !readsRecordIo(job) ? [] : channelsOf(job)
      .filter(({ channel, s3 }) => s3?.s3DataType === 'AugmentedManifestFile' && (channel.recordWrapperType ?? 'None') === 'None')
      .map(({ path }) => ({ path: `${path}.recordWrapperType`, says: 'is not RecordIO, though the channel has an augmented manifest' })),
  },
  {
    id: 'gzip-in-file-mode',
    level: FindingLevel.ERROR,
    paths: [...MODE, S3, `${CHANNEL}.compressionType`],
    what: 'A channel in File mode has no compression type.',
    why: 'SageMaker decompresses while it streams; in File mode it delivers objects as they are',
    remedy: 'set it to None, and decompress in the container',
    source: CHANNEL_API,
    check: job => gzipIn(job, 'File'),
  },
  {
    id: 'gzip-in-fast-file-mode',
    level: FindingLevel.WARNING,
    paths: [...MODE, S3, `${CHANNEL}.compressionType`],
    what: 'A channel in FastFile mode has no compression type.',
    why: 'compression is documented for Pipe mode alone, so the container would most likely read compressed objects',
    remedy: 'set it to None, and decompress in the container',
    source: CHANNEL_API,
    check: job => gzipIn(job, 'FastFile'),
  },
  {
    id: 'record-io-in-file-mode',
    level: FindingLevel.WARNING,
    paths: [...MODE, S3, `${CHANNEL}.recordWrapperType`],
    what: 'A channel in File mode has no record wrapper.',
    why: 'files need no wrapper; RecordIO separates the objects in a stream',
    remedy: 'set it to None',
    source: CHANNEL_API,
    check: job => ofObjects(job, 'File')
      .filter(({ channel }) => channel.recordWrapperType === 'RecordIO')
      .map(({ path }) => ({ path: `${path}.recordWrapperType`, says: 'is \'RecordIO\' in File mode' })),
  },
  {
    id: 'shuffle-in-file-mode',
    level: FindingLevel.WARNING,
    paths: [...MODE, `${S3}.s3DataType`, `${S3}.s3DataDistributionType`, `${CHANNEL}.shuffleConfig`],
    what: 'A channel in File mode is not shuffled, unless it is sharded.',
    why: 'shuffling changes the order of delivery, and a directory has no such order',
    remedy: 'remove it, and shuffle in the script',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ShuffleConfig.html',
    check: job => ofObjects(job, 'File')
      .filter(({ channel, s3 }) => channel.shuffleConfig !== undefined && s3.s3DataDistributionType !== 'ShardedByS3Key')
      .map(({ channel: { shuffleConfig: { seed } }, path }) => ({ path: `${path}.shuffleConfig`, ...seed === undefined ? SEEDLESS : { says: `has the seed ${seed} in File mode` } })),
  },
];

/** The fault of a shuffling that has no seed, which no job may have, where a seed would have no effect. */
export const SEEDLESS: Fault = {
  says: 'has no seed', level: FindingLevel.ERROR, why: 'the API server rejects it without a seed, and a seed would have no effect here', remedy: 'remove it',
};

/** What ends as the name of a file does is an object, and no folder of that name. */
function folderOf(uri: string): { readonly remedy?: string } {
  const [, folder] = /^(.*\/)[^/]+\.[A-Za-z0-9]{1,8}$/.exec(uri) ?? [];
  return folder === undefined ? {} : { remedy: `use the folder of the object, ${folder}` };
}

// A key that is there and does not end with a slash.
const HAS_OPEN_KEY = /^[^:/]*:\/\/[^/]+\/.*[^/]$/;

/** The channels in S3 with an input mode. */
function inMode(job: JobView, mode: string): ChannelInForce[] {
  return channelsOf(job).filter(channel => channel.s3 !== undefined && channel.mode === mode);
}

/** The same without those with an augmented manifest: these need Pipe mode, in which other settings are right. */
function ofObjects(job: JobView, mode: string): ChannelInForce[] {
  return inMode(job, mode).filter(({ s3 }) => s3.s3DataType !== 'AugmentedManifestFile');
}

function inFastFileMode(job: JobView, type: string): Violation[] {
  return inMode(job, 'FastFile')
    .filter(({ s3 }) => s3.s3DataType === type)
    .map(channel => ({
      path: `${channel.path}.dataSource.s3DataSource.s3DataType`, says: `is '${type}' in FastFile mode`, ...isAugmented(channel) ? forFileReader(job, channel) : {},
    }));
}

/** What to do about an augmented manifest that something reads which can't read streams. */
function forFileReader(job: JobView, channel: ChannelInForce): Advice {
  const readsFiles = builtInOf(job)?.inputModes.includes('Pipe') === false
    || isReadAsFiles(job, channel)
    || codeChannelsOf(job).some(({ path }) => path === channel.path);
  return readsFiles ? { remedy: PLAIN_MANIFEST } : {};
}

function isManifest(s3: any): boolean {
  return ['ManifestFile', 'AugmentedManifestFile'].includes(s3?.s3DataType);
}

function readsRecordIo(job: JobView): boolean {
  return builtInOf(job)?.contentTypes?.includes('application/x-recordio') === true;
}

function gzipIn(job: JobView, mode: string): Violation[] {
  return ofObjects(job, mode)
    .filter(({ channel }) => channel.compressionType === 'Gzip')
    .map(({ path }) => ({ path: `${path}.compressionType`, says: `is 'Gzip' in ${mode} mode` }));
}
