// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of XGBoost.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html
 */
export interface XgboostHyperParameters {
  /**
   * The number of boosting rounds.
   *
   * In the manifest `num_round`: a whole number, at least 1.
   */
  readonly numRound: number;

  /**
   * The number of classes, for objectives with several classes.
   *
   * In the manifest `num_class`: a whole number, at least 2.
   *
   * @default - not set; required with the objectives `multi:softmax` and `multi:softprob`
   */
  readonly numClass?: number;

  /**
   * The learning task and its loss.
   *
   * In the manifest `objective`: one of `reg:squarederror`, `reg:squaredlogerror`, `reg:logistic`,
   * `reg:pseudohubererror`, `reg:absoluteerror`, `reg:gamma`, `reg:tweedie`, `reg:linear`, `binary:logistic`,
   * `binary:logitraw`, `binary:hinge`, `multi:softmax`, `multi:softprob`, `rank:pairwise`, `rank:ndcg`, `rank:map`,
   * `count:poisson`, `survival:aft`, `survival:cox`.
   *
   * @default 'reg:squarederror'
   */
  readonly objective?: string;

  /**
   * The model that is boosted: trees (`gbtree`, `dart`) or a linear model (`gblinear`).
   *
   * In the manifest `booster`: one of `gbtree`, `gblinear`, `dart`.
   *
   * @default 'gbtree'
   */
  readonly booster?: string;

  /**
   * The learning rate: the factor by which the contribution of each round is scaled down.
   *
   * In the manifest `eta`: a number, from 0 to 1.
   *
   * @default 0.3
   */
  readonly eta?: number;

  /**
   * The reduction of the loss that a split of a leaf must reach.
   *
   * In the manifest `gamma`: a number, at least 0.
   *
   * @default 0
   */
  readonly gamma?: number;

  /**
   * The largest depth of a tree; 0 means no limit.
   *
   * In the manifest `max_depth`: a whole number, at least 0.
   *
   * @default 6
   */
  readonly maxDepth?: number;

  /**
   * The smallest sum of instance weights in a node; smaller nodes are not split.
   *
   * In the manifest `min_child_weight`: a number, at least 0.
   *
   * @default 1
   */
  readonly minChildWeight?: number;

  /**
   * The largest change of the output of a leaf in one step; 0 means no limit. It helps with very uneven classes.
   *
   * In the manifest `max_delta_step`: a number, at least 0.
   *
   * @default 0
   */
  readonly maxDeltaStep?: number;

  /**
   * The share of instances that is sampled for each round.
   *
   * In the manifest `subsample`: a number, more than 0, at most 1.
   *
   * @default 1
   */
  readonly subsample?: number;

  /**
   * How the instances of a round are sampled; `gradient_based` needs the tree method `gpu_hist` before version 3.2-0.
   *
   * In the manifest `sampling_method`: one of `uniform`, `gradient_based`.
   *
   * @default 'uniform'
   */
  readonly samplingMethod?: string;

  /**
   * The share of columns that is sampled for each tree.
   *
   * In the manifest `colsample_bytree`: a number, more than 0, at most 1.
   *
   * @default 1
   */
  readonly colsampleBytree?: number;

  /**
   * The share of columns that is sampled for each level of a tree.
   *
   * In the manifest `colsample_bylevel`: a number, more than 0, at most 1.
   *
   * @default 1
   */
  readonly colsampleBylevel?: number;

  /**
   * The share of columns that is sampled for each split.
   *
   * In the manifest `colsample_bynode`: a number, more than 0, at most 1.
   *
   * @default 1
   */
  readonly colsampleBynode?: number;

  /**
   * The weight of the L2 regularization.
   *
   * In the manifest `lambda`: a number, at least 0.
   *
   * @default 1
   */
  readonly regLambda?: number;

  /**
   * The weight of the L1 regularization.
   *
   * In the manifest `alpha`: a number, at least 0.
   *
   * @default 0
   */
  readonly regAlpha?: number;

  /**
   * The weight of the L2 regularization of the bias, in linear models.
   *
   * In the manifest `lambda_bias`: a number, from 0 to 1.
   *
   * @default 0
   */
  readonly lambdaBias?: number;

