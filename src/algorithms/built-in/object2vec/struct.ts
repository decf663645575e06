// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of Object2Vec.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/object2vec-hyperparameters.html
 */
export interface Object2VecHyperParameters {
  /**
   * The longest sequence for enc0.
   *
   * In the manifest `enc0_max_seq_len`: a whole number, from 1 to 5000.
   */
  readonly enc0MaxSeqLen: number;

  /**
   * The number of tokens of enc0.
   *
   * In the manifest `enc0_vocab_size`: a whole number, from 2 to 3000000.
   */
  readonly enc0VocabSize: number;

  /**
   * The network of enc0.
   *
   * In the manifest `enc0_network`: one of `hcnn`, `bilstm`, `pooled_embedding`.
   *
   * @default 'hcnn'
   */
  readonly enc0Network?: string;

  /**
   * The number of layers of enc0.
   *
   * In the manifest `enc0_layers`: a whole number, from 1 to 4.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly enc0Layers?: number;

  /**
   * The filter width of enc0; for `hcnn`.
   *
   * In the manifest `enc0_cnn_filter_width`: a whole number, from 1 to 9.
   *
   * @default 3
   */
  readonly enc0CnnFilterWidth?: number;

  /**
   * The number of dimensions of tokens of enc0.
   *
   * In the manifest `enc0_token_embedding_dim`: a whole number, from 2 to 1000.
   *
   * @default 300
   */
  readonly enc0TokenEmbeddingDim?: number;

  /**
   * The file with the vocabulary of enc0, in the channel `auxiliary`.
   *
   * In the manifest `enc0_vocab_file`: a text.
   *
   * @default - no file
   */
  readonly enc0VocabFile?: string;

  /**
   * The file with pretrained embeddings of enc0, in the channel `auxiliary`.
   *
   * In the manifest `enc0_pretrained_embedding_file`: a text.
   *
   * @default - no file
   */
  readonly enc0PretrainedEmbeddingFile?: string;

  /**
   * Whether pretrained embeddings of enc0 stay as they are.
   *
   * In the manifest `enc0_freeze_pretrained_embedding`.
   *
   * @default true
   */
  readonly enc0FreezePretrainedEmbedding?: boolean;

  /**
   * The longest sequence for enc1.
   *
   * In the manifest `enc1_max_seq_len`: a whole number, from 1 to 5000.
   *
   * @default - not set
   */
  readonly enc1MaxSeqLen?: number;

  /**
   * The number of tokens of enc1.
   *
   * In the manifest `enc1_vocab_size`: a whole number, from 2 to 3000000.
   *
   * @default - not set
   */
  readonly enc1VocabSize?: number;

  /**
   * The network of enc1; `enc0` means the same.
   *
   * In the manifest `enc1_network`: one of `enc0`, `hcnn`, `bilstm`, `pooled_embedding`.
   *
   * @default 'enc0'
   */
  readonly enc1Network?: string;

  /**
   * The number of layers of enc1.
   *
   * In the manifest `enc1_layers`: a whole number, from 1 to 4.
   *
   * @default - `auto`: the algorithm decides
   */
  readonly enc1Layers?: number;

  /**
   * The filter width of enc1; for `hcnn`.
   *
   * In the manifest `enc1_cnn_filter_width`: a whole number, from 1 to 9.
   *
   * @default 3
   */
  readonly enc1CnnFilterWidth?: number;

  /**
   * The number of dimensions of tokens of enc1.
   *
   * In the manifest `enc1_token_embedding_dim`: a whole number, from 2 to 1000.
   *
   * @default 300
   */
  readonly enc1TokenEmbeddingDim?: number;

  /**
   * The file with the vocabulary of enc1, in the channel `auxiliary`.
   *
   * In the manifest `enc1_vocab_file`: a text.
   *
   * @default - no file
   */
  readonly enc1VocabFile?: string;

  /**
   * The file with pretrained embeddings of enc1, in the channel `auxiliary`.
   *
   * In the manifest `enc1_pretrained_embedding_file`: a text.
   *
   * @default - no file
   */
  readonly enc1PretrainedEmbeddingFile?: string;

  /**
   * Whether pretrained embeddings of enc1 stay as they are.
   *
   * In the manifest `enc1_freeze_pretrained_embedding`.
   *
   * @default true
   */
  readonly enc1FreezePretrainedEmbedding?: boolean;

