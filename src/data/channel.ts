import { ChannelCompression } from './channel-compression';
import { FileSystemAccess } from './file-system-access';
import { InputMode } from './input-mode';
import { RecordWrapper } from './record-wrapper';
import { S3DataDistribution } from './s3-data-distribution';
import { S3DataType } from './s3-data-type';
import { GROUPS_BY_NAME } from '../instances/groups-by-name';
import type { InstanceGroup } from '../instances/instance-group';
import type { Codec, Fields, FieldsOf } from '../manifest/codec/codec';
import { at, fixed, NOWHERE } from '../manifest/codec/field';
import { called, memberOrOption, oneOf, part } from '../manifest/codec/parts';
import { constant, FLAG, NUMBER, TEXT, TEXTS } from '../manifest/codec/values';
import { DEFAULTS } from '../manifest/defaults';
import { refuseOtherCase } from '../manifest/given/options';
import { described, refuseNoList } from '../manifest/given/refuse';
import { copyOfOptions } from '../manifest/given/values';
import { refusal } from '../manifest/secrets/refusal';

/** Options for every channel that reads from Amazon S3. */
export interface S3ChannelOptions {
  /**
   * How the data reaches the container.
   *
   * @default - the input mode of the job
   */
  readonly inputMode?: InputMode;

  /**
   * The MIME type of the data, at most 256 characters, for instance `text/csv`.
   *
   * @default - none
   */
  readonly contentType?: string;

  /**
   * How the objects are compressed. Gzip is for the input mode `Pipe`.
   *
   * @default ChannelCompression.NONE
   */
  readonly compression?: ChannelCompression;

  /**
   * Whether SageMaker wraps each object into a RecordIO record. Not for the input mode `File`.
   *
   * @default RecordWrapper.NONE
   */
  readonly recordWrapper?: RecordWrapper;

  /**
   * Whether each instance gets all objects or its share of them.
   *
   * @default S3DataDistribution.FULLY_REPLICATED
   */
  readonly distribution?: S3DataDistribution;

  /**
   * Shuffles the data in an order that follows from this number, a whole number within ±(2^53 - 1).
   *
   * @default - no shuffling
   */
  readonly shuffleSeed?: number;

  /**
   * The instance groups that get this channel, at most 5. If one channel of a job names groups, every channel must.
   *
   * @default - all instances
   */
  readonly instanceGroups?: InstanceGroup[];

  /**
   * Accepts the license of the gated model that this channel holds. Only true accepts.
   *
   * @default - not set; SageMaker does not deliver a gated model then
   */
  readonly acceptEula?: boolean;

  /**
   * The ARN of the content in a private hub that this channel holds, at most 255 characters.
   *
   * @default - the data does not come from a hub
   */
  readonly hubContentArn?: string;

  /**
   * A digest or version of the data, or any text that changes whenever the data does. If it
   * changes, the job is a new one although the URI is the same. The annotation
   * `digest.cdk8s-sagemaker-training/<channel name>` shows it.
   *
   * @default - only the URI distinguishes versions of the data
   */
  readonly digest?: string;
}

/** Options for a channel that reads from an S3 URI of any kind. */
export interface S3UriChannelOptions extends S3ChannelOptions {
  /**
   * What the URI points to. Use `Channel.augmentedManifest` for an augmented manifest.
   *
   * @default S3DataType.S3_PREFIX
   */
  readonly dataType?: S3DataType;
}

/** Options for a channel that reads from a file system. */
export interface FileSystemChannelOptions {
  /**
   * The id of the file system, `fs-` and at least 8 hexadecimal digits.
   */
  readonly fileSystemId: string;

  /**
   * The directory to mount, starting with `/`. On FSx for Lustre the first part is the mount name of the file system.
   * At most 4096 characters.
   */
  readonly directoryPath: string;

  /**
   * Whether the container may write.
   *
   * @default FileSystemAccess.READ_ONLY
   */
  readonly access?: FileSystemAccess;

