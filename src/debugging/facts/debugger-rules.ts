import { ALL_FRAMEWORKS, DEEP_LEARNING, type DebuggerFramework } from './debugger-frameworks';
import type { DebuggerParameter } from './debugger-parameter';

/** A collection that has to be saved for a rule, with its parameters. */
export interface CollectionForRule {
  readonly name: string;
  readonly parameters: { readonly [name: string]: string };
}

/** A rule that the built-in image evaluates over saved tensors. `rule_to_invoke` is its name. */
export interface BuiltInDebugRule {
  readonly name: string;
  readonly what: string;
  readonly frameworks: readonly DebuggerFramework[];
  /** Its own parameters, besides those of every rule. */
  readonly parameters: readonly DebuggerParameter[];
  /** The collections without which it finds nothing, as long as no parameter selects other tensors. */
  readonly needs: readonly CollectionForRule[];
  /** The collections that the guide saves for it; which tensors it reads is up to its parameters. */
  readonly suggests: readonly CollectionForRule[];
  /** Whether the guide asks for `collection_names` or `tensor_regex`. */
  readonly needsSelection?: true;
  /** Whether it compares the job with another one. */
  readonly needsOtherTrial?: true;
}

const EVERY_500_STEPS = { save_interval: '500' };
const EVERY_5_STEPS = { save_interval: '5' };
const LOSSES: CollectionForRule = { name: 'losses', parameters: EVERY_500_STEPS };

const COLLECTION_NAMES: DebuggerParameter = { name: 'collection_names', type: 'texts', what: 'the collections to look at' };
const TENSOR_REGEX: DebuggerParameter = { name: 'tensor_regex', type: 'patterns', what: 'patterns of the names of the tensors to look at' };

/** Parameters that every built-in debug rule has. */
export const COMMON_DEBUG_RULE_PARAMETERS: readonly DebuggerParameter[] = [
  { name: 'rule_to_invoke', type: 'text', required: true, what: 'the rule' },
  { name: 'base_trial', type: 'text', what: 'the job to watch; set by SageMaker' },
  { name: 'action_json', type: 'text', what: 'what to do when the rule fires' },
  { name: 'start_step', type: 'integer', what: 'the first step to look at' },
  { name: 'end_step', type: 'integer', what: 'the step before which to stop looking' },
];

/**
 * The built-in debug rules.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
 * @see https://github.com/awslabs/sagemaker-debugger-rulesconfig
 */