  /**
   * The number of dimensions of the embeddings.
   *
   * In the manifest `enc_dim`: a whole number, from 4 to 10000.
   *
   * @default 4096
   */
  readonly encDim?: number;

  /**
   * Whether both encoders share the embeddings of tokens.
   *
   * In the manifest `tied_token_embedding_weight`.
   *
   * @default false
   */
  readonly tiedTokenEmbeddingWeight?: boolean;

  /**
   * The form of gradients; `row_sparse` keeps only the rows of the batch and is faster.
   *
   * In the manifest `token_embedding_storage_type`: one of `dense`, `row_sparse`.
   *
   * @default 'dense'
   */
  readonly tokenEmbeddingStorageType?: string;

  /**
   * How both embeddings are compared: some of `hadamard`, `concat` and `abs_diff`, with commas between them.
   *
   * In the manifest `comparator_list`: a text.
   *
   * @default 'hadamard, concat, abs_diff'
   */
  readonly comparatorList?: string;

  /**
   * The largest difference of lengths in a bucket; 0 means no buckets.
   *
   * In the manifest `bucket_width`: a whole number, from 0 to 100.
   *
   * @default 0
   */
  readonly bucketWidth?: number;

  /**
   * The number of layers of the perceptron.
   *
   * In the manifest `mlp_layers`: a whole number, from 0 to 10.
   *
   * @default 2
   */
  readonly mlpLayers?: number;

  /**
   * The number of dimensions of its layers.
   *
   * In the manifest `mlp_dim`: a whole number, from 2 to 10000.
   *
   * @default 512
   */
  readonly mlpDim?: number;

  /**
   * The activation function of its layers.
   *
   * In the manifest `mlp_activation`: one of `tanh`, `relu`, `linear`.
   *
   * @default 'linear'
   */
  readonly mlpActivation?: string;

  /**
   * The task: classification (`softmax`) or regression (`mean_squared_error`).
   *
   * In the manifest `output_layer`: one of `softmax`, `mean_squared_error`.
   *
   * @default 'softmax'
   */
  readonly outputLayer?: string;

  /**
   * The number of classes; for classification.
   *
   * In the manifest `num_classes`: a whole number, from 2 to 30.
   *
   * @default 2
   */
  readonly numClasses?: number;

  /**
   * The number of negative samples for each positive one.
   *
   * In the manifest `negative_sampling_rate`: a whole number, at least 0.
   *
   * @default 0
   */
  readonly negativeSamplingRate?: number;

  /**
   * The number of passes over the training data.
   *
   * In the manifest `epochs`: a whole number, from 1 to 100.
   *
   * @default 30
   */
  readonly epochs?: number;

  /**
   * The number of examples in a batch.
   *
   * In the manifest `mini_batch_size`: a whole number, from 1 to 10000.
   *
   * @default 32
   */
  readonly miniBatchSize?: number;

  /**
   * The optimizer.
   *
   * In the manifest `optimizer`: one of `adadelta`, `adagrad`, `adam`, `sgd`, `rmsprop`.
   *
   * @default 'adam'
   */
  readonly optimizer?: string;

  /**
   * The learning rate of the optimizer.
   *
   * In the manifest `learning_rate`: a number, from 0.000001 to 1.
   *
   * @default 0.0004
   */
  readonly learningRate?: number;

  /**
   * The weight decay; 0 turns it off.
   *
   * In the manifest `weight_decay`: a number, from 0 to 10000.
   *
   * @default 0
   */
  readonly weightDecay?: number;

  /**
   * The probability of dropout in the layers.
   *
   * In the manifest `dropout`: a number, from 0 to 1.
   *
   * @default 0.0
   */
  readonly dropout?: number;

  /**
   * The number of epochs without improvement after which training stops.
   *
   * In the manifest `early_stopping_patience`: a whole number, from 1 to 5.
   *
   * @default 3
   */
  readonly earlyStoppingPatience?: number;

  /**
   * The smallest decrease of the loss that counts as an improvement.
   *
   * In the manifest `early_stopping_tolerance`: a number, from 0.000001 to 0.1.
   *
   * @default 0.01
   */
  readonly earlyStoppingTolerance?: number;
}
