// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of IP Insights.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/ip-insights-hyperparameters.html
 */
export interface IpInsightsHyperParameters {
  /**
   * The number of vectors for entities, ideally twice the number of entities.
   *
   * In the manifest `num_entity_vectors`: a whole number, from 1 to 250000000.
   */
  readonly numEntityVectors: number;

  /**
   * The number of dimensions of the vectors, ideally 128.
   *
   * In the manifest `vector_dim`: a whole number, from 4 to 4096.
   */
  readonly vectorDim: number;

  /**
   * The number of passes over the training data.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   *
   * @default 10
   */
  readonly epochs?: number;

  /**
   * The number of examples in a batch.
   *
   * In the manifest `mini_batch_size`: a whole number, from 1 to 500000.
   *
   * @default 10000
   */
  readonly miniBatchSize?: number;

  /**
   * The learning rate of the optimizer.
   *
   * In the manifest `learning_rate`: a number, from 0.000001 to 10.
   *
   * @default 0.001
   */
  readonly learningRate?: number;

  /**
   * The number of layers that encode addresses.
   *
   * In the manifest `num_ip_encoder_layers`: a whole number, from 0 to 100.
   *
   * @default 1
   */
  readonly numIpEncoderLayers?: number;

  /**
   * The number of random addresses as negative samples of an example. Both rates together are 1 to 500.
   *
   * In the manifest `random_negative_sampling_rate`: a whole number, from 0 to 500.
   *
   * @default 1
   */
  readonly randomNegativeSamplingRate?: number;

  /**
   * The number of addresses of other examples in the batch as negative samples. Both rates together are 1 to 500.
   *
   * In the manifest `shuffled_negative_sampling_rate`: a whole number, from 0 to 500.
   *
   * @default 1
   */
  readonly shuffledNegativeSamplingRate?: number;

  /**
   * The weight decay, which is the L2 regularization.
   *
   * In the manifest `weight_decay`: a number, from 0 to 10.
   *
   * @default 0.00001
   */
  readonly weightDecay?: number;

  /**
   * The number of batches from one log of the training speed to the next.
   *
   * In the manifest `batch_metrics_publish_interval`: a whole number, at least 1.
   *
   * @default 1000
   */
  readonly batchMetricsPublishInterval?: number;
}
