// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of Random Cut Forest.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/rcf_hyperparameters.html
 */
export interface RandomCutForestHyperParameters {
  /**
   * The number of features in the data.
   *
   * In the manifest `feature_dim`: a whole number, from 1 to 10000.
   */
  readonly featureDim: number;

  /**
   * The number of trees.
   *
   * In the manifest `num_trees`: a whole number, from 50 to 1000.
   *
   * @default 100
   */
  readonly numTrees?: number;

  /**
   * The number of random records for each tree; its inverse should be near the share of anomalies.
   *
   * In the manifest `num_samples_per_tree`: a whole number, from 1 to 2048.
   *
   * @default 256
   */
  readonly numSamplesPerTree?: number;

  /**
   * The metrics on a test channel with labels.
   *
   * In the manifest `eval_metrics`: out of `accuracy`, `precision_recall_fscore`.
   *
   * @default ['accuracy', 'precision_recall_fscore']
   */
  readonly evalMetrics?: string[];
}
