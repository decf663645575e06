import { LAUNCHERS, type Launcher } from './facts/launchers';
import { hasRdma } from '../instances/facts/families';
import type { InstanceGroup } from '../instances/instance-group';
import { canonicalJson } from '../manifest/canonical-json';
import { refuseOtherCase } from '../manifest/given/options';
import { refusal } from '../manifest/secrets/refusal';

/** Options for every distribution. */
export interface DistributionOptions {
  /**
   * The instance group that trains. The other groups run the script on their own, for instance to prepare data.
   * Required on a heterogeneous cluster, and not allowed on any other.
   *
   * @default - all instances train
   */
  readonly instanceGroup?: InstanceGroup;
}

/** Options for distributions that start several processes per instance. */
export interface ProcessOptions extends DistributionOptions {
  /**
   * The number of processes on each instance, at least 1.
   *
   * @default - one for each accelerator, or one on instances without any
   */
  readonly processesPerNode?: number;

  /**
   * Whether the processes communicate over the Elastic Fabric Adapter of the instances, which bypasses the network
   * stack of the operating system. It sets the variable `FI_PROVIDER`, and `FI_EFA_USE_DEVICE_RDMA` where the adapters
   * of the type can read the memory of other instances. The image must contain the software for it, as the framework
   * containers of AWS do since PyTorch 1.8.1 and TensorFlow 2.4.1.
   *
   * @default - the container decides: those of AWS do so on ml.g4dn.8xlarge, ml.g4dn.12xlarge, ml.g5.48xlarge,
   *   ml.p3dn.24xlarge, ml.p4d.24xlarge, ml.p4de.24xlarge, ml.p5.48xlarge, ml.p6e-gb200.36xlarge and ml.trn1.32xlarge
   */
  readonly efa?: boolean;
}

/** Options for MPI. */
export interface MpiOptions extends ProcessOptions {
  /**
   * Additional options of `mpirun`, as on a command line.
   *
   * @default - none
   */
  readonly customOptions?: string;
}

/** Options for the SageMaker data parallel library. */
export interface DataParallelOptions extends DistributionOptions {
  /**
   * Additional options of `mpirun`, as on a command line.
   *
   * @default - none
   */
  readonly customMpiOptions?: string;
}

/** Options for the SageMaker model parallel library, version 2. */
export interface ModelParallelOptions extends ProcessOptions {
  /**
   * Parameters of the library, such as `hybrid_shard_degree`, `tensor_parallel_degree` or `sm_activation_offloading`.
   * At most 2500 characters as JSON.
   *
   * @default - the defaults of the library
   */
  readonly parameters?: { [name: string]: any };
}

/** Options for AWS Trainium. */
export interface NeuronOptions extends ProcessOptions {
  /**
   * Whether the job only compiles the graphs of the script. A training job with the same cache then uses them.
   *
   * @default false
   */
  readonly precompile?: boolean;
}

/**
 * How the framework container starts a script on several processes and instances. Its settings are hyperparameters that
 * the containers of AWS read; other containers ignore them.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/distributed-training.html
 */
export class Distribution {
  /**
   * `torchrun`: PyTorch's own launcher, for PyTorch 1.13.1 and later.
   */
  public static torchrun(options: ProcessOptions = {}): Distribution {
    return new Distribution('torchrun', LAUNCHERS.torchrun, options);
  }

  /**
   * `mpirun`, for instance with Horovod.
   */
  public static mpi(options: MpiOptions = {}): Distribution {
    return new Distribution('mpi', LAUNCHERS.mpi, options, {
      sagemaker_mpi_custom_mpi_options: options.customOptions ?? '',
    });
  }

  /**
   * The SageMaker data parallel library, for PyTorch up to 2.4 and TensorFlow up to 2.11 on large GPU instances.
   */
  public static dataParallel(options: DataParallelOptions = {}): Distribution {
    return new Distribution('data parallel', LAUNCHERS.dataParallel, options, {
      sagemaker_distributed_dataparallel_custom_mpi_options: options.customMpiOptions ?? '',
    });
  }