  /**
   * The MIME type of the data, at most 256 characters.
   *
   * @default - none
   */
  readonly contentType?: string;
}

/** A training job whose artifacts another job may read. */
export interface IModelSource {
  /** The S3 URI under which the job writes its model artifacts. */
  readonly modelArtifact: string;
}

/**
 * A named input of a training job. The container finds the data in `/opt/ml/input/data/<channel name>`.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Channel.html
 */
export abstract class Channel {
  /**
   * Data in Amazon S3: by default every object below a prefix.
   *
   * @param channelName 1 to 64 letters, digits, dots, hyphens and underscores, unique within the job
   * @param s3Uri `s3://bucket/prefix`, at most 1024 characters, in the Region of the job
   */
  public static s3(channelName: string, s3Uri: string, options: S3UriChannelOptions = {}): Channel {
    refuseOtherCase(options, S3_FIELDS);
    return new S3UriChannel(channelName, s3Uri, copyOfOptions(options));
  }

  /**
   * An augmented manifest in Amazon S3: a file with one JSON object per line. SageMaker streams the named attributes of
   * each object, in the given order, in `Pipe` mode.
   *
   * @param channelName as in `Channel.s3`
   * @param s3Uri the S3 URI of the manifest itself
   * @param attributeNames 1 to 16 names; those ending in `-ref` hold S3 URIs
   */
  public static augmentedManifest(
    channelName: string, s3Uri: string, attributeNames: string[], options: S3ChannelOptions = {},
  ): Channel {
    refuseOtherCase(options, S3_FIELDS);
    refuseNoList(attributeNames, 'attributeNames');
    const own = { inputMode: InputMode.PIPE, ...copyOfOptions(options) };
    return new S3UriChannel(channelName, s3Uri, { ...own, dataType: S3DataType.AUGMENTED_MANIFEST_FILE, attributeNames: [...attributeNames] });
  }

  /**
   * The model artifacts of another training job, to continue from. SageMaker rejects this job until the other one is
   * completed; the controller retries.
   *
   * @param channelName as in `Channel.s3`; of the built-in algorithms, image classification, object detection and semantic
   * segmentation expect `model`, and most others refuse the channel
   * @param job the other job. If it is removed from the tree, synthesis fails, since nothing makes the model.
   */
  public static modelOf(channelName: string, job: IModelSource, options: S3ChannelOptions = {}): Channel {
    refuseOtherCase(options, S3_FIELDS);
    // Reading a member of a job could fix its name.
    if (typeof job !== 'object' || job === null || !('modelArtifact' in job)) {
      throw refusal(`Expected \`job\` to be a TrainingJob or a step of addStep, got ${describedJob(job)}.`);
    }
    const model = { contentType: 'application/x-sagemaker-model', inputMode: InputMode.FILE, ...copyOfOptions(options) };
    return new ModelChannel(channelName, job, model);
  }

  /**
   * A directory of an Amazon EFS file system. The job must set `vpc`.
   *
   * @param channelName as in `Channel.s3`
   */
  public static efs(channelName: string, options: FileSystemChannelOptions): Channel {
    refuseOtherCase(options, FILE_SYSTEM_FIELDS);
    return new FileSystemChannel(channelName, 'EFS', copyOfOptions(options));
  }

  /**
   * A directory of an Amazon FSx for Lustre file system. The job must set `vpc`, with a subnet in the Availability Zone
   * of the file system.
   *
   * @param channelName as in `Channel.s3`
   */
  public static fsxLustre(channelName: string, options: FileSystemChannelOptions): Channel {
    refuseOtherCase(options, FILE_SYSTEM_FIELDS);
    return new FileSystemChannel(channelName, 'FSxLustre', copyOfOptions(options));
  }

  /** The name of the channel. */
  public readonly channelName: string;

