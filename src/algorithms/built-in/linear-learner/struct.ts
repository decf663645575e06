// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of Linear Learner.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/ll_hyperparameters.html
 */
export interface LinearLearnerHyperParameters {
  /**
   * The kind of labels: two classes, several classes, or numbers.
   *
   * In the manifest `predictor_type`: one of `binary_classifier`, `multiclass_classifier`, `regressor`.
   */
  readonly predictorType: string;

  /**
   * The number of classes, 3 or more, with labels from 0 on; only for `multiclass_classifier`.
   *
   * In the manifest `num_classes`: a whole number, from 1 to 1000000.
   *
   * @default - not set; required for `multiclass_classifier`
   */
  readonly numClasses?: number;

  /**
   * The number of features in the data.
   *
   * In the manifest `feature_dim`: a whole number, at least 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly featureDim?: number;

  /**
   * The number of observations in a batch.
   *
   * In the manifest `mini_batch_size`: a whole number, at least 1.
   *
   * @default 1000
   */
  readonly miniBatchSize?: number;

  /**
   * The largest number of passes over the training data.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   *
   * @default 15
   */
  readonly epochs?: number;

  /**
   * The loss function. Two classes take `logistic` or `hinge_loss`, several `softmax_loss`, and numbers the others.
   *
   * In the manifest `loss`: one of `auto`, `logistic`, `hinge_loss`, `softmax_loss`, `squared_loss`, `absolute_loss`,
   * `eps_insensitive_squared_loss`, `eps_insensitive_absolute_loss`, `quantile_loss`, `huber_loss`.
   *
   * @default 'auto'
   */
  readonly loss?: string;

  /**
   * The optimizer; `auto` means `adam`.
   *
   * In the manifest `optimizer`: one of `auto`, `adam`, `sgd`, `rmsprop`.
   *
   * @default 'auto'
   */
  readonly optimizer?: string;

  /**
   * The learning rate of the optimizer.
   *
   * In the manifest `learning_rate`: a number, more than 0.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly learningRate?: number;

  /**
   * The momentum of `sgd`.
   *
   * In the manifest `momentum`: a number, from 0 to 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly momentum?: number;

  /**
   * The decay of the first moments in `adam`.
   *
   * In the manifest `beta_1`: a number, from 0 to 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly beta1?: number;

  /**
   * The decay of the second moments in `adam`.
   *
   * In the manifest `beta_2`: a number, from 0 to 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly beta2?: number;

  /**
   * The weight of the L1 regularization; 0 turns it off.
   *
   * In the manifest `l1`: a number, at least 0.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly l1?: number;

  /**
   * The weight decay, which is the L2 regularization; 0 turns it off.
   *
   * In the manifest `wd`: a number, at least 0.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly wd?: number;

  /**
   * Whether the model has a bias term.
   *
   * In the manifest `use_bias`.
   *
   * @default true
   */
  readonly useBias?: boolean;

  /**
   * The factor by which the learning rate is multiplied for the bias term.
   *
   * In the manifest `bias_lr_mult`: a number, more than 0.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly biasLrMult?: number;

  /**
   * The factor by which the weight decay is multiplied for the bias term.
   *
   * In the manifest `bias_wd_mult`: a number, at least 0.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly biasWdMult?: number;

  /**
   * The distribution of the initial weights.
   *
   * In the manifest `init_method`: one of `uniform`, `normal`.
   *
   * @default 'uniform'
   */
  readonly initMethod?: string;

  /**
   * The range of the initial weights, with `uniform`.
   *
   * In the manifest `init_scale`: a number, more than 0.
   *
   * @default 0.07
   */
  readonly initScale?: number;

  /**
   * The standard deviation of the initial weights, with `normal`.
   *
   * In the manifest `init_sigma`: a number, more than 0.
   *
   * @default 0.01
   */
  readonly initSigma?: number;

  /**
   * The initial weight of the bias term.
   *
   * In the manifest `init_bias`: a number.
   *
   * @default 0
   */
  readonly initBias?: number;

  /**
   * Whether the learning rate decreases over time.
   *
   * In the manifest `use_lr_scheduler`.
   *
   * @default true
   */
  readonly useLrScheduler?: boolean;

