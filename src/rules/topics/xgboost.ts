import { instanceFamily } from '../../instances/facts/families';
import { isOlder, type Version } from '../../manifest/text/version';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { isAugmented, PLAIN_MANIFEST } from '../readings/augmented';
import { levelByCatalog } from '../readings/aws-image';
import { builtInWithoutScriptOf, versionOf } from '../readings/built-in';
import { labelSizeOf, mimeTypeOf } from '../readings/content-type';
import { IMAGE, imageOf } from '../readings/image';
import { channelsOf, instanceCountOf, instancesOf, type ChannelInForce } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const INPUT_MODE = 'spec.algorithmSpecification.trainingInputMode';
const MODE = ['spec.inputDataConfig[].inputMode', INPUT_MODE];
const PARAMETERS = 'spec.hyperParameters';
const CHANNEL_NAME = 'spec.inputDataConfig[].channelName';
const CONTENT_TYPE = 'spec.inputDataConfig[].contentType';
const DATA_TYPE = 'spec.inputDataConfig[].dataSource.s3DataSource.s3DataType';
const DISTRIBUTION = 'spec.inputDataConfig[].dataSource.s3DataSource.s3DataDistributionType';
const DATA_UTILS = 'https://github.com/aws/sagemaker-xgboost-container/blob/master/src/sagemaker_xgboost_container/data_utils.py';
const DASK_CODE =
  'https://github.com/aws/sagemaker-xgboost-container/blob/master/src/sagemaker_xgboost_container/distributed_gpu/distributed_gpu_training.py';
const GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost.html';

