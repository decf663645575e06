import type { Framework } from './framework';
import type { Version } from '../../manifest/text/version';

/** A program in framework containers that starts a script on several processes and instances. */
export interface Launcher {
  /** The hyperparameter that switches it on. */
  readonly switch: string;
  /** What it starts, for people. */
  readonly title: string;
  /** Whether it starts a process for each accelerator of an instance, or one for the instance. */
  readonly perAccelerator: boolean;
  /** Whether it needs the type of the instances that train. */
  readonly asksForType: boolean;
  /** Whether it starts Python files alone, and neither commands nor packages. */
  readonly pythonOnly?: true;
  /** The frameworks whose containers have it, in these versions. */
  readonly frameworks: { readonly [framework in Framework]?: VersionRange };
  /** The only instance types that it starts on. */
  readonly instanceTypes?: readonly string[];
  /** Whether it runs on AWS Trainium. */
  readonly neuron?: true;
  /** Whether Debugger supports it: never, or only without `checkpointConfig`. Absent if unknown. */
  readonly debugger?: 'never' | 'without-checkpoints';
}

/** Versions of a framework: all of them, unless there is an oldest or a newest one. */
export interface VersionRange {
  readonly oldest?: Version;
  readonly newest?: Version;
}

/**
 * The launchers of the framework containers.
 *
 * @see https://github.com/aws/sagemaker-training-toolkit/blob/master/src/sagemaker_training/params.py
 * @see https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/fw_utils.py
 */
export const LAUNCHERS = {
  torchrun: {
    switch: 'sagemaker_torch_distributed_enabled',
    title: 'torchrun',
    perAccelerator: true,
    asksForType: true,
    pythonOnly: true,
    frameworks: { pytorch: { oldest: [1, 11] } },
    neuron: true,
    debugger: 'without-checkpoints',
  },
  mpi: {
    switch: 'sagemaker_mpi_enabled',
    title: 'MPI',
    perAccelerator: true,
    asksForType: false,
    frameworks: { pytorch: {}, tensorflow: {}, mxnet: {} },
    debugger: 'without-checkpoints',
  },
  dataParallel: {
    switch: 'sagemaker_distributed_dataparallel_enabled',
    title: 'the SageMaker data parallel library',
    perAccelerator: true,
    asksForType: true,
    frameworks: { pytorch: { oldest: [1, 6], newest: [2, 4] }, tensorflow: { oldest: [2, 3], newest: [2, 11] } },
    // The types that the library has communication kernels for.
    instanceTypes: ['ml.p3.16xlarge', 'ml.p3dn.24xlarge', 'ml.p4d.24xlarge', 'ml.p4de.24xlarge'],
    debugger: 'without-checkpoints',
  },
  parameterServer: {
    switch: 'sagemaker_parameter_server_enabled',
    title: 'parameter servers',
    perAccelerator: false,
    asksForType: false,
    frameworks: { tensorflow: {}, mxnet: {} },
    debugger: 'never',
  },
  multiWorkerMirrored: {
    switch: 'sagemaker_multi_worker_mirrored_strategy_enabled',
    title: 'multi-worker mirrored',
    perAccelerator: false,
    asksForType: false,
    frameworks: { tensorflow: { oldest: [2, 9] } },
    debugger: 'without-checkpoints',
  },
  pytorchDataParallel: {
    switch: 'sagemaker_pytorch_ddp_enabled',
    title: 'the SageMaker data parallel library for PyTorch',
    perAccelerator: true,
    asksForType: true,
    frameworks: { pytorch: { oldest: [1, 10] } },
    debugger: 'without-checkpoints',
  },
  pytorchXla: {
    switch: 'sagemaker_pytorch_xla_multi_worker_enabled',
    title: 'PyTorch XLA',
    perAccelerator: true,
    asksForType: false,
    pythonOnly: true,
    // Training Compiler has it since its images with PyTorch 1.11.
    frameworks: { pytorch: { oldest: [1, 11] } },
  },
} as const satisfies { readonly [name: string]: Launcher };

/** All of them. */
export const ALL_LAUNCHERS: readonly Launcher[] = Object.values(LAUNCHERS);
