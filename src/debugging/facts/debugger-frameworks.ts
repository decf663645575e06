import type { Framework } from '../../algorithms/facts/framework';
import type { Version } from '../../manifest/text/version';

/** A framework whose tensors Debugger can save. */
export type DebuggerFramework = Framework;

/** The frameworks for deep learning. */
export const DEEP_LEARNING: readonly DebuggerFramework[] = ['tensorflow', 'pytorch', 'mxnet'];

/** Every framework whose tensors Debugger can save. */
export const ALL_FRAMEWORKS: readonly DebuggerFramework[] = [...DEEP_LEARNING, 'xgboost'];

/** What is known of a framework. */
export interface DebuggerFrameworkFacts {
  readonly name: DebuggerFramework;
  /** How AWS writes it. */
  readonly title: string;
  /** The first version whose images can't profile the framework any more. */
  readonly profilingEndsWith?: Version;
}

/**
 * The frameworks; the table of containers has the containers in which Debugger knows them.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-supported-frameworks.html
 */
export const DEBUGGER_FRAMEWORKS: readonly DebuggerFrameworkFacts[] = [
  { name: 'tensorflow', title: 'TensorFlow', profilingEndsWith: [2, 11] },
  { name: 'pytorch', title: 'PyTorch', profilingEndsWith: [2, 0] },
  { name: 'mxnet', title: 'MXNet' },
  { name: 'xgboost', title: 'XGBoost' },
];
