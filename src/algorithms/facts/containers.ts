import type { Encoding, Framework } from './framework';
import { BUILT_IN_ALGORITHMS } from '../built-in/catalogue';

/** What the repository tells about a container image of AWS. For all of them, SageMaker records time series of metrics. */
export interface Container {
  /** Whether it brings an algorithm of SageMaker, or a framework for scripts alone. */
  readonly kind: 'algorithm' | 'framework';
  /** Its framework, which decides on launchers and on Debugger. */
  readonly framework?: Framework;
  /** The tags of the images for SageMaker, if the repository also has other images. */
  readonly tags?: RegExp;
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

/** The repository of PyTorch with version 2 of the SageMaker model parallelism library. */
export const MODEL_PARALLEL = 'smdistributed-modelparallel';

const SCRIPTS: Container = { kind: 'framework', encoding: 'JSON' };
const PYTORCH: Container = { ...SCRIPTS, framework: 'pytorch', debugger: true };
const PYTORCH_ON_NEURON: Container = { ...SCRIPTS, framework: 'pytorch' };
/** With SageMaker Training Compiler. */
const PYTORCH_COMPILED: Container = { ...SCRIPTS, framework: 'pytorch' };
const TENSORFLOW: Container = { ...SCRIPTS, framework: 'tensorflow', debugger: true };
const MXNET: Container = { ...SCRIPTS, framework: 'mxnet', debugger: true };

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
  'huggingface-pytorch-training': PYTORCH,
  'sagemaker-pytorch': PYTORCH,
  'pytorch-training-neuron': PYTORCH_ON_NEURON,
  'pytorch-training-neuronx': PYTORCH_ON_NEURON,
  'huggingface-pytorch-training-neuronx': PYTORCH_ON_NEURON,
  [MODEL_PARALLEL]: { ...SCRIPTS, framework: 'pytorch', modelParallel: true },
  'pytorch-trcomp-training': PYTORCH_COMPILED,
  'huggingface-pytorch-trcomp-training': PYTORCH_COMPILED,
  'tensorflow-training': TENSORFLOW,
  'huggingface-tensorflow-training': TENSORFLOW,
  'sagemaker-tensorflow': TENSORFLOW,
  'sagemaker-tensorflow-scriptmode': TENSORFLOW,
  'huggingface-tensorflow-trcomp-training': { ...SCRIPTS, framework: 'tensorflow' },
  'mxnet-training': MXNET,
  'sagemaker-mxnet': MXNET,
  'autogluon-training': SCRIPTS,
  'sagemaker-scikit-learn': SCRIPTS,
  'sagemaker-chainer': { ...SCRIPTS, needsNetwork: true },
  'sagemaker-rl-coach-container': { ...SCRIPTS, needsNetwork: true },
  'sagemaker-rl-mxnet': { ...SCRIPTS, needsNetwork: true },
  'sagemaker-rl-ray-container': { ...SCRIPTS, needsNetwork: true },
  'sagemaker-rl-tensorflow': { ...SCRIPTS, needsNetwork: true },
  'sagemaker-rl-vw-container': { ...SCRIPTS, needsNetwork: true },
};

/** Repositories whose names extend one of AWS: newer containers of AWS, and images of users that are built on them. */
const EXTENDED_NAMES: ReadonlyArray<readonly [RegExp, Container]> = [
  [/^(huggingface-)?(pytorch|tensorflow|mxnet|autogluon)-training(-[a-z]+)*$/, SCRIPTS],
  [/^sagemaker-(pytorch|tensorflow|mxnet|scikit-learn)(-[a-z]+)+$/, SCRIPTS],
  [/^sagemaker-(chainer|rl)(-[a-z]+)+$/, { ...SCRIPTS, needsNetwork: true }],
];
