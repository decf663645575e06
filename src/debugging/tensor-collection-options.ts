/** The steps for which tensors are saved. */
export interface SavedSteps {
  /**
   * The number of steps from one save to the next; a whole number, at least 1.
   *
   * @default - that of the hook, or else 500 (10 with XGBoost)
   */
  readonly saveInterval?: number;

  /**
   * Further steps to save; whole numbers.
   *
   * @default - none
   */
  readonly saveSteps?: number[];

  /**
   * The first step to save; a whole number.
   *
   * @default 0
   */
  readonly startStep?: number;

  /**
   * The step before which saving ends; a whole number. With 0, nothing is saved.
   *
   * @default - after the last step
   */
  readonly endStep?: number;
}

/**
 * Options for a collection of tensors.
 *
 * @see https://github.com/awslabs/sagemaker-debugger/blob/master/docs/api.md#collection
 */
export interface TensorCollectionOptions extends SavedSteps {
  /**
   * The steps to save in training, where they differ.
   *
   * @default - the same steps as in any mode
   */
  readonly training?: SavedSteps;

  /**
   * The steps to save in evaluation, where they differ.
   *
   * @default - the same steps as in any mode
   */
  readonly evaluation?: SavedSteps;

  /**
   * The steps to save in prediction, where they differ.
   *
   * @default - the same steps as in any mode
   */
  readonly prediction?: SavedSteps;

  /**
   * The steps to save while the script has set none of these modes, where they differ.
   *
   * @default - the same steps as in any mode
   */
  readonly withoutMode?: SavedSteps;

  /**
   * Whether TensorBoard gets histograms, if the job has `tensorBoard`.
   *
   * @default true
   */
  readonly saveHistogram?: boolean;

  /**
   * What to save of each tensor instead of its values. It excludes `saveRawTensor` and `saveShape`.
   *
   * @default - the values
   */
  readonly reductions?: TensorReduction[];

  /**
   * Whether to save whole tensors.
   *
   * @default - true, unless there are reductions
   */
  readonly saveRawTensor?: boolean;

  /**
   * Whether to save the shapes of tensors, too.
   *
   * @default false
   */
  readonly saveShape?: boolean;
}

/** What can be saved of a tensor instead of its values. */
export enum TensorReduction {
  /** The smallest value. */
  MIN = 'min',

  /** The largest value. */
  MAX = 'max',

  /** The mean. */
  MEAN = 'mean',

  /** The standard deviation. */
  STD = 'std',

  /** The variance. */
  VARIANCE = 'variance',

  /** The sum. */
  SUM = 'sum',

  /** The product. */
  PROD = 'prod',

  /** The sum of the absolute values. */
  L1_NORM = 'l1_norm',

  /** The square root of the sum of squares. */
  L2_NORM = 'l2_norm',

  /** The smallest of the absolute values. */
  ABS_MIN = 'abs_min',

  /** The largest of the absolute values. */
  ABS_MAX = 'abs_max',

  /** The mean of the absolute values. */
  ABS_MEAN = 'abs_mean',

  /** The standard deviation of the absolute values. */
  ABS_STD = 'abs_std',

  /** The variance of the absolute values. */
  ABS_VARIANCE = 'abs_variance',

  /** The sum of the absolute values. */
  ABS_SUM = 'abs_sum',

  /** The product of the absolute values. */
  ABS_PROD = 'abs_prod',

  /** The L1 norm of the absolute values. */
  ABS_L1_NORM = 'abs_l1_norm',

  /** The L2 norm of the absolute values. */
  ABS_L2_NORM = 'abs_l2_norm',
}
