// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of Sequence-to-Sequence.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/seq-2-seq-hyperparameters.html
 */
export interface Seq2SeqHyperParameters {
  /**
   * The number of sequences in a batch.
   *
   * In the manifest `batch_size`: a whole number, at least 1.
   *
   * @default 64
   */
  readonly batchSize?: number;

  /**
   * The optimizer.
   *
   * In the manifest `optimizer_type`: one of `adam`, `sgd`, `rmsprop`.
   *
   * @default 'adam'
   */
  readonly optimizerType?: string;

  /**
   * The first learning rate.
   *
   * In the manifest `learning_rate`: a number.
   *
   * @default 0.0003
   */
  readonly learningRate?: number;

  /**
   * The number of layers of the encoder.
   *
   * In the manifest `num_layers_encoder`: a whole number, at least 1.
   *
   * @default 1
   */
  readonly numLayersEncoder?: number;

  /**
   * The number of layers of the decoder.
   *
   * In the manifest `num_layers_decoder`: a whole number, at least 1.
   *
   * @default 1
   */
  readonly numLayersDecoder?: number;

  /**
   * The number of tokens after which a source sequence is cut off.
   *
   * In the manifest `max_seq_len_source`: a whole number, at least 1.
   *
   * @default 100
   */
  readonly maxSeqLenSource?: number;

  /**
   * The number of tokens after which a target sequence is cut off.
   *
   * In the manifest `max_seq_len_target`: a whole number, at least 1.
   *
   * @default 100
   */
  readonly maxSeqLenTarget?: number;

  /**
   * The network of the encoder: recurrent (`rnn`) or convolutional (`cnn`).
   *
   * In the manifest `encoder_type`: one of `rnn`, `cnn`.
   *
   * @default 'rnn'
   */
  readonly encoderType?: string;

  /**
   * The network of the decoder: recurrent (`rnn`) or convolutional (`cnn`).
   *
   * In the manifest `decoder_type`: one of `rnn`, `cnn`.
   *
   * @default 'rnn'
   */
  readonly decoderType?: string;

  /**
   * The number of dimensions of source tokens.
   *
   * In the manifest `num_embed_source`: a whole number, at least 1.
   *
   * @default 512
   */
  readonly numEmbedSource?: number;

  /**
   * The number of dimensions of target tokens.
   *
   * In the manifest `num_embed_target`: a whole number, at least 1.
   *
   * @default 512
   */
  readonly numEmbedTarget?: number;

  /**
   * The probability of dropout in the embeddings of source tokens.
   *
   * In the manifest `embed_dropout_source`: a number, from 0 to 1.
   *
   * @default 0
   */
  readonly embedDropoutSource?: number;

  /**
   * The probability of dropout in the embeddings of target tokens.
   *
   * In the manifest `embed_dropout_target`: a number, from 0 to 1.
   *
   * @default 0
   */
  readonly embedDropoutTarget?: number;

  /**
   * The number of hidden units of a recurrent encoder and decoder, a multiple of 2.
   *
   * In the manifest `rnn_num_hidden`: a whole number, at least 1.
   *
   * @default 1024
   */
  readonly rnnNumHidden?: number;

  /**
   * The cells of a recurrent network.
   *
   * In the manifest `rnn_cell_type`: one of `lstm`, `gru`.
   *
   * @default 'lstm'
   */
  readonly rnnCellType?: string;

  /**
   * The first state of a recurrent decoder: the last one of the encoder, the average of all of them, or zero.
   *
   * In the manifest `rnn_decoder_state_init`: one of `last`, `avg`, `zero`.
   *
   * @default 'last'
   */
  readonly rnnDecoderStateInit?: string;

  /**
   * The probability of dropout in the state that joins the context with the hidden state of the decoder.
   *
   * In the manifest `rnn_decoder_hidden_dropout`: a number, from 0 to 1.
   *
   * @default 0
   */
  readonly rnnDecoderHiddenDropout?: number;

  /**
   * Whether stacked recurrent layers have residual connections.
   *
   * In the manifest `rnn_residual_connections`.
   *
   * @default false
   */
  readonly rnnResidualConnections?: boolean;

  /**
   * The first recurrent layer with a residual connection.
   *
   * In the manifest `rnn_first_residual_layer`: a whole number, at least 1.
   *
   * @default 2
   */
  readonly rnnFirstResidualLayer?: number;

  /**
   * The attention of recurrent networks.
   *
   * In the manifest `rnn_attention_type`: one of `dot`, `fixed`, `mlp`, `bilinear`.
   *
   * @default 'mlp'
   */
  readonly rnnAttentionType?: string;

  /**
   * The number of hidden units of the attention.
   *
   * In the manifest `rnn_attention_num_hidden`: a whole number, at least 1.
   *
   * @default - as many as `rnn_num_hidden`
   */
  readonly rnnAttentionNumHidden?: number;

  /**
   * Whether upper recurrent layers get the attention, too.
   *
   * In the manifest `rnn_attention_in_upper_layers`.
   *
   * @default true
   */
  readonly rnnAttentionInUpperLayers?: boolean;

  /**
   * The number of hidden units of a convolutional encoder and decoder.
   *
   * In the manifest `cnn_num_hidden`: a whole number, at least 1.
   *
   * @default 512
   */
  readonly cnnNumHidden?: number;

  /**
   * The width of the kernel of a convolutional encoder.
   *
   * In the manifest `cnn_kernel_width_encoder`: a whole number, at least 1.
   *
   * @default 3
   */
  readonly cnnKernelWidthEncoder?: number;