  /**
   * The algorithm that builds the trees; `gpu_hist` uses a GPU, in versions 1.2-1 to 3.0-5.
   *
   * In the manifest `tree_method`: one of `auto`, `exact`, `approx`, `hist`, `gpu_hist`.
   *
   * @default 'auto'
   */
  readonly treeMethod?: string;

  /**
   * The number of bins for continuous columns, for tree methods that use histograms.
   *
   * In the manifest `max_bin`: a whole number, at least 2.
   *
   * @default 256
   */
  readonly maxBin?: number;

  /**
   * The largest number of leaves of a tree, with `lossguide`; 0 means no limit.
   *
   * In the manifest `max_leaves`: a whole number, at least 0.
   *
   * @default 0
   */
  readonly maxLeaves?: number;

  /**
   * Which nodes are split first: nearest to the root (`depthwise`) or with the greatest loss (`lossguide`). Needs
   * histograms.
   *
   * In the manifest `grow_policy`: one of `depthwise`, `lossguide`.
   *
   * @default 'depthwise'
   */
  readonly growPolicy?: string;

  /**
   * The number of trees that each round builds in parallel, for random forests.
   *
   * In the manifest `num_parallel_tree`: a whole number, at least 1.
   *
   * @default 1
   */
  readonly numParallelTree?: number;

  /**
   * The weight of positive instances relative to negative ones, for uneven classes.
   *
   * In the manifest `scale_pos_weight`: a number, more than 0.
   *
   * @default 1
   */
  readonly scalePosWeight?: number;

  /**
   * The prediction for every instance before the first round.
   *
   * In the manifest `base_score`: a number, at least 0.
   *
   * @default 0.5
   */
  readonly baseScore?: number;

  /**
   * The number of rounds without a better validation score after which training stops; the best model is kept.
   *
   * In the manifest `early_stopping_rounds`: a whole number, at least 1.
   *
   * @default - no early stopping
   */
  readonly earlyStoppingRounds?: number;

  /**
   * The metrics on the validation data. `error`, `ndcg` and `map` can have a threshold, as in `error@0.7`. Requires
   * `objective`.
   *
   * In the manifest `eval_metric`: out of `accuracy`, `aft-nloglik`, `auc`, `aucpr`, `balanced_accuracy`,
   * `cox-nloglik`, `error`, `f1`, `f1_binary`, `f1_macro`, `gamma-deviance`, `gamma-nloglik`,
   * `interval-regression-accuracy`, `logloss`, `mae`, `map`, `mape`, `merror`, `mlogloss`, `mphe`, `mse`, `ndcg`,
   * `poisson-nloglik`, `precision`, `precision_macro`, `precision_micro`, `r2`, `recall`, `recall_macro`,
   * `recall_micro`, `rmse`, `rmsle`, `tweedie-nloglik`.
   *
   * @default - the default metric of the objective
   */
  readonly evalMetric?: string[];

  /**
   * The seed of all random numbers.
   *
   * In the manifest `seed`: a whole number, more than -2147483648, less than 2147483647.
   *
   * @default 0
   */
  readonly seed?: number;

  /**
   * The number of threads.
   *
   * In the manifest `nthread`: a whole number, at least 1.
   *
   * @default - all available threads
   */
  readonly nthread?: number;

  /**
   * The verbosity of the log: 0 (silent), 1 (warnings), 2 (info) or 3 (debug).
   *
   * In the manifest `verbosity`: a whole number, from 0 to 3.
   *
   * @default 1
   */
  readonly verbosity?: number;

  /**
   * Whether the second column of CSV data, right after the label, contains the weights of the instances.
   *
   * In the manifest `csv_weights`.
   *
   * @default false
   */
  readonly csvWeights?: boolean;

  /**
   * How the prediction may change with each column: only down (-1), only up (1), any (0). Needs the tree method `exact`
   * or `hist`.
   *
   * In the manifest `monotone_constraints`: out of `-1`, `0`, `1`.
   *
   * @default - no constraints
   */
  readonly monotoneConstraints?: number[];

  /**
   * Groups of columns that may interact in one branch. Needs the tree method `exact`, `hist` or `approx`.
   *
   * In the manifest `interaction_constraints`: lists of whole numbers, at least 1.
   *
   * @default - no constraints
   */
  readonly interactionConstraints?: number[][];

