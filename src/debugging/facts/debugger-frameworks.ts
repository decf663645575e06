import type { Version } from '../../manifest/version';

/** A framework whose tensors Debugger can save. */
export type DebuggerFramework = 'tensorflow' | 'pytorch' | 'mxnet' | 'xgboost';

/** The frameworks for deep learning. */
export const DEEP_LEARNING: readonly DebuggerFramework[] = ['tensorflow', 'pytorch', 'mxnet'];

/** Every framework whose tensors Debugger can save. */
export const ALL_FRAMEWORKS: readonly DebuggerFramework[] = [...DEEP_LEARNING, 'xgboost'];

/** What is known of a framework. */
export interface DebuggerFrameworkFacts {
  readonly name: DebuggerFramework;
  /** How AWS writes it. */
  readonly title: string;
  /** The ECR repositories of the training images of AWS. */
  readonly repositories: readonly string[];
  /** The first version whose images can't profile the framework any more. */
  readonly profilingEndsWith?: Version;
}

/**
 * The frameworks, with the training images in which Debugger knows them.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-supported-frameworks.html
 */
export const DEBUGGER_FRAMEWORKS: readonly DebuggerFrameworkFacts[] = [
  {
    name: 'tensorflow',
    title: 'TensorFlow',
    repositories: ['tensorflow-training', 'sagemaker-tensorflow-scriptmode', 'sagemaker-tensorflow', 'huggingface-tensorflow-training'],
    profilingEndsWith: [2, 11],
  },
  {
    name: 'pytorch',
    title: 'PyTorch',
    repositories: ['pytorch-training', 'sagemaker-pytorch', 'huggingface-pytorch-training'],
    profilingEndsWith: [2, 0],
  },
  { name: 'mxnet', title: 'MXNet', repositories: ['mxnet-training', 'sagemaker-mxnet'] },
  { name: 'xgboost', title: 'XGBoost', repositories: ['sagemaker-xgboost', 'xgboost'] },
];
