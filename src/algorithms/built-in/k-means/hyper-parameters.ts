import type { AlgorithmHyperParameters } from '../hyper-parameter';

const INIT_METHODS = ['random', 'kmeans++'];

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/k-means-api-config.html */
export const K_MEANS: AlgorithmHyperParameters = {
  repository: 'kmeans',
  title: 'K-Means',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/k-means-api-config.html',
  parameters: [
    { name: 'k', type: 'integer', required: true, minimum: 1, what: 'The number of clusters to find.' },
    { name: 'feature_dim', type: 'integer', required: true, minimum: 1, what: 'The number of features in the data.' },
    { name: 'mini_batch_size', type: 'integer', default: '5000', minimum: 1, what: 'The number of observations in a batch.' },
    { name: 'epochs', type: 'integer', default: '1', minimum: 1, what: 'The number of passes over the training data.' },
    { name: 'init_method', type: 'text', default: 'random', values: INIT_METHODS, what: 'How the first centers are chosen.' },
    {
      name: 'extra_center_factor',
      type: 'integer',
      default: 'auto',
      minimum: 1,
      words: ['auto'],
      what: 'The factor by which the algorithm first creates more centers than `k`. At the end, it reduces them to `k`.',
    },
    {
      name: 'half_life_time_size',
      type: 'integer',
      default: '0',
      minimum: 0,
      what: 'The number of further observations after which an observation has half its weight in its cluster; 0 means that it never decays.',
    },
    {
      name: 'local_lloyd_init_method',
      type: 'text',
      default: 'kmeans++',
      values: INIT_METHODS,
      what: 'How Lloyd\'s procedure, which finds the final `k` centers, chooses its first centers.',
    },
    { name: 'local_lloyd_max_iter', type: 'integer', default: '300', minimum: 1, what: 'The largest number of iterations of Lloyd\'s procedure.' },
    {
      name: 'local_lloyd_num_trials',
      type: 'integer',
      default: 'auto',
      minimum: 1,
      words: ['auto'],
      what: 'How often Lloyd\'s procedure runs; the algorithm keeps the best result.',
    },
    {
      name: 'local_lloyd_tol',
      type: 'number',
      default: '0.0001',
      minimum: 0,
      maximum: 1,
      what: 'The change of the loss below which Lloyd\'s procedure stops early.',
    },
    {
      name: 'eval_metrics',
      type: 'texts',
      default: '["msd"]',
      values: ['msd', 'ssd'],
      what: 'The metrics on the test channel: the mean square deviation (`msd`), the sum of squared distances (`ssd`), or both.',
    },
    { name: 'force_dense', type: 'boolean', unlisted: true, what: 'Whether sparse data is converted to dense data.' },
  ],
};
