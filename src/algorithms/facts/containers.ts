import type { Encoding, Framework } from './framework';
import { isOlder, type Version } from '../../manifest/text/version';
import { BUILT_IN_ALGORITHMS } from '../built-in/catalog';

/** What an image computes on: CPUs alone, GPUs with CUDA, or AWS Trainium and Inferentia. */
export type Accelerator = 'none' | 'gpu' | 'neuron';

/** What the repository shows about a container image of AWS. For all of them, SageMaker records time series of metrics. */
export interface Container {
  /** Whether it brings an algorithm of SageMaker, or a framework for scripts alone. */
  readonly kind: 'algorithm' | 'framework';
  /** Its framework, which decides on launchers and on Debugger. */
  readonly framework?: Framework;
  /** The tags of the images for SageMaker, if the repository also has other images. */
  readonly tags?: RegExp;
  /** The accelerator that all of its images are built for, `none` for CPUs; absent if tags tell, or if one image serves all. */
  readonly accelerator?: Accelerator;
  /**
   * The newest CUDA of its images, by versions of the framework: each row for those before the version that it names. An
   * upper bound for tags that do not name it.
   */
  readonly newestCuda?: ReadonlyArray<{ readonly before: Version; readonly cuda: Version }>;
  /** The first version of the framework from which on tags that name no CUDA have at least this one. */
  readonly oldestCuda?: { readonly since: Version; readonly cuda: Version };
  /** How it reads hyperparameters. */
  readonly encoding: Encoding;
  /** How it reads hyperparameters when it starts a script, if that differs. */
  readonly scriptEncoding?: Encoding;
  /** Whether Debugger can save tensors of its framework. */
  readonly debugger?: true;
  /** Whether it contains version 2 of the SageMaker model parallelism library. */
  readonly modelParallel?: true;
  /** Whether it reads from and writes to Amazon S3 itself, and therefore fails under network isolation. */
  readonly needsNetwork?: true;
}

/** The container of AWS in a repository of Amazon ECR. `undefined` if neither AWS has this repository nor its name extends one of AWS. */
export function containerIn(repository: string, tag = ''): Container | undefined {
  const algorithm = BUILT_IN_ALGORITHMS.get(repository);
  if (algorithm !== undefined) {
    const { encoding = 'TEXT', framework, runsScripts } = algorithm;
    return { kind: 'algorithm', encoding, scriptEncoding: runsScripts && 'JSON', framework, debugger: framework && true };
  }
  const container = Object.hasOwn(FRAMEWORK_CONTAINERS, repository)
    ? FRAMEWORK_CONTAINERS[repository]
    : EXTENDED_NAMES.find(([pattern]) => pattern.test(repository))?.[1];
  return container?.tags === undefined || container.tags.test(tag) ? container : undefined;
}

/** What an image computes on, by the table or by its tag; undefined if neither shows it. */
export function acceleratorOf({ accelerator }: Container, tag = ''): Accelerator | undefined {
  const [word] = PROCESSOR.exec(tag) ?? [];
  return accelerator ?? (word === undefined ? undefined : word === 'cpu' ? 'none' : word.startsWith('neuron') ? 'neuron' : 'gpu');
}

/** Between which versions the CUDA of an image is, as far as that is known: both are the same if the tag names it. */
export interface CudaBounds {
  readonly oldest?: Version;
  readonly newest?: Version;
}

/** The CUDA of an image for GPUs, by its tag, or else by its version of the framework. */
export function cudaOf(container: Container, tag = ''): CudaBounds {
  const [, major, minor] = CUDA.exec(tag) ?? [];
  if (major !== undefined) {
    const cuda = [Number(major), Number(minor)] as const;
    return { oldest: cuda, newest: cuda };
  }
  const [, frameworkMajor, frameworkMinor] = FRAMEWORK_VERSION.exec(tag) ?? [];
  if (frameworkMajor === undefined || acceleratorOf(container, tag) !== 'gpu') {
    return {};
  }
  const version = [Number(frameworkMajor), Number(frameworkMinor)] as const;
  const { oldestCuda, newestCuda } = container;
  return {
    oldest: oldestCuda === undefined || isOlder(version, oldestCuda.since) ? undefined : oldestCuda.cuda,
    newest: newestCuda?.find(({ before }) => isOlder(version, before))?.cuda,
  };
}

/** Whether a tag says which CUDA its image has. */
export function namesCuda(tag = ''): boolean {
  return CUDA.test(tag);
}

const PROCESSOR = /(?<=-)(cpu|gpu|cu\d{2,3}|neuronx?)(?=-|$)/;
const CUDA = /-cu(\d{2})(\d)(?=-|$)/;
const FRAMEWORK_VERSION = /^(\d+)\.(\d+)/;

