// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of K-Means.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/k-means-api-config.html
 */
export interface KMeansHyperParameters {
  /**
   * The number of clusters to find.
   *
   * In the manifest `k`: a whole number, at least 1.
   */
  readonly k: number;

  /**
   * The number of features in the data.
   *
   * In the manifest `feature_dim`: a whole number, at least 1.
   */
  readonly featureDim: number;

  /**
   * The number of observations in a batch.
   *
   * In the manifest `mini_batch_size`: a whole number, at least 1.
   *
   * @default 5000
   */
  readonly miniBatchSize?: number;

  /**
   * The number of passes over the training data.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   *
   * @default 1
   */
  readonly epochs?: number;

  /**
   * How the first centers are chosen.
   *
   * In the manifest `init_method`: one of `random`, `kmeans++`.
   *
   * @default 'random'
   */
  readonly initMethod?: string;

  /**
   * The factor by which the algorithm first creates more centers than `k`. At the end, it reduces them to `k`.
   *
   * In the manifest `extra_center_factor`: a whole number, at least 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly extraCenterFactor?: number;

  /**
   * The number of further observations after which an observation has half its weight in its cluster; 0 means that it
   * never decays.
   *
   * In the manifest `half_life_time_size`: a whole number, at least 0.
   *
   * @default 0
   */
  readonly halfLifeTimeSize?: number;

  /**
   * How Lloyd's procedure, which finds the final `k` centers, chooses its first centers.
   *
   * In the manifest `local_lloyd_init_method`: one of `random`, `kmeans++`.
   *
   * @default 'kmeans++'
   */
  readonly localLloydInitMethod?: string;

  /**
   * The largest number of iterations of Lloyd's procedure.
   *
   * In the manifest `local_lloyd_max_iter`: a whole number, at least 1.
   *
   * @default 300
   */
  readonly localLloydMaxIter?: number;

  /**
   * How often Lloyd's procedure runs; the algorithm keeps the best result.
   *
   * In the manifest `local_lloyd_num_trials`: a whole number, at least 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly localLloydNumTrials?: number;

  /**
   * The change of the loss below which Lloyd's procedure stops early.
   *
   * In the manifest `local_lloyd_tol`: a number, from 0 to 1.
   *
   * @default 0.0001
   */
  readonly localLloydTol?: number;

  /**
   * The metrics on the test channel: the mean square deviation (`msd`), the sum of squared distances (`ssd`), or both.
   *
   * In the manifest `eval_metrics`: out of `msd`, `ssd`.
   *
   * @default ['msd']
   */
  readonly evalMetrics?: string[];
}