  /**
   * The width of the kernel of a convolutional decoder.
   *
   * In the manifest `cnn_kernel_width_decoder`: a whole number, at least 1.
   *
   * @default 5
   */
  readonly cnnKernelWidthDecoder?: number;

  /**
   * The activation function of convolutional layers.
   *
   * In the manifest `cnn_activation_type`: one of `glu`, `relu`, `softrelu`, `sigmoid`, `tanh`.
   *
   * @default 'glu'
   */
  readonly cnnActivationType?: string;

  /**
   * The probability of dropout between convolutional layers.
   *
   * In the manifest `cnn_hidden_dropout`: a number, from 0 to 1.
   *
   * @default 0
   */
  readonly cnnHiddenDropout?: number;

  /**
   * Whether sequences of similar lengths are trained together.
   *
   * In the manifest `bucketing_enabled`.
   *
   * @default true
   */
  readonly bucketingEnabled?: boolean;

  /**
   * The step between the lengths of buckets.
   *
   * In the manifest `bucket_width`: a whole number, at least 1.
   *
   * @default 10
   */
  readonly bucketWidth?: number;

  /**
   * The loss.
   *
   * In the manifest `loss_type`: one of `cross-entropy`.
   *
   * @default 'cross-entropy'
   */
  readonly lossType?: string;

  /**
   * The metric that is tracked in training.
   *
   * In the manifest `training_metric`: one of `perplexity`, `accuracy`.
   *
   * @default 'perplexity'
   */
  readonly trainingMetric?: string;

  /**
   * The metric on the validation data that decides when training stops early.
   *
   * In the manifest `optimized_metric`: one of `perplexity`, `accuracy`, `bleu`.
   *
   * @default 'perplexity'
   */
  readonly optimizedMetric?: string;

  /**
   * The number of validation sequences from which `bleu` is computed; -1 means all of them.
   *
   * In the manifest `bleu_sample_size`: a whole number, at least -1.
   *
   * @default 0
   */
  readonly bleuSampleSize?: number;

  /**
   * The width of the beam search, for `bleu` and for inference.
   *
   * In the manifest `beam_size`: a whole number, at least 1.
   *
   * @default 5
   */
  readonly beamSize?: number;

  /**
   * The largest number of batches; -1 means no limit.
   *
   * In the manifest `max_num_batches`: a whole number, at least -1.
   *
   * @default -1
   */
  readonly maxNumBatches?: number;

  /**
   * The number of passes over the training data, also if the metric does not improve.
   *
   * In the manifest `max_num_epochs`: a whole number, at least 1.
   *
   * @default - training stops early
   */
  readonly maxNumEpochs?: number;

  /**
   * The number of batches between two evaluations.
   *
   * In the manifest `checkpoint_frequency_num_batches`: a whole number, at least 1.
   *
   * @default 1000
   */
  readonly checkpointFrequencyNumBatches?: number;

  /**
   * The number of evaluations without a better metric after which training stops.
   *
   * In the manifest `checkpoint_threshold`: a whole number, at least 1.
   *
   * @default 3
   */
  readonly checkpointThreshold?: number;

  /**
   * How the first weights are chosen.
   *
   * In the manifest `weight_init_type`: one of `uniform`, `xavier`.
   *
   * @default 'xavier'
   */
  readonly weightInitType?: string;

  /**
   * The scale of the first weights.
   *
   * In the manifest `weight_init_scale`: a number.
   *
   * @default 2.34
   */
  readonly weightInitScale?: number;

  /**
   * The factor of the `xavier` initialization.
   *
   * In the manifest `xavier_factor_type`: one of `in`, `out`, `avg`.
   *
   * @default 'in'
   */
  readonly xavierFactorType?: string;

  /**
   * The weight decay.
   *
   * In the manifest `weight_decay`: a number.
   *
   * @default 0
   */
  readonly weightDecay?: number;

  /**
   * The momentum of `sgd`; other optimizers get none.
   *
   * In the manifest `momentum`: a number.
   *
   * @default - no momentum
   */
  readonly momentum?: number;

  /**
   * The absolute value above which gradients are cut off; a negative number turns this off.
   *
   * In the manifest `clip_gradient`: a number.
   *
   * @default 1
   */
  readonly clipGradient?: number;

  /**
   * How the learning rate falls: when the metric stops improving, or at a fixed rate.
   *
   * In the manifest `lr_scheduler_type`: one of `plateau_reduce`, `fixed_rate_inv_t`, `fixed_rate_inv_sqrt_t`.
   *
   * @default 'plateau_reduce'
   */
  readonly lrSchedulerType?: string;

  /**
   * The factor by which `plateau_reduce` lowers the learning rate.
   *
   * In the manifest `plateau_reduce_lr_factor`: a number.
   *
   * @default 0.5
   */
  readonly plateauReduceLrFactor?: number;

  /**
   * The number of evaluations without a better metric after which `plateau_reduce` lowers the learning rate.
   *
   * In the manifest `plateau_reduce_lr_threshold`: a whole number, at least 1.
   *
   * @default 3
   */
  readonly plateauReduceLrThreshold?: number;

  /**
   * The half-life of the learning rate in evaluations, for fixed rates.
   *
   * In the manifest `fixed_rate_lr_half_life`: a whole number, at least 1.
   *
   * @default 10
   */
  readonly fixedRateLrHalfLife?: number;
}