/** The repository of PyTorch with version 2 of the SageMaker model parallelism library. */
export const MODEL_PARALLEL = 'smdistributed-modelparallel';

const SCRIPTS: Container = { kind: 'framework', encoding: 'JSON' };
const CUDA_OF_PYTORCH = [
  { before: [1, 8], cuda: [11, 0] }, { before: [1, 12], cuda: [11, 5] }, { before: [1, 13], cuda: [11, 6] }, { before: [2, 0], cuda: [11, 7] },
  { before: [2, 3], cuda: [12, 1] }, { before: [2, 6], cuda: [12, 4] }, { before: [2, 7], cuda: [12, 6] },
] as const;
const CUDA_OF_TENSORFLOW = [{ before: [2, 5], cuda: [11, 0] }, { before: [2, 12], cuda: [11, 2] }, { before: [2, 16], cuda: [11, 8] }] as const;
const PYTORCH: Container = { ...SCRIPTS, framework: 'pytorch', newestCuda: CUDA_OF_PYTORCH, oldestCuda: { since: [2, 9], cuda: [13, 0] }, debugger: true };
const PYTORCH_ON_NEURON: Container = { ...SCRIPTS, framework: 'pytorch', accelerator: 'neuron' };
/** With SageMaker Training Compiler. */
const PYTORCH_COMPILED: Container = { ...SCRIPTS, framework: 'pytorch', accelerator: 'gpu', newestCuda: CUDA_OF_PYTORCH };
const TENSORFLOW: Container = { ...SCRIPTS, framework: 'tensorflow', newestCuda: CUDA_OF_TENSORFLOW, debugger: true };
const MXNET: Container = { ...SCRIPTS, framework: 'mxnet', newestCuda: [{ before: [2, 0], cuda: [11, 2] }], debugger: true };

/**
 * The framework containers, by repository.
 *
 * @see https://aws.github.io/deep-learning-containers/reference/available_images/
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-supported-frameworks.html
 */
const FRAMEWORK_CONTAINERS: { readonly [repository: string]: Container } = {
  'pytorch-training': PYTORCH,
  // From PyTorch 2.11 on. A `pytorch` repository in a user's account can have another origin.
  'pytorch': { ...SCRIPTS, framework: 'pytorch', tags: /-sagemaker$/ },
  'huggingface-pytorch-training': { ...PYTORCH, accelerator: 'gpu' },
  'sagemaker-pytorch': PYTORCH,
  'pytorch-training-neuron': PYTORCH_ON_NEURON,
  'pytorch-training-neuronx': PYTORCH_ON_NEURON,
  'huggingface-pytorch-training-neuronx': PYTORCH_ON_NEURON,
  [MODEL_PARALLEL]: { ...SCRIPTS, framework: 'pytorch', accelerator: 'gpu', modelParallel: true },
  'pytorch-trcomp-training': PYTORCH_COMPILED,
  'huggingface-pytorch-trcomp-training': PYTORCH_COMPILED,
  'tensorflow-training': TENSORFLOW,
  'huggingface-tensorflow-training': { ...TENSORFLOW, accelerator: 'gpu' },
  'sagemaker-tensorflow': TENSORFLOW,
  'sagemaker-tensorflow-scriptmode': TENSORFLOW,
  'huggingface-tensorflow-trcomp-training': { ...SCRIPTS, framework: 'tensorflow', accelerator: 'gpu', newestCuda: CUDA_OF_TENSORFLOW },
  'mxnet-training': MXNET,
  'sagemaker-mxnet': MXNET,
  'autogluon-training': SCRIPTS,
  'sagemaker-scikit-learn': { ...SCRIPTS, accelerator: 'none' },
  'sagemaker-chainer': { ...SCRIPTS, needsNetwork: true },
  'sagemaker-rl-coach-container': { ...SCRIPTS, needsNetwork: true },
  'sagemaker-rl-mxnet': { ...SCRIPTS, needsNetwork: true },
  'sagemaker-rl-ray-container': { ...SCRIPTS, needsNetwork: true },
  'sagemaker-rl-tensorflow': { ...SCRIPTS, needsNetwork: true },
  'sagemaker-rl-vw-container': { ...SCRIPTS, accelerator: 'none', needsNetwork: true },
};

/** Repositories whose names extend one of AWS: newer containers of AWS, and images of users that are built on them. */
const EXTENDED_NAMES: ReadonlyArray<readonly [RegExp, Container]> = [
  [/^(huggingface-)?(pytorch|tensorflow|mxnet|autogluon)-training(-[a-z]+|-arm64)*$/, SCRIPTS],
  [/^sagemaker-(pytorch|tensorflow|mxnet|scikit-learn)(-[a-z]+)+$/, SCRIPTS],
  [/^sagemaker-(chainer|rl)(-[a-z]+)+$/, { ...SCRIPTS, needsNetwork: true }],
];
