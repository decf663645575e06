// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of PCA.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/PCA-reference.html
 */
export interface PcaHyperParameters {
  /**
   * The number of features in the data.
   *
   * In the manifest `feature_dim`: a whole number, at least 1.
   */
  readonly featureDim: number;

  /**
   * The number of rows in a batch.
   *
   * In the manifest `mini_batch_size`: a whole number, at least 1.
   */
  readonly miniBatchSize: number;

  /**
   * The number of principal components to find.
   *
   * In the manifest `num_components`: a whole number, at least 1.
   */
  readonly numComponents: number;

  /**
   * The method: exact (`regular`), or approximate for many rows and features (`randomized`).
   *
   * In the manifest `algorithm_mode`: one of `regular`, `randomized`.
   *
   * @default 'regular'
   */
  readonly algorithmMode?: string;

  /**
   * The number of further components that make `randomized` more exact and slower; -1 means `num_components`, and at
   * least 10.
   *
   * In the manifest `extra_components`: a whole number, at least -1.
   *
   * @default -1
   */
  readonly extraComponents?: number;

  /**
   * Whether the features are first shifted to mean 0.
   *
   * In the manifest `subtract_mean`.
   *
   * @default true
   */
  readonly subtractMean?: boolean;
}