/** Rules about the data of the built-in XGBoost. What is certain is read off the container of version 0.90-1 and later. */
export const XGBOOST_RULES: readonly Rule[] = [
  {
    id: 'xgboost-label-size',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS, CHANNEL_NAME, CONTENT_TYPE],
    what: 'The label of CSV data for XGBoost is one column.',
    why: 'the container rejects any other label_size, and the job fails',
    remedy: 'set contentType to text/csv, with the label in the first column',
    source: DATA_UTILS,
    check: job => onChannels(job, CURRENT, ({ channel: { contentType = '' }, path }) => {
      const size = CSV.includes(mimeTypeOf(contentType)) ? labelSizeOf(contentType) : undefined;
      return size !== undefined && size !== '1' ? { path: `${path}.contentType`, says: `is '${contentType}', though XGBoost reads one label` } : undefined;
    }),
  },
  {
    id: 'xgboost-pipe-libsvm',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS, CHANNEL_NAME, CONTENT_TYPE, ...MODE, DATA_TYPE],
    what: 'LIBSVM data for XGBoost before 3.2-0 is read as files; data without a content type is LIBSVM.',
    why: 'the container cannot stream LIBSVM data, and the job fails',
    remedy: 'set the input mode to File',
    source: 'https://github.com/aws/amazon-sagemaker-examples/issues/668',
    check: job => onChannels(job, WITH_PIPE, channel => channel.mode === 'Pipe' && isLibsvm(channel.channel.contentType)
      ? {
        path: `${channel.path}.contentType`,
        says: `is ${channel.channel.contentType === undefined ? 'missing, which means LIBSVM' : `'${channel.channel.contentType}'`}, in Pipe mode`,
        remedy: isAugmented(channel) ? PLAIN_MANIFEST : undefined,
      }
      : undefined),
  },
  {
    id: 'xgboost-pipe',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS, CHANNEL_NAME, ...MODE, DATA_TYPE],
    what: 'Data for XGBoost 3.2-0 and later is not in Pipe mode (a warning for versions of the image that the catalog lacks).',
    why: 'the container has no code for Pipe mode any more, and the job fails',
    remedy: 'set it to FastFile, which streams as well',
    source: DATA_UTILS,
    check: job => {
      const violations = onChannels(job, WITHOUT_PIPE, channel => channel.mode === 'Pipe'
        ? {
          path: channel.channel.inputMode === undefined && !isManifest(channel) ? INPUT_MODE : `${channel.path}.inputMode`,
          says: 'is Pipe, which XGBoost supports only before version 3.2-0',
          remedy: isAugmented(channel) ? PLAIN_MANIFEST : isManifest(channel) ? 'set it to File' : undefined,
          level: levelByCatalog(job),
        }
        : undefined);
      return violations?.filter(({ path }, position) => violations.findIndex(other => other.path === path) === position);
    },
  },
  {
    id: 'xgboost-content-type',
    level: FindingLevel.WARNING,
    paths: [IMAGE, PARAMETERS, CHANNEL_NAME, CONTENT_TYPE],
    what: 'Data for XGBoost has a content type.',
    why: 'XGBoost then reads LIBSVM, and fails on CSV or Parquet data',
    remedy: 'set contentType of the channel, such as text/csv',
    source: DATA_UTILS,
    check: job => onChannels(job, ANY, ({ channel: { contentType }, path }) => contentType === undefined
      ? { path: `${path}.contentType`, says: 'is missing, so XGBoost reads LIBSVM data' }
      : undefined),
  },
  {
    id: 'xgboost-parquet',
    level: FindingLevel.WARNING,
    paths: [IMAGE, PARAMETERS, CHANNEL_NAME, CONTENT_TYPE],
    what: 'Parquet data is for XGBoost 1.0-1 and later.',
    why: 'older images of XGBoost do not read Parquet data, and the job fails',
    remedy: 'use a later image, such as version 1.7-1',
    source: GUIDE,
    check: job => onChannels(job, OLD, ({ channel: { contentType = '' }, path }) => /parquet/i.test(contentType)
      ? { path: `${path}.contentType`, says: `is '${contentType}', though the image is older than XGBoost 1.0-1` }
      : undefined),
  },
  {
    id: 'xgboost-early-stopping',
    level: FindingLevel.WARNING,
    paths: [IMAGE, PARAMETERS, CHANNEL_NAME],
    what: 'A job with XGBoost that stops early has a validation channel.',
    why: 'XGBoost has no metric to stop by, and the job fails or runs all rounds',
    remedy: 'add a channel named validation',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html',
    check: job => {
      const rounds = isXgboost(job, ANY) ? job.hyperParameter('early_stopping_rounds') : undefined;
      return rounds !== undefined && !channelsOf(job).some(({ channel }) => channel.channelName === 'validation')
        ? [{ path: `${PARAMETERS}.early_stopping_rounds`, says: `is ${rounds}, though there is no channel 'validation'` }]
        : undefined;
    },
  },
  {
    id: 'xgboost-dask',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS, ...MODE, CHANNEL_NAME, CONTENT_TYPE, DISTRIBUTION, 'spec.resourceConfig'],
    what: 'XGBoost with Dask trains with gpu_hist, from 3.2-0 on with hist, on GPUs, from whole CSV or Parquet files '
      + '(a warning for versions that the catalog lacks).',
    why: 'the container checks it at the start, and the job fails: "Some configurations unsuitable for Dask GPU training were found"',
    remedy: 'set use_dask_gpu_training to false',
    source: DASK_CODE,
    check: job => {
      if (!usesDask(job)) {
        return undefined;
      }
      const level = levelByCatalog(job);
      return [...otherTreeMethod(job), ...typesWithoutGpu(job), ...unfitForDask(job)].map(violation => ({ ...violation, level }));
    },
  },
  {
    id: 'xgboost-gpu-hist',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS, 'spec.resourceConfig'],
    what: 'The tree method gpu_hist is for XGBoost 1.2-1 to 3.0-5 on instances with GPUs '
      + '(a warning for older XGBoost than 0.90-1, and for versions that the catalog lacks).',
    why: 'XGBoost rejects the tree method, and the job fails',
    remedy: 'set it to hist',
    source: 'https://github.com/aws/sagemaker-xgboost-container/pull/481',
    check: job => {
      if (!isXgboost(job, ANY) || job.hyperParameter('tree_method') !== 'gpu_hist') {
        return undefined;
      }
      const says = withoutGpuHist(job);
      return says === undefined ? undefined : [{
        path: `${PARAMETERS}.tree_method`,
        says: `is gpu_hist, ${says}`,
        remedy: job.hyperParameter('sampling_method') === 'gradient_based' ? 'set it to hist, and sampling_method to uniform' : undefined,
        level: isXgboost(job, CURRENT) ? levelByCatalog(job) : FindingLevel.WARNING,
      }];
    },
  },
];

/** Older versions don't know the hyperparameter. */
const FIRST_WITH_DASK: Version = [1, 5];
/** The first version of the container without MLIO, which read streams. */
const FIRST_WITHOUT_PIPE: Version = [3, 2];
/** The first version of the container with an XGBoost that lacks the tree method. */
const FIRST_WITHOUT_GPU_HIST: Version = [3, 2];
const CSV = ['csv', 'text/csv'];
const DASK_TYPES = [...CSV, 'parquet', 'application/x-parquet'];

function usesDask(job: JobView): boolean {
  return isXgboost(job, WITH_DASK) && job.hyperParameter('use_dask_gpu_training') === 'true';
}

function otherTreeMethod(job: JobView): Violation[] {
  const version = versionOf(imageOf(job)!.tag);
  if (version === undefined) {
    return [];
  }
  const method = job.hyperParameter('tree_method');
  const meant = isOlder(version, FIRST_WITHOUT_GPU_HIST) ? 'gpu_hist' : 'hist';
  // Where XGBoost lacks gpu_hist, the rule about this tree method says so.
  return method === meant || method === 'gpu_hist' ? [] : [{
    path: `${PARAMETERS}.tree_method`,
    says: `is ${method === undefined ? 'missing' : `'${method}'`}, though Dask trains with ${meant} only`,
    remedy: `set it to ${meant}`,
  }];
}