  /**
   * Whether the channel follows another job, and so has to be rendered again when that one changes.
   *
   * @internal
   */
  public readonly _followsAnotherJob: boolean = false;

  /** @internal */
  public readonly _digest: string | undefined;

  /**
   * The job whose model it holds, if it holds one.
   *
   * @internal
   */
  public get _modelSource(): IModelSource | undefined {
    return undefined;
  }

  /**
   * Whether the channel names the instance groups that get it.
   *
   * @internal
   */
  public get _isRouted(): boolean {
    return false;
  }

  /** @internal */
  protected constructor(channelName: string, digest?: string) {
    this.channelName = channelName;
    this._digest = digest;
  }

  /**
   * How it is written.
   *
   * @internal
   */
  public abstract get _codec(): Codec<Channel>;
}

abstract class S3Channel extends Channel {
  public abstract readonly s3Uri: string;

  constructor(channelName: string, public readonly _options: S3ChannelOptions & Partial<AugmentedManifest>) {
    super(channelName, _options.digest);
    requireWholeSeed(channelName, _options.shuffleSeed);
  }

  public get _isRouted(): boolean {
    return (this._options.instanceGroups?.length ?? 0) > 0;
  }

  public get _codec(): Codec<Channel> {
    return S3_CHANNEL;
  }
}

/** What an augmented manifest has besides options. */
interface AugmentedManifest extends S3UriChannelOptions {
  readonly attributeNames: string[];
}

class S3UriChannel extends S3Channel {
  constructor(channelName: string, public readonly s3Uri: string, options: S3ChannelOptions & Partial<AugmentedManifest>) {
    super(channelName, options);
  }
}

/** A channel that holds the model of another job, whose name is only known when that job is rendered. */
class ModelChannel extends S3Channel {
  public readonly _followsAnotherJob = true;

  constructor(channelName: string, private readonly job: IModelSource & { readonly _modelArtifact?: string }, options: S3ChannelOptions) {
    super(channelName, options);
  }

  public get _modelSource(): IModelSource {
    return this.job;
  }

  public get s3Uri(): string {
    // Reading the artifact of a training job for oneself would fix its name; this is only a look at it.
    return this.job._modelArtifact ?? this.job.modelArtifact;
  }
}

class FileSystemChannel extends Channel {
  constructor(channelName: string, public readonly fileSystemType: string, public readonly _options: FileSystemChannelOptions) {
    super(channelName);
  }

  public get _codec(): Codec<Channel> {
    return FILE_SYSTEM_CHANNEL;
  }
}

/** A job of the L1 has the name of one of this library. */
function describedJob(job: { readonly kind?: unknown; readonly node?: { readonly path: string } } | null): string {
  return typeof job?.kind === 'string' && job.node !== undefined
    ? `'${job.node.path}', which this library did not make. Use Channel.s3 with the URI of its model`
    : described(job);
}

function requireWholeSeed(channelName: string, seed: number | undefined): void {
  if (typeof seed === 'number' && !Number.isSafeInteger(seed)) {
    throw refusal(`Expected \`shuffleSeed\` of channel '${channelName}' to be a whole number within ±(2^53 - 1), got ${seed}`);
  }
}

const {
  'spec.inputDataConfig[].compressionType': COMPRESSION,
  'spec.inputDataConfig[].recordWrapperType': RECORD_WRAPPER,
  'spec.inputDataConfig[].dataSource.s3DataSource.s3DataDistributionType': DISTRIBUTION,
} = DEFAULTS;

const S3_ARGS = ['channelName', 's3Uri'];

