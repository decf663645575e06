import type { AlgorithmHyperParameters } from './hyper-parameter';

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext_hyperparameters.html */
export const BLAZING_TEXT: AlgorithmHyperParameters = {
  title: 'BlazingText',
  id: 'blazing-text',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext_hyperparameters.html',
  parameters: [
    {
      name: 'mode',
      type: 'text',
      required: true,
      values: ['batch_skipgram', 'skipgram', 'cbow', 'supervised'],
      what: 'Whether texts are classified (`supervised`) or word vectors learned, and how.',
    },
    { name: 'epochs', type: 'integer', default: '5', minimum: 1, what: 'How often the training data is passed through.' },
    { name: 'learning_rate', type: 'number', default: '0.05', above: 0, what: 'The step size.' },
    { name: 'vector_dim', type: 'integer', default: '100', minimum: 1, what: 'How many dimensions the vectors have.' },
    { name: 'min_count', type: 'integer', default: '5', minimum: 0, what: 'How often a word has to occur not to be ignored.' },
    { name: 'buckets', type: 'integer', default: '2000000', minimum: 1, what: 'How many hash buckets there are for subwords or for n-grams of words.' },
    { name: 'word_ngrams', type: 'integer', default: '2', minimum: 1, what: 'How many words the n-grams have; for `supervised`.' },
    {
      name: 'early_stopping',
      type: 'boolean',
      written: 'capitalized',
      default: 'False',
      what: 'Whether the training ends when the validation accuracy gets no better, which needs a validation channel; for `supervised`.',
    },
    { name: 'patience', type: 'integer', default: '4', minimum: 1, what: 'After how many epochs without improvement it ends then.' },
    { name: 'min_epochs', type: 'integer', default: '5', minimum: 1, what: 'How many epochs there are in any case then.' },
    { name: 'batch_size', type: 'integer', default: '11', minimum: 1, what: 'How large a batch is, best 10 to 20; for `batch_skipgram`.' },
    { name: 'window_size', type: 'integer', default: '5', minimum: 1, what: 'How many words around a word are its context; for word vectors.' },
    { name: 'negative_samples', type: 'integer', default: '5', minimum: 1, what: 'How many negative samples a batch shares; for word vectors.' },
    {
      name: 'sampling_threshold',
      type: 'number',
      default: '0.0001',
      above: 0,
      maximum: 1,
      what: 'The frequency above which words are sampled down, best at most 0.001; for word vectors.',
    },
    {
      name: 'subwords',
      type: 'boolean',
      written: 'capitalized',
      default: 'False',
      what: 'Whether vectors of parts of words are learned as well; for word vectors.',
    },
    { name: 'min_char', type: 'integer', default: '3', minimum: 1, what: 'How many characters the parts of words have at least.' },
    { name: 'max_char', type: 'integer', default: '6', minimum: 1, what: 'How many characters the parts of words have at most.' },
    {
      name: 'evaluation',
      type: 'boolean',
      written: 'capitalized',
      default: 'True',
      what: 'Whether the word vectors are put to the WordSimilarity-353 test.',
    },
  ],
};
