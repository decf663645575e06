// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of LDA.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/lda_hyperparameters.html
 */
export interface LdaHyperParameters {
  /**
   * The number of topics to find.
   *
   * In the manifest `num_topics`: a whole number, at least 1.
   */
  readonly numTopics: number;

  /**
   * The number of words in the vocabulary.
   *
   * In the manifest `feature_dim`: a whole number, at least 1.
   */
  readonly featureDim: number;

  /**
   * The number of all documents.
   *
   * In the manifest `mini_batch_size`: a whole number, at least 1.
   */
  readonly miniBatchSize: number;

  /**
   * The first guess of the concentration: small values mean few topics in a document, values above 1 mean many.
   *
   * In the manifest `alpha0`: a number, more than 0.
   *
   * @default 1.0
   */
  readonly alpha0?: number;

  /**
   * The number of restarts of the spectral decomposition.
   *
   * In the manifest `max_restarts`: a whole number, at least 1.
   *
   * @default 10
   */
  readonly maxRestarts?: number;

  /**
   * The largest number of iterations of the decomposition.
   *
   * In the manifest `max_iterations`: a whole number, at least 1.
   *
   * @default 1000
   */
  readonly maxIterations?: number;

  /**
   * The error at which the decomposition ends.
   *
   * In the manifest `tol`: a number, more than 0.
   *
   * @default 1e-8
   */
  readonly tol?: number;
}
