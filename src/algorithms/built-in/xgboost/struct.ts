// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of XGBoost.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html
 */
export interface XgboostHyperParameters {
  /**
   * How many rounds of boosting are made.
   *
   * In the manifest `num_round`: a whole number, at least 1.
   */
  readonly numRound: number;

  /**
   * How many classes there are, for objectives with several classes.
   *
   * In the manifest `num_class`: a whole number, at least 2.
   *
   * @default - not set; required with the objectives `multi:softmax` and `multi:softprob`
   */
  readonly numClass?: number;

  /**
   * What is learned, and with which loss.
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
   * Whether trees are boosted or a linear model.
   *
   * In the manifest `booster`: one of `gbtree`, `gblinear`, `dart`.
   *
   * @default 'gbtree'
   */
  readonly booster?: string;

  /**
   * How much the contribution of each round is scaled down, the learning rate.
   *
   * In the manifest `eta`: a number, from 0 to 1.
   *
   * @default 0.3
   */
  readonly eta?: number;

  /**
   * By how much a split of a leaf has to lower the loss to be made.
   *
   * In the manifest `gamma`: a number, at least 0.
   *
   * @default 0
   */
  readonly gamma?: number;

  /**
   * How deep a tree may grow, where 0 sets no limit.
   *
   * In the manifest `max_depth`: a whole number, at least 0.
   *
   * @default 6
   */
  readonly maxDepth?: number;

  /**
   * The sum of instance weights below which a node is not split any further.
   *
   * In the manifest `min_child_weight`: a number, at least 0.
   *
   * @default 1
   */
  readonly minChildWeight?: number;

  /**
   * How far the output of a leaf may move in one step, where 0 sets no limit; helps with very uneven classes.
   *
   * In the manifest `max_delta_step`: a number, at least 0.
   *
   * @default 0
   */
  readonly maxDeltaStep?: number;

  /**
   * The share of the instances that is drawn for each round.
   *
   * In the manifest `subsample`: a number, more than 0, at most 1.
   *
   * @default 1
   */
  readonly subsample?: number;

  /**
   * How these instances are drawn; `gradient_based` needs histograms on a GPU.
   *
   * In the manifest `sampling_method`: one of `uniform`, `gradient_based`.
   *
   * @default 'uniform'
   */
  readonly samplingMethod?: string;

  /**
   * The share of the columns that is drawn for each tree.
   *
   * In the manifest `colsample_bytree`: a number, more than 0, at most 1.
   *
   * @default 1
   */
  readonly colsampleBytree?: number;

  /**
   * The share of the columns that is drawn for each level of a tree.
   *
   * In the manifest `colsample_bylevel`: a number, more than 0, at most 1.
   *
   * @default 1
   */
  readonly colsampleBylevel?: number;

  /**
   * The share of the columns that is drawn for each split.
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
   * The algorithm that builds the trees; `gpu_hist` uses a GPU, from version 1.2-1 on.
   *
   * In the manifest `tree_method`: one of `auto`, `exact`, `approx`, `hist`, `gpu_hist`.
   *
   * @default 'auto'
   */
  readonly treeMethod?: string;

  /**
   * Into how many bins continuous columns are put, with histograms.
   *
   * In the manifest `max_bin`: a whole number, at least 0.
   *
   * @default 256
   */
  readonly maxBin?: number;

  /**
   * How many leaves a tree may have under `lossguide`, where 0 sets no limit.
   *
   * In the manifest `max_leaves`: a whole number, at least 0.
   *
   * @default 0
   */
  readonly maxLeaves?: number;

  /**
   * Whether the nodes nearest to the root are split first or those with the greatest loss, with histograms.
   *
   * In the manifest `grow_policy`: one of `depthwise`, `lossguide`.
   *
   * @default 'depthwise'
   */
  readonly growPolicy?: string;

  /**
   * How many trees each round builds side by side, for random forests.
   *
   * In the manifest `num_parallel_tree`: a whole number, at least 1.
   *
   * @default 1
   */
  readonly numParallelTree?: number;

  /**
   * The weight of positive instances against negative ones, for uneven classes.
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
   * After how many rounds without a better validation score the training ends; the best model is kept.
   *
   * In the manifest `early_stopping_rounds`: a whole number, at least 1.
   *
   * @default - all rounds are made
   */
  readonly earlyStoppingRounds?: number;

