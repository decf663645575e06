// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of k-NN.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/kNN_hyperparameters.html
 */
export interface KnnHyperParameters {
  /**
   * The number of features in the data.
   *
   * In the manifest `feature_dim`: a whole number, at least 1.
   */
  readonly featureDim: number;

  /**
   * The number of neighbors that decide.
   *
   * In the manifest `k`: a whole number, at least 1.
   */
  readonly k: number;

  /**
   * The kind of labels: classes or numbers.
   *
   * In the manifest `predictor_type`: one of `classifier`, `regressor`.
   */
  readonly predictorType: string;

  /**
   * The number of training records that the index keeps.
   *
   * In the manifest `sample_size`: a whole number, at least 1.
   */
  readonly sampleSize: number;

  /**
   * How dimensions are reduced: random projection (`sign`) or the fast Johnson-Lindenstrauss transform (`fjlt`).
   *
   * In the manifest `dimension_reduction_type`: one of `sign`, `fjlt`.
   *
   * @default - all dimensions are kept
   */
  readonly dimensionReductionType?: string;

  /**
   * The number of dimensions to keep, less than `feature_dim`.
   *
   * In the manifest `dimension_reduction_target`: a whole number, at least 1.
   *
   * @default - not set; required with `dimension_reduction_type`
   */
  readonly dimensionReductionTarget?: number;

  /**
   * The type of the index.
   *
   * In the manifest `index_type`: one of `faiss.Flat`, `faiss.IVFFlat`, `faiss.IVFPQ`.
   *
   * @default 'faiss.Flat'
   */
  readonly indexType?: string;

  /**
   * The measure of distance; `faiss.IVFPQ` supports `L2` only.
   *
   * In the manifest `index_metric`: one of `L2`, `INNER_PRODUCT`, `COSINE`.
   *
   * @default 'L2'
   */
  readonly indexMetric?: string;

  /**
   * The number of centroids in a `faiss.IVFFlat` or `faiss.IVFPQ` index.
   *
   * In the manifest `faiss_index_ivf_nlists`: a whole number, at least 1.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly faissIndexIvfNlists?: number;

  /**
   * The number of parts of a vector in a `faiss.IVFPQ` index.
   *
   * In the manifest `faiss_index_pq_m`: one of `1`, `2`, `3`, `4`, `8`, `12`, `16`, `20`, `24`, `28`, `32`, `40`, `48`,
   * `56`, `64`, `96`.
   *
   * @default - not set
   */
  readonly faissIndexPqM?: number;

  /**
   * The number of observations in a batch.
   *
   * In the manifest `mini_batch_size`: a whole number, at least 1.
   *
   * @default 5000
   */
  readonly miniBatchSize?: number;
}
