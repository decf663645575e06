import type { Duration, Size } from 'cdk8s';
import { instanceFamily } from './facts/families';
import { INSTANCE_GROUP, type InstanceGroup } from './instance-group';
import { InstanceType } from './instance-type';
import type { Codec } from '../manifest/codec/codec';
import { at } from '../manifest/codec/field';
import { called, listOf, made, oneOf, part, struct } from '../manifest/codec/parts';
import { constant, FLAG, GIBIBYTES, NUMBER, SECONDS, TEXT } from '../manifest/codec/values';
import { DEFAULTS } from '../manifest/defaults';
import { refuseOtherCase } from '../manifest/given/options';
import { refuseMissing, refusePartsOfGibibytes, refusePartsOfSeconds } from '../manifest/given/refuse';
import { copyOfOptions, givenList } from '../manifest/given/values';

/** The storage of a cluster, the same for all its instances. */
export interface ClusterStorageOptions {
  /**
   * The volume of each instance, in whole GiB. It must hold the outputs, and in `File` mode the input data as well.
   * Instance types with local NVMe disks use these disks instead; the size must not exceed them.
   *
   * @default Size.gibibytes(30)
   */
  readonly volumeSize?: Size;

  /**
   * The id or ARN of the KMS key that encrypts the volumes. Not for types with local NVMe disks, which the hardware
   * encrypts.
   *
   * @default - a transient key of SageMaker
   */
  readonly volumeKey?: string;
}

/** Options for a cluster of equal instances. */
export interface ClusterOptions extends ClusterStorageOptions {
  /**
   * The number of instances, at least 1.
   *
   * @default 1
   */
  readonly instanceCount?: number;

  /**
   * How long the instances stay ready for another job after this one, in whole seconds, at most 1 hour. AWS bills this
   * warm pool while it waits. It needs a quota, which is 0 by default. The time can be changed later, but not added or removed.
   *
   * @default - no warm pool
   */
  readonly keepAlive?: Duration;

  /**
   * Where the instances are placed on UltraServers.
   *
   * @default - no placement
   */
  readonly placement?: UltraServerPlacement;
}

/**
 * Placement on UltraServers, for the types that run on them.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InstancePlacementConfig.html
 */
export interface UltraServerPlacement {
  /**
   * Whether other jobs may share the UltraServers.
   *
   * @default false
   */
  readonly multipleJobs?: boolean;

  /**
   * The UltraServers to use, at most 10.
   *
   * @default - SageMaker chooses
   */
  readonly servers?: UltraServerShare[];
}

/** The instances of a job on one UltraServer. */
export interface UltraServerShare {
  /**
   * The number of instances, at least 1.
   */
  readonly instanceCount: number;

  /**
   * The id of the UltraServer, at most 256 characters.
   *
   * @default - any UltraServer
   */
  readonly ultraServerId?: string;
}

/**
 * The instances that a training job runs on: equal ones, or groups of different ones.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html
 */
export abstract class Cluster {
  /**
   * One or more instances of the same type.
   *
   * @throws an error if `instanceType` is missing, if an option has another letter case, such as `instancecount`, if
   * `volumeSize` is not a whole number of gibibytes, or if `keepAlive` is not a whole number of seconds
   */
  public static of(instanceType: InstanceType, options: ClusterOptions = {}): Cluster {
    refuseOtherCase(options, EQUAL);
    return new HomogeneousCluster(instanceType, copyOfOptions(options));
  }

  /**
   * Up to 5 groups, each with a type of its own. They can't have a warm pool.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/train-heterogeneous-cluster.html
   * @throws an error if there is no group, if an option has another letter case, such as `volumesize`, or if `volumeSize`
   * is not a whole number of gibibytes
   */
  public static heterogeneous(groups: InstanceGroup[], options: ClusterStorageOptions = {}): Cluster {
    refuseOtherCase(options, STORAGE);
    const given = givenList(groups, 'groups');
    given.forEach(group => refuseMissing(group, 'groups', 'InstanceGroup.of', 'instanceType'));
    return new HeterogeneousCluster([...given], copyOfOptions(options));
  }

  /** @internal */
  public readonly _groups: InstanceGroup[] = NO_GROUPS;

  /** @internal */
  protected constructor() {
  }

  /**
   * The instances by type; with their group, if there are groups.
   *
   * @internal
   */
  public abstract get _instances(): ClusterInstances[];

  /**
   * The storage as far as it was given.
   *
   * @internal
   */
  public abstract get _options(): ClusterStorageOptions;

  /**
   * How it is written.
   *
   * @internal
   */
  public abstract get _codec(): Codec<Cluster>;

  /**
   * The same instances, but with another storage.
   *
   * @internal
   */
  public abstract _withStorage(storage: ClusterStorageOptions): Cluster;