  /**
   * The metrics of the validation data; `error`, `ndcg` and `map` can have a threshold, as in `error@0.7`. Goes with an
   * `objective` only.
   *
   * In the manifest `eval_metric`: out of `accuracy`, `aft-nloglik`, `auc`, `aucpr`, `balanced_accuracy`,
   * `cox-nloglik`, `error`, `f1`, `f1_binary`, `f1_macro`, `gamma-deviance`, `gamma-nloglik`,
   * `interval-regression-accuracy`, `logloss`, `mae`, `map`, `mape`, `merror`, `mlogloss`, `mphe`, `mse`, `ndcg`,
   * `poisson-nloglik`, `precision`, `precision_macro`, `precision_micro`, `r2`, `recall`, `recall_macro`,
   * `recall_micro`, `rmse`, `rmsle`, `tweedie-nloglik`.
   *
   * @default - the metric that goes with the objective
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
   * How many threads are used.
   *
   * In the manifest `nthread`: a whole number, at least 1.
   *
   * @default - as many as there are
   */
  readonly nthread?: number;

  /**
   * How much is logged, from nothing (0) to everything (3).
   *
   * In the manifest `verbosity`: a whole number, from 0 to 3.
   *
   * @default 1
   */
  readonly verbosity?: number;

  /**
   * Whether the second column of the CSV data, right after the label, holds the weights of the instances.
   *
   * In the manifest `csv_weights`.
   *
   * @default false
   */
  readonly csvWeights?: boolean;

  /**
   * Whether the prediction may only fall (-1) or only rise (1) with each column. Needs the tree method `exact` or
   * `hist`.
   *
   * In the manifest `monotone_constraints`: out of `-1`, `0`, `1`.
   *
   * @default - no constraints
   */
  readonly monotoneConstraints?: number[];

  /**
   * Groups of columns that may meet in one branch. Needs the tree method `exact`, `hist` or `approx`.
   *
   * In the manifest `interaction_constraints`: lists of whole numbers, at least 1.
   *
   * @default - no constraints
   */
  readonly interactionConstraints?: number[][];

  /**
   * The steps that build and change the trees, in their order, with one that grows them at most; one linear step with
   * `gblinear`.
   *
   * In the manifest `updater`: out of `grow_colmaker`, `grow_histmaker`, `grow_local_histmaker`, `distcol`,
   * `grow_skmaker`, `sync`, `refresh`, `prune`, `shotgun`, `coord_descent`.
   *
   * @default ['grow_colmaker', 'prune']
   */
  readonly updater?: string[];

  /**
   * Whether new trees are built or the trees of an earlier model are updated.
   *
   * In the manifest `process_type`: one of `default`, `update`.
   *
   * @default 'default'
   */
  readonly processType?: string;

  /**
   * Whether the updater `refresh` renews the leaves besides the statistics.
   *
   * In the manifest `refresh_leaf`.
   *
   * @default true
   */
  readonly refreshLeaf?: boolean;

  /**
   * How exact the approximate method is: it has about one bin per share of this size.
   *
   * In the manifest `sketch_eps`: a number, more than 0, less than 1.
   *
   * @default 0.03
   */
  readonly sketchEps?: number;

  /**
   * How `dart` chooses the trees that it drops.
   *
   * In the manifest `sample_type`: one of `uniform`, `weighted`.
   *
   * @default 'uniform'
   */
  readonly sampleType?: string;

  /**
   * Whether a new tree of `dart` weighs as much as each dropped tree or as all of them.
   *
   * In the manifest `normalize_type`: one of `tree`, `forest`.
   *
   * @default 'tree'
   */
  readonly normalizeType?: string;

  /**
   * The share of the earlier trees that `dart` drops.
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
   * How probably `dart` drops no trees in a round.
   *
   * In the manifest `skip_drop`: a number, from 0 to 1.
   *
   * @default 0.0
   */
  readonly skipDrop?: number;

  /**
   * The power of the variance in `reg:tweedie`, nearer to a gamma (2) or to a Poisson distribution (1).
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
   * The scale of that distribution.
   *
   * In the manifest `aft_loss_distribution_scale`: a number, at least 0.
   *
   * @default 1
   */
  readonly aftLossDistributionScale?: number;

  /**
   * Whether histograms on a GPU come out the same every time.
   *
   * In the manifest `deterministic_histogram`.
   *
   * @default true
   */
  readonly deterministicHistogram?: boolean;

  /**
   * Whether histograms have single precision; versions 1.2-1 to 1.5-1 only.
   *
   * In the manifest `single_precision_histogram`.
   *
   * @default false
   */
  readonly singlePrecisionHistogram?: boolean;

  /**
   * Whether predictions are computed on CPUs or on GPUs.
   *
   * In the manifest `predictor`: one of `auto`, `cpu_predictor`, `gpu_predictor`.
   *
   * @default 'auto'
   */
  readonly predictor?: string;

  /**
   * Whether the model so far is kept when the job is stopped or runs out of time.
   *
   * In the manifest `save_model_on_termination`.
   *
   * @default false
   */
  readonly saveModelOnTermination?: boolean;

  /**
   * Whether all GPUs of all instances are used, by way of Dask.
   *
   * In the manifest `use_dask_gpu_training`.
   *
   * @default false
   */
  readonly useDaskGpuTraining?: boolean;
}