  /**
   * The number of steps from one decrease of the learning rate to the next.
   *
   * In the manifest `lr_scheduler_step`: a whole number, at least 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly lrSchedulerStep?: number;

  /**
   * The factor by which the learning rate is multiplied at each step of the schedule.
   *
   * In the manifest `lr_scheduler_factor`: a number, more than 0, at most 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly lrSchedulerFactor?: number;

  /**
   * The smallest learning rate.
   *
   * In the manifest `lr_scheduler_minimum_lr`: a number, more than 0.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly lrSchedulerMinimumLr?: number;

  /**
   * Whether the features are first normalized to mean 0 and standard deviation 1.
   *
   * In the manifest `normalize_data`: a boolean, or `auto`.
   *
   * @default true
   */
  readonly normalizeData?: boolean | string;

  /**
   * Whether the labels are first normalized in the same way; for regression only, where `auto` means true.
   *
   * In the manifest `normalize_label`.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly normalizeLabel?: boolean;

  /**
   * Whether the features are first shifted to mean 0.
   *
   * In the manifest `unbias_data`.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly unbiasData?: boolean;

  /**
   * Whether the labels are first shifted to mean 0; for regression only.
   *
   * In the manifest `unbias_label`.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly unbiasLabel?: boolean;

  /**
   * The number of observations from which the means and standard deviations of the normalization are computed.
   *
   * In the manifest `num_point_for_scaler`: a whole number, at least 1.
   *
   * @default 10000
   */
  readonly numPointForScaler?: number;

  /**
   * The number of models with slightly different hyperparameters that are trained in parallel.
   *
   * In the manifest `num_models`: a whole number, at least 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly numModels?: number;

  /**
   * The number of validation observations that are used to find the best threshold.
   *
   * In the manifest `num_calibration_samples`: a whole number, at least 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly numCalibrationSamples?: number;

  /**
   * The criterion for the best model, with two classes.
   *
   * In the manifest `binary_classifier_model_selection_criteria`: one of `accuracy`, `f_beta`,
   * `precision_at_target_recall`, `recall_at_target_precision`, `loss_function`.
   *
   * @default 'accuracy'
   */
  readonly binaryClassifierModelSelectionCriteria?: string;

  /**
   * The precision at which `recall_at_target_precision` maximizes the recall.
   *
   * In the manifest `target_precision`: a number, from 0 to 1.
   *
   * @default 0.8
   */
  readonly targetPrecision?: number;

  /**
   * The recall at which `precision_at_target_recall` maximizes the precision.
   *
   * In the manifest `target_recall`: a number, from 0 to 1.
   *
   * @default 0.8
   */
  readonly targetRecall?: number;

  /**
   * The beta of the F score.
   *
   * In the manifest `f_beta`: a number, more than 0.
   *
   * @default 1.0
   */
  readonly fBeta?: number;

  /**
   * The weight of positive against negative examples, with two classes. `balanced` evens them out; `auto`: the
   * algorithm decides.
   *
   * In the manifest `positive_example_weight_mult`: a number, more than 0, or `balanced`, `auto`.
   *
   * @default 1.0
   */
  readonly positiveExampleWeightMult?: number | string;

  /**
   * Whether all classes have the same weight in the loss, with several classes.
   *
   * In the manifest `balance_multiclass_weights`.
   *
   * @default false
   */
  readonly balanceMulticlassWeights?: boolean;

  /**
   * The k of the top-k accuracy: a prediction is correct if the label is among the k best scores.
   *
   * In the manifest `accuracy_top_k`: a whole number, at least 1.
   *
   * @default 3
   */
  readonly accuracyTopK?: number;

  /**
   * The number of epochs without improvement after which training stops; more than `epochs` means never.
   *
   * In the manifest `early_stopping_patience`: a whole number, at least 1.
   *
   * @default 3
   */
  readonly earlyStoppingPatience?: number;

  /**
   * The smallest relative improvement of the loss that early stopping counts as an improvement.
   *
   * In the manifest `early_stopping_tolerance`: a number, more than 0.
   *
   * @default 0.001
   */
  readonly earlyStoppingTolerance?: number;

  /**
   * The margin of `hinge_loss`.
   *
   * In the manifest `margin`: a number, at least 0.
   *
   * @default 1.0
   */
  readonly margin?: number;

  /**
   * The quantile that `quantile_loss` predicts.
   *
   * In the manifest `quantile`: a number, from 0 to 1.
   *
   * @default 0.5
   */
  readonly quantile?: number;

  /**
   * The error below which the epsilon-insensitive losses are 0.
   *
   * In the manifest `loss_insensitivity`: a number, more than 0.
   *
   * @default 0.01
   */
  readonly lossInsensitivity?: number;

  /**
   * The error at which `huber_loss` changes from squared to absolute.
   *
   * In the manifest `huber_delta`: a number, at least 0.
   *
   * @default 1.0
   */
  readonly huberDelta?: number;
}