  /**
   * As many instances, but of another type.
   *
   * @throws an error if the cluster has groups
   * @internal
   */
  public abstract _withInstanceType(instanceType: InstanceType): Cluster;
}

const NO_GROUPS: InstanceGroup[] = [];

/** Equal instances of a cluster. */
export interface ClusterInstances {
  readonly instanceType: string;
  readonly instanceCount: number;
  readonly groupName?: string;
}

class HomogeneousCluster extends Cluster {
  constructor(public readonly instanceType: InstanceType, public readonly _options: ClusterOptions) {
    super();
    refuseMissing(instanceType, 'instanceType', 'InstanceType.of', 'value');
    refusePartsOfGibibytes(_options.volumeSize, 'volumeSize');
    refusePartsOfSeconds(_options.keepAlive, 'keepAlive');
  }

  public get _codec(): Codec<Cluster> {
    return HOMOGENEOUS;
  }

  public get _instances(): ClusterInstances[] {
    return [{ instanceType: this.instanceType.value, instanceCount: this._options.instanceCount ?? DEFAULTS['spec.resourceConfig.instanceCount'] }];
  }

  public _withStorage(storage: ClusterStorageOptions): Cluster {
    return new HomogeneousCluster(this.instanceType, { ...this._options, ...storage });
  }

  public _withInstanceType(instanceType: InstanceType): Cluster {
    return new HomogeneousCluster(instanceType, this._options);
  }
}

class HeterogeneousCluster extends Cluster {
  constructor(public readonly _groups: InstanceGroup[], public readonly _options: ClusterStorageOptions) {
    super();
    if (_groups.length === 0) {
      throw new Error('Expected a heterogeneous cluster to have at least one instance group, got none');
    }
    refusePartsOfGibibytes(_options.volumeSize, 'volumeSize');
  }

  public get _codec(): Codec<Cluster> {
    return HETEROGENEOUS;
  }

  public get _instances(): ClusterInstances[] {
    return this._groups.map(({ groupName, instanceType, instanceCount }) => ({ groupName, instanceType: instanceType.value, instanceCount }));
  }

  public _withStorage(storage: ClusterStorageOptions): Cluster {
    return new HeterogeneousCluster(this._groups, { ...this._options, ...storage });
  }

  public _withInstanceType(): Cluster {
    throw new Error('Expected a cluster of one instance type, got one with groups, whose types stay as they are.');
  }
}

/** Whether instances of a cluster are known to have disks of their own. */
export function hasLocalDisks({ _instances: instances }: Cluster): boolean {
  return instances.some(({ instanceType }) => instanceFamily(instanceType)?.storage === 'local');
}

const STORAGE = {
  volumeSize: at('volumeSizeInGB', GIBIBYTES, { default: DEFAULTS['spec.resourceConfig.volumeSizeInGB'] }),
  volumeKey: at('volumeKMSKeyID', TEXT),
};

const PLACEMENT = struct<UltraServerPlacement>({
  multipleJobs: at('enableMultipleJobs', FLAG, { default: DEFAULTS['spec.resourceConfig.instancePlacementConfig.enableMultipleJobs'] }),
  servers: at('placementSpecifications', listOf(struct<UltraServerShare>({
    instanceCount: at('instanceCount', NUMBER),
    ultraServerId: at('ultraServerID', TEXT),
  }, 'instanceCount'))),
});

const EQUAL = {
  instanceType: at('instanceType', constant(InstanceType)),
  instanceCount: at('instanceCount', NUMBER, { default: DEFAULTS['spec.resourceConfig.instanceCount'] }),
  ...STORAGE,
  keepAlive: at('keepAlivePeriodInSeconds', SECONDS),
  placement: at('instancePlacementConfig', PLACEMENT),
};

const HOMOGENEOUS = made<Cluster, typeof Cluster>(Cluster, 'of', ['instanceType'], EQUAL);

const HETEROGENEOUS = part<Cluster>({ groups: at('instanceGroups', listOf(INSTANCE_GROUP)), ...STORAGE }, {
  getterOf: name => name === 'groups' ? ({ _groups }) => _groups : ({ _options }) => _options[name as keyof ClusterStorageOptions],
  factory: { owner: Cluster, method: 'heterogeneous', args: ['groups'] },
  write: (options, { instanceGroups }) => haveDifferentNames(instanceGroups) ? called(Cluster, 'heterogeneous', ['groups'], options) : undefined,
});

export const CLUSTER = oneOf<Cluster>(({ _codec }) => _codec, HOMOGENEOUS, HETEROGENEOUS);

function haveDifferentNames(groups: any): boolean {
  return Array.isArray(groups) && new Set(groups.map(group => group?.instanceGroupName)).size === groups.length;
}
