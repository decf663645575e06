// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of DeepAR.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/deepar_hyperparameters.html
 */
export interface DeepArHyperParameters {
  /**
   * The interval of the time series: `M` (months), `W`, `D`, `H` or `min`, also with a number before it, such as
   * `5min`.
   *
   * In the manifest `time_freq`: a text.
   */
  readonly timeFreq: string;

  /**
   * The number of time steps that the model always predicts.
   *
   * In the manifest `prediction_length`: a whole number, at least 1.
   */
  readonly predictionLength: number;

  /**
   * The number of time points that the model reads before it predicts; start with about the prediction length.
   *
   * In the manifest `context_length`: a whole number, at least 1.
   */
  readonly contextLength: number;

  /**
   * The largest number of passes over the training data, usually 10 to 1000.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   */
  readonly epochs: number;

  /**
   * The number of epochs without progress after which training stops; the algorithm keeps the best model.
   *
   * In the manifest `early_stopping_patience`: a whole number, at least 0.
   *
   * @default - no early stopping
   */
  readonly earlyStoppingPatience?: number;

  /**
   * The batch size, usually 32 to 512.
   *
   * In the manifest `mini_batch_size`: a whole number, at least 1.
   *
   * @default 128
   */
  readonly miniBatchSize?: number;

  /**
   * The learning rate, usually 0.0001 to 0.1.
   *
   * In the manifest `learning_rate`: a number, more than 0.
   *
   * @default 0.001
   */
  readonly learningRate?: number;

  /**
   * The number of cells in a hidden layer, usually 30 to 100.
   *
   * In the manifest `num_cells`: a whole number, at least 1.
   *
   * @default 40
   */
  readonly numCells?: number;

  /**
   * The number of hidden layers, usually 1 to 4.
   *
   * In the manifest `num_layers`: a whole number, at least 1.
   *
   * @default 2
   */
  readonly numLayers?: number;

  /**
   * The dropout rate, usually below 0.2.
   *
   * In the manifest `dropout_rate`: a number, from 0 to 1.
   *
   * @default 0.1
   */
  readonly dropoutRate?: number;

  /**
   * The noise: for real numbers (`gaussian`, `student-T`), 0 to 1 (`beta`), counts (`negative-binomial`), or none
   * (`deterministic-L1`).
   *
   * In the manifest `likelihood`: one of `gaussian`, `beta`, `negative-binomial`, `student-T`, `deterministic-L1`.
   *
   * @default 'student-T'
   */
  readonly likelihood?: string;

  /**
   * The number of categories of each categorical feature. `auto` takes it from the data; `ignore` ignores these
   * features.
   *
   * In the manifest `cardinality`: whole numbers, at least 1, or `auto`, `ignore`.
   *
   * @default 'auto'
   */
  readonly cardinality?: number[] | string;

  /**
   * The size of the embedding vectors of categories, usually 10 to 100.
   *
   * In the manifest `embedding_dimension`: a whole number, at least 1.
   *
   * @default 10
   */
  readonly embeddingDimension?: number;

  /**
   * The number of features that change with time. `auto` takes it from the data; `ignore` ignores these features.
   *
   * In the manifest `num_dynamic_feat`: a whole number, at least 1, or `auto`, `ignore`.
   *
   * @default 'auto'
   */
  readonly numDynamicFeat?: number | string;

  /**
   * The number of samples per time series for the metrics of the test channel.
   *
   * In the manifest `num_eval_samples`: a whole number, at least 1.
   *
   * @default 100
   */
  readonly numEvalSamples?: number;

  /**
   * The quantiles whose loss is computed on the test channel.
   *
   * In the manifest `test_quantiles`: numbers, from 0 to 1.
   *
   * @default [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
   */
  readonly testQuantiles?: number[];
}