/** Why a job cannot train with gpu_hist; undefined if it can. */
function withoutGpuHist(job: JobView): string | undefined {
  const { hardware, gpuSince } = builtInWithoutScriptOf(job)!;
  const version = versionOf(imageOf(job)!.tag);
  if (hardware === 'cpu' || isKnownOlder(version, gpuSince!)) {
    return 'which XGBoost has from version 1.2-1 on';
  }
  if (version !== undefined && !isOlder(version, FIRST_WITHOUT_GPU_HIST)) {
    return 'which XGBoost has only before version 3.2-0';
  }
  // With Dask, the rule about Dask names the types without GPUs.
  const [cpuOnly] = usesDask(job) ? [] : cpuTypes(job);
  return cpuOnly && `though ${cpuOnly.type} has no GPUs`;
}

function cpuTypes(job: JobView) {
  return instancesOf(job).filter(({ type }) => instanceFamily(type)?.accelerator === 'none');
}

function typesWithoutGpu(job: JobView): Violation[] {
  return cpuTypes(job).map(({ type, path }) => ({
    path: `${path}.instanceType`, says: `is ${type}, without the GPUs that Dask trains on`, remedy: 'use a type with GPUs, such as ml.g5.xlarge',
  }));
}

function unfitForDask(job: JobView): Violation[] {
  const channels = channelsOf(job).filter(({ channel }) => ['train', 'validation'].includes(channel.channelName));
  const train = channels.filter(({ channel }) => channel.channelName === 'train');
  return [
    // Without Pipe mode, the rule about this mode says so.
    ...train.filter(({ mode }) => mode === 'Pipe' && isXgboost(job, WITH_PIPE)).map(({ path }) => ({
      path: `${path}.inputMode`, says: 'is Pipe, which Dask does not read', remedy: 'set it to File',
    })),
    ...train.filter(({ channel }) => !DASK_TYPES.includes(mimeTypeOf(channel.contentType ?? ''))).map(({ channel: { contentType }, path }) => ({
      path: `${path}.contentType`,
      says: `is ${contentType === undefined ? 'missing' : `'${contentType}'`}, though Dask reads CSV and Parquet only`,
      remedy: contentType === undefined ? 'set it to text/csv' : 'convert the data to CSV, and set it to text/csv',
    })),
    ...instanceCountOf(job) <= 1 ? [] : channels.filter(({ s3 }) => s3?.s3DataDistributionType === 'ShardedByS3Key').map(({ path }) => ({
      path: `${path}.dataSource.s3DataSource.s3DataDistributionType`,
      says: 'is ShardedByS3Key, though Dask needs all data on each instance',
      remedy: 'set it to FullyReplicated',
    })),
  ];
}

type Lines = (repository: string, version: Version | undefined) => boolean;

const ANY: Lines = () => true;
const CURRENT: Lines = repository => repository === 'sagemaker-xgboost';
const OLD: Lines = (repository, version) => repository === 'xgboost' || isKnownOlder(version, [1, 0]);
const WITH_DASK: Lines = (repository, version) => CURRENT(repository, version) && !isKnownOlder(version, FIRST_WITH_DASK);
const WITHOUT_PIPE: Lines = (repository, version) => CURRENT(repository, version) && version !== undefined && !isOlder(version, FIRST_WITHOUT_PIPE);
const WITH_PIPE: Lines = (repository, version) => CURRENT(repository, version) && !WITHOUT_PIPE(repository, version);

function isKnownOlder(version: Version | undefined, than: Version): boolean {
  return version !== undefined && isOlder(version, than);
}

/** Whether a job runs the built-in XGBoost without a script, from an image of some line. */
function isXgboost(job: JobView, lines: Lines): boolean {
  if (builtInWithoutScriptOf(job)?.framework !== 'xgboost') {
    return false;
  }
  const { repository, tag } = imageOf(job)!;
  return lines(repository, versionOf(tag));
}

/** What is wrong with channels of data, if the job runs XGBoost. */
function onChannels(job: JobView, lines: Lines, judge: (channel: ChannelInForce) => Violation | undefined): Violation[] | undefined {
  return isXgboost(job, lines)
    ? channelsOf(job).filter(({ channel }) => ['train', 'validation'].includes(channel.channelName)).flatMap(channel => judge(channel) ?? [])
    : undefined;
}

function isLibsvm(contentType: string | undefined): boolean {
  return contentType === undefined || /libsvm/i.test(contentType);
}

/** FastFile mode is documented for prefixes only. */
function isManifest({ s3 }: ChannelInForce): boolean {
  return s3?.s3DataType !== undefined && s3.s3DataType !== 'S3Prefix';
}

/** Whether XGBoost can read a channel as files only. */
export function isReadAsFiles(job: JobView, { channel }: ChannelInForce): boolean {
  return ['train', 'validation'].includes(channel.channelName)
    && (isXgboost(job, WITHOUT_PIPE) || (isXgboost(job, WITH_PIPE) && isLibsvm(channel.contentType)));
}
