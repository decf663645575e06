// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of DeepAR.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/deepar_hyperparameters.html
 */
export interface DeepArHyperParameters {
  /**
   * The distance of the points in time: `M` (months), `W`, `D`, `H` or `min`, also with a number before it, such as
   * `5min`.
   *
   * In the manifest `time_freq`: a text.
   */
  readonly timeFreq: string;

  /**
   * How many steps ahead the model predicts, always.
   *
   * In the manifest `prediction_length`: a whole number, at least 1.
   */
  readonly predictionLength: number;

  /**
   * How many points the model sees before it predicts; about the prediction length is a good start.
   *
   * In the manifest `context_length`: a whole number, at least 1.
   */
  readonly contextLength: number;

  /**
   * How often the training data is passed through at most, usually 10 to 1000 times.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   */
  readonly epochs: number;

  /**
   * After how many epochs without progress the training ends; the best model is kept.
   *
   * In the manifest `early_stopping_patience`: a whole number, at least 0.
   *
   * @default - all epochs are made
   */
  readonly earlyStoppingPatience?: number;

  /**
   * How large a batch is, usually 32 to 512.
   *
   * In the manifest `mini_batch_size`: a whole number, at least 1.
   *
   * @default 128
   */
  readonly miniBatchSize?: number;

  /**
   * The step size, usually 0.0001 to 0.1.
   *
   * In the manifest `learning_rate`: a number, more than 0.
   *
   * @default 0.001
   */
  readonly learningRate?: number;

  /**
   * How many cells a hidden layer has, usually 30 to 100.
   *
   * In the manifest `num_cells`: a whole number, at least 1.
   *
   * @default 40
   */
  readonly numCells?: number;

  /**
   * How many hidden layers there are, usually 1 to 4.
   *
   * In the manifest `num_layers`: a whole number, at least 1.
   *
   * @default 2
   */
  readonly numLayers?: number;

  /**
   * The share of cells that is left out, usually below 0.2.
   *
   * In the manifest `dropout_rate`: a number, from 0 to 1.
   *
   * @default 0.1
   */
  readonly dropoutRate?: number;

  /**
   * The noise: real numbers (`gaussian`, `student-T`), 0 to 1 (`beta`), counts (`negative-binomial`), or none
   * (`deterministic-L1`).
   *
   * In the manifest `likelihood`: one of `gaussian`, `beta`, `negative-binomial`, `student-T`, `deterministic-L1`.
   *
   * @default 'student-T'
   */
  readonly likelihood?: string;

  /**
   * How many categories each categorical feature has; `auto` reads it off the data, `ignore` leaves these features out.
   *
   * In the manifest `cardinality`: whole numbers, at least 1, or `auto`, `ignore`.
   *
   * @default 'auto'
   */
  readonly cardinality?: number[] | string;

  /**
   * The size of the vectors learned for categories, usually 10 to 100.
   *
   * In the manifest `embedding_dimension`: a whole number, at least 1.
   *
   * @default 10
   */
  readonly embeddingDimension?: number;

  /**
   * How many features change with time; `auto` reads it off the data, `ignore` leaves these features out.
   *
   * In the manifest `num_dynamic_feat`: a whole number, at least 1, or `auto`, `ignore`.
   *
   * @default 'auto'
   */
  readonly numDynamicFeat?: number | string;

  /**
   * How many samples of each series the metrics of the test channel rest on.
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
