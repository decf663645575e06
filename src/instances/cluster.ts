import type { Duration, Size } from 'cdk8s';
import type { InstanceGroup } from './instance-group';
import type { InstanceType } from './instance-type';
import { DEFAULTS } from '../manifest/defaults';
import { unlessEmpty } from '../manifest/plain-data';

/** The storage of a cluster, the same for all its instances. */
export interface ClusterStorageOptions {
  /**
   * The volume of each instance, in whole GiB. It has to hold the input data in `File` mode, and the outputs always.
   * Types with local NVMe disks use those, and accept any size that the disks have.
   *
   * @default Size.gibibytes(30)
   * @crd spec.resourceConfig.volumeSizeInGB
   */
  readonly volumeSize?: Size;

  /**
   * The id or ARN of the KMS key that encrypts the volumes. Not for types with local NVMe disks, which the hardware
   * encrypts.
   *
   * @default - a transient key of SageMaker
   * @crd spec.resourceConfig.volumeKMSKeyID
   */
  readonly volumeKey?: string;
}

/** Options for a cluster of equal instances. */
export interface ClusterOptions extends ClusterStorageOptions {
  /**
   * The number of instances, at least 1.
   *
   * @default 1
   * @crd spec.resourceConfig.instanceCount
   */
  readonly instanceCount?: number;

  /**
   * How long the instances stay ready for a next job after this one: a warm pool, up to 1 hour, billed while it waits.
   * Needs a quota, which is 0 at first. The time can be changed later, but not added or removed.
   *
   * @default - no warm pool
   * @crd spec.resourceConfig.keepAlivePeriodInSeconds
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
   * @crd spec.resourceConfig.instancePlacementConfig.enableMultipleJobs
   */
  readonly multipleJobs?: boolean;

  /**
   * The UltraServers to use, at most 10.
   *
   * @default - SageMaker chooses
   */
  readonly servers?: UltraServerShare[];
}

/** The instances that a job takes of one UltraServer. */
export interface UltraServerShare {
  /**
   * The number of instances, at least 1.
   *
   * @crd spec.resourceConfig.instancePlacementConfig.placementSpecifications[].instanceCount
   */
  readonly instanceCount: number;

  /**
   * The id of the UltraServer, at most 256 characters.
   *
   * @default - any UltraServer
   * @crd spec.resourceConfig.instancePlacementConfig.placementSpecifications[].ultraServerID
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
   * @crd spec.resourceConfig.instanceType
   */
  public static of(instanceType: InstanceType, options: ClusterOptions = {}): Cluster {
    return new HomogeneousCluster(instanceType, options);
  }

  /**
   * Up to 5 groups, each with a type of its own. They can't have a warm pool.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/train-heterogeneous-cluster.html
   */
  public static heterogeneous(groups: InstanceGroup[], options: ClusterStorageOptions = {}): Cluster {
    return new HeterogeneousCluster([...groups], options);
  }

  /** @internal */
  public readonly _groups: InstanceGroup[] = [];

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
  public abstract get _storage(): ClusterStorage;

  /** @internal */
  public abstract _toSpec(storage?: ClusterStorage): any;
}

/** The storage of a cluster, in wire names. */
export interface ClusterStorage {
  readonly volumeKMSKeyID: string | undefined;
  readonly volumeSizeInGB: number | undefined;
}

/** Equal instances of a cluster. */
export interface ClusterInstances {
  readonly instanceType: string;
  readonly instanceCount: number;
  readonly groupName?: string;
}

class HomogeneousCluster extends Cluster {
  private readonly keepAliveSeconds: number | undefined;
  public readonly _storage: ClusterStorage;

  constructor(private readonly instanceType: InstanceType, private readonly options: ClusterOptions) {
    super();
    this.keepAliveSeconds = options.keepAlive?.toSeconds();
    this._storage = storageToSpec(options);
  }

  public get _instances(): ClusterInstances[] {
    return [{ instanceType: this.instanceType.value, instanceCount: this.options.instanceCount ?? DEFAULTS['spec.resourceConfig.instanceCount'] }];
  }

  public _toSpec(storage: ClusterStorage = this._storage): any {
    const { placement } = this.options;
    return {
      instanceCount: this.options.instanceCount ?? DEFAULTS['spec.resourceConfig.instanceCount'],
      instancePlacementConfig: placement && placementToSpec(placement),
      instanceType: this.instanceType.value,
      keepAlivePeriodInSeconds: this.keepAliveSeconds,
      volumeKMSKeyID: storage.volumeKMSKeyID,
      volumeSizeInGB: storage.volumeSizeInGB ?? DEFAULTS['spec.resourceConfig.volumeSizeInGB'],
    };
  }
}

class HeterogeneousCluster extends Cluster {
  public readonly _storage: ClusterStorage;

  constructor(public readonly _groups: InstanceGroup[], options: ClusterStorageOptions) {
    super();
    if (_groups.length === 0) {
      throw new Error('a heterogeneous cluster needs at least one instance group');
    }
    this._storage = storageToSpec(options);
  }

  public get _instances(): ClusterInstances[] {
    return this._groups.map(({ groupName, instanceType, instanceCount }) => ({ groupName, instanceType: instanceType.value, instanceCount }));
  }

  public _toSpec({ volumeKMSKeyID, volumeSizeInGB }: ClusterStorage = this._storage): any {
    return {
      instanceGroups: this._groups.map(group => group._toSpec()), volumeKMSKeyID, volumeSizeInGB: volumeSizeInGB ?? DEFAULTS['spec.resourceConfig.volumeSizeInGB'],
    };
  }
}

function storageToSpec(options: ClusterStorageOptions): ClusterStorage {
  return { volumeKMSKeyID: options.volumeKey, volumeSizeInGB: options.volumeSize?.toGibibytes() };
}

function placementToSpec(placement: UltraServerPlacement): any {
  return {
    enableMultipleJobs: placement.multipleJobs ?? false,
    placementSpecifications: unlessEmpty(placement.servers?.map(server => ({
      instanceCount: server.instanceCount,
      ultraServerID: server.ultraServerId,
    }))),
  };
}
