// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of K-Means.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/k-means-api-config.html
 */
export interface KMeansHyperParameters {
  /**
   * How many clusters are looked for.
   *
   * In the manifest `k`: a whole number, at least 1.
   */
  readonly k: number;

  /**
   * How many features the data has.
   *
   * In the manifest `feature_dim`: a whole number, at least 1.
   */
  readonly featureDim: number;

  /**
   * How many observations a batch has.
   *
   * In the manifest `mini_batch_size`: a whole number, at least 1.
   *
   * @default 5000
   */
  readonly miniBatchSize?: number;

  /**
   * How often the training data is passed through.
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
   * How many times more centers than `k` there are until the end, when they are brought down to `k`.
   *
   * In the manifest `extra_center_factor`: a whole number, at least 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly extraCenterFactor?: number;

  /**
   * After how many further observations one counts half in the mean of its cluster, where 0 lets it count in full
   * forever.
   *
   * In the manifest `half_life_time_size`: a whole number, at least 0.
   *
   * @default 0
   */
  readonly halfLifeTimeSize?: number;

  /**
   * How the procedure of Lloyd, which finds the last `k` centers, starts.
   *
   * In the manifest `local_lloyd_init_method`: one of `random`, `kmeans++`.
   *
   * @default 'kmeans++'
   */
  readonly localLloydInitMethod?: string;

  /**
   * How many iterations that procedure makes at most.
   *
   * In the manifest `local_lloyd_max_iter`: a whole number, at least 1.
   *
   * @default 300
   */
  readonly localLloydMaxIter?: number;

  /**
   * How often that procedure runs, of which the best run counts.
   *
   * In the manifest `local_lloyd_num_trials`: a whole number, at least 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly localLloydNumTrials?: number;

  /**
   * The change of the loss below which that procedure ends early.
   *
   * In the manifest `local_lloyd_tol`: a number, from 0 to 1.
   *
   * @default 0.0001
   */
  readonly localLloydTol?: number;

  /**
   * What is computed on the test channel: the mean square deviation, the sum of squared distances, or both.
   *
   * In the manifest `eval_metrics`: out of `msd`, `ssd`.
   *
   * @default ['msd']
   */
  readonly evalMetrics?: string[];
}