export const BUILT_IN_DEBUG_RULES: readonly BuiltInDebugRule[] = [
  {
    name: 'VanishingGradient',
    what: 'Fires when gradients get extremely small.',
    frameworks: DEEP_LEARNING,
    parameters: [{ name: 'threshold', type: 'number', default: '0.0000001', what: 'the mean of the absolute gradients below which the rule fires' }],
    needs: [{ name: 'gradients', parameters: EVERY_500_STEPS }],
    suggests: [],
  },
  {
    name: 'ExplodingTensor',
    what: 'Fires when a tensor has infinite values or NaN.',
    frameworks: DEEP_LEARNING,
    parameters: [
      COLLECTION_NAMES,
      TENSOR_REGEX,
      { name: 'only_nan', type: 'boolean', default: 'False', what: 'whether only NaN counts, and infinite values do not' },
    ],
    needs: [],
    suggests: [{ name: 'gradients', parameters: EVERY_500_STEPS }],
  },
  {
    name: 'WeightUpdateRatio',
    what: 'Fires when updates are too large or too small compared to the weights.',
    frameworks: DEEP_LEARNING,
    parameters: [
      { name: 'num_steps', type: 'integer', what: 'how many steps back to compare with; otherwise the previous saved step' },
      { name: 'large_threshold', type: 'number', default: '10.0', what: 'the ratio of update to weight above which the rule fires' },
      { name: 'small_threshold', type: 'number', default: '0.00000001', what: 'the ratio of update to weight below which the rule fires' },
      { name: 'epsilon', type: 'number', default: '0.000000001', what: 'a small number that avoids a division by zero' },
    ],
    needs: [{ name: 'weights', parameters: EVERY_500_STEPS }],
    suggests: [],
  },
  {
    name: 'DeadRelu',
    what: 'Fires when too many ReLU units of a layer are inactive.',
    frameworks: DEEP_LEARNING,
    parameters: [
      { ...TENSOR_REGEX, default: '.*relu_output' },
      { name: 'threshold_inactivity', type: 'number', default: '1.0', what: 'the activity below which a unit is dead, in percent' },
      { name: 'threshold_layer', type: 'number', default: '50.0', what: 'the share of dead units of a layer above which the rule fires, in percent' },
    ],
    needs: [{ name: 'relu_output', parameters: { include_regex: '.*relu_output', save_interval: '500' } }],
    suggests: [],
  },
  {
    name: 'PoorWeightInitialization',
    what: 'Fires when the first steps show that the initial weights are bad.',
    frameworks: DEEP_LEARNING,
    parameters: [
      { name: 'activation_inputs_regex', type: 'patterns', default: '.*relu_input', what: 'patterns of the names of inputs of activations' },
      { name: 'threshold', type: 'number', default: '10.0', what: 'the ratio of weight variances of two layers above which the rule fires' },
      {
        name: 'distribution_range',
        type: 'number',
        default: '0.001',
        what: 'the difference of the 5th and 95th percentile of gradients below which the rule fires',
      },
      { name: 'patience', type: 'integer', default: '5', what: 'the number of steps to wait until the loss counts as no longer decreasing' },
      { name: 'steps', type: 'number', default: '10', what: 'the number of steps to look at' },
    ],
    needs: [{ name: 'relu_input', parameters: { include_regex: '.*relu_input', save_interval: '500' } }],
    suggests: [],
  },
  {
    name: 'SaturatedActivation',
    what: 'Fires when too many tanh or sigmoid units of a layer are saturated.',
    frameworks: DEEP_LEARNING,
    parameters: [
      COLLECTION_NAMES,
      { ...TENSOR_REGEX, default: '.*tanh_input|.*sigmoid_input' },
      { name: 'threshold_tanh_min', type: 'number', default: '-9.4999', what: 'the input of tanh below which a unit is saturated' },
      { name: 'threshold_tanh_max', type: 'number', default: '9.4999', what: 'the input of tanh above which a unit is saturated' },
      { name: 'threshold_sigmoid_min', type: 'number', default: '-23', what: 'the input of sigmoid below which a unit is saturated' },
      { name: 'threshold_sigmoid_max', type: 'number', default: '16.99999', what: 'the input of sigmoid above which a unit is saturated' },
      { name: 'threshold_inactivity', type: 'number', default: '1.0', what: 'the activity below which a unit counts as saturated, in percent' },
      {
        name: 'threshold_layer',
        type: 'number',
        default: '50.0',
        what: 'the share of saturated units of a layer above which the rule fires, in percent',
      },
    ],
    needs: [],
    suggests: [{ name: 'custom_activations_collection', parameters: { include_regex: '.*tanh_input|.*sigmoid_input', save_interval: '500' } }],
  },
  {
    name: 'TensorVariance',
    what: 'Fires when the variance of a tensor is very high or very low.',
    frameworks: ALL_FRAMEWORKS,
    parameters: [
      COLLECTION_NAMES,
      TENSOR_REGEX,
      { name: 'max_threshold', type: 'number', what: 'the variance above which the rule fires' },
      { name: 'min_threshold', type: 'number', what: 'the variance below which the rule fires' },
    ],
    needs: [],
    suggests: [{ name: 'weights', parameters: EVERY_500_STEPS }],
    needsSelection: true,
  },
  {
    name: 'AllZero',
    what: 'Fires when too large a share of the values of a tensor is zero.',
    frameworks: ALL_FRAMEWORKS,
    parameters: [
      COLLECTION_NAMES,
      TENSOR_REGEX,
      { name: 'threshold', type: 'number', default: '100', what: 'the share of zeros at which the rule fires, in percent' },
    ],
    needs: [],
    suggests: [{ name: 'all', parameters: EVERY_500_STEPS }],
    needsSelection: true,
  },
  {
    name: 'ClassImbalance',
    what: 'Fires when classes are sampled unevenly, or when a rare class is mispredicted too often.',
    frameworks: ALL_FRAMEWORKS,
    parameters: [
      {
        name: 'threshold_imbalance',
        type: 'number',
        default: '10',
        what: 'the ratio of the largest class to the smallest above which the rule fires',
      },
      { name: 'threshold_misprediction', type: 'number', default: '0.7', what: 'the share of mispredictions of a class above which the rule fires' },
      { name: 'samples', type: 'integer', default: '500', what: 'the number of labels to read before the rule decides' },
      { name: 'argmax', type: 'boolean', default: 'False', what: 'whether predictions are vectors of probabilities' },
      { name: 'labels_regex', type: 'text', default: '.*labels', what: 'the pattern of the tensor of labels' },
      { name: 'predictions_regex', type: 'text', default: '.*predictions', what: 'the pattern of the tensor of predictions' },
    ],
    needs: [],
    suggests: [{ name: 'custom_output_collection', parameters: { include_regex: '.*labels|.*predictions', save_interval: '500' } }],
  },
  {
    name: 'Confusion',
    what: 'Fires when the confusion matrix has too low values on its diagonal, or too high values off it.',
    frameworks: ALL_FRAMEWORKS,
    parameters: [
      { name: 'category_no', type: 'integer', minimum: 2, what: 'the number of classes' },
      { name: 'labels', type: 'text', default: 'labels', what: 'the tensors of labels' },
      { name: 'predictions', type: 'text', default: 'predictions', what: 'the tensors of predictions' },
      { name: 'labels_collection', type: 'text', default: 'labels', what: 'the collection in which the labels are' },
      { name: 'predictions_collection', type: 'text', default: 'predictions', what: 'the collection in which the predictions are' },
      { name: 'min_diag', type: 'number', default: '0.9', minimum: 0, maximum: 1, what: 'the ratio on the diagonal below which the rule fires' },
      { name: 'max_off_diag', type: 'number', default: '0.1', minimum: 0, maximum: 1, what: 'the ratio off the diagonal above which the rule fires' },
    ],
    needs: [],
    suggests: [{ name: 'labels', parameters: EVERY_500_STEPS }, { name: 'predictions', parameters: EVERY_500_STEPS }],
  },
  {
    name: 'LossNotDecreasing',
    what: 'Fires when the loss does not decrease fast enough.',
    frameworks: ALL_FRAMEWORKS,
    parameters: [
      COLLECTION_NAMES,
      TENSOR_REGEX,
      { name: 'use_losses_collection', type: 'boolean', default: 'True', what: 'whether to take the losses from the collection of that name' },
      { name: 'num_steps', type: 'integer', default: '10', what: 'the smallest number of steps between two losses that are compared' },
      { name: 'diff_percent', type: 'number', default: '0.1', above: 0, below: 100, what: 'the decrease below which the rule fires, in percent' },
      {
        name: 'increase_threshold_percent',
        type: 'number',
        default: '5',
        above: 0,
        below: 100,
        what: 'the increase of the loss that is tolerated, in percent',
      },
      { name: 'mode', type: 'text', default: 'GLOBAL', values: ['EVAL', 'TRAIN', 'GLOBAL'], what: 'the mode in which the losses were saved' },
    ],
    needs: [LOSSES],
    suggests: [],
  },
  {
    name: 'Overfit',
    what: 'Fires when the validation loss is too far above the training loss.',
    frameworks: ALL_FRAMEWORKS,
    parameters: [
      TENSOR_REGEX,
      { name: 'start_step', type: 'integer', default: '0', what: 'the first step to compare' },
      { name: 'patience', type: 'integer', default: '1', what: 'the number of steps for which the ratio may exceed the threshold' },
      {
        name: 'ratio_threshold',
        type: 'number',
        default: '0.1',
        what: 'the difference of the losses, relative to the training loss, above which the rule fires',
      },
    ],
    needs: [],
    suggests: [{ name: 'losses', parameters: { 'train.save_interval': '100', 'eval.save_interval': '10' } }],
  },
  {
    name: 'Overtraining',
    what: 'Fires when the losses no longer improve.',
    frameworks: ALL_FRAMEWORKS,
    parameters: [
      { name: 'patience_train', type: 'integer', default: '5', what: 'the number of steps for which the training loss may stay the same' },
      { name: 'patience_validation', type: 'integer', default: '10', what: 'the number of steps for which the validation loss may stay the same' },
      { name: 'delta', type: 'number', default: '0.01', what: 'the smallest change of the loss that counts as an improvement' },
    ],
    needs: [],
    suggests: [LOSSES],
  },
  {
    name: 'SimilarAcrossRuns',
    what: 'Compares tensors with those of another job.',
    frameworks: ALL_FRAMEWORKS,
    parameters: [
      { name: 'other_trials', type: 'text', required: true, what: 'the name of a finished job' },
      COLLECTION_NAMES,
      TENSOR_REGEX,
    ],
    needs: [],
    suggests: [LOSSES],
    needsOtherTrial: true,
  },
  {
    name: 'StalledTrainingRule',
    what: 'Fires when no new tensor is saved for a while, and can stop the job.',
    frameworks: ALL_FRAMEWORKS,
    parameters: [
      { name: 'threshold', type: 'integer', default: '1800', what: 'how long to wait for a tensor, in seconds' },
      { name: 'stop_training_on_fire', type: 'boolean', default: 'False', what: 'whether to stop the job' },
      { name: 'training_job_name_prefix', type: 'text', what: 'the beginning of the name of the job to stop; no other running job may have it' },
    ],
    needs: [],
    suggests: [LOSSES],
  },
  {
    name: 'UnchangedTensor',
    what: 'Fires when a tensor stays the same across steps.',
    frameworks: ALL_FRAMEWORKS,
    parameters: [
      COLLECTION_NAMES,
      TENSOR_REGEX,
      { name: 'num_steps', type: 'integer', default: '3', what: 'the number of saved steps to compare' },
      { name: 'rtol', type: 'number', default: '1e-05', what: 'the relative tolerance' },
      { name: 'atol', type: 'number', default: '1e-08', what: 'the absolute tolerance' },
      { name: 'equal_nan', type: 'boolean', default: 'False', what: 'whether NaN equals NaN' },
    ],
    needs: [],
    suggests: [LOSSES],
    needsSelection: true,
  },
  {
    name: 'CheckInputImages',
    what: 'Fires when input images are not normalized to a mean of zero.',
    frameworks: DEEP_LEARNING,
    parameters: [
      { name: 'threshold_mean', type: 'number', default: '0.2', what: 'the distance of the mean from zero above which the rule fires' },
      { name: 'threshold_samples', type: 'integer', default: '500', what: 'the number of images to read before the rule decides' },
      { name: 'regex', type: 'text', default: '.*hybridsequential0_input_0', what: 'the pattern of the input tensor' },
      { name: 'channel', type: 'integer', default: '1', what: 'the position of the color channel in the shape of the tensor' },
    ],
    needs: [{ name: 'input_image', parameters: { include_regex: '.*hybridsequential0_input_0', save_interval: '500' } }],
    suggests: [],
  },
  {
    name: 'NLPSequenceRatio',
    what: 'Fires when some tokens, such as padding, make up too much of the input.',
    frameworks: DEEP_LEARNING,
    parameters: [
      { ...TENSOR_REGEX, default: '.*embedding0_input_0' },
      { name: 'token_values', type: 'numbers', default: '0', what: 'the tokens to count' },
      { name: 'token_thresholds_percent', type: 'numbers', default: '50', what: 'the share of each token above which the rule fires, in percent' },
    ],
    needs: [{ name: 'input_sequence', parameters: { include_regex: '.*embedding0_input_0', save_interval: '500' } }],
    suggests: [],
  },
  {
    name: 'FeatureImportanceOverweight',
    what: 'Fires when a few features have most of the weight.',
    frameworks: ['xgboost'],
    parameters: [
      { name: 'threshold', type: 'number', default: '0.8', what: 'the share of the weight above which the rule fires' },
      { name: 'nfeatures', type: 'integer', default: '3', what: 'how many of the features with the most weight are added up' },
      { name: 'tensor_regex', type: 'text', default: '.*feature_importance/weight', what: 'the pattern of the tensors' },
    ],
    needs: [{ name: 'feature_importance', parameters: EVERY_500_STEPS }],
    suggests: [],
  },
  {
    name: 'TreeDepth',
    what: 'Measures the depth of the trees.',
    frameworks: ['xgboost'],
    parameters: [{ name: 'depth', type: 'number', default: '4', what: 'the depth: the logarithm to the base 2 of the largest node number' }],
    needs: [],
    suggests: [{ name: 'trees', parameters: EVERY_500_STEPS }],
  },
  {
    name: 'CreateXgboostReport',
    what: 'Writes a report about the training.',
    frameworks: ['xgboost'],
    parameters: [],
    needs: [
      { name: 'metrics', parameters: EVERY_5_STEPS },
      { name: 'feature_importance', parameters: EVERY_5_STEPS },
      { name: 'hyperparameters', parameters: { save_steps: '0' } },
      { name: 'predictions', parameters: EVERY_5_STEPS },
      { name: 'labels', parameters: EVERY_5_STEPS },
    ],
    suggests: [],
  },
];