const S3_FIELDS = {
  channelName: at('channelName', TEXT),
  s3Uri: at('dataSource.s3DataSource.s3URI', TEXT),
  attributeNames: at('dataSource.s3DataSource.attributeNames', { ...TEXTS, factory: { owner: Channel, method: 'augmentedManifest', args: ['attributeNames'] } }),
  dataType: at('dataSource.s3DataSource.s3DataType', constant(S3DataType), { default: S3DataType.S3_PREFIX.value }),
  inputMode: at('inputMode', constant(InputMode)),
  contentType: at('contentType', TEXT),
  compression: at('compressionType', constant(ChannelCompression), { default: COMPRESSION }),
  recordWrapper: at('recordWrapperType', constant(RecordWrapper), { default: RECORD_WRAPPER }),
  distribution: at('dataSource.s3DataSource.s3DataDistributionType', constant(S3DataDistribution), { default: DISTRIBUTION }),
  shuffleSeed: at('shuffleConfig.seed', NUMBER),
  instanceGroups: at('dataSource.s3DataSource.instanceGroupNames', GROUPS_BY_NAME),
  acceptEula: at('dataSource.s3DataSource.modelAccessConfig.acceptEula', FLAG),
  hubContentArn: at('dataSource.s3DataSource.hubAccessConfig.hubContentARN', TEXT),
  digest: NOWHERE,
} satisfies FieldsOf<AugmentedManifest & { channelName: string; s3Uri: string }>;

const S3_CHANNEL = part<Channel>(S3_FIELDS, {
  getterOf: memberOrOption(S3_ARGS),
  factory: { owner: Channel, method: 's3', args: S3_ARGS },
  write: ({ attributeNames, ...options }, wire) => attributeNames !== undefined && wire.dataSource.s3DataSource.s3DataType === AUGMENTED_MANIFEST
    ? called(Channel, 'augmentedManifest', [...S3_ARGS, 'attributeNames'], {
      ...options, attributeNames, dataType: undefined, inputMode: wire.inputMode === InputMode.PIPE.value ? undefined : options.inputMode,
    })
    : called(Channel, 's3', S3_ARGS, options),
});

const AUGMENTED_MANIFEST = S3DataType.AUGMENTED_MANIFEST_FILE.value;

const FILE_SYSTEM_FIELDS = {
  channelName: at('channelName', TEXT),
  fileSystemType: at('dataSource.fileSystemDataSource.fileSystemType', TEXT, { isImplied: true }),
  fileSystemId: at('dataSource.fileSystemDataSource.fileSystemID', TEXT),
  directoryPath: at('dataSource.fileSystemDataSource.directoryPath', TEXT),
  access: at('dataSource.fileSystemDataSource.fileSystemAccessMode', constant(FileSystemAccess), { default: FileSystemAccess.READ_ONLY.value }),
  contentType: at('contentType', TEXT),
  compression: fixed('compressionType', COMPRESSION),
  recordWrapper: fixed('recordWrapperType', RECORD_WRAPPER),
  // A file system is mounted, also for a job that streams its S3 data.
  inputMode: fixed('inputMode', ({ props }) => (props.inputMode ?? InputMode.FILE) === InputMode.FILE ? undefined : InputMode.FILE.value),
} satisfies FieldsOf<FileSystemChannelOptions> & Fields;

const FILE_SYSTEM_CHANNEL = part<Channel>(FILE_SYSTEM_FIELDS, {
  getterOf: memberOrOption(['channelName', 'fileSystemType']),
  factory: { owner: Channel, method: 'efs', args: ['channelName'] },
  write: ({ channelName, fileSystemType, ...options }, wire) => {
    const type = wire.dataSource?.fileSystemDataSource?.fileSystemType;
    const method = Object.hasOwn(FILE_SYSTEMS, type) ? FILE_SYSTEMS[type] : undefined;
    return method && options.fileSystemId && options.directoryPath ? called(Channel, method, ['channelName'], { channelName, ...options }) : undefined;
  },
});

const FILE_SYSTEMS: { readonly [type: string]: 'efs' | 'fsxLustre' } = { EFS: 'efs', FSxLustre: 'fsxLustre' };

export const CHANNEL = oneOf<Channel>(({ _codec }) => _codec, S3_CHANNEL, FILE_SYSTEM_CHANNEL);
