// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of Neural Topic Model.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/ntm_hyperparameters.html
 */
export interface NtmHyperParameters {
  /**
   * The number of words in the vocabulary.
   *
   * In the manifest `feature_dim`: a whole number, from 1 to 1000000.
   */
  readonly featureDim: number;

  /**
   * The number of topics to find.
   *
   * In the manifest `num_topics`: a whole number, from 2 to 1000.
   */
  readonly numTopics: number;

  /**
   * The largest number of passes over the training data.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   *
   * @default 50
   */
  readonly epochs?: number;

  /**
   * The number of examples in a batch.
   *
   * In the manifest `mini_batch_size`: a whole number, from 1 to 10000.
   *
   * @default 256
   */
  readonly miniBatchSize?: number;

  /**
   * The learning rate of the optimizer.
   *
   * In the manifest `learning_rate`: a number, from 0.000001 to 1.
   *
   * @default 0.001
   */
  readonly learningRate?: number;

  /**
   * The optimizer.
   *
   * In the manifest `optimizer`: one of `sgd`, `adam`, `adagrad`, `adadelta`, `rmsprop`.
   *
   * @default 'adadelta'
   */
  readonly optimizer?: string;

  /**
   * The size of each layer of the encoder, with commas between them. `auto` means two layers: 3 and 2 times
   * `num_topics`.
   *
   * In the manifest `encoder_layers`: a text.
   *
   * @default 'auto'
   */
  readonly encoderLayers?: string;

  /**
   * The activation function of the encoder.
   *
   * In the manifest `encoder_layers_activation`: one of `sigmoid`, `tanh`, `relu`.
   *
   * @default 'sigmoid'
   */
  readonly encoderLayersActivation?: string;

  /**
   * Whether batches are normalized.
   *
   * In the manifest `batch_norm`.
   *
   * @default false
   */
  readonly batchNorm?: boolean;

  /**
   * The largest size of each part of the gradient.
   *
   * In the manifest `clip_gradient`: a number, at least 0.001.
   *
   * @default - no limit
   */
  readonly clipGradient?: number;

  /**
   * The factor of the gradient.
   *
   * In the manifest `rescale_gradient`: a number, from 0.001 to 1.
   *
   * @default 1.0
   */
  readonly rescaleGradient?: number;

  /**
   * The share of the training data in an epoch.
   *
   * In the manifest `sub_sample`: a number, from 0 to 1.
   *
   * @default 1.0
   */
  readonly subSample?: number;

  /**
   * The number of epochs that early stopping looks at; more than `epochs` means never.
   *
   * In the manifest `num_patience_epochs`: a whole number, at least 1.
   *
   * @default 3
   */
  readonly numPatienceEpochs?: number;

  /**
   * The relative change of the loss below which training stops early.
   *
   * In the manifest `tolerance`: a number, from 0.000001 to 0.1.
   *
   * @default 0.001
   */
  readonly tolerance?: number;

  /**
   * The weight decay, which is the L2 regularization.
   *
   * In the manifest `weight_decay`: a number, from 0 to 1.
   *
   * @default 0.0
   */
  readonly weightDecay?: number;
}