  /**
   * The updaters that build and change the trees, in order. At most one of them may grow trees; `gblinear` needs one
   * linear updater.
   *
   * In the manifest `updater`: out of `grow_colmaker`, `grow_histmaker`, `grow_local_histmaker`, `distcol`,
   * `grow_skmaker`, `sync`, `refresh`, `prune`, `shotgun`, `coord_descent`.
   *
   * @default ['grow_colmaker', 'prune']
   */
  readonly updater?: string[];

  /**
   * Whether to build new trees (`default`) or update the trees of an existing model (`update`).
   *
   * In the manifest `process_type`: one of `default`, `update`.
   *
   * @default 'default'
   */
  readonly processType?: string;

  /**
   * Whether the updater `refresh` updates the leaves as well as the statistics.
   *
   * In the manifest `refresh_leaf`.
   *
   * @default true
   */
  readonly refreshLeaf?: boolean;

  /**
   * The precision of the approximate method, which creates about 1 / `sketch_eps` bins.
   *
   * In the manifest `sketch_eps`: a number, more than 0, less than 1.
   *
   * @default 0.03
   */
  readonly sketchEps?: number;

  /**
   * How `dart` selects the trees that it drops: all alike (`uniform`) or by their weight (`weighted`).
   *
   * In the manifest `sample_type`: one of `uniform`, `weighted`.
   *
   * @default 'uniform'
   */
  readonly sampleType?: string;

  /**
   * The weight of a new tree of `dart`: that of each dropped tree (`tree`) or of all of them together (`forest`).
   *
   * In the manifest `normalize_type`: one of `tree`, `forest`.
   *
   * @default 'tree'
   */
  readonly normalizeType?: string;

  /**
   * The share of previous trees that `dart` drops.
   *
   * In the manifest `rate_drop`: a number, from 0 to 1.
   *
   * @default 0.0
   */
  readonly rateDrop?: number;

  /**
   * Whether `dart` always drops at least one tree.
   *
   * In the manifest `one_drop`.
   *
   * @default false
   */
  readonly oneDrop?: boolean;

  /**
   * The probability that `dart` drops no trees in a round.
   *
   * In the manifest `skip_drop`: a number, from 0 to 1.
   *
   * @default 0.0
   */
  readonly skipDrop?: number;

  /**
   * The variance power of `reg:tweedie`: near 2 is like a gamma distribution, near 1 like a Poisson distribution.
   *
   * In the manifest `tweedie_variance_power`: a number, more than 1, less than 2.
   *
   * @default 1.5
   */
  readonly tweedieVariancePower?: number;

  /**
   * The distribution of the noise in `survival:aft`.
   *
   * In the manifest `aft_loss_distribution`: one of `normal`, `logistic`, `extreme`.
   *
   * @default 'normal'
   */
  readonly aftLossDistribution?: string;

  /**
   * The scale of the noise in `survival:aft`.
   *
   * In the manifest `aft_loss_distribution_scale`: a number, at least 0.
   *
   * @default 1
   */
  readonly aftLossDistributionScale?: number;

  /**
   * Whether histograms on a GPU are the same in every run.
   *
   * In the manifest `deterministic_histogram`.
   *
   * @default true
   */
  readonly deterministicHistogram?: boolean;

  /**
   * Whether histograms have single precision; for versions 1.2-1 to 1.5-1.
   *
   * In the manifest `single_precision_histogram`.
   *
   * @default false
   */
  readonly singlePrecisionHistogram?: boolean;

  /**
   * Whether predictions are computed on a CPU or a GPU.
   *
   * In the manifest `predictor`: one of `auto`, `cpu_predictor`, `gpu_predictor`.
   *
   * @default 'auto'
   */
  readonly predictor?: string;

  /**
   * Whether the job saves the current model when it is stopped or reaches its time limit.
   *
   * In the manifest `save_model_on_termination`.
   *
   * @default false
   */
  readonly saveModelOnTermination?: boolean;

  /**
   * Whether training uses all GPUs of all instances, through Dask.
   *
   * In the manifest `use_dask_gpu_training`.
   *
   * @default false
   */
  readonly useDaskGpuTraining?: boolean;
}
