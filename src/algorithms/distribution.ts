import { LAUNCHERS, type Launcher } from './facts/launchers';
import { encodeHyperParameters, HyperParameterEncoding } from './hyper-parameter-encoding';
import { hasRdma } from '../instances/facts/families';
import type { InstanceGroup } from '../instances/instance-group';
import { checkOptions, ifGiven, type OptionChecks } from '../manifest/given/options';
import { described, refuseMissing, refuseNoFlag, refuseNoText } from '../manifest/given/refuse';
import { givenMap, keptOptions } from '../manifest/given/values';
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
    return new Distribution('mpi', LAUNCHERS.mpi, options, ({ customOptions = '' }) => ({ sagemaker_mpi_custom_mpi_options: customOptions }));
  }

  /**
   * The SageMaker data parallel library, for PyTorch up to 2.4 and TensorFlow up to 2.11 on large GPU instances.
   */
  public static dataParallel(options: DataParallelOptions = {}): Distribution {
    return new Distribution('data parallel', LAUNCHERS.dataParallel, options, ({ customMpiOptions = '' }) => ({
      sagemaker_distributed_dataparallel_custom_mpi_options: customMpiOptions,
    }));
  }

  /**
   * The SageMaker model parallel library, version 2, on its own PyTorch images.
   */
  public static modelParallel(options: ModelParallelOptions = {}): Distribution {
    return new Distribution('model parallel', LAUNCHERS.torchrun, options, ({ parameters = {} }) => ({
      [LAUNCHERS.dataParallel.switch]: false,
      mp_parameters: parameters,
    }));
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
    const compiling = { RUN_NEURON_PARALLEL_COMPILE: '1' };
    return new Distribution('neuron', LAUNCHERS.torchrun, options, undefined, ({ precompile }) => precompile === true ? compiling : {});
  }

  /** The instance group that trains, if it was given. */
  public readonly instanceGroup: InstanceGroup | undefined;

  /** The number of processes on each instance, if it was given. */
  public readonly processesPerNode: number | undefined;

  private readonly usesEfa: boolean;
  private readonly settings: Readonly<Record<string, string>>;
  private readonly environment: Readonly<Record<string, string>>;

  private constructor(
    /** What starts the processes. */
    public readonly launcher: string,
    private readonly facts: Launcher,
    options: DistributionOptions,
    settingsOf: (own: AllOptions) => Record<string, unknown> = () => ({}),
    environmentOf: (own: AllOptions) => Record<string, string> = () => ({}),
  ) {
    const own = keptOptions<AllOptions>(options);
    checkOptions(own, CHECKS);
    this.instanceGroup = own.instanceGroup;
    this.processesPerNode = own.processesPerNode;
    this.usesEfa = own.efa === true;
    this.settings = encodeHyperParameters({ [facts.switch]: true, ...settingsOf(own) }, HyperParameterEncoding.JSON);
    this.environment = environmentOf(own);
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
      sagemaker_instance_type: this.facts.asksForType ? this.trainingType(instanceType) : undefined,
      sagemaker_mpi_num_of_processes_per_host: this.processesPerNode,
      sagemaker_distribution_instance_groups: this.instanceGroup && [this.instanceGroup.groupName],
    };
    return { ...this.settings, ...encodeHyperParameters(values, HyperParameterEncoding.JSON) };
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

interface AllOptions extends MpiOptions, DataParallelOptions, ModelParallelOptions, NeuronOptions {
}

const CHECKS: OptionChecks<AllOptions> = {
  instanceGroup: ifGiven((group, name) => refuseMissing<InstanceGroup>(group, name, 'InstanceGroup.of', 'groupName')),
  processesPerNode: ifGiven(refuseNoProcesses),
  efa: ifGiven(refuseNoFlag),
  customOptions: ifGiven(refuseNoText),
  customMpiOptions: ifGiven(refuseNoText),
  parameters: givenMap,
  precompile: ifGiven(refuseNoFlag),
};

function refuseNoProcesses(number: unknown, name: string): void {
  if (!(typeof number === 'number' && Number.isInteger(number) && number >= 1)) {
    throw refusal(`Expected \`${name}\` to be a whole number of at least 1, got ${described(number)}`);
  }
}
