import type { AlgorithmHyperParameters } from '../hyper-parameter';

const INIT_METHODS = ['random', 'kmeans++'];

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/k-means-api-config.html */
export const K_MEANS: AlgorithmHyperParameters = {
  repository: 'kmeans',
  title: 'K-Means',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/k-means-api-config.html',
  parameters: [
    { name: 'k', type: 'integer', required: true, minimum: 1, what: 'How many clusters are looked for.' },
    { name: 'feature_dim', type: 'integer', required: true, minimum: 1, what: 'How many features the data has.' },
    { name: 'mini_batch_size', type: 'integer', default: '5000', minimum: 1, what: 'How many observations a batch has.' },
    { name: 'epochs', type: 'integer', default: '1', minimum: 1, what: 'How often the training data is passed through.' },
    { name: 'init_method', type: 'text', default: 'random', values: INIT_METHODS, what: 'How the first centers are chosen.' },
    {
      name: 'extra_center_factor',
      type: 'integer',
      default: 'auto',
      minimum: 1,
      words: ['auto'],
      what: 'How many times more centers than `k` there are until the end, when they are brought down to `k`.',
    },
    {
      name: 'half_life_time_size',
      type: 'integer',
      default: '0',
      minimum: 0,
      what: 'After how many further observations one counts half in the mean of its cluster, where 0 lets it count in full forever.',
    },
    {
      name: 'local_lloyd_init_method',
      type: 'text',
      default: 'kmeans++',
      values: INIT_METHODS,
      what: 'How the procedure of Lloyd, which finds the last `k` centers, starts.',
    },
    { name: 'local_lloyd_max_iter', type: 'integer', default: '300', minimum: 1, what: 'How many iterations that procedure makes at most.' },
    {
      name: 'local_lloyd_num_trials',
      type: 'integer',
      default: 'auto',
      minimum: 1,
      words: ['auto'],
      what: 'How often that procedure runs, of which the best run counts.',
    },
    {
      name: 'local_lloyd_tol',
      type: 'number',
      default: '0.0001',
      minimum: 0,
      maximum: 1,
      what: 'The change of the loss below which that procedure ends early.',
    },
    {
      name: 'eval_metrics',
      type: 'texts',
      default: '["msd"]',
      values: ['msd', 'ssd'],
      what: 'What is computed on the test channel: the mean square deviation, the sum of squared distances, or both.',
    },
    { name: 'force_dense', type: 'boolean', unlisted: true, what: 'Whether sparse data is made dense.' },
  ],
};