  /**
   * The SageMaker model parallel library, version 2, on its own PyTorch images.
   */
  public static modelParallel(options: ModelParallelOptions = {}): Distribution {
    return new Distribution('model parallel', LAUNCHERS.torchrun, options, {
      [LAUNCHERS.dataParallel.switch]: false,
      mp_parameters: options.parameters ?? {},
    });
  }

  /**
   * Parameter servers, for TensorFlow and MXNet.
   */
  public static parameterServer(options: DistributionOptions = {}): Distribution {
    return new Distribution('parameter server', LAUNCHERS.parameterServer, options);
  }

  /**
   * TensorFlow's `MultiWorkerMirroredStrategy`, for TensorFlow 2.9 and later.
   */
  public static multiWorkerMirrored(options: DistributionOptions = {}): Distribution {
    return new Distribution('multi-worker mirrored', LAUNCHERS.multiWorkerMirrored, options);
  }

  /**
   * `torchrun` on AWS Trainium, with one process for each Neuron core.
   */
  public static neuron(options: NeuronOptions = {}): Distribution {
    const environment: Record<string, string> = options.precompile === true ? { RUN_NEURON_PARALLEL_COMPILE: '1' } : {};
    return new Distribution('neuron', LAUNCHERS.torchrun, options, {}, environment);
  }

  /** The instance group that trains, if it was given. */
  public readonly instanceGroup: InstanceGroup | undefined;

  /** The number of processes on each instance, if it was given. */
  public readonly processesPerNode: number | undefined;

  private readonly usesEfa: boolean;

  private constructor(
    /** What starts the processes. */
    public readonly launcher: string,
    private readonly facts: Launcher,
    options: ProcessOptions,
    private readonly settings: Record<string, any> = {},
    private readonly environment: Record<string, string> = {},
  ) {
    refuseOtherCase(options, OPTIONS);
    this.instanceGroup = options.instanceGroup;
    this.processesPerNode = options.processesPerNode;
    this.usesEfa = options.efa === true;
    if (this.processesPerNode !== undefined && !(Number.isInteger(this.processesPerNode) && this.processesPerNode >= 1)) {
      throw refusal(`Expected \`processesPerNode\` to be a whole number of at least 1, got ${this.processesPerNode}`);
    }
  }

  /** @internal */
  public get _startsProcessPerAccelerator(): boolean {
    return this.facts.perAccelerator;
  }

  /**
   * The hyperparameters that the containers read. All values are JSON, since containers read other values in different ways.
   *
   * @internal
   */
  public _hyperParameters(instanceType: string | undefined): Record<string, string> {
    const values = {
      [this.facts.switch]: true,
      ...this.settings,
      sagemaker_instance_type: this.facts.asksForType ? this.trainingType(instanceType) : undefined,
      sagemaker_mpi_num_of_processes_per_host: this.processesPerNode,
      sagemaker_distribution_instance_groups: this.instanceGroup && [this.instanceGroup.groupName],
    };
    return Object.fromEntries(Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, canonicalJson(value)]));
  }

  /**
   * The variables that the launcher, or what it starts, reads.
   *
   * @param instanceType the type of all instances, if it is the same for all
   * @internal
   */
  public _environment(instanceType: string | undefined): Record<string, string> {
    if (!this.usesEfa) {
      return this.environment;
    }
    const type = this.trainingType(instanceType);
    const rdma: Record<string, string> = type !== undefined && hasRdma(type) === true ? { FI_EFA_USE_DEVICE_RDMA: '1' } : {};
    return { ...this.environment, FI_PROVIDER: 'efa', ...rdma };
  }

  /** The type of the instances that train. */
  private trainingType(ofAll: string | undefined): string | undefined {
    return this.instanceGroup?.instanceType.value ?? ofAll;
  }
}

const OPTIONS: Record<keyof (MpiOptions & DataParallelOptions & ModelParallelOptions & NeuronOptions), true> = {
  instanceGroup: true, processesPerNode: true, efa: true, customOptions: true, customMpiOptions: true, parameters: true, precompile: true,
};
