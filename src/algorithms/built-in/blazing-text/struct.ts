// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of BlazingText.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext_hyperparameters.html
 */
export interface BlazingTextHyperParameters {
  /**
   * The task and architecture: text classification (`supervised`), or one of three ways to learn word vectors.
   *
   * In the manifest `mode`: one of `batch_skipgram`, `skipgram`, `cbow`, `supervised`.
   */
  readonly mode: string;

  /**
   * The number of passes over the training data.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   *
   * @default 5
   */
  readonly epochs?: number;

  /**
   * The learning rate.
   *
   * In the manifest `learning_rate`: a number, more than 0.
   *
   * @default 0.05
   */
  readonly learningRate?: number;

  /**
   * The number of dimensions of the vectors.
   *
   * In the manifest `vector_dim`: a whole number, at least 1.
   *
   * @default 100
   */
  readonly vectorDim?: number;

  /**
   * The smallest number of occurrences of a word; rarer words are ignored.
   *
   * In the manifest `min_count`: a whole number, at least 0.
   *
   * @default 5
   */
  readonly minCount?: number;

  /**
   * The number of hash buckets for subwords or for n-grams of words.
   *
   * In the manifest `buckets`: a whole number, at least 1.
   *
   * @default 2000000
   */
  readonly buckets?: number;

  /**
   * The number of words in an n-gram; for `supervised`.
   *
   * In the manifest `word_ngrams`: a whole number, at least 1.
   *
   * @default 2
   */
  readonly wordNgrams?: number;

  /**
   * Whether training stops when the validation accuracy no longer improves. Needs a validation channel; for
   * `supervised`.
   *
   * In the manifest `early_stopping`.
   *
   * @default false
   */
  readonly earlyStopping?: boolean;

  /**
   * The number of epochs without improvement after which early stopping ends the training.
   *
   * In the manifest `patience`: a whole number, at least 1.
   *
   * @default 4
   */
  readonly patience?: number;

  /**
   * The smallest number of epochs before early stopping can end the training.
   *
   * In the manifest `min_epochs`: a whole number, at least 1.
   *
   * @default 5
   */
  readonly minEpochs?: number;

  /**
   * The batch size, ideally 10 to 20; for `batch_skipgram`.
   *
   * In the manifest `batch_size`: a whole number, at least 1.
   *
   * @default 11
   */
  readonly batchSize?: number;

  /**
   * The number of words around a word that are its context; for word vectors.
   *
   * In the manifest `window_size`: a whole number, at least 1.
   *
   * @default 5
   */
  readonly windowSize?: number;

  /**
   * The number of negative samples that a batch shares; for word vectors.
   *
   * In the manifest `negative_samples`: a whole number, at least 1.
   *
   * @default 5
   */
  readonly negativeSamples?: number;

  /**
   * The frequency above which words are down-sampled, ideally at most 0.001; for word vectors.
   *
   * In the manifest `sampling_threshold`: a number, more than 0, at most 1.
   *
   * @default 0.0001
   */
  readonly samplingThreshold?: number;

  /**
   * Whether the algorithm also learns vectors of subwords; for `skipgram` and `cbow`.
   *
   * In the manifest `subwords`.
   *
   * @default false
   */
  readonly subwords?: boolean;

  /**
   * The smallest number of characters in a subword.
   *
   * In the manifest `min_char`: a whole number, at least 1.
   *
   * @default 3
   */
  readonly minChar?: number;

  /**
   * The largest number of characters in a subword.
   *
   * In the manifest `max_char`: a whole number, at least 1.
   *
   * @default 6
   */
  readonly maxChar?: number;

  /**
   * Whether the word vectors are evaluated with the WordSimilarity-353 test.
   *
   * In the manifest `evaluation`.
   *
   * @default true
   */
  readonly evaluation?: boolean;
}
