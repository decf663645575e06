import { ALL_FRAMEWORKS, DEEP_LEARNING, type DebuggerFramework } from './debugger-frameworks';
import type { DebuggerParameter } from './debugger-parameter';

/** A collection of tensors that Debugger knows by its name. */
export interface BuiltInCollection {
  readonly name: string;
  readonly what: string;
  readonly frameworks: readonly DebuggerFramework[];
  /** The frameworks that save it by default. */
  readonly alwaysSavedBy?: readonly DebuggerFramework[];
}

/**
 * The built-in collections. Any other name needs a pattern of the tensors in it.
 *
 * @see https://github.com/awslabs/sagemaker-debugger/blob/master/docs/api.md#built-in-collections
 */
export const BUILT_IN_COLLECTIONS: readonly BuiltInCollection[] = [
  { name: 'all', what: 'every tensor', frameworks: ALL_FRAMEWORKS },
  { name: 'default', what: 'the tensors that match `include_regex` of the hook', frameworks: ALL_FRAMEWORKS },
  { name: 'weights', what: 'the weights', frameworks: DEEP_LEARNING },
  { name: 'biases', what: 'the biases', frameworks: DEEP_LEARNING },
  { name: 'gradients', what: 'the gradients', frameworks: DEEP_LEARNING },
  { name: 'losses', what: 'the losses', frameworks: ALL_FRAMEWORKS, alwaysSavedBy: DEEP_LEARNING },
  { name: 'metrics', what: 'the metrics', frameworks: ['tensorflow', 'xgboost'], alwaysSavedBy: ['tensorflow', 'xgboost'] },
  { name: 'inputs', what: 'the inputs of the model', frameworks: ['tensorflow'] },
  { name: 'outputs', what: 'the outputs of the model', frameworks: ['tensorflow'] },
  { name: 'layers', what: 'the inputs and outputs of the layers', frameworks: ['tensorflow'] },
  { name: 'optimizer_variables', what: 'the variables of the optimizer', frameworks: ['tensorflow'] },
  { name: 'sm_metrics', what: 'scalars that AWS stores outside of your account', frameworks: ['tensorflow'], alwaysSavedBy: ['tensorflow'] },
  { name: 'hyperparameters', what: 'the parameters of the booster', frameworks: ['xgboost'] },
  { name: 'predictions', what: 'the predictions for the validation data', frameworks: ['xgboost'] },
  { name: 'labels', what: 'the labels of the validation data', frameworks: ['xgboost'] },
  { name: 'feature_importance', what: 'the importance of each feature', frameworks: ['xgboost'] },
  { name: 'average_shap', what: 'the sum of SHAP values of each feature', frameworks: ['xgboost'] },
  { name: 'full_shap', what: 'the SHAP values of each sample', frameworks: ['xgboost'] },
  { name: 'trees', what: 'the trees', frameworks: ['xgboost'] },
];

/** The phases of a job for which steps to save can differ; a parameter begins with their name and a dot. */
export const SAVE_MODES = ['train', 'eval', 'predict', 'global'] as const;

/** At how many steps tensors are saved, unless the hook or a collection sets another number. */
export const DEFAULT_SAVE_INTERVAL = '500';

/** Parameters of the hook and of collections that say which steps are saved. */
export const SAVE_PARAMETERS: readonly DebuggerParameter[] = [
  { name: 'save_interval', type: 'integer', default: DEFAULT_SAVE_INTERVAL, minimum: 1, what: 'the number of steps from one save to the next' },
  { name: 'save_steps', type: 'integers', what: 'further steps to save' },
  { name: 'start_step', type: 'integer', default: '0', what: 'the first step to save' },
  { name: 'end_step', type: 'integer', what: 'the step before which saving ends; 0 saves nothing' },
];

const INCLUDE_REGEX: DebuggerParameter = { name: 'include_regex', type: 'patterns', what: 'patterns of the names of the tensors' };
const REDUCTIONS: DebuggerParameter = { name: 'reductions', type: 'texts', what: 'what to save instead of whole tensors' };
const SAVE_RAW_TENSOR: DebuggerParameter = { name: 'save_raw_tensor', type: 'boolean', default: 'false', what: 'whether to save whole tensors too' };
const SAVE_SHAPE: DebuggerParameter = { name: 'save_shape', type: 'boolean', default: 'false', what: 'whether to save the shapes of tensors too' };

/**
 * Parameters of the hook, besides those about steps.
 *
 * @see https://github.com/awslabs/sagemaker-debugger/blob/master/docs/api.md#hook
 */
export const HOOK_PARAMETERS: readonly DebuggerParameter[] = [
  { name: 'save_all', type: 'boolean', default: 'false', what: 'whether to save every tensor' },
  { name: 'include_workers', type: 'text', default: 'one', values: ['one', 'all'], what: 'the workers of a distributed job that save' },
  INCLUDE_REGEX,
  REDUCTIONS,
  SAVE_RAW_TENSOR,
  SAVE_SHAPE,
  { name: 'dry_run', type: 'boolean', what: 'documented, and not read from the job' },
  { name: 'export_tensorboard', type: 'boolean', what: 'without effect in a job, where tensorBoardOutputConfig decides' },
  { name: 'tensorboard_dir', type: 'text', what: 'without effect in a job, where tensorBoardOutputConfig decides' },
];

/**
 * Parameters of a collection, besides those about steps.
 *
 * @see https://github.com/awslabs/sagemaker-debugger/blob/master/docs/api.md#collection
 */
export const COLLECTION_PARAMETERS: readonly DebuggerParameter[] = [
  INCLUDE_REGEX,
  { name: 'save_histogram', type: 'boolean', default: 'true', what: 'whether TensorBoard gets histograms' },
  REDUCTIONS,
  SAVE_RAW_TENSOR,
  SAVE_SHAPE,
];

/**
 * The reductions that the library in the containers knows. Each can have `abs_` before it.
 *
 * @see https://github.com/awslabs/sagemaker-debugger/blob/master/smdebug/core/reduction_config.py
 */
export const TENSOR_REDUCTIONS: readonly string[] = ['min', 'max', 'mean', 'std', 'variance', 'sum', 'prod', 'l1_norm', 'l2_norm'];
