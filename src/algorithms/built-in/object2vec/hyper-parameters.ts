import type { AlgorithmHyperParameters, HyperParameter } from '../hyper-parameter';

// The documentation has no hyphens, the examples of AWS do.
const FILE_NAME = { type: 'text', otherwise: 'no file', pattern: /^[\w.-]*$/, form: 'the name of a file, of letters, digits, _, . and -' } as const;

function encoderParameters(encoder: 'enc0' | 'enc1', required?: true): HyperParameter[] {
  const size = required === undefined ? { otherwise: 'not set' } : { required };
  const networks = ['hcnn', 'bilstm', 'pooled_embedding'];
  return [
    { name: `${encoder}_max_seq_len`, type: 'integer', ...size, minimum: 1, maximum: 5000, what: `The longest sequence for ${encoder}.` },
    { name: `${encoder}_vocab_size`, type: 'integer', ...size, minimum: 2, maximum: 3000000, what: `The number of tokens of ${encoder}.` },
    encoder === 'enc0'
      ? { name: 'enc0_network', type: 'text', default: 'hcnn', values: networks, what: 'The network of enc0.' }
      : { name: 'enc1_network', type: 'text', default: 'enc0', values: ['enc0', ...networks], what: 'The network of enc1; `enc0` means the same.' },
    { name: `${encoder}_layers`, type: 'integer', default: 'auto', minimum: 1, maximum: 4, words: ['auto'], what: `The number of layers of ${encoder}.` },
    { name: `${encoder}_cnn_filter_width`, type: 'integer', default: '3', minimum: 1, maximum: 9, what: `The filter width of ${encoder}; for \`hcnn\`.` },
    {
      name: `${encoder}_token_embedding_dim`,
      type: 'integer',
      default: '300',
      minimum: 2,
      maximum: 1000,
      what: `The number of dimensions of tokens of ${encoder}.`,
    },
    { name: `${encoder}_vocab_file`, ...FILE_NAME, what: `The file with the vocabulary of ${encoder}, in the channel \`auxiliary\`.` },
    { name: `${encoder}_pretrained_embedding_file`, ...FILE_NAME, what: `The file with pretrained embeddings of ${encoder}, in the channel \`auxiliary\`.` },
    {
      name: `${encoder}_freeze_pretrained_embedding`,
      type: 'boolean',
      written: 'capitalized',
      default: 'True',
      what: `Whether pretrained embeddings of ${encoder} stay as they are.`,
    },
  ];
}

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/object2vec-hyperparameters.html */
export const OBJECT2VEC: AlgorithmHyperParameters = {
  repository: 'object2vec',
  title: 'Object2Vec',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/object2vec-hyperparameters.html',
  parameters: [
    ...encoderParameters('enc0', true),
    ...encoderParameters('enc1'),
    { name: 'enc_dim', type: 'integer', default: '4096', minimum: 4, maximum: 10000, what: 'The number of dimensions of the embeddings.' },
    {
      name: 'tied_token_embedding_weight',
      type: 'boolean',
      written: 'capitalized',
      default: 'False',
      what: 'Whether both encoders share the embeddings of tokens.',
    },
    {
      name: 'token_embedding_storage_type',
      type: 'text',
      default: 'dense',
      values: ['dense', 'row_sparse'],
      what: 'The form of gradients; `row_sparse` keeps only the rows of the batch and is faster.',
    },
    {
      name: 'comparator_list',
      type: 'text',
      default: 'hadamard, concat, abs_diff',
      pattern: /^(?:hadamard|concat|abs_diff)(?:, ?(?:hadamard|concat|abs_diff))*$/,
      form: 'some of hadamard, concat, abs_diff with commas between them',
      what: 'How both embeddings are compared: some of `hadamard`, `concat` and `abs_diff`, with commas between them.',
    },
    { name: 'bucket_width', type: 'integer', default: '0', minimum: 0, maximum: 100, what: 'The largest difference of lengths in a bucket; 0 means no buckets.' },
    { name: 'mlp_layers', type: 'integer', default: '2', minimum: 0, maximum: 10, what: 'The number of layers of the perceptron.' },
    { name: 'mlp_dim', type: 'integer', default: '512', minimum: 2, maximum: 10000, what: 'The number of dimensions of its layers.' },
    { name: 'mlp_activation', type: 'text', default: 'linear', values: ['tanh', 'relu', 'linear'], what: 'The activation function of its layers.' },
    {
      name: 'output_layer',
      type: 'text',
      default: 'softmax',
      values: ['softmax', 'mean_squared_error'],
      what: 'The task: classification (`softmax`) or regression (`mean_squared_error`).',
    },
    { name: 'num_classes', type: 'integer', default: '2', minimum: 2, maximum: 30, what: 'The number of classes; for classification.' },
    { name: 'negative_sampling_rate', type: 'integer', default: '0', minimum: 0, what: 'The number of negative samples for each positive one.' },
    { name: 'epochs', type: 'integer', default: '30', minimum: 1, maximum: 100, what: 'The number of passes over the training data.' },
    { name: 'mini_batch_size', type: 'integer', default: '32', minimum: 1, maximum: 10000, what: 'The number of examples in a batch.' },
    { name: 'optimizer', type: 'text', default: 'adam', values: ['adadelta', 'adagrad', 'adam', 'sgd', 'rmsprop'], what: 'The optimizer.' },
    { name: 'learning_rate', type: 'number', default: '0.0004', minimum: 0.000001, maximum: 1, what: 'The learning rate of the optimizer.' },
    { name: 'weight_decay', type: 'number', default: '0', minimum: 0, maximum: 10000, what: 'The weight decay; 0 turns it off.' },
    { name: 'dropout', type: 'number', default: '0.0', minimum: 0, maximum: 1, what: 'The probability of dropout in the layers.' },
    {
      name: 'early_stopping_patience',
      type: 'integer',
      default: '3',
      minimum: 1,
      maximum: 5,
      what: 'The number of epochs without improvement after which training stops.',
    },
    {
      name: 'early_stopping_tolerance',
      type: 'number',
      default: '0.01',
      minimum: 0.000001,
      maximum: 0.1,
      what: 'The smallest decrease of the loss that counts as an improvement.',
    },
    { name: 'feature_dim', type: 'integer', unlisted: true, what: 'The number of features, which the Python SDK sets.' },
  ],
};
