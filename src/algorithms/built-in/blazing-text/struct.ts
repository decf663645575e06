// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of BlazingText.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext_hyperparameters.html
 */
export interface BlazingTextHyperParameters {
  /**
   * Whether texts are classified (`supervised`) or word vectors learned, and how.
   *
   * In the manifest `mode`: one of `batch_skipgram`, `skipgram`, `cbow`, `supervised`.
   */
  readonly mode: string;

  /**
   * How often the training data is passed through.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   *
   * @default 5
   */
  readonly epochs?: number;

  /**
   * The step size.
   *
   * In the manifest `learning_rate`: a number, more than 0.
   *
   * @default 0.05
   */
  readonly learningRate?: number;

  /**
   * How many dimensions the vectors have.
   *
   * In the manifest `vector_dim`: a whole number, at least 1.
   *
   * @default 100
   */
  readonly vectorDim?: number;

  /**
   * How often a word has to occur not to be ignored.
   *
   * In the manifest `min_count`: a whole number, at least 0.
   *
   * @default 5
   */
  readonly minCount?: number;

  /**
   * How many hash buckets there are for subwords or for n-grams of words.
   *
   * In the manifest `buckets`: a whole number, at least 1.
   *
   * @default 2000000
   */
  readonly buckets?: number;

  /**
   * How many words the n-grams have; for `supervised`.
   *
   * In the manifest `word_ngrams`: a whole number, at least 1.
   *
   * @default 2
   */
  readonly wordNgrams?: number;

  /**
   * Whether the training ends when the validation accuracy gets no better, which needs a validation channel; for
   * `supervised`.
   *
   * In the manifest `early_stopping`.
   *
   * @default false
   */
  readonly earlyStopping?: boolean;

  /**
   * After how many epochs without improvement it ends then.
   *
   * In the manifest `patience`: a whole number, at least 1.
   *
   * @default 4
   */
  readonly patience?: number;

  /**
   * How many epochs there are in any case then.
   *
   * In the manifest `min_epochs`: a whole number, at least 1.
   *
   * @default 5
   */
  readonly minEpochs?: number;

  /**
   * How large a batch is, best 10 to 20; for `batch_skipgram`.
   *
   * In the manifest `batch_size`: a whole number, at least 1.
   *
   * @default 11
   */
  readonly batchSize?: number;

  /**
   * How many words around a word are its context; for word vectors.
   *
   * In the manifest `window_size`: a whole number, at least 1.
   *
   * @default 5
   */
  readonly windowSize?: number;

  /**
   * How many negative samples a batch shares; for word vectors.
   *
   * In the manifest `negative_samples`: a whole number, at least 1.
   *
   * @default 5
   */
  readonly negativeSamples?: number;

  /**
   * The frequency above which words are sampled down, best at most 0.001; for word vectors.
   *
   * In the manifest `sampling_threshold`: a number, more than 0, at most 1.
   *
   * @default 0.0001
   */
  readonly samplingThreshold?: number;

  /**
   * Whether vectors of parts of words are learned as well; for word vectors.
   *
   * In the manifest `subwords`.
   *
   * @default false
   */
  readonly subwords?: boolean;

  /**
   * How many characters the parts of words have at least.
   *
   * In the manifest `min_char`: a whole number, at least 1.
   *
   * @default 3
   */
  readonly minChar?: number;

  /**
   * How many characters the parts of words have at most.
   *
   * In the manifest `max_char`: a whole number, at least 1.
   *
   * @default 6
   */
  readonly maxChar?: number;

  /**
   * Whether the word vectors are put to the WordSimilarity-353 test.
   *
   * In the manifest `evaluation`.
   *
   * @default true
   */
  readonly evaluation?: boolean;
}
